using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The results: years by scope, intensities, each scope in its parts, gases, facilities.</summary>
internal static class ResultsChapter
{
    private static readonly (string[] Categories, LocalText Name)[] Kinds =
    [
        (["stationary-combustion"], new("固定燃烧", "Stationary combustion")), (["mobile-combustion"], new("移动燃烧", "Mobile combustion")), (["process"], new("过程排放", "Process emissions")),
        (["fugitive", "waste-water"], new("逸散排放（含废水处理）", "Fugitive emissions (with waste water)")),
    ];

    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("results", "核算结果", "Results");
        Years(page);
        page.Section("scope1", "范围一", "Scope 1");
        Scope1(page);
        page.Section("scope2", "范围二", "Scope 2");
        Scope2(page);
        page.Section("scope3", "范围三", "Scope 3");
        Scope3(page);
        page.Section("gases", "按温室气体种类", "By gas");
        GasPart.Matrix(page);
        GasPart.Masses(page);
        page.Item("GP.6", GasMatrix.Of(page).IsDivided(1) && GasMatrix.Of(page).IsDivided(2) && !GasMatrix.Of(page).IsAllocated);
        page.Section("by-facility", "按设施", "By facility");
        TotalsPart.ByFacility(page);
        page.Item("GP.13");
        page.Section("reconciliation", "与 ISO 14064-1 类别的对照", "Reconciliation with the categories of ISO 14064-1");
        TotalsPart.ByIsoCategory(page);
        TotalsPart.Reconciled(page);
    }

    private static void Years(ReportBuilder page)
    {
        page.Section("years", "历年排放量", "Emissions over the years");
        YearsPart.ByScope(page);
        YearsPart.Chart(page);
        TotalsPart.ByScope(page);
        if (page.Inventory.Book.Intensities.Count == 0) return;
        page.Section("intensities", "排放强度", "Intensities");
        IntensityPart.Table(page);
        IntensityPart.Years(page);
        IntensityPart.Chart(page);
        page.Item("GP.15");
    }

    private static void Scope1(ReportBuilder page)
    {
        var total = page.Figures.Of("totals/scope1");
        var rows = Parts(page, total).ToArray();
        page.Text("范围一排放为 {0}。", "Scope 1 emissions are {0}.", total.WithUnit());
        page.Table(
            "table-scope1", new LocalText("范围一按排放源种类", "Scope 1 by kind of source"),
            [PartWriting.Words("种类", "Kind", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占范围一", "Of scope 1", 1)],
            table =>
            {
                foreach (var (name, figure) in rows) table.Row(name, figure, page.Figures.Share(figure, total).OrDash());
                if (rows.Length > 0) table.Total(new LocalText("范围一合计", "Scope 1"), total, page.Figures.Share(total, total).OrDash());
            });
        if (rows.Length > 1) page.Chart(
            "chart-scope1", new LocalText("范围一按排放源种类", "Scope 1 by kind of source"), ChartKind.Bars, LocalText.Same("tCO2e"), [.. rows.Select(row => row.Name)],
            [new ChartSeries(CategoryWords.ScopeShort(1), ColourRole.Scope1, [.. rows.Select(row => row.Figure)])]);
    }

    private static IEnumerable<(LocalText Name, ShownFigure Figure)> Parts(ReportBuilder page, ShownFigure whole)
    {
        var sums = page.Inventory.Sources.Where(source => source.Definition.Scope == 1).GroupBy(source => source.Definition.Category, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(source => source.Tco2e), StringComparer.Ordinal);
        foreach (var (categories, name) in Kinds)
        {
            var present = categories.Where(sums.ContainsKey).ToArray();
            if (present.Length > 0) yield return (name, Sum(page, present[0], present.Sum(category => sums[category]), whole));
            foreach (var category in present) sums.Remove(category);
        }

        foreach (var (category, value) in sums.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return (CategoryWords.Title(category), Sum(page, category, value, whole));
    }

    private static ShownFigure Sum(ReportBuilder page, string category, decimal value, ShownFigure whole) =>
        page.Figures.Find("byCategory/" + category) is { } known && known.Value == value ? known
            : page.Figures.Derived("scope1/byKind/" + category, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, whole);

    private static void Scope2(ReportBuilder page)
    {
        page.Text(
            "范围二按两种口径计算，计入总量、基准年和目标的为{0}的数值。", "Scope 2 is calculated on both bases; totals, base year and targets use the {0} figure.", BoundaryWords.Of(page.Inventory.Book.Scope2));
        InstrumentPart.BothBases(page);
        page.Item("S2.1");
        page.Item("S2.2");
        page.Item("S2.3");
        if (InstrumentPart.Electricity(page) is var (consumed, covered))
        {
            page.Text("报告期用电量 {0}，其中由零排放的绿证和合同覆盖 {1}。", "Electricity used in the period: {0}; covered by certificates and contracts of zero emission: {1}.", consumed.WithUnit(), covered.WithUnit());
            page.Item("S2.8");
        }

        if (InstrumentPart.Instruments(page))
        {
            page.Text(
                "计入的文书均已为本组织注销或按合同交付，发电期间与用电期间相符、所在市场相同，且未重复使用；不满足这些质量准则的文书不计入。",
                "The instruments counted were retired for the organisation or delivered under contract, their generation matches the consumption in time and market, and none is used twice; instruments that fail these criteria do not count.");
            page.Item("S2.4");
            page.Item("S2.5");
        }

        if (!page.Inventory.Warnings.Any(warning => warning.Code == InventoryWarnings.ResidualMissing)) return;
        page.Text(
            "部分电网没有公布剩余组合因子；基于市场的结果中，未被文书覆盖的电量以电网平均因子代替，可能与其他组织的主张重复。",
            "For some grids no residual mix is published; in the market-based result, electricity not covered by instruments takes the grid average instead, which may count claims of others twice.");
        page.Item("S2.7");
    }

    private static void Scope3(ReportBuilder page)
    {
        page.Text("范围三排放为 {0}，各类别如下。", "Scope 3 emissions are {0}, by category as follows.", page.Figures.Of("totals/scope3").WithUnit());
        Scope3Part.Table(page);
        Scope3Part.Chart(page);
        page.Item("S3.2", Scope3Part.IsDivided(page));
        page.Item("S3.4", Scope3Part.IsJustified(page) || page.HasNarrative("scope3"));
        page.Item("GP.12", page.Inventory.Sources.Any(source => source.Definition.Scope == 3 && !TotalsPart.IsBeside(source.Definition)));
        if (page.HasNarrative("scope3")) page.Narrative("scope3", _ => { });
    }
}
