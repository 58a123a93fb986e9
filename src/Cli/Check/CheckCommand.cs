using System.CommandLine;
using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary><c>lingtan check</c>: reads and computes an inventory only to see whether it has faults.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "check", new LocalText("检查清册：列出全部错误与提示", "Check an inventory: list every fault and warning"),
            new Example("check 工厂-2025", new LocalText("每处错误给出文件、行、列、值与应有内容", "each fault with file, row, column, value and expectation")),
            new Example("check 工厂-2025.xlsx --format json", new LocalText("供程序读取", "for programs")))
        {
            path, format,
        }.Does(parsed => Run(terminal, parsed.GetValue(path)!, parsed.GetValue(format) == "json"));
    }

    private static int Run(Terminal terminal, string path, bool json)
    {
        var opened = OpenedInventory.Open(terminal, path);
        IReadOnlyList<Warning> warnings = [.. opened.Warnings, .. Texts(opened)];
        WarningLines.Write(terminal, warnings, all: true);
        if (json) terminal.Write(FaultJson.Write([]));
        else
        {
            var book = opened.Inventory.Book;
            terminal.Out.WriteLine(terminal.Say(
                $"{path}：无误（{book.Sources.Count} 个排放源，{book.Activity.Count} 条活动数据，{warnings.Count} 条提示）。",
                $"{path}: no faults ({book.Sources.Count} sources, {book.Activity.Count} activity records, {warnings.Count} warnings)."));
        }

        return ExitCodes.Done;
    }

    // What stands below narrative/ changes no figure, but a report would stumble over it.
    private static IReadOnlyList<Warning> Texts(OpenedInventory opened)
    {
        if (opened.Inventory.Book.Narrative.Count == 0) return [];
        var faults = new FaultList();
        var warnings = NarrativeCheck.Run(BasisReading.Read(opened.Inventory, opened.Earlier, faults), faults);
        FaultsFound.ThrowIfAny(faults);
        return warnings;
    }
}
