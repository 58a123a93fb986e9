namespace Lingtan.Reporting;

/// <summary>Courses over time. A missing value is a gap; names stand at the right end; values stand at their points as far as there is room.</summary>
internal static class LineDrawing
{
    private const double PlotHeight = 220;
    private const double WidestName = 150;
    private const double TickWidth = 46;
    private const double LabelSize = 10.5;
    private const double LineHeight = 13.5;

    /// <summary>Draws the lines.</summary>
    /// <returns>Height, and whether every value has its label.</returns>
    public static (double Height, bool Complete) Draw(ChartSheet sheet)
    {
        var count = sheet.Chart.Series.Count;
        var names = Enumerable.Range(0, count).Select(series => TextMeasure.Wrap(sheet.Title(series), ChartCanvas.WordSize, WidestName)).ToList();
        var room = count > 1 ? names.SelectMany(lines => lines).Select(line => TextMeasure.Width(line, ChartCanvas.WordSize)).DefaultIfEmpty(0).Max() + 14 : 0;
        var axis = new CategoryAxis(sheet.Names, room, 0, thin: true);
        var top = ChartHead.Draw(sheet, false) + 16;
        var scale = new ChartScale(sheet.Values.Select(figure => (double)figure.Value), top + PlotHeight, top);
        var below = scale.HasNegative ? 18 : 2;
        var labels = new PointLabels(sheet, axis, scale);
        var complete = labels.Place();
        if (!complete)
        {
            // The round values take the left edge, clear of the lines.
            axis = new CategoryAxis(sheet.Names, room, TickWidth, thin: true);
            labels = new PointLabels(sheet, axis, scale);
            labels.Place();
            ColumnDrawing.Grid(sheet, scale);
        }

        sheet.Canvas.Line(axis.Left, scale.At(0), axis.Left + (axis.Band * sheet.Names.Count), scale.At(0), sheet.Muted);
        for (var series = 0; series < count; series++) Course(sheet, axis, scale, series);
        labels.Draw(LabelSize);
        if (count > 1) Names(sheet, axis, scale, names, top);
        axis.Draw(sheet, top + PlotHeight + below);
        return (top + PlotHeight + below + axis.Height, complete);
    }

    private static void Course(ChartSheet sheet, CategoryAxis axis, ChartScale scale, int series)
    {
        var path = new System.Text.StringBuilder();
        var open = false;
        for (var category = 0; category < sheet.Names.Count; category++)
        {
            if (sheet.Amount(series, category) is { } amount)
                path.Append(open ? 'L' : 'M').Append(ChartCanvas.Number(axis.Middle(category))).Append(' ').Append(ChartCanvas.Number(scale.At(amount)));
            open = sheet.Amount(series, category) is not null;
        }

        if (path.Length == 0) return;
        var colour = sheet.Colour(series, int.MaxValue);
        sheet.Canvas.Path(path.ToString(), null, colour, 2);
        for (var category = 0; category < sheet.Names.Count; category++)
            if (sheet.Amount(series, category) is { } amount) sheet.Canvas.Dot(axis.Middle(category), scale.At(amount), axis.Band < 20 ? 1.6 : 2.8, colour);
    }

    private static void Names(ChartSheet sheet, CategoryAxis axis, ChartScale scale, List<IReadOnlyList<string>> names, double top)
    {
        var ends = names.Select((_, series) => Enumerable.Range(0, sheet.Names.Count).Reverse().Select(category => sheet.Amount(series, category)).FirstOrDefault(amount => amount is not null) ?? 0).ToList();
        var placed = LabelStack.Place([.. ends.Select(scale.At)], [.. names.Select(lines => lines.Count * LineHeight)], top - 14, top + PlotHeight + 6);
        var x = axis.Left + (axis.Band * sheet.Names.Count) + 4;
        for (var series = 0; series < names.Count; series++)
        {
            sheet.Canvas.Rectangle(x, placed[series] - 1, 6, 2.4, sheet.Colour(series, int.MaxValue));
            for (var line = 0; line < names[series].Count; line++)
                sheet.Canvas.Words(x + 10, placed[series] + 4 + ((line - ((names[series].Count - 1) / 2.0)) * LineHeight), names[series][line], sheet.Ink, bold: true);
        }
    }
}
