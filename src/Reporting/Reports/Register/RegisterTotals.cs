using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The views of the inventory in full: scopes, categories of both systems, facilities, months, gases. Each adds up to the total.</summary>
internal static class RegisterTotals
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        var inventory = page.Inventory;
        Headline(page);
        View(page, "iso", new LocalText("按 ISO 14064-1 类别", "By category of ISO 14064-1"), "byIsoCategory/", InventoryViews.ByIsoCategory(inventory).Keys, id => CategoryWords.Iso(Number(id)));
        View(
            page, "scope3", new LocalText("范围三按类别", "Scope 3 by category"), "byScope3Category/", InventoryViews.ByScope3Category(inventory).Keys,
            id => CategoryWords.Scope3(id == "undivided" ? 0 : Number(id)), "totals/scope3");
        View(page, "categories", new LocalText("按源类别", "By source category"), "byCategory/", InventoryViews.ByCategory(inventory).Keys, CategoryWords.Title);
        View(page, "facilities", new LocalText("按设施", "By facility"), "byFacility/", InventoryViews.ByFacility(inventory).Keys, id => inventory.FacilityName(id));
        View(page, "months", new LocalText("按月", "By month"), "byMonth/", [.. InventoryViews.ByMonth(inventory).Select(month => month.Month)], LocalText.Same);
        Gases(page);
    }

    private static void Headline(ReportBuilder page) => page.Table(
        "register-totals", new LocalText("总量及单列项", "Total and what stands beside it"), [PartWriting.Words("项目", "Item", 4), PartWriting.Number("tCO2e", "tCO2e"), PartWriting.Number("占总量", "Share", 1)],
        table =>
        {
            var total = page.Figures.Of("totals/tCO2e");
            foreach (var scope in (ReadOnlySpan<int>)[1, 2, 3])
            {
                var figure = page.Figures.Of("totals/scope" + scope.ToString(CultureInfo.InvariantCulture));
                table.Row(CategoryWords.Scope(scope), figure, page.Figures.Share(figure, total).OrDash());
            }

            table.Total(new LocalText("总量", "Total"), total, page.Figures.Share(total, total).OrDash());
            table.Row(new LocalText("范围二（基于位置）", "Scope 2, location-based"), page.Figures.Of("totals/scope2Location"), Cell.Empty);
            table.Row(new LocalText("范围二（基于市场）", "Scope 2, market-based"), page.Figures.Of("totals/scope2Market"), Cell.Empty);
            table.Row(new LocalText("生物源 CO2（单列）", "Biogenic CO2 (apart)"), page.Figures.Of("totals/biogenicCO2"), Cell.Empty);
            table.Row(new LocalText("清除量（单列）", "Removals (apart)"), page.Figures.Of("totals/removals"), Cell.Empty);
            table.Row(new LocalText("避免的排放（单列）", "Avoided emissions (apart)"), page.Figures.Of("totals/avoided"), Cell.Empty);
            table.Row(new LocalText("GB/T 32150 口径", "By GB/T 32150"), page.Figures.Of("programmes/gb-t-32150"), Cell.Empty);
        });

    private static void View(
        ReportBuilder page, string name, LocalText caption, string prefix, IReadOnlyCollection<string> keys, Func<string, LocalText> title, string whole = "totals/tCO2e") => page.Table(
        "register-" + name, caption, [PartWriting.Words("项目", "Item", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占比", "Share", 1)],
        table =>
        {
            var total = page.Figures.Of(whole);
            foreach (var key in keys)
            {
                var figure = page.Figures.Of(prefix + key);
                table.Row(title(key), figure, page.Figures.Share(figure, total).OrDash());
            }

            if (keys.Count > 0) table.Total(new LocalText("合计", "Total"), total, page.Figures.Share(total, total).OrDash());
        });

    private static void Gases(ReportBuilder page) => page.Table(
        "register-by-gas", new LocalText("按气体", "By gas"),
        [PartWriting.Words("气体", "Gas"), PartWriting.Words("气体组", "Group"), PartWriting.Number("质量（t）", "Mass (t)"), PartWriting.Number("当量（tCO2e）", "Equivalent (tCO2e)"), PartWriting.Number("占总量", "Share", 1)],
        table =>
        {
            var total = page.Figures.Of("totals/tCO2e");
            foreach (var (gas, amount) in InventoryViews.ByGas(page.Inventory))
            {
                var figure = page.Figures.Of("byGas/" + gas);
                table.Row(
                    gas, GasWords.Group(GasWords.FamilyOf(gas)), gas == Gas.CO2e.Id ? PartWriting.Dash : page.Figures.Derived("byGas/" + gas + "/t", amount.Tonnes, "t" + gas, GasPart.Decimals(amount.Tonnes), figure), figure,
                    page.Figures.Share(figure, total, 3).OrDash());
            }

            table.Total(new LocalText("合计", "Total"), Cell.Empty, Cell.Empty, total, page.Figures.Share(total, total, 3).OrDash());
        });

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);
}
