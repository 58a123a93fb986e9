using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The base year: which, its inventory, the policy of restatement, and whether changes since then call for one.</summary>
internal static class BaseYearPart
{
    private sealed record SinceBase(Comparison? Comparison);

    /// <summary>The inventory of the base year; null where none is declared or it is not at hand.</summary>
    public static Inventory? Of(ReportBuilder page)
    {
        if (page.Inventory.Book.BaseYear is not { } policy) return null;
        return policy.Period is null ? page.Inventory : page.Basis.Years.FirstOrDefault(inventory => inventory.Book.Period == policy.Period);
    }

    /// <summary>The choice of the base year and its emissions.</summary>
    /// <returns>Whether a base year with its inventory is there.</returns>
    public static bool Choice(ReportBuilder page)
    {
        if (page.Inventory.Book.BaseYear is not { } policy)
        {
            page.Note(NoteKind.Gap, "尚未声明基准年。", "No base year is declared.");
            return false;
        }

        if (Of(page) is not { } inventory)
        {
            page.Note(NoteKind.Gap, "基准年 {0} 的清册不在历史清册之中。", "The inventory of the base year {0} is not among the earlier inventories.", Period(policy.Period!));
            return false;
        }

        if (ReferenceEquals(inventory, page.Inventory)) page.Text(
            "以本报告期（{0}）为基准年；本报告第 3 章即基准年清册。", "This reporting period ({0}) is the base year; chapter 3 of this report is its inventory.", ReportFigures.PeriodName(inventory));
        else page.Text(
            "基准年为 {0}，其排放量按同样的边界原则编制，见{1}。", "The base year is {0}. Its inventory follows the same principles; see {1}.",
            ReportFigures.PeriodName(inventory), PartWriting.To("table-base-year", new LocalText("基准年清册表", "the table of the base year")));
        Table(page, inventory);
        return true;
    }

    /// <summary>The policy of restatement.</summary>
    public static void Policy(ReportBuilder page)
    {
        if (page.Inventory.Book.BaseYear is not { } policy) return;
        page.Text(
            "发生下列变化，且其影响的绝对值之和达到基准年总量的 {0} 时，重新计算基准年及以后各年的清册：",
            "The base year and the years since are calculated anew where changes of the following kinds together reach {0} of the base-year total:",
            page.Percent("limits/base-year", policy.Threshold));
        page.List([.. policy.Triggers.Select(trigger => (RichText)CauseWords.Trigger(trigger))]);
    }

    /// <summary>What changed since the base year, measured by the policy.</summary>
    /// <returns>Whether it can be said.</returns>
    public static bool Test(ReportBuilder page)
    {
        if (Of(page) is not { } inventory)
        {
            page.Note(NoteKind.Gap, "没有基准年清册，无法检验以后的变化是否引起重新计算。", "Without the inventory of the base year it cannot be tested whether later changes call for a restatement.");
            return false;
        }

        if (ReferenceEquals(inventory, page.Inventory))
        {
            page.Text("基准年即本期，没有重新计算，也没有影响可比性的变化。", "The base year is this period: nothing has been restated, and nothing limits comparability.");
            return true;
        }

        if (Since(page, inventory)?.BaseYear is not { } test) return false;
        page.Text(
            "自基准年以来，属于上述类型的变化合计为基准年总量的 {0}（限值 {1}）：" + (test.Restate ? "应重新计算基准年。" : "无须重新计算基准年。"),
            "Since the base year, changes of these kinds add up to {0} of the base-year total (limit {1}): " + (test.Restate ? "the base year is to be restated." : "no restatement is called for."),
            page.Percent("base-year/change", test.Change, 2), page.Percent("limits/base-year", test.Threshold));
        if (test.Restate) page.Note(
            NoteKind.Caution, "在基准年重新计算之前，本期与基准年的数值不完全可比；历年数值均为当时公布的数值。",
            "Until the base year is restated, this period and the base year are not fully comparable; earlier years stand as reported at the time.");
        return true;
    }

    private static Comparison? Since(ReportBuilder page, Inventory inventory) => page.Once(() => new SinceBase(
        ReferenceEquals(inventory, page.Basis.Previous) ? ComparisonPart.WithPrevious(page) : InventoryComparison.Compare(inventory, page.Inventory))).Comparison;

    private static void Table(ReportBuilder page, Inventory inventory) => page.Table(
        "table-base-year", new LocalText("基准年清册", "Inventory of the base year"),
        [PartWriting.Words("类别", "Category", 4), .. Shown(page, inventory).Select((_, i) => i == 0 ? PartWriting.Number("基准年（tCO2e）", "Base year (tCO2e)") : PartWriting.Number("本期（tCO2e）", "This period (tCO2e)"))],
        table =>
        {
            for (var category = 1; category <= 6; category++)
            {
                var figures = Shown(page, inventory).Select(one => TotalsPart.Iso(page, category, one)).ToArray();
                if (figures.Any(figure => figure is not null)) table.Row([CategoryWords.Iso(category), .. figures.Select(figure => figure.OrDash())]);
            }

            table.Total([new LocalText("总计", "Total"), .. Shown(page, inventory).Select(one => page.Figures.Find(one, "totals/tCO2e").OrDash())]);
        });

    /// <summary>The base year and this period, or the one where it is the other.</summary>
    private static IReadOnlyList<Inventory> Shown(ReportBuilder page, Inventory inventory) => ReferenceEquals(inventory, page.Inventory) ? [inventory] : [inventory, page.Inventory];

    private static LocalText Period(ReportingPeriod period) => new(
        PartWriting.Day(period.From) + " 至 " + PartWriting.Day(period.To), PartWriting.Day(period.From) + " to " + PartWriting.Day(period.To));
}
