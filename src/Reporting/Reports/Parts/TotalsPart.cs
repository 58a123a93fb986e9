using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Totals by ISO category and by scope, and both systems set against each other.</summary>
internal static class TotalsPart
{
    /// <summary>The total of the inventory.</summary>
    public static ShownFigure Total(ReportBuilder page) => page.Figures.Of("totals/tCO2e");

    /// <summary>Whether a source stands beside the inventory altogether: avoided emissions are no category of it.</summary>
    public static bool IsBeside(SourceDefinition source) => source.Category == "avoided";

    /// <summary>The figure of an ISO category; null where no source of the inventory belongs to it.</summary>
    /// <param name="page">The report.</param>
    /// <param name="category">1 to 6.</param>
    /// <param name="year">An inventory; null for that of the report.</param>
    public static ShownFigure? Iso(ReportBuilder page, int category, Inventory? year = null)
    {
        var inventory = year ?? page.Inventory;
        return inventory.Book.Sources.Any(source => !IsBeside(source) && CategoryList.IsoCategory(source) == category) ? page.Figures.Find(inventory, "byIsoCategory/" + Text(category)) : null;
    }

    /// <summary>Totals by ISO category, all six, with shares.</summary>
    public static void ByIsoCategory(ReportBuilder page) => page.Table(
        "table-iso-categories", new LocalText("按 ISO 14064-1 类别的排放量", "Emissions by category of ISO 14064-1"),
        [PartWriting.Words("类别", "Category", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占总量", "Share", 1)],
        table =>
        {
            var total = Total(page);
            for (var category = 1; category <= 6; category++)
            {
                var figure = Iso(page, category);
                table.Row(CategoryWords.Iso(category), figure is null ? NotQuantified(page, category) : figure, (figure is null ? null : page.Figures.Share(figure, total)).OrDash());
            }

            table.Total(new LocalText("总计", "Total"), total, page.Figures.Share(total, total).OrDash());
        });

    /// <summary>Totals by scope with shares.</summary>
    public static void ByScope(ReportBuilder page) => page.Table(
        "table-scopes", new LocalText("按范围的排放量", "Emissions by scope"),
        [PartWriting.Words("范围", "Scope", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占总量", "Share", 1)],
        table =>
        {
            var total = Total(page);
            for (var scope = 1; scope <= 3; scope++)
            {
                var figure = page.Figures.Of("totals/scope" + Text(scope));
                table.Row(CategoryWords.Scope(scope), figure, page.Figures.Share(figure, total).OrDash());
            }

            table.Total(new LocalText("总计", "Total"), total, page.Figures.Share(total, total).OrDash());
        });

    /// <summary>Each ISO category with the scopes and scope 3 categories it is made of.</summary>
    public static void Reconciled(ReportBuilder page) => page.Table(
        "table-reconciliation", new LocalText("ISO 14064-1 类别与 GHG Protocol 范围的对照", "Categories of ISO 14064-1 and scopes of the GHG Protocol reconciled"),
        [PartWriting.Words("ISO 14064-1 类别由以下各项组成", "Category of ISO 14064-1, made up of", 5), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)")],
        table =>
        {
            foreach (var iso in page.Inventory.Sources.Where(source => !IsBeside(source.Definition)).GroupBy(source => source.IsoCategory).OrderBy(group => group.Key))
            {
                table.Group(CategoryWords.Iso(iso.Key));
                foreach (var part in iso.GroupBy(source => (source.Definition.Scope, Category: source.Definition.Scope == 3 ? source.Definition.Scope3 ?? 0 : 0)).OrderBy(group => group.Key))
                    table.Row(CategoryWords.Ghg(part.Key.Scope, part.Key.Category), Part(page, iso.Key, part.Key.Scope, part.Key.Category, part.Sum(source => source.Tco2e)));
                table.Subtotal(CategoryWords.IsoShort(iso.Key), page.Figures.Of("byIsoCategory/" + Text(iso.Key)));
            }

            table.Total(new LocalText("总计（两种分类相同）", "Total (the same in both systems)"), Total(page));
        });

    /// <summary>Emissions by facility with shares, largest first; facilities without sources are left out.</summary>
    public static void ByFacility(ReportBuilder page) => page.Table(
        "table-by-facility", new LocalText("按设施的排放量", "Emissions by facility"),
        [PartWriting.Words("设施", "Facility", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占总量", "Share", 1)],
        table =>
        {
            var total = Total(page);
            var facilities = InventoryViews.ByFacility(page.Inventory).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
            foreach (var (id, _) in facilities.Take(SourcesPart.MostRows))
            {
                var figure = page.Figures.Of("byFacility/" + id);
                table.Row(page.Inventory.FacilityName(id), figure, page.Figures.Share(figure, total).OrDash());
            }

            var rest = facilities.Skip(SourcesPart.MostRows).ToArray();
            if (rest.Length > 0) table.Row(
                RichText.Of("其余 {0} 个设施（见温室气体清册）", "The other {0} facilities (see the register)", page.Count("facilities-rest", rest.Length)),
                page.Figures.Derived("facilities-rest/tCO2e", rest.Sum(pair => pair.Value), ReportFigures.Tonnes, page.Basis.Control.Decimals, total), Cell.Empty);
            table.Total(new LocalText("总计", "Total"), total, page.Figures.Share(total, total).OrDash());
        });

    private static ShownFigure Part(ReportBuilder page, int iso, int scope, int category, decimal value)
    {
        var id = scope < 3 ? "totals/scope" + Text(scope) : "byScope3Category/" + (category > 0 ? Text(category) : "undivided");
        if (page.Figures.Find(id) is { } whole && whole.Value == value) return whole;
        return page.Figures.Derived("byIsoCategory/" + Text(iso) + "/" + id, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, page.Figures.Of("byIsoCategory/" + Text(iso)));
    }

    private static LocalText NotQuantified(ReportBuilder page, int category) =>
        category <= 2 ? new LocalText("无", "none")
        : page.Inventory.Book.Purpose?.Significance.ContainsKey(Text(category)) == true ? new LocalText("未量化，理由见重要性准则", "not quantified, see the criteria of significance")
        : new LocalText("未量化", "not quantified");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
