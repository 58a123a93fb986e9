using System.Globalization;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The figures that a statement is about: by category and scope with uncertainty, and source by source in tonnes and kilograms.</summary>
internal static class VerifiedPart
{
    private const decimal MostTonnesInKilograms = 10_000m;

    /// <summary>By ISO category and by scope with the bounds of 95 %, and GWP.</summary>
    /// <returns>Whether every category has an uncertainty.</returns>
    public static bool Table(ReportBuilder page)
    {
        var groups = page.Basis.Uncertainty.Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        page.Table(
            "table-verified", new LocalText("按类别和范围的排放量及不确定性（95 %）", "Emissions by category and scope with uncertainty (95 %)"),
            [PartWriting.Words("项目", "Item", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("下限", "Lower", 1), PartWriting.Number("上限", "Upper", 1)],
            table =>
            {
                table.Group(new LocalText("ISO 14064-1 类别", "Categories of ISO 14064-1"));
                for (var category = 1; category <= 6; category++)
                    if (page.Figures.Find("byIsoCategory/" + Text(category)) is { } figure) Row(table, page, CategoryWords.Iso(category), figure, groups.GetValueOrDefault(figure.Id));
                table.Subtotal(new LocalText("总量", "Total"), page.Figures.Of("totals/tCO2e"), Bound(page, page.Basis.Uncertainty.Total, lower: true), Bound(page, page.Basis.Uncertainty.Total, lower: false));
                table.Group(new LocalText("GHG Protocol 范围", "Scopes of the GHG Protocol"));
                for (var scope = 1; scope <= 3; scope++) Row(table, page, CategoryWords.Scope(scope), page.Figures.Of("totals/scope" + Text(scope)), groups.GetValueOrDefault("totals/scope" + Text(scope)));
                table.Row(new LocalText("其中：范围二（基于位置）", "of which: scope 2, location-based"), page.Figures.Of("totals/scope2Location"), Cell.Empty, Cell.Empty);
                table.Row(new LocalText("其中：范围二（基于市场）", "of which: scope 2, market-based"), page.Figures.Of("totals/scope2Market"), Cell.Empty, Cell.Empty);
            });
        page.Text("GWP 取自{0}（100 年）。", "GWP values are those of {0} (100 years).", GwpPart.Name(page.Inventory.Gwp));
        return groups.Keys.Any(id => id.StartsWith("byIsoCategory/", StringComparison.Ordinal));
    }

    /// <summary>Source by source; kilograms too where the inventory is small, as verification reports print them.</summary>
    public static void BySource(ReportBuilder page)
    {
        var kilograms = Math.Abs(page.Inventory.Totals.Tco2e) < MostTonnesInKilograms;
        var (shown, rest) = SourcesPart.Split(page.Inventory);
        page.Table(
            "table-results", new LocalText("各排放源的核算结果", "Results by source"),
            [
                PartWriting.Words("排放源", "Source", 3.4), PartWriting.Mark("ISO 类别", "ISO category", 0.9), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"),
                .. kilograms ? (TableColumn[])[PartWriting.Number("排放量（kgCO2e）", "Emissions (kgCO2e)")] : [], PartWriting.Number("占总量", "Share", 1),
            ],
            table =>
            {
                foreach (var source in shown) Source(page, table, source.Definition.Name, Text(source.IsoCategory), page.Figures.Of("sources/" + source.Definition.Id), kilograms);
                if (rest.Count > 0)
                {
                    Source(page, table, SourcesPart.RestName(page, rest.Count), PartWriting.Dash, SourcesPart.RestSum(page, rest), kilograms);
                    table.Note(SourcesPart.RestNote(page, shown.Count, rest.Count));
                }

                var total = page.Figures.Of("totals/tCO2e");
                table.Total([new LocalText("合计", "Total"), Cell.Empty, total, .. kilograms ? (Cell[])[Kilograms(page, total)] : [], page.Figures.Share(total, total).OrDash()]);
            });
    }

    private static void Source(ReportBuilder page, TableBuilder table, Cell name, Cell category, ShownFigure figure, bool kilograms) =>
        table.Row([name, category, figure, .. kilograms ? (Cell[])[Kilograms(page, figure)] : [], page.Figures.Share(figure, page.Figures.Of("totals/tCO2e")).OrDash()]);

    private static ShownFigure Kilograms(ReportBuilder page, ShownFigure figure) => page.Figures.Derived(figure.Id + "/kg", figure.Value * 1000m, "kgCO2e", 4, figure);

    private static void Row(TableBuilder table, ReportBuilder page, LocalText name, ShownFigure figure, UncertaintyEstimate? estimate) =>
        table.Row(name, figure, estimate is null ? PartWriting.Dash : Bound(page, estimate, lower: true), estimate is null ? PartWriting.Dash : Bound(page, estimate, lower: false));

    private static ShownFigure Bound(ReportBuilder page, UncertaintyEstimate estimate, bool lower)
    {
        var end = lower ? "lowerPercent" : "upperPercent";
        return (page.Figures.Find("uncertainty/" + (estimate.Id == UncertaintyModel.Total ? "" : estimate.Id + "/") + end, 1)
            ?? page.Figures.Recorded("uncertainty/" + estimate.Id + "/" + end, (lower ? estimate.LowerPercent : estimate.UpperPercent) / 100m, ShownFigure.Percent, 1)).Signed();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
