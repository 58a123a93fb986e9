using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The factors: the publications they are from, and every row used with its source down to the table.</summary>
internal static class FactorPart
{
    private const int MostRows = 400;

    /// <summary>The factor rows used, each once, by identifier.</summary>
    public static IReadOnlyList<FactorSelection> Used(ReportBuilder page) => page.Once<IReadOnlyList<FactorSelection>>(() =>
        [.. page.Inventory.Bindings.SelectMany(binding => binding.Selections).DistinctBy(selection => selection.Row.Id).OrderBy(selection => selection.Row.Id, StringComparer.Ordinal)]);

    /// <summary>The publications with how many rows of each are used.</summary>
    /// <param name="page">The report.</param>
    /// <param name="rows">Anchor of where the rows stand; null where the report does not list them.</param>
    public static void Datasets(ReportBuilder page, string? rows = null)
    {
        var used = Used(page);
        if (used.Count == 0)
        {
            page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
            return;
        }

        page.Text(
            "选用原则：先用实测值或质量平衡得出的系数，其次用国家或区域公布的系数，最后用国际公布的系数；只用 {0} 及以前发布的版本。共使用 {1} 行因子，来源如下，逐行见{2}。",
            "Order of choice: measured values and mass balances first, then factors published for the country or region, then international ones; only editions published by {0} are used. Factor rows used: {1}, from the publications below; row by row they stand in {2}.",
            PartWriting.Day(page.Inventory.Book.Factors.AsOf), page.Count("factors", used.Count),
            rows is null ? new LocalText("温室气体清册", "the register") : PartWriting.To(rows, new LocalText("因子附录", "the appendix of factors")));
        page.Table(
            "table-datasets", new LocalText("排放因子的来源", "Publications of factors"),
            [PartWriting.Words("出版物", "Publication", 4), PartWriting.Words("发布者", "Publisher", 2.4), PartWriting.Words("版本", "Edition"), PartWriting.Mark("发布日期", "Published", 1.3), PartWriting.Number("使用行数", "Rows used", 1)],
            table =>
            {
                foreach (var group in used.Where(one => one.Row.Dataset is not null).GroupBy(one => one.Row.Dataset!).OrderBy(group => group.Key.Id, StringComparer.Ordinal))
                    table.Row(group.Key.Publication, group.Key.Publisher, LocalText.Same(group.Key.Edition), LocalText.Same(PartWriting.Day(group.Key.Published)), page.Count("factors/" + group.Key.Id, group.Count()));
                var own = used.Count(one => one.Row.Dataset is null);
                if (own > 0) table.Row(new LocalText("公司自有因子（实测、供应商提供或原文所载）", "The organisation's own factors (measured, from suppliers, or as its source states)"), page.Inventory.Book.Organization.Name, PartWriting.Dash, PartWriting.Dash, page.Count("factors/own", own));
            });
        Doubts(page, used);
    }

    /// <summary>Row by row: value, unit, place, year, source, and how it was chosen.</summary>
    public static void Rows(ReportBuilder page)
    {
        var used = Used(page);
        page.Table(
            "table-factors", new LocalText("所用因子", "Factors used"),
            [
                PartWriting.Words("编号", "Identifier", 2.4), PartWriting.Words("因子", "Factor", 2.4), PartWriting.Number("数值", "Value", 2.4),
                PartWriting.Mark("地域", "Place", 0.9), PartWriting.Mark("年份", "Year", 0.8), PartWriting.Words("来源", "Source", 4.2), PartWriting.Mark("等级", "Rank", 0.7),
            ],
            table =>
            {
                foreach (var selection in used.Take(MostRows)) Row(page, table, selection);
                if (used.Count > MostRows) table.Note(RichText.Of(
                    "列出前 {0} 行，全部 {1} 行见温室气体清册。", "The first {0} rows are shown; all {1} stand in the register.", page.Count("factors-shown", MostRows), page.Count("factors", used.Count)));
            },
            wide: true);
    }

    private static void Row(ReportBuilder page, TableBuilder table, FactorSelection selection)
    {
        var row = selection.Row;
        var kind = page.Inventory.Factors.Kind(row.Kind)?.Title ?? LocalText.Same(row.Kind);
        var of = string.Join(", ", row.Subjects.Where(subject => subject != FactorRow.AnySubject).Append(row.Gas?.Id).OfType<string>());
        table.Row(
            RichText.Same(row.Id).With(Emphasis.Code), of.Length == 0 ? kind : new LocalText($"{kind.Zh}（{of}）", $"{kind.En} ({of})"),
            row.Value is { } value ? UnitWords.With(page.Given("factors/" + row.Id, value, row.Unit.Symbol)) : PartWriting.Dash,
            LocalText.Same(row.Geography), (row.DataYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)).OrDash(),
            row.Dataset is { } dataset ? LocalText.Same($"{dataset.Id} ({dataset.Edition}): {row.Source}") : LocalText.Same(row.Source), page.Figures.Recorded("factors/" + row.Id + "/rank", selection.Rank, ""));
    }

    private static void Doubts(ReportBuilder page, IReadOnlyList<FactorSelection> used)
    {
        var unverified = used.Count(selection => selection.Row.IsValueUnverified);
        if (unverified > 0) page.Note(
            NoteKind.Caution, "其中 {0} 行的数值尚未与来源核对，使用前应予核对。", "Rows whose values have not been compared with their source: {0}; they are to be checked.",
            page.Count("factors-unverified", unverified));
    }
}
