using System.Globalization;
using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Scope 3 by its fifteen categories: amounts, reasons of what is missing, methods, share of data from suppliers.</summary>
internal static class Scope3Part
{
    private const int SupplierRank = 4;

    /// <summary>All fifteen categories with amount, share and a remark; what is not divided stands in a row of its own.</summary>
    public static void Table(ReportBuilder page) => page.Table(
        "table-scope3", new LocalText("范围三各类别的排放量", "Scope 3 by category"),
        [
            PartWriting.Words("类别", "Category", 3.4), PartWriting.Mark("ISO 类别", "ISO category", 1.3), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.6),
            PartWriting.Number("占范围三", "Of scope 3", 1.2), PartWriting.Words("说明", "Remark", 3.4),
        ],
        table =>
        {
            var total = page.Figures.Of("totals/scope3");
            for (var category = 1; category <= 15; category++) Row(page, table, category, total);
            if (IsUndivided(page) && page.Figures.Find("byScope3Category/undivided") is { } undivided) table.Row(
                CategoryWords.Scope3(0), PartWriting.Dash, undivided, (page.Figures.Share(undivided, total)).OrDash(), new LocalText("原始数据只有合计", "only the sum is known"));
            table.Total(new LocalText("范围三合计", "Scope 3"), Cell.Empty, total, page.Figures.Share(total, total).OrDash(), Cell.Empty);
        });

    /// <summary>The categories with emissions as bars, largest first.</summary>
    public static void Chart(ReportBuilder page)
    {
        var known = Enumerable.Range(1, 15).Select(category => (Category: category, Figure: page.Figures.Find(Id(category)))).Where(one => one.Figure is { Value: > 0 })
            .OrderByDescending(one => one.Figure!.Value).ToArray();
        if (known.Length < 2) return;
        page.Chart(
            "chart-scope3", new LocalText("范围三各类别的排放量", "Scope 3 by category"), ChartKind.Bars, LocalText.Same("tCO2e"), [.. known.Select(one => CategoryWords.Scope3(one.Category))],
            [new ChartSeries(CategoryWords.ScopeShort(3), ColourRole.Scope3, [.. known.Select(one => one.Figure)])]);
    }

    /// <summary>Category by category: methods, factors, data quality, share of supplier data, biogenic CO2.</summary>
    public static void Methods(ReportBuilder page)
    {
        var scores = page.Basis.Quality.Sources.ToDictionary(score => score.Source, StringComparer.Ordinal);
        page.Table(
            "table-scope3-methods", new LocalText("范围三各类别的方法与数据", "Methods and data of scope 3 by category"),
            [
                PartWriting.Words("类别", "Category", 2.6), PartWriting.Words("方法", "Methods", 3.6), PartWriting.Words("因子来源", "Factors from", 3),
                PartWriting.Number("供应商数据", "Supplier data", 1.3), PartWriting.Number("平均得分", "Mean mark", 1), PartWriting.Number("生物源 CO2（t）", "Biogenic CO2 (t)", 1.4),
            ],
            table =>
            {
                foreach (var group in page.Inventory.Sources.Where(source => source.Definition.Scope == 3 && !TotalsPart.IsBeside(source.Definition)).GroupBy(source => source.Definition.Scope3 ?? 0).OrderBy(group => group.Key))
                    Method(page, table, group.Key, [.. group], scores);
                table.Note(new LocalText(
                    "“供应商数据”为采用供应商专用方法或等级 4 及以上自有因子的排放源占该类别排放量的比例；得分见数据质量一节。",
                    "“Supplier data” is the part of a category's emissions from sources with a supplier-specific method or own factors of rank 4 or better; for marks see the section on data quality."));
            });
    }

    /// <summary>Whether every category without sources has a reason.</summary>
    public static bool IsJustified(ReportBuilder page) =>
        !IsUndivided(page) && Enumerable.Range(1, 15).All(category => page.Figures.Find(Id(category)) is not null || Reason(page, category) is not null);

    /// <summary>Whether scope 3 is divided into categories.</summary>
    public static bool IsDivided(ReportBuilder page) => Enumerable.Range(1, 15).Any(category => page.Figures.Find(Id(category)) is not null);

    private static bool IsUndivided(ReportBuilder page) =>
        page.Inventory.Book.Sources.Any(source => source is { Scope: 3, Scope3: null or 0 } && !TotalsPart.IsBeside(source));

    private static void Row(ReportBuilder page, TableBuilder table, int category, ShownFigure total)
    {
        var figure = page.Figures.Find(Id(category));
        var sources = page.Inventory.Sources.Where(source => source.Definition is { Scope: 3 } definition && definition.Scope3 == category && !TotalsPart.IsBeside(definition)).ToArray();
        var iso = sources.Select(source => source.IsoCategory).Distinct().Order().Select(one => one.ToString(CultureInfo.InvariantCulture));
        LocalText? remark = figure is { Value: 0 } ? sources.Select(source => source.Definition.Note).OfType<LocalText>().FirstOrDefault() : null;
        if (figure is null) remark = Reason(page, category) ?? new LocalText("清册中没有该类别的排放源，未说明理由", "no sources in the inventory, no reason stated");
        table.Row(
            CategoryWords.Scope3(category), figure is null ? PartWriting.Dash : LocalText.Same(string.Join(", ", iso)), figure is null ? new LocalText("未计入", "not included") : figure,
            (figure is null ? null : page.Figures.Share(figure, total)).OrDash(), remark is null ? Cell.Empty : remark);
    }

    private static void Method(ReportBuilder page, TableBuilder table, int category, IReadOnlyList<SourceResult> sources, Dictionary<string, Quality.SourceScore> scores)
    {
        var methods = sources.SelectMany(source => source.Bindings).Select(binding => binding.Method).DistinctBy(method => method.Id).Select(method => method.Title).ToArray();
        var factors = sources.SelectMany(source => source.Factors).Select(selection => selection.Row.Dataset?.Title ?? new LocalText("自有因子", "own factors")).Distinct().ToArray();
        var name = category > 0 ? category.ToString(CultureInfo.InvariantCulture) : "undivided";
        var sum = sources.Sum(source => source.Tco2e);
        var supplied = sources.Where(IsSupplied).Sum(source => source.Tco2e);
        var mean = sum == 0 ? sources.Average(source => scores[source.Definition.Id].Average) : sources.Sum(source => scores[source.Definition.Id].Average * source.Tco2e) / sum;
        var biogenic = page.Figures.Find("byScope3Category/" + name + "/biogenic");
        table.Row(
            CategoryWords.Scope3(category), methods.Length == 0 ? PartWriting.Dash : PartWriting.Listed(methods, 6), factors.Length == 0 ? PartWriting.Dash : PartWriting.Listed(factors, 6),
            page.Percent("scope3/" + name + "/supplied", sum == 0 ? 0 : supplied / sum, 1), page.Figures.Recorded("scope3/" + name + "/quality", mean, "", 2), biogenic is null ? LocalText.Same("0") : biogenic);
    }

    private static bool IsSupplied(SourceResult source) => source.Bindings.Any(binding =>
        binding.Method.Id.Contains("supplier-specific", StringComparison.Ordinal) || binding.Method.Id == "franchises-reported"
        || binding.Selections.Any(selection => selection is { Rank: >= SupplierRank, Row.Dataset: null } && selection.Row.Gas is not null));

    private static LocalText? Reason(ReportBuilder page, int category)
    {
        var number = category.ToString(CultureInfo.InvariantCulture);
        if (page.Inventory.Book.Exclusions.FirstOrDefault(one => one.Scope == 3 && one.Scope3 == category) is { } excluded)
        {
            var reason = BoundaryWords.Reason(excluded.Reason);
            return excluded.Note is { } note ? new LocalText(reason.Zh + "：" + note.Zh, reason.En + ": " + note.En) : reason;
        }

        return page.Inventory.Book.Purpose?.Significance.GetValueOrDefault("scope3-" + number);
    }

    private static string Id(int category) => "byScope3Category/" + category.ToString(CultureInfo.InvariantCulture);
}
