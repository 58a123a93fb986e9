using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The years side by side: scopes, totals, intensities.</summary>
internal static class YearsPart
{
    /// <summary>Years shown; earlier ones stand in their own reports.</summary>
    private const int MostYears = 6;

    /// <summary>The years shown, earliest first.</summary>
    public static IReadOnlyList<Inventory> Years(ReportBuilder page) => [.. page.Basis.Years.TakeLast(MostYears)];

    /// <summary>Scopes and total of every year in a table.</summary>
    public static void ByScope(ReportBuilder page) => page.Table(
        "table-years", new LocalText("历年按范围的排放量（tCO2e）", "Emissions by scope over the years (tCO2e)"),
        [PartWriting.Words("范围", "Scope", 4), .. Columns(page)],
        table =>
        {
            for (var scope = 1; scope <= 3; scope++)
            {
                var id = "totals/scope" + scope.ToString(CultureInfo.InvariantCulture);
                table.Row([CategoryWords.Scope(scope), .. Years(page).Select(year => page.Figures.Find(year, id).OrDash())]);
            }

            table.Total([new LocalText("总计", "Total"), .. Years(page).Select(year => page.Figures.Find(year, "totals/tCO2e").OrDash())]);
        });

    /// <summary>ISO categories and total of every year in a table.</summary>
    public static void ByIsoCategory(ReportBuilder page) => page.Table(
        "table-years-iso", new LocalText("历年按类别的排放量（tCO2e）", "Emissions by category over the years (tCO2e)"),
        [PartWriting.Words("类别", "Category", 4), .. Columns(page)],
        table =>
        {
            for (var category = 1; category <= 6; category++)
            {
                var figures = Years(page).Select(year => TotalsPart.Iso(page, category, year)).ToArray();
                if (figures.Any(figure => figure is not null)) table.Row([CategoryWords.Iso(category), .. figures.Select(figure => figure.OrDash())]);
            }

            table.Total([new LocalText("总计", "Total"), .. Years(page).Select(year => page.Figures.Find(year, "totals/tCO2e").OrDash())]);
        });

    /// <summary>Scopes of every year as columns one upon the other.</summary>
    public static void Chart(ReportBuilder page)
    {
        var years = Years(page);
        page.Chart(
            "chart-years", new LocalText("历年按范围的排放量", "Emissions by scope over the years"), ChartKind.StackedColumns, LocalText.Same("tCO2e"),
            [.. years.Select(year => LocalText.Same(ReportFigures.PeriodName(year)))],
            [.. Enumerable.Range(1, 3).Select(scope => new ChartSeries(
                CategoryWords.ScopeShort(scope), scope switch { 1 => ColourRole.Scope1, 2 => ColourRole.Scope2, _ => ColourRole.Scope3 },
                [.. years.Select(year => page.Figures.Find(year, "totals/scope" + scope.ToString(CultureInfo.InvariantCulture)))]))]);
    }

    /// <summary>A column for each year.</summary>
    public static IEnumerable<TableColumn> Columns(ReportBuilder page) => Years(page).Select(year => new TableColumn(LocalText.Same(ReportFigures.PeriodName(year)), Alignment.End, 1.5));
}
