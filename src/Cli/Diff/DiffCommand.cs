using System.CommandLine;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan diff</c>: why two inventories differ, cause by cause and source by source.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = CommonOptions.Inventory(terminal, "A");
        var after = CommonOptions.Inventory(terminal, "B");
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "diff", new LocalText("比较两份清册：差异按原因拆分", "Compare two inventories: the difference split by cause"),
            new Example("diff 工厂-2024 工厂-2025", new LocalText("结构、活动数据、因子、方法、GWP 各差多少", "how much comes from structure, activity, factors, methods, GWP")))
        {
            before, after, format,
        }.Does(parsed =>
        {
            var first = OpenedInventory.Open(terminal, parsed.GetValue(before)!).Inventory;
            var second = OpenedInventory.Open(terminal, parsed.GetValue(after)!).Inventory;
            var comparison = Progress.During(terminal, progress =>
            {
                progress.Step(terminal.Say("比较", "Comparing"));
                return InventoryComparison.Compare(first, second);
            });
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(JsonText.Of(json => Write(json, comparison)));
            else Show(terminal, comparison);
            return ExitCodes.Done;
        });
    }

    private static void Show(Terminal terminal, Comparison comparison)
    {
        var causes = new TextTable().Text(terminal.Say("原因", "cause")).Number("tCO2e").Row(terminal.Say("前", "Before"), ShownNumber.Of(comparison.Before));
        foreach (var (cause, value) in comparison.ByCause) causes.Row("  " + Name(terminal, cause), Signed(value));
        causes.Line().Row(terminal.Say("后", "After"), ShownNumber.Of(comparison.After)).Write(terminal);
        ShowSources(terminal, comparison);
        if (comparison.BaseYear is not { } test) return;
        terminal.Out.WriteLine();
        var triggers = string.Join(terminal.Say("、", ", "), test.Triggers.Select(cause => Name(terminal, cause)));
        terminal.Out.WriteLine(terminal.Say(
            $"基准年检验：{triggers} 引起的变化占 {ShownNumber.Percent(test.Change)}，阈值 {ShownNumber.Percent(test.Threshold)}：{(test.Restate ? "须重算" : "无须重算")}。",
            $"Base-year test: changes by {triggers} come to {ShownNumber.Percent(test.Change)}, threshold {ShownNumber.Percent(test.Threshold)}: {(test.Restate ? "restate" : "no restatement")}."));
    }

    private static void ShowSources(Terminal terminal, Comparison comparison)
    {
        var changed = comparison.Sources.Where(source => source.Before != source.After).ToList();
        if (changed.Count == 0) return;
        terminal.Out.WriteLine();
        var table = new TextTable().Text(terminal.Say("排放源", "source")).Number(terminal.Say("前", "before")).Number(terminal.Say("后", "after"));
        var causes = comparison.ByCause.Select(pair => pair.Key).Where(cause => changed.Exists(source => source.ByCause[cause] != 0)).ToList();
        foreach (var cause in causes) table.Number(Name(terminal, cause));
        foreach (var source in changed)
            table.Row([source.Source, ShownNumber.Mass(source.Before), ShownNumber.Mass(source.After), .. causes.Select(cause => source.ByCause[cause] is var value && value == 0 ? "" : Signed(value))]);
        table.Write(terminal);
    }

    /// <summary>A cause in words.</summary>
    public static string Name(Terminal terminal, Cause cause) => cause switch
    {
        Cause.Structure => terminal.Say("结构", "structure"),
        Cause.Activity => terminal.Say("活动数据", "activity"),
        Cause.Factor => terminal.Say("因子", "factor"),
        Cause.Method => terminal.Say("方法", "method"),
        Cause.Gwp => "GWP",
        _ => terminal.Say("修约", "rounding"),
    };

    private static string Signed(decimal value) => (value > 0 ? "+" : "") + ShownNumber.Mass(value);

    private static void Write(System.Text.Json.Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteDecimal("before", comparison.Before);
        json.WriteDecimal("after", comparison.After);
        json.WriteStartObject("byCause");
        foreach (var (cause, value) in comparison.ByCause) json.WriteDecimal(cause.ToString().ToLowerInvariant(), value);
        json.WriteEndObject();
        json.WriteStartArray("sources");
        foreach (var source in comparison.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Source);
            json.WriteDecimal("before", source.Before);
            json.WriteDecimal("after", source.After);
            json.WriteStartObject("byCause");
            foreach (var (cause, value) in source.ByCause.OrderBy(pair => pair.Key)) json.WriteDecimal(cause.ToString().ToLowerInvariant(), value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (comparison.BaseYear is { } test)
        {
            json.WriteStartObject("baseYear");
            json.WriteDecimal("threshold", test.Threshold);
            json.WriteDecimal("change", test.Change);
            json.WriteBoolean("restate", test.Restate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
