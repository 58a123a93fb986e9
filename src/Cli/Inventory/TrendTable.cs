using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>The years of an organisation side by side, each as its own inventory reports it.</summary>
internal static class TrendTable
{
    /// <summary>Writes the table; nothing where there is no earlier inventory.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="years">The inventories, earliest first.</param>
    public static void Write(Terminal terminal, IReadOnlyList<Inventory> years)
    {
        if (years.Count < 2) return;
        var table = new TextTable().Text(terminal.Say("逐期（tCO2e，各期报告值）", "Over the years (tCO2e, each as reported)"));
        foreach (var year in years) table.Number(Label(year.Book.Period));
        Row(terminal.Say("范围一", "Scope 1"), year => year.Totals.Scope1);
        Row(terminal.Say("范围二 基于位置", "Scope 2 location-based"), year => year.Totals.Scope2Location);
        Row(terminal.Say("范围二 基于市场", "Scope 2 market-based"), year => year.Totals.Scope2Market);
        Row(terminal.Say("范围三", "Scope 3"), year => year.Totals.Scope3);
        Row(terminal.Say("合计", "Total"), year => year.Totals.Tco2e);
        foreach (var intensity in InventoryRatios.Intensities(years[^1])) Ratio(intensity);
        terminal.Out.WriteLine();
        table.Write(terminal);

        void Row(string name, Func<Inventory, decimal> value) => table.Row([name, .. years.Select(year => ShownNumber.Mass(value(year)))]);

        void Ratio(IntensityResult latest)
        {
            var scopes = string.Join("+", latest.Scopes);
            var cells = years.Select(year => InventoryRatios.Intensities(year)
                .Where(other => other.Metric == latest.Metric && other.Unit == latest.Unit && other.Scopes.SequenceEqual(latest.Scopes))
                .Select(other => ShownNumber.Of(other.Value)).FirstOrDefault() ?? "–");
            table.Row([terminal.Say($"强度 范围 {scopes}（tCO2e/{latest.Unit}）", $"Intensity, scope {scopes} (tCO2e/{latest.Unit})"), .. cells]);
        }
    }

    /// <summary>A calendar year as <c>2023</c>, another period by its ends.</summary>
    private static string Label(ReportingPeriod period) =>
        period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 } && period.From.Year == period.To.Year
            ? period.From.Year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{period.From:uuuu-MM}–{period.To:uuuu-MM}");
}
