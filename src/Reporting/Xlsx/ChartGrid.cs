using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A chart as a sheet: its data, and beside them a chart of the spreadsheet's own that follows them.</summary>
internal sealed class ChartGrid(Language language, ReportTheme theme, FigureCells figures, SheetFrame frame)
{
    /// <summary>The sheet.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="name">Name of the sheet.</param>
    public SheetGrid Of(Chart chart, string name)
    {
        var grid = new SheetGrid(name) { Landscape = true };
        var names = chart.Categories.Select(category => category.In(language)).ToList();
        grid.Widths = [TextWidth.OfColumn(Furniture.Category.In(language) + Unit(chart), names), .. chart.Series.Select(series => TextWidth.OfColumn(series.Title.In(language), series.Values.OfType<ShownFigure>().Select(figure => figure.Text)))];
        frame.Head(grid, Furniture.Figure(chart.Number).In(language) + " " + chart.Caption.In(language));
        var head = grid.AddMeasured([GridCell.Of(Furniture.Category.In(language) + Unit(chart), CellRole.Head), .. chart.Series.Select(series => GridCell.Of(series.Title.In(language), CellRole.Head, Alignment.End))]);
        grid.FrozenRows = head;
        for (var category = 0; category < names.Count; category++)
            grid.AddMeasured([GridCell.Of(names[category]), .. chart.Series.Select(series => Of(series, category))]);
        for (var series = 0; series < chart.Series.Count; series++) Record(grid, chart.Series[series], series, head, names.Count);
        if (names.Count > 0 && chart.Series.Count > 0)
            grid.Chart = (OfficeChart.Of(chart, language, theme, new OfficeChartCells(name, head, 0)), chart.Series.Count + 2, head - 1);
        return grid;
    }

    private static GridCell Of(ChartSeries series, int category)
    {
        if (category >= series.Values.Count || series.Values[category] is not { } figure) return GridCell.Of("", CellRole.Body, Alignment.End);
        var (number, format) = CellNumber.Of(figure);
        return number is null ? GridCell.Of(figure.Text, CellRole.Body, Alignment.End) : new GridCell(null, number, new CellLook(CellRole.Body, Alignment.End, format));
    }

    private void Record(SheetGrid grid, ChartSeries series, int column, int head, int rows)
    {
        for (var category = 0; category < series.Values.Count && category < rows; category++)
        {
            if (series.Values[category] is not { } figure) continue;
            var place = SheetGrid.Place(column + 1, head + 1 + category);
            if (CellNumber.Of(figure).Number is null) figures.Add(grid.Name, place, [new FigureRun(figure)]);
            else figures.Add(grid.Name, place, figure);
        }
    }

    private string Unit(Chart chart) => chart.Unit.In(language) is { Length: > 0 } unit ? language == Language.Zh ? $"（{unit}）" : $" ({unit})" : "";
}
