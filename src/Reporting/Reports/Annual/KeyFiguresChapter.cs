using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The year at a glance.</summary>
internal static class KeyFiguresChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("key-figures", "关键数据", "Key figures");
        page.Narrative("key-figures", Sentence);
        page.Table(
            "table-key-figures", new LocalText("报告期关键数据", "Key figures of the period"),
            [PartWriting.Words("指标", "Indicator", 5), PartWriting.Number("数值", "Value", 2)],
            table =>
            {
                foreach (var (name, value) in Rows(page)) table.Row(name, value);
            });
        Donut(page);
        page.Item("GP.4");
        page.Item("GP.5");
        page.Item("S3.1");
    }

    /// <summary>Scope 1 and scope 2 together.</summary>
    public static ShownFigure Operations(ReportBuilder page)
    {
        var (first, second) = (page.Figures.Of("totals/scope1"), page.Figures.Of("totals/scope2"));
        return page.Figures.Derived("totals/scope1+2", first.Value + second.Value, ReportFigures.Tonnes, page.Basis.Control.Decimals, first, second);
    }

    /// <summary>The part of electricity covered by instruments of zero emission; null where none is recorded.</summary>
    public static ShownFigure? GreenPower(ReportBuilder page) =>
        InstrumentPart.Electricity(page) is var (consumed, covered) ? page.Figures.Derived("energy/electricity/green", covered.Value / consumed.Value, ShownFigure.Percent, 1, covered, consumed) : null;

    private static void Sentence(ReportBuilder page) => page.Text(
        "{0}的温室气体排放总量为 {1}，其中运营排放（范围一和范围二）{2}，价值链排放（范围三）{3}。范围二以{4}的数值计入。",
        "The greenhouse-gas emissions of {0} total {1}: {2} from operations (scopes 1 and 2) and {3} along the value chain (scope 3). The total holds the {4} figure of scope 2.",
        page.Inventory.Book.Organization.Name, TotalsPart.Total(page).WithUnit(), Operations(page).WithUnit(), page.Figures.Of("totals/scope3").WithUnit(), BoundaryWords.Of(page.Inventory.Book.Scope2));

    private static IEnumerable<(LocalText Name, RichText Value)> Rows(ReportBuilder page)
    {
        for (var scope = 1; scope <= 3; scope++)
        {
            yield return (CategoryWords.Scope(scope), page.Figures.Of(Id(scope)).WithUnit());
            if (scope == 2) yield return (new("运营排放（范围一 + 范围二）", "Operations (scopes 1 + 2)"), Operations(page).WithUnit());
        }

        yield return (new("排放总量", "Total"), TotalsPart.Total(page).WithUnit());
        foreach (var one in InventoryRatios.Intensities(page.Inventory))
        {
            var (metric, scopes) = (IntensityPart.Metric(one.Metric), CategoryWords.Scopes(one.Scopes));
            yield return (new($"每单位{metric.Zh}的排放强度（{scopes.Zh}）", $"Intensity per unit of {metric.En.ToLowerInvariant()} ({scopes.En})"), IntensityPart.Shown(page, one));
        }

        if (GreenPower(page) is { } green) yield return (new("绿色电力占用电量的比例（绿证、合同和绿电交易）", "Electricity covered by green certificates and contracts"), green);
    }

    private static void Donut(ReportBuilder page)
    {
        var scopes = Enumerable.Range(1, 3).Where(scope => page.Figures.Of(Id(scope)).Value > 0).ToArray();
        if (scopes.Length < 2) return;
        page.Chart(
            "chart-scopes", new LocalText("各范围排放量", "Emissions by scope"), ChartKind.Donut, LocalText.Same("tCO2e"), [.. scopes.Select(CategoryWords.ScopeShort)],
            [new ChartSeries(new LocalText("排放量", "Emissions"), ColourRole.Brand, [.. scopes.Select(scope => page.Figures.Of(Id(scope)))])],
            [.. scopes.Select(scope => scope switch { 1 => ColourRole.Scope1, 2 => ColourRole.Scope2, _ => ColourRole.Scope3 })]);
    }

    private static string Id(int scope) => "totals/scope" + scope.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
