using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Emissions by gas: the whole inventory across categories, and one category in masses of gases.</summary>
internal static class GasPart
{
    /// <summary>Gas groups down, ISO categories across.</summary>
    public static void Matrix(ReportBuilder page)
    {
        var matrix = GasMatrix.Of(page);
        page.Table(
            "table-gases", new LocalText("按温室气体种类和类别的排放量（tCO2e）", "Emissions by gas and category (tCO2e)"),
            [
                PartWriting.Words("气体", "Gas", 1.6), .. matrix.Categories.Select(category => new TableColumn(CategoryWords.IsoShort(category), Alignment.End, Width(page.Figures.Of("byIsoCategory/" + Text(category))))),
                PartWriting.Number("合计", "Total", Width(TotalsPart.Total(page))), PartWriting.Number("占总量", "Share", 1.4),
            ],
            table =>
            {
                var total = TotalsPart.Total(page);
                foreach (var family in matrix.Families)
                {
                    var sum = matrix.Of(null, family);
                    table.Row([
                        new Cell(GasWords.Group(family)), .. matrix.Categories.Select(category => matrix.Of(category, family).OrDash()), sum.OrDash(),
                        (sum is null ? null : page.Figures.Share(sum, total, 3)).OrDash(),
                    ]);
                }

                table.Total([
                    new Cell(new LocalText("总计", "Total")), .. matrix.Categories.Select(category => new Cell(page.Figures.Of("byIsoCategory/" + Text(category)))), total,
                    page.Figures.Share(total, total, 3).OrDash(),
                ]);
                Remarks(matrix, table, null);
            });
    }

    /// <summary>One category in tonnes of each gas and in tCO2e.</summary>
    /// <param name="page">The report.</param>
    /// <param name="iso">ISO category.</param>
    public static void Masses(ReportBuilder page, int iso) => Masses(
        page, "table-gas-masses-" + Text(iso),
        new LocalText("类别 " + Text(iso) + " 各气体的质量和当量", "Category " + Text(iso) + ": masses of gases and their equivalents"),
        GasMatrix.Of(page).GasesOf(iso), "byIsoCategory/" + Text(iso));

    /// <summary>The whole inventory in tonnes of each gas and in tCO2e.</summary>
    public static void Masses(ReportBuilder page) => Masses(
        page, "table-gas-masses", new LocalText("各气体的质量和当量", "Masses of gases and their equivalents"), GasMatrix.Of(page).AllGases, "totals/tCO2e");

    /// <summary>One category by gas group in tCO2e: all seven groups of direct emissions; of others those that occur, where there are several.</summary>
    /// <param name="page">The report.</param>
    /// <param name="iso">ISO category.</param>
    public static void Groups(ReportBuilder page, int iso)
    {
        var matrix = GasMatrix.Of(page);
        if (iso > 1 && matrix.Families.Count(family => matrix.Of(iso, family) is not null) < 2) return;
        page.Table(
            "table-gas-groups-" + Text(iso), new LocalText("类别 " + Text(iso) + " 按温室气体种类的排放量", "Category " + Text(iso) + " by gas"),
            [PartWriting.Words("气体", "Gas", 3), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占该类别", "Share of the category", 1.2)],
            table =>
            {
                var total = page.Figures.Of("byIsoCategory/" + Text(iso));
                foreach (var family in GasWords.Order)
                {
                    var figure = matrix.Of(iso, family);
                    if (figure is null && (iso > 1 || !GasWords.Kyoto.Contains(family))) continue;
                    table.Row(GasWords.Long(family), figure.OrDash(), (figure is null ? null : page.Figures.Share(figure, total)).OrDash());
                }

                table.Total(new LocalText("合计", "Total"), total, page.Figures.Share(total, total).OrDash());
                Remarks(matrix, table, iso);
            });
    }

    private static void Masses(ReportBuilder page, string anchor, LocalText caption, IReadOnlyList<(string Gas, GasAmount Amount)> gases, string whole)
    {
        if (gases.Any(one => one.Gas != Gas.CO2e.Id)) MassTable(page, anchor, caption, gases, whole);
    }

    private static void MassTable(ReportBuilder page, string anchor, LocalText caption, IReadOnlyList<(string Gas, GasAmount Amount)> gases, string whole) => page.Table(
        anchor, caption,
        [PartWriting.Words("气体", "Gas", 2), PartWriting.Mark("气体组", "Group"), PartWriting.Number("质量（t）", "Mass (t)"), PartWriting.Number("当量（tCO2e）", "Equivalent (tCO2e)")],
        table =>
        {
            var total = page.Figures.Of(whole);
            foreach (var (gas, amount) in gases)
            {
                var group = GasWords.FamilyOf(gas);
                var id = whole == "totals/tCO2e" ? "byGas/" + gas : whole + "/" + gas;
                var equivalent = page.Figures.Find(id) ?? page.Figures.Derived(id, amount.Co2e, ReportFigures.Tonnes, page.Basis.Control.Decimals, total);
                var mass = page.Figures.Find(id + "/t", Decimals(amount.Tonnes)) ?? page.Figures.Derived(id + "/t", amount.Tonnes, "t", Decimals(amount.Tonnes), total);
                table.Row(LocalText.Same(gas), GasWords.Group(group), group == GasFamily.CO2e ? PartWriting.Dash : mass, equivalent);
            }

            if (gases.Count > 0) table.Total(new LocalText("合计", "Total"), Cell.Empty, PartWriting.Dash, total);
        });

    private static void Remarks(GasMatrix matrix, TableBuilder table, int? iso)
    {
        if (matrix.IsAllocated) table.Note(new LocalText(
            "只有 CO2e 数值的排放源，按其原文所载的气体构成分摊到各气体组。",
            "Sources of which only CO2e is known are divided among the gas groups as the publication they are from states."));
        if (matrix.HasUndivided(iso)) table.Note(RichText.Of(
            "{0} tCO2e 来自只给出 CO2e 的因子或公布值，无法分气体。", "{0} tCO2e come from factors or publications that state CO2e only and cannot be divided by gas.",
            matrix.Of(iso, GasFamily.CO2e)!));
    }

    /// <summary>The width of a column follows the longest number in it, its sum.</summary>
    private static double Width(ShownFigure sum) => Math.Max(1.2, 0.15 * sum.Text.Length);

    /// <summary>Decimals that leave small masses of strong gases visible.</summary>
    internal static int Decimals(decimal tonnes) => Math.Abs(tonnes) switch { >= 1000m => 2, >= 1m => 4, _ => 6 };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
