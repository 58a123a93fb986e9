namespace Lingtan.Reporting;

/// <summary>Columns one upon the other, values beside them.</summary>
internal static class StackedDrawing
{
    private const double PlotHeight = 240;
    private const double LineHeight = 13;
    private const double WidestName = 150;
    private const double Broad = 0.84;
    private const double InsideSize = 9.5;

    private static readonly double[] Sizes = [11, 10, 9.5];

    /// <summary>Draws the columns.</summary>
    /// <returns>Height, and whether every value has its label.</returns>
    public static (double Height, bool Complete) Draw(ChartSheet sheet)
    {
        var (series, last) = (sheet.Chart.Series.Count, sheet.Names.Count - 1);
        var name = Enumerable.Range(0, series).Select(i => TextMeasure.Width(sheet.Title(i), ChartCanvas.WordSize)).DefaultIfEmpty(0).Max();
        // Names stand beside the last column where it has all parts.
        var named = series > 1 && name <= WidestName && last >= 0 && Enumerable.Range(0, series).All(i => sheet.Value(i, last) is not null);
        var axis = new CategoryAxis(sheet.Names, named ? name + 8 : 0);
        var size = Fitting(sheet, (axis.Band * 0.6) - 12);
        named &= size > 0;
        if (!named) axis = new CategoryAxis(sheet.Names, 0);
        var top = ChartHead.Draw(sheet, series > 1 && !named) + 6;
        var scale = Scale(sheet, top);
        var complete = size > 0;
        if (size == 0) complete = FitInside(sheet, scale, axis.Band * Broad);
        if (!complete) ColumnDrawing.Grid(sheet, scale);
        var width = Math.Min(axis.Band * (size > 0 ? 0.36 : Broad), 84);
        // Column and labels stand in the middle of the category together.
        var shift = size > 0 ? -(sheet.Values.Select(figure => TextMeasure.Width(figure.Text, size)).DefaultIfEmpty(0).Max() + 8) / 2 : 0;
        for (var category = 0; category < sheet.Names.Count; category++)
            Stack(sheet, scale, (axis.Middle(category) + shift - (width / 2), width), category, size, named && category == last);
        sheet.Canvas.Line(axis.Left, scale.At(0), axis.Left + (axis.Band * sheet.Names.Count), scale.At(0), sheet.Muted);
        axis.Draw(sheet, top + PlotHeight, shift);
        return (top + PlotHeight + axis.Height, complete);
    }

    private static double Fitting(ChartSheet sheet, double width)
    {
        var texts = sheet.Values.Select(figure => figure.Text).ToList();
        if (sheet.Chart.Series.Count * LineHeight > PlotHeight) return 0;
        return Sizes.FirstOrDefault(size => texts.All(text => TextMeasure.Width(text, size) <= width));
    }

    private static bool FitInside(ChartSheet sheet, ChartScale scale, double width) => sheet.Values.All(figure =>
        FitsInside(figure, Math.Abs(scale.At(0) - scale.At((double)figure.Value)), Math.Min(width, 84)));

    private static bool FitsInside(ShownFigure figure, double height, double width) => height >= InsideSize + 2 && TextMeasure.Width(figure.Text, InsideSize) <= width - 2;

    private static ChartScale Scale(ChartSheet sheet, double top)
    {
        var ends = new List<double>();
        for (var category = 0; category < sheet.Names.Count; category++)
        {
            var amounts = Enumerable.Range(0, sheet.Chart.Series.Count).Select(series => sheet.Amount(series, category) ?? 0).ToList();
            ends.Add(amounts.Where(amount => amount > 0).Sum());
            ends.Add(amounts.Where(amount => amount < 0).Sum());
        }

        return new ChartScale(ends, top + PlotHeight, top);
    }

    private static void Stack(ChartSheet sheet, ChartScale scale, (double X, double Width) column, int category, double size, bool named)
    {
        var (x, width) = column;
        var (above, below) = (0.0, 0.0);
        var parts = new List<(int Series, double Middle)>();
        for (var series = 0; series < sheet.Chart.Series.Count; series++)
        {
            if (sheet.Amount(series, category) is not { } amount) continue;
            var from = amount >= 0 ? above : below;
            var (start, end) = (scale.At(from), scale.At(from + amount));
            if (amount >= 0) above += amount;
            else below += amount;
            sheet.Canvas.Rectangle(x, Math.Min(start, end), width, Math.Abs(start - end), sheet.Colour(series, int.MaxValue));
            if (amount != 0) sheet.Canvas.Line(x, end, x + width, end, "FFFFFF", 0.8);
            parts.Add((series, (start + end) / 2));
            if (size == 0 && FitsInside(sheet.Value(series, category)!, Math.Abs(start - end), width))
                sheet.Canvas.Words(x + (width / 2), ((start + end) / 2) + 3.4, sheet.Value(series, category)!.Text, sheet.Upon(sheet.Colour(series, int.MaxValue)), TextAnchor.Middle, InsideSize);
        }

        if (size > 0) Labels(sheet, parts, category, x + width, size, named, scale.At(scale.Most));
    }

    private static void Labels(ChartSheet sheet, List<(int Series, double Middle)> parts, int category, double x, double size, bool named, double top)
    {
        var placed = LabelStack.Place([.. parts.Select(part => part.Middle)], [.. parts.Select(_ => LineHeight)], top - 8, top + PlotHeight);
        var longest = parts.Select(part => TextMeasure.Width(sheet.Value(part.Series, category)!.Text, size)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < parts.Count; i++)
        {
            sheet.Canvas.Line(x + 1, parts[i].Middle, x + 6, placed[i], sheet.Muted, 0.6);
            sheet.Canvas.Words(x + 8, placed[i] + (size * 0.36), sheet.Value(parts[i].Series, category)!.Text, sheet.Ink, size: size);
            if (named) sheet.Canvas.Words(x + 8 + longest + 8, placed[i] + (size * 0.36), sheet.Title(parts[i].Series), sheet.Ink, bold: true);
        }
    }
}
