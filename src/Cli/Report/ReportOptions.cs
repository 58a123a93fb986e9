using System.CommandLine;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>Options that the report commands share.</summary>
internal static class ReportOptions
{
    /// <summary>The kind of report.</summary>
    public static Option<string?> Kind(Terminal terminal) => new("--kind", "-k")
    {
        Description = terminal.Say("报告类型：", "kind of report: ") + string.Join(terminal.Say("、", ", "), ReportKinds.All.Keys),
        HelpName = "KIND",
    };

    /// <summary>The kind asked for; without one, or with one that is not there, the kinds are listed with what they are for.</summary>
    public static IReport Find(string? kind)
    {
        if (kind is not null && ReportKinds.All.GetValueOrDefault(kind) is { } found) return found;
        var all = ReportKinds.All.Values;
        var (zh, en) = (kind is null ? "请用 --kind 选择报告类型：" : $"没有报告类型 {kind}；可选：", kind is null ? "Choose a kind of report with --kind:" : $"There is no kind of report {kind}; there are:");
        throw new CommandFailure(new LocalText(
            zh + string.Concat(all.Select(one => $"\n  {one.Kind}　{one.Purpose.Zh}")), en + string.Concat(all.Select(one => $"\n  {one.Kind}: {one.Purpose.En}"))));
    }
}
