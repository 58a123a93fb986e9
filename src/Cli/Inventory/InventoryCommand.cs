using System.CommandLine;
using System.Text;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan inventory</c>: computes an inventory and prints or writes it.</summary>
internal static class InventoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var format = CommonOptions.Format(terminal, "table", "json", "csv", "xlsx");
        var output = CommonOptions.Output(terminal);
        var gwp = CommonOptions.Gwp(terminal);
        var by = new Option<string?>("--by") { Description = terminal.Say("按什么分列", "what to divide by"), HelpName = string.Join('|', InventoryView.Names) };
        by.AcceptOnlyFromAmong([.. InventoryView.Names]);
        var freeze = new Option<bool>("--lock") { Description = terminal.Say("把所用因子行冻结到清单文件夹的 lingtan.lock", "freeze the factor rows used in lingtan.lock of the folder") };
        return new DescribedCommand(
            terminal, "inventory", new LocalText("计算温室气体清册", "Compute a greenhouse-gas inventory"),
            new Example("inventory examples/qingmin-2025", new LocalText("按范围汇总", "summary by scope")),
            new Example("inventory examples/qingmin-2025 --by source --gwp AR5", new LocalText("按排放源分列，换用 AR5", "by source, with the values of AR5")),
            new Example("inventory 工厂-2025.xlsx --format json -o 2025.json", new LocalText("从工作簿计算，写成 JSON", "from a workbook, written as JSON")),
            new Example("inventory 工厂-2025 --format xlsx -o 清册.xlsx", new LocalText("写成 Excel 清册", "written as an Excel workbook")))
        {
            path, format, output, gwp, by, freeze,
        }.Does(parsed => Run(terminal, parsed.GetValue(path)!, parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(gwp), parsed.GetValue(by), parsed.GetValue(freeze)));
    }

    private static int Run(Terminal terminal, string path, string format, string? output, string? gwp, string? by, bool freeze)
    {
        if (format == "xlsx" && output is null)
            throw new CommandFailure(new LocalText("写 xlsx 须以 -o 指定文件。", "Writing xlsx needs a file: -o FILE."));
        var opened = OpenedInventory.Open(terminal, path, gwp);
        if (freeze) Freeze(terminal, opened, path);
        if (format == "table") WriteTable(terminal, opened, output, by);
        else Deliver(terminal, Bytes(terminal, opened, format, by), output);
        if (format != "json") WarningLines.Write(terminal, opened.Warnings);
        return ExitCodes.Done;
    }

    /// <summary>Freezes the factor rows: a newer library never changes a locked result.</summary>
    private static void Freeze(Terminal terminal, OpenedInventory opened, string path)
    {
        var folder = terminal.Resolve(path);
        if (!Directory.Exists(folder))
            throw new CommandFailure(new LocalText("--lock 须用于清单文件夹。", "--lock needs an inventory folder."));
        OutputFile.Write(Path.Combine(folder, InventoryBuild.LockFile), stream => stream.Write(opened.Inventory.Ledger.Lock.ToBytes()));
        terminal.Error.WriteLine(terminal.Say($"已冻结 {opened.Inventory.Ledger.Lock.Rows.Count} 行因子：{InventoryBuild.LockFile}", $"{opened.Inventory.Ledger.Lock.Rows.Count} factor rows frozen: {InventoryBuild.LockFile}"));
    }

    private static byte[] Bytes(Terminal terminal, OpenedInventory opened, string format, string? by) => format switch
    {
        "json" => InventoryJson.Write(opened.Inventory, terminal.Language, opened.Quality, ErrorPropagation.Run(InventoryUncertainty.Model(opened.Inventory, DataQualityScheme.Default))),
        "csv" when by is null or "source" => SourcesCsv.Write(opened.Inventory, terminal.Language, opened.Quality),
        "csv" => Encoding.UTF8.GetBytes(InventoryView.Csv(terminal, opened.Inventory, by)),
        _ => InventoryWorkbook.Write(opened.Inventory, terminal.Language, opened.Quality, opened.Warnings),
    };

    private static void WriteTable(Terminal terminal, OpenedInventory opened, string? output, string? by)
    {
        if (output is null)
        {
            InventoryPage.Write(terminal, opened, by);
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        InventoryPage.Write(new Terminal { Out = text, Error = TextWriter.Null, Language = terminal.Language }, opened, by);
        Deliver(terminal, Encoding.UTF8.GetBytes(text.ToString()), output);
    }

    private static void Deliver(Terminal terminal, byte[] bytes, string? output)
    {
        if (output is null) terminal.Write(bytes);
        else
        {
            OutputFile.Write(terminal.Resolve(output), stream => stream.Write(bytes));
            terminal.Error.WriteLine(terminal.Say($"已写入 {output}", $"Written: {output}"));
        }
    }
}
