using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Intensities: emissions per unit of revenue, output, head count, with their denominators, over the years.</summary>
internal static class IntensityPart
{
    private const int Decimals = 2;

    /// <summary>Numerator, denominator and intensity of this period.</summary>
    /// <returns>Whether any is defined.</returns>
    public static bool Table(ReportBuilder page)
    {
        var results = InventoryRatios.Intensities(page.Inventory);
        page.Table(
            "table-intensities", new LocalText("排放强度", "Emission intensities"),
            [
                PartWriting.Words("指标", "Metric"), PartWriting.Words("分子", "Numerator"), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("分母", "Denominator"),
                PartWriting.Number("强度", "Intensity", 2),
            ],
            table =>
            {
                foreach (var one in results)
                {
                    var id = Id(one);
                    table.Row(
                        Metric(one.Metric), CategoryWords.Scopes(one.Scopes), Figure(page, page.Inventory, id + "/numerator", one.Numerator, ReportFigures.Tonnes, page.Basis.Control.Decimals),
                        UnitWords.With(Figure(page, page.Inventory, id + "/denominator", one.Denominator, one.Unit, Math.Min(4, PartWriting.Places(one.Denominator)))),
                        Shown(page, one));
                    if (one.Derived) table.Note(RichText.Of(
                        "{0}的分母不是直接公布的数值，由其他公布数值推算。", "The denominator of {0} is no published number; it is derived from other published numbers.", Metric(one.Metric)));
                }
            });
        return results.Count > 0;
    }

    /// <summary>Intensities of every year, where there is more than one year.</summary>
    public static void Years(ReportBuilder page)
    {
        var years = YearsPart.Years(page);
        var results = InventoryRatios.Intensities(page.Inventory);
        if (years.Count < 2 || results.Count == 0) return;
        page.Table(
            "table-intensity-years", new LocalText("历年排放强度", "Emission intensities over the years"),
            [PartWriting.Words("指标", "Metric", 3), PartWriting.Words("单位", "Unit"), .. YearsPart.Columns(page)],
            table =>
            {
                foreach (var one in results)
                {
                    var (metric, scopes) = (Metric(one.Metric), CategoryWords.Scopes(one.Scopes));
                    table.Row([
                        new LocalText(metric.Zh + "（" + scopes.Zh + "）", metric.En + " (" + scopes.En + ")"), UnitWords.Per(one.Unit), .. years.Select(year => Of(page, year, one.Metric, one.Scopes).OrDash()),
                    ]);
                }
            });
    }

    /// <summary>One intensity over the years as a line.</summary>
    public static void Chart(ReportBuilder page)
    {
        var years = YearsPart.Years(page);
        if (years.Count < 2 || InventoryRatios.Intensities(page.Inventory) is not [var one, ..]) return;
        var (metric, scopes) = (Metric(one.Metric), CategoryWords.Scopes(one.Scopes));
        page.Chart(
            "chart-intensity", new LocalText($"每单位{metric.Zh}的排放强度（{scopes.Zh}）", $"Intensity per {metric.En.ToLowerInvariant()} ({scopes.En})"), ChartKind.Columns, UnitWords.Per(one.Unit),
            [.. years.Select(year => LocalText.Same(ReportFigures.PeriodName(year)))],
            [new ChartSeries(scopes, ColourRole.Brand, [.. years.Select(year => Of(page, year, one.Metric, one.Scopes))])]);
    }

    /// <summary>An intensity of this period.</summary>
    public static ShownFigure Of(ReportBuilder page, Inventory inventory, IntensityResult one) => Figure(page, inventory, Id(one), one.Value, "tCO2e/" + one.Unit, Decimals);

    /// <summary>An intensity of this period with its unit in words.</summary>
    public static RichText Shown(ReportBuilder page, IntensityResult one) => RichText.Of("{0} {1}", "{0} {1}", Of(page, page.Inventory, one), UnitWords.Per(one.Unit));

    /// <summary>The name of a metric.</summary>
    public static LocalText Metric(string metric) => metric switch
    {
        "revenue" => new("营业收入", "Revenue"),
        "output" => new("产量", "Output"),
        "headcount" => new("员工数", "Head count"),
        "floor-area" => new("建筑面积", "Floor area"),
        "area" => new("面积", "Area"),
        _ => LocalText.Same(metric),
    };

    private static ShownFigure? Of(ReportBuilder page, Inventory inventory, string metric, IReadOnlyList<int> scopes) =>
        InventoryRatios.Intensities(inventory).FirstOrDefault(one => one.Metric == metric && one.Scopes.SequenceEqual(scopes)) is { } found ? Of(page, inventory, found) : null;

    private static ShownFigure Figure(ReportBuilder page, Inventory inventory, string id, decimal value, string unit, int decimals) =>
        page.Figures.Find(inventory, id, decimals) is { } known && known.Value == value && known.Unit == unit ? known
            : page.Figures.Recorded((ReferenceEquals(inventory, page.Inventory) ? "" : ReportFigures.PeriodName(inventory) + "/") + id, value, unit, decimals);

    private static string Id(IntensityResult one) =>
        "intensities/" + one.Metric + "/scope" + string.Join('+', one.Scopes.Select(scope => scope.ToString(CultureInfo.InvariantCulture)));

}
