using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The criteria by which indirect emissions were judged significant, and what came of it.</summary>
internal static class SignificancePart
{
    /// <summary>Whether any criterion is stated.</summary>
    public static bool IsStated(ReportBuilder page) => page.Inventory.Book.Purpose?.Significance.Count > 0 || page.HasNarrative("significance");

    /// <summary>Category by category: criterion, whether included, share of the total.</summary>
    public static void Table(ReportBuilder page)
    {
        var stated = page.Inventory.Book.Purpose?.Significance ?? new Dictionary<string, LocalText>();
        page.Table(
            "table-significance", new LocalText("间接排放的重要性评价", "Significance of indirect emissions"),
            [
                PartWriting.Words("类别", "Category", 3), PartWriting.Words("准则或结论", "Criterion or conclusion", 4), PartWriting.Words("处理", "Treatment", 1.4),
                PartWriting.Number("占总量", "Share", 1),
            ],
            table =>
            {
                for (var category = 2; category <= 6; category++) Row(page, table, CategoryWords.Iso(category), Text(category), TotalsPart.Iso(page, category), stated);
                foreach (var (key, _) in stated.Where(pair => !IsIso(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    Row(page, table, CategoryWords.Title(key), key, page.Figures.Find(Scope3(key)), stated);
            });
    }

    private static void Row(ReportBuilder page, TableBuilder table, LocalText name, string key, ShownFigure? figure, IReadOnlyDictionary<string, LocalText> stated)
    {
        var text = stated.GetValueOrDefault(key) ?? (key == "2" ? new LocalText("输入能源的间接排放一律量化", "emissions from imported energy are always quantified") : null);
        table.Row(
            name, text.OrDash(), figure is null ? new LocalText("未计入", "not included") : new LocalText("已量化", "quantified"),
            (figure is null ? null : page.Figures.Share(figure, TotalsPart.Total(page))).OrDash());
    }

    private static string Scope3(string key) => key.StartsWith("scope3-", StringComparison.Ordinal) ? "byScope3Category/" + key[7..] : "byCategory/" + key;

    private static bool IsIso(string key) => key is [>= '1' and <= '6'];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
