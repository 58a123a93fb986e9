using System.CommandLine;
using System.Text.Json;
using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary><c>lingtan report diff</c>: which figures differ between two reports, and why.</summary>
internal static class ReportDiffCommand
{
    private const int MostShown = 40;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var first = Side(terminal, "A");
        var second = Side(terminal, "B");
        var before = Folder(terminal, "--before", "A");
        var after = Folder(terminal, "--after", "B");
        var kind = ReportOptions.Kind(terminal);
        var all = new Option<bool>("--all") { Description = terminal.Say($"全部列出（默认每类至多 {MostShown} 个）", $"list all of them (default: at most {MostShown} of each sort)") };
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "diff", new LocalText("比较两份报告：哪些数值变了，为什么", "Compare two reports: which figures changed, and why"),
            new Example("report diff 报告-1.docx 报告-2.pdf", new LocalText("按报告内的数值清单比较", "by the lists of figures inside the files")),
            new Example("report diff 报告-1.docx 工厂-2025 --kind iso14064 --before 工厂-2025-旧", new LocalText("与现在的清册比较，并按原因拆分", "with the inventory as it is now, split by cause")))
        {
            first, second, before, after, kind, all, format,
        }.Does(parsed =>
        {
            var (a, b) = (ReportSide.Open(terminal, parsed.GetValue(first)!, parsed.GetValue(before), parsed.GetValue(kind)), ReportSide.Open(terminal, parsed.GetValue(second)!, parsed.GetValue(after), parsed.GetValue(kind)));
            var causes = a.Inventory is { } one && b.Inventory is { } other ? new FigureCauses(one, other) : null;
            var difference = ReportComparison.Compare(a.Manifest, b.Manifest, causes);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(JsonText.Of(json => Write(json, difference)));
            else Show(terminal, difference, parsed.GetValue(all) ? int.MaxValue : MostShown);
            Warn(terminal, a);
            Warn(terminal, b);
            return ExitCodes.Done;
        });
    }

    private static Argument<string> Side(Terminal terminal, string name) => new(name)
    {
        Description = terminal.Say("报告文件，或清册文件夹、工作簿（用 --kind 指明类型）", "a report file, or an inventory folder or workbook (with --kind)"),
    };

    private static Option<string?> Folder(Terminal terminal, string name, string side) => new(name)
    {
        Description = terminal.Say($"报告 {side} 所依据的清册，用于说明原因", $"the inventory that report {side} was made from, to say why"), HelpName = "FOLDER",
    };

    private static void Warn(Terminal terminal, ReportSide side)
    {
        if (side.Stale.Count == 0) return;
        var some = string.Join(", ", side.Stale.Take(3)) + (side.Stale.Count > 3 ? ", …" : "");
        terminal.Remark("report-stale", 33, terminal.Say(
            $"{side.Name}：{side.Stale.Count} 个数值与所给清册不符（{some}）；清册在报告之后改过，原因按现在的清册计算。",
            $"{side.Name}: {side.Stale.Count} figures are not those of the inventory named ({some}); it was changed after the report, and causes are those of the inventory as it is."));
    }

    private static void Show(Terminal terminal, ReportDifference difference, int most)
    {
        Changed(terminal, difference.Changed, most);
        Listed(terminal, terminal.Say("新增", "added"), difference.Added, change => change.After!, most);
        Listed(terminal, terminal.Say("删除", "removed"), difference.Removed, change => change.Before!, most);
        Listed(terminal, terminal.Say("数值相同而依据不同", "same value on another ground"), difference.Restated, change => change.After!, most);
        terminal.Out.WriteLine(terminal.Say(
            $"{difference.Changed.Count} 个数值改变，{difference.Added.Count} 个新增，{difference.Removed.Count} 个删除，{difference.Restated.Count} 个依据不同，{difference.Unchanged} 个未变。",
            $"{difference.Changed.Count} figures changed, {difference.Added.Count} added, {difference.Removed.Count} removed, {difference.Restated.Count} on another ground, {difference.Unchanged} unchanged."));
        if (difference.Total is { } total && total.Any(pair => pair.Value != 0))
            terminal.Out.WriteLine(terminal.Say("总量变化的原因：", "Why the total changed: ") + Causes(terminal, total) + " tCO2e");
    }

    private static void Changed(Terminal terminal, IReadOnlyList<FigureChange> changes, int most)
    {
        if (changes.Count == 0) return;
        var table = new TextTable().Text(terminal.Say("数值", "figure")).Number(terminal.Say("前", "before")).Number(terminal.Say("后", "after")).Number(terminal.Say("差", "change"))
            .Text(terminal.Say("单位", "unit")).Text(terminal.Say("原因", "why"));
        foreach (var change in changes.Take(most))
            table.Row(
                change.Id, Text(change.Before!), Text(change.After!), change.Difference is { } by ? (by > 0 ? "+" : "") + Text(change.After! with { Value = by }) : "",
                change.After!.Unit, change.ByCause is { } causes ? Causes(terminal, causes) : "");
        table.Write(terminal);
        Rest(terminal, changes.Count - most);
        terminal.Out.WriteLine();
    }

    private static void Listed(Terminal terminal, string title, IReadOnlyList<FigureChange> changes, Func<FigureChange, ManifestFigure> side, int most)
    {
        if (changes.Count == 0) return;
        terminal.Out.WriteLine(terminal.Bold(title));
        var table = new TextTable().Text("").Number("").Text("");
        foreach (var change in changes.Take(most)) table.Row("  " + change.Id, Text(side(change)), side(change).Unit);
        table.Write(terminal);
        Rest(terminal, changes.Count - most);
        terminal.Out.WriteLine();
    }

    private static void Rest(Terminal terminal, int count)
    {
        if (count > 0) terminal.Out.WriteLine(terminal.Faint(terminal.Say($"  …… 另有 {count} 个（--all 全部列出）", $"  … and {count} more (--all lists them)")));
    }

    private static string Text(ManifestFigure figure) => figure.Unit == ShownFigure.Percent ? ShownNumber.Of(figure.Value * 100m, 4) : ShownNumber.Of(figure.Value, 4);

    private static string Causes(Terminal terminal, IReadOnlyList<KeyValuePair<Cause, decimal>> causes) =>
        string.Join(terminal.Say("，", ", "), causes.Where(pair => pair.Value != 0).Select(pair => DiffCommand.Name(terminal, pair.Key) + " " + (pair.Value > 0 ? "+" : "") + ShownNumber.Mass(pair.Value)));

    private static void Write(Utf8JsonWriter json, ReportDifference difference)
    {
        json.WriteStartObject();
        Write(json, "changed", difference.Changed);
        Write(json, "added", difference.Added);
        Write(json, "removed", difference.Removed);
        Write(json, "restated", difference.Restated);
        json.WriteNumber("unchanged", difference.Unchanged);
        if (difference.Total is { } total) Write(json, "total", total);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<FigureChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Id);
            json.WriteString("unit", (change.After ?? change.Before)!.Unit);
            json.WriteDecimal("before", change.Before?.Value);
            json.WriteDecimal("after", change.After?.Value);
            if (change.ByCause is { } causes) Write(json, "byCause", causes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<Cause, decimal>> causes)
    {
        json.WriteStartObject(name);
        foreach (var (cause, value) in causes) json.WriteDecimal(cause.ToString().ToLowerInvariant(), value);
        json.WriteEndObject();
    }
}
