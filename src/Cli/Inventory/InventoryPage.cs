using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Cli;

/// <summary>An inventory as a page of text: head, one view, what stands beside the total, quality, intensities, exclusions.</summary>
internal static class InventoryPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Terminal terminal, OpenedInventory opened, string? view)
    {
        var inventory = opened.Inventory;
        WriteHead(terminal, inventory);
        InventoryView.Write(terminal, inventory, view ?? "scope");
        if (view is not (null or "scope")) return;
        WriteBeside(terminal, inventory);
        WriteQuality(terminal, opened);
        WriteIntensities(terminal, inventory);
        TrendTable.Write(terminal, [.. opened.Earlier, inventory]);
        WriteExclusions(terminal, inventory);
    }

    private static void WriteHead(Terminal terminal, Inventory inventory)
    {
        var book = inventory.Book;
        terminal.Out.WriteLine(terminal.Bold(terminal.Say(book.Organization.Name)));
        var consolidation = book.Consolidation switch
        {
            Organizations.ConsolidationApproach.OperationalControl => terminal.Say("运营控制权法", "operational control"),
            Organizations.ConsolidationApproach.FinancialControl => terminal.Say("财务控制权法", "financial control"),
            _ => terminal.Say("股权比例法", "equity share"),
        };
        terminal.Out.WriteLine($"{LocalDatePattern.Iso.Format(book.Period.From)} – {LocalDatePattern.Iso.Format(book.Period.To)} · GWP {inventory.Gwp.Id} · {consolidation}");
        terminal.Out.WriteLine();
    }

    private static void WriteBeside(Terminal terminal, Inventory inventory)
    {
        var totals = inventory.Totals;
        var table = new TextTable().Text("").Number("").Text("");
        Add(terminal.Say("范围二 基于位置", "Scope 2 location-based"), totals.Scope2Location);
        Add(terminal.Say("范围二 基于市场", "Scope 2 market-based"), totals.Scope2Market);
        Add(terminal.Say("生物源 CO2（另列）", "Biogenic CO2 (beside the total)"), totals.BiogenicCO2);
        Add(terminal.Say("清除量（另列）", "Removals (beside the total)"), totals.Removals);
        Add(terminal.Say("避免的排放（另列）", "Avoided emissions (beside the total)"), totals.Avoided);
        foreach (var (gas, amount) in InventoryViews.OutsideScopes(inventory)) Add(terminal.Say($"{gas}（范围外）", $"{gas} (outside the scopes)"), amount.Co2e);
        foreach (var one in inventory.Ledger.Eliminations.GroupBy(one => one.Counterparty))
            Add(terminal.Say($"内部抵消（{one.Key}）", $"Internal deliveries eliminated ({one.Key})"), one.Sum(line => line.Tco2e));
        foreach (var programme in Programmes.Of(inventory)) Add(terminal.Say($"{programme.Programme} 口径", $"Total by {programme.Programme}"), programme.Total);
        if (inventory.Energy.Count > 0)
        {
            table.Row(terminal.Say("综合能耗（当量值）", "Energy consumption (calorific)"), ShownNumber.Of(inventory.Energy.Sum(carrier => carrier.Tce ?? 0)), "tce");
            table.Row(terminal.Say("综合能耗（等价值）", "Energy consumption (coal equivalent)"), ShownNumber.Of(inventory.Energy.Sum(carrier => carrier.TceEquivalent ?? 0)), "tce");
        }

        if (table.Count == 0) return;
        terminal.Out.WriteLine();
        table.Write(terminal);

        void Add(string name, decimal value)
        {
            if (value != 0) table.Row(name, ShownNumber.Mass(value), "tCO2e");
        }
    }

    private static void WriteQuality(Terminal terminal, OpenedInventory opened)
    {
        if (opened.Quality is not { Score: { } score, Level: { } level }) return;
        var estimate = ErrorPropagation.Run(InventoryUncertainty.Model(opened.Inventory, DataQualityScheme.Default)).Total;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Say(
            $"数据质量 {ShownNumber.Of(score, 4)}，{level} 级；不确定性 {Signed(estimate.LowerPercent)} … {Signed(estimate.UpperPercent)}（95 %，误差传播法）",
            $"Data quality {ShownNumber.Of(score, 4)}, level {level}; uncertainty {Signed(estimate.LowerPercent)} … {Signed(estimate.UpperPercent)} (95 %, error propagation)"));
    }

    private static string Signed(decimal percent) => (percent > 0 ? "+" : "") + DecimalText.Format(percent) + " %";

    private static void WriteIntensities(Terminal terminal, Inventory inventory)
    {
        foreach (var one in InventoryRatios.Intensities(inventory))
        {
            var scopes = string.Join("+", one.Scopes);
            var derived = one.Derived ? terminal.Say("，分母由公布的强度反推", "; the denominator is derived from published ratios") : "";
            terminal.Out.WriteLine(terminal.Say(
                $"强度（范围 {scopes}）：{ShownNumber.Of(one.Value)} tCO2e/{one.Unit}（{one.Metric}{derived}）",
                $"Intensity (scope {scopes}): {ShownNumber.Of(one.Value)} tCO2e/{one.Unit} ({one.Metric}{derived})"));
        }
    }

    private static void WriteExclusions(Terminal terminal, Inventory inventory)
    {
        var exclusions = InventoryRatios.Exclusions(inventory);
        if (exclusions.Count > 0) terminal.Out.WriteLine();
        foreach (var one in exclusions)
        {
            var share = one.ShareOfTotal is { } part ? terminal.Say($"估计占 {ShownNumber.Percent(part)}", $"estimated {ShownNumber.Percent(part)} of the total") : terminal.Say("无估计值", "no estimate");
            terminal.Out.WriteLine(terminal.Say($"排除：{one.Exclusion.Name.Zh}（{one.Exclusion.Reason}，{share}）", $"Excluded: {one.Exclusion.Name.En} ({one.Exclusion.Reason}, {share})"));
        }
    }
}
