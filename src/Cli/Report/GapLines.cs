using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>What a report lacks, on the error stream: item, clause and where it is entered.</summary>
internal static class GapLines
{
    /// <summary>Writes one line for each missing item.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="report">The report.</param>
    public static void Write(Terminal terminal, Report report)
    {
        foreach (var item in report.Gaps.Select(gap => gap.Item))
            terminal.Remark(item.Code, 33, terminal.Say(
                $"缺少：{item.Title.Zh}（{item.Standard} {item.Clause}）。填写处：{item.Enter.Zh}", $"missing: {item.Title.En} ({item.Standard}, {item.Clause}). Enter it in {item.Enter.En}"));
    }
}
