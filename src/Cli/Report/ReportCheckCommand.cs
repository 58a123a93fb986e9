using System.CommandLine;
using System.Text.Json;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary><c>lingtan report check</c>: what the standards ask of a report, whether it is there, and where it is entered.</summary>
internal static class ReportCheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var kind = ReportOptions.Kind(terminal);
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "check", new LocalText("标准要求的内容：有无，在哪里填", "What the standards ask for: present or not, and where it is entered"),
            new Example("report check 工厂-2025 --kind iso14064", new LocalText("逐项列出", "item by item")))
        {
            path, kind, format,
        }.Does(parsed => Run(terminal, parsed.GetValue(path)!, ReportOptions.Find(parsed.GetValue(kind)), parsed.GetValue(format) == "json"));
    }

    /// <summary>Lists the items of a kind of report.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="path">Folder or workbook.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="json">Whether as JSON.</param>
    public static int Run(Terminal terminal, string path, IReport kind, bool json)
    {
        var opened = OpenedReport.Open(terminal, path, kind);
        var report = opened.Compose();
        if (json) terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, report)));
        else Show(terminal, report);
        UnusedTexts.Write(terminal, opened);
        return ExitCodes.Done;
    }

    private static void Show(Terminal terminal, Report report)
    {
        var table = new TextTable().Text(terminal.Say("代码", "code")).Text(terminal.Say("条款", "clause")).Text(terminal.Say("内容", "item"))
            .Text(terminal.Say("状态", "state")).Text(terminal.Say("填写处", "entered in"));
        foreach (var standard in report.Items.GroupBy(state => state.Item.Standard))
        {
            table.Row(terminal.Bold(standard.Key));
            foreach (var state in standard)
                table.Row(state.Item.Code, state.Item.Clause, terminal.Say(state.Item.Title), State(terminal, state), state.Present ? "" : terminal.Say(state.Item.Enter));
        }

        table.Write(terminal);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(Conclusion(terminal, report));
        if (report.Items.Any(state => state.Item.Basis == ItemBasis.Memory))
            terminal.Out.WriteLine(terminal.Faint(terminal.Say(
                "条款据记忆整理，声明符合标准前请与标准原文核对。", "Clauses are listed from memory; compare with the standard before you claim conformity.")));
    }

    private static string Conclusion(Terminal terminal, Report report) => report.IsDraft
        ? terminal.Say($"缺 {report.Gaps.Count} 项必备内容：报告将标为草稿。", $"{report.Gaps.Count} required {(report.Gaps.Count == 1 ? "item is" : "items are")} missing: the report will be marked as a draft.")
        : terminal.Say("必备内容齐全。", "Everything required is there.");

    private static string State(Terminal terminal, ItemState state) => (state.Present, state.Item.Duty) switch
    {
        (true, _) => terminal.Say("有", "present"),
        (false, Duty.Recommended) => terminal.Say("建议补充", "recommended"),
        (false, Duty.Optional) => terminal.Say("可选", "optional"),
        _ => terminal.Say("缺少", "MISSING"),
    };

    private static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("kind", report.Kind);
        json.WriteBoolean("draft", report.IsDraft);
        json.WriteStartArray("items");
        foreach (var state in report.Items)
        {
            json.WriteStartObject();
            json.WriteString("code", state.Item.Code);
            json.WriteString("standard", state.Item.Standard);
            json.WriteString("clause", state.Item.Clause);
            json.WriteString("duty", state.Item.Duty.ToString().ToLowerInvariant());
            json.WriteString("basis", state.Item.Basis.ToString().ToLowerInvariant());
            json.WriteBoolean("present", state.Present);
            json.WriteLocal("item", state.Item.Title);
            json.WriteLocal("enter", state.Item.Enter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
