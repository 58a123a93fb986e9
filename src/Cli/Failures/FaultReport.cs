using System.Text;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Faults of the input as the user meets them, on the error stream.</summary>
public static class FaultReport
{
    /// <summary>Reports every fault and gives the exit code for faults.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="faults">The faults, at least one.</param>
    /// <param name="json">Whether to report as JSON.</param>
    public static int Write(Terminal terminal, IReadOnlyCollection<Fault> faults, bool json = false)
    {
        if (json)
        {
            terminal.Error.WriteLine(Encoding.UTF8.GetString(FaultJson.Write(faults)).TrimEnd());
            return ExitCodes.Faults;
        }

        foreach (var fault in faults) terminal.Remark(fault.Code.Id, 31, Line(terminal, fault));
        terminal.Error.WriteLine(terminal.Say(
            $"共 {faults.Count} 处输入错误，未写出任何结果。", $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in the input; nothing was written."));
        return ExitCodes.Faults;
    }

    /// <summary>One fault in one line: place, title, value, expectation.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="fault">The fault.</param>
    public static string Line(Terminal terminal, Fault fault)
    {
        var place = fault.Place;
        var where = place.File
            + (place.Row is { } row ? terminal.Say($" 第 {row} 行", $" row {row}") : "")
            + (place.Column is { } column ? terminal.Say($" “{column}”", $" column {column}") : "");
        var value = fault.Value.Length == 0 ? terminal.Say("（空）", "(empty)") : terminal.Say($"“{fault.Value}”", $"\"{fault.Value}\"");
        return terminal.Say(
            $"{where}：{fault.Code.Title.Zh}：{value}；应为：{fault.Expected.Zh}",
            $"{where}: {fault.Code.Title.En}: {value}; expected: {fault.Expected.En}");
    }
}
