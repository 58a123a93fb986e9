using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The difference from an earlier inventory by cause: table, bars, and the sources that changed most.</summary>
internal static class ComparisonPart
{
    private const int MostSources = 12;

    private sealed record Made(Comparison? Comparison);

    /// <summary>The comparison with the inventory before; null where there is none. Computed once in a report.</summary>
    public static Comparison? WithPrevious(ReportBuilder page) =>
        page.Once(() => new Made(page.Basis.Previous is { } previous ? InventoryComparison.Compare(previous, page.Inventory) : null)).Comparison;

    /// <summary>The part of one cause.</summary>
    public static ShownFigure Of(ReportBuilder page, Comparison comparison, Cause cause) => page.Figures.Derived(
        "comparison/" + Name(cause), comparison.ByCause.First(pair => pair.Key == cause).Value, ReportFigures.Tonnes, page.Basis.Control.Decimals,
        Before(page), TotalsPart.Total(page)).Signed();

    /// <summary>The change in a sentence, by cause in a table and as bars, and the sources that changed most.</summary>
    /// <returns>Whether there is an earlier inventory.</returns>
    public static bool Write(ReportBuilder page)
    {
        if (WithPrevious(page) is not { } comparison || page.Basis.Previous is not { } previous)
        {
            page.Text("没有以前期间的清册可供比较。", "There is no earlier inventory to compare with.");
            return false;
        }

        Sentence(page, comparison, ReportFigures.PeriodName(previous));
        Table(page, comparison, previous);
        Bars(page, comparison);
        Sources(page, comparison, previous);
        return true;
    }

    private static ShownFigure Before(ReportBuilder page) => page.Figures.Find(page.Basis.Previous!, "totals/tCO2e")!;

    private static void Sentence(ReportBuilder page, Comparison comparison, string year)
    {
        var (before, after) = (Before(page), TotalsPart.Total(page));
        var change = Change(page, comparison);
        var relative = page.Figures.Share(change, before);
        var largest = comparison.ByCause.MaxBy(pair => Math.Abs(pair.Value)).Key;
        page.Text(
            "总量由 {0} 年的 {1} 变为本期的 {2}，变化 {3}" + (relative is null ? "" : "（{4}）") + "。变化最大的原因是{5}。",
            "The total went from {1} in {0} to {2} in this period: {3}" + (relative is null ? "" : " ({4})") + ". The largest cause: {5}.",
            year, before.WithUnit(), after.WithUnit(), change.WithUnit(), relative is null ? (object)"" : relative.Signed(), CauseWords.Of(largest));
    }

    private static void Table(ReportBuilder page, Comparison comparison, Inventory previous) => page.Table(
        "table-causes", new LocalText("总量变化的原因", "Why the total changed"),
        [
            PartWriting.Words("原因", "Cause"), PartWriting.Words("包括", "What it covers", 5), PartWriting.Number("变化（tCO2e）", "Change (tCO2e)"),
            PartWriting.Number("占上期总量", "Of the total before", 1.2),
        ],
        table =>
        {
            foreach (var (cause, value) in comparison.ByCause.Where(pair => pair.Key != Cause.Rounding || pair.Value != 0))
            {
                var figure = Of(page, comparison, cause);
                table.Row(CauseWords.Of(cause), CauseWords.Meaning(cause), figure, (page.Figures.Share(figure, Before(page))?.Signed()).OrDash());
            }

            var change = Change(page, comparison);
            table.Total(new LocalText("合计", "Total"), Cell.Empty, change, (page.Figures.Share(change, Before(page))?.Signed()).OrDash());
            table.Note(RichText.Of(
                "各原因按固定次序逐一替换并重新计算得出，相加等于总变化；比较对象为 {0} 的清册。",
                "The causes are separated by exchanging one after the other in a fixed order and computing anew; they add up to the whole change. Compared with the inventory of {0}.",
                ReportFigures.PeriodName(previous)));
        });

    private static void Bars(ReportBuilder page, Comparison comparison)
    {
        var causes = comparison.ByCause.Where(pair => pair.Value != 0).Select(pair => pair.Key).ToArray();
        if (causes.Length < 2) return;
        page.Chart(
            "chart-causes", new LocalText("总量变化的原因", "Why the total changed"), ChartKind.Bars, LocalText.Same("tCO2e"), [.. causes.Select(CauseWords.Of)],
            [new ChartSeries(new LocalText("变化", "Change"), ColourRole.Brand, [.. causes.Select(cause => Of(page, comparison, cause))])]);
    }

    private static void Sources(ReportBuilder page, Comparison comparison, Inventory previous)
    {
        var changed = comparison.Sources.Where(source => source.After != source.Before).OrderByDescending(source => Math.Abs(source.After - source.Before)).ThenBy(source => source.Source, StringComparer.Ordinal).ToArray();
        if (changed.Length == 0) return;
        var names = previous.Book.Sources.Concat(page.Inventory.Book.Sources).GroupBy(source => source.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Name, StringComparer.Ordinal);
        page.Table(
            "table-cause-sources", new LocalText("变化最大的排放源", "The sources that changed most"),
            [
                PartWriting.Words("排放源", "Source", 4), PartWriting.Number("上期（tCO2e）", "Before (tCO2e)"), PartWriting.Number("本期（tCO2e）", "Now (tCO2e)"),
                PartWriting.Number("变化（tCO2e）", "Change (tCO2e)"), PartWriting.Words("主要原因", "Main cause"),
            ],
            table =>
            {
                foreach (var source in changed.Take(MostSources)) table.Row(
                    names[source.Source], Value(page, source, "before", source.Before), Value(page, source, "after", source.After), Value(page, source, "change", source.After - source.Before).Signed(),
                    CauseWords.Of(source.ByCause.MaxBy(pair => Math.Abs(pair.Value)).Key));
                if (changed.Length > MostSources) table.Note(RichText.Of(
                    "共 {0} 个排放源有变化，列出变化最大的 {1} 个。", "{0} sources changed; the {1} that changed most are shown.",
                    page.Count("sources-changed", changed.Length), page.Count("sources-changed-shown", MostSources)));
            });
    }

    private static ShownFigure Change(ReportBuilder page, Comparison comparison) =>
        page.Figures.Derived("comparison/change", comparison.After - comparison.Before, ReportFigures.Tonnes, page.Basis.Control.Decimals, Before(page), TotalsPart.Total(page)).Signed();

    private static ShownFigure Value(ReportBuilder page, SourceDifference source, string part, decimal value) =>
        page.Figures.Derived("comparison/sources/" + source.Source + "/" + part, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, Before(page), TotalsPart.Total(page));

    private static string Name(Cause cause) => cause.ToString().ToLower(CultureInfo.InvariantCulture);
}
