namespace Lingtan.Reporting;

/// <summary>Columns side by side, each with its value.</summary>
internal static class ColumnDrawing
{
    private const double PlotHeight = 210;
    private const double WidestColumn = 62;
    private const double NarrowestTurned = 9;

    private static readonly double[] Sizes = [11, 10, 9.5];

    /// <summary>Draws the columns.</summary>
    /// <returns>Height, and whether every value has its label.</returns>
    public static (double Height, bool Complete) Draw(ChartSheet sheet)
    {
        var count = sheet.Chart.Series.Count;
        var axis = new CategoryAxis(sheet.Names, 0);
        // Long names have room beside bars, not below columns.
        if (axis.IsCrowded) return BarDrawing.Draw(sheet);
        var column = Math.Min(axis.Band * (count == 1 ? 0.66 : 0.84) / Math.Max(count, 1), WidestColumn);
        var label = Label.Of(sheet, count == 1 ? axis.Band - 3 : column - 1, column);
        var top = ChartHead.Draw(sheet, count > 1) + label.Room;
        var below = sheet.Values.Any(figure => figure.Value < 0) ? label.Room : 2;
        var scale = new ChartScale(sheet.Values.Select(figure => (double)figure.Value), top + PlotHeight, top);
        if (!label.Fits) Grid(sheet, scale);
        for (var category = 0; category < sheet.Names.Count; category++)
            for (var series = 0; series < count; series++)
                if (sheet.Amount(series, category) is { } amount)
                    Column(sheet, scale, label, (series, category), amount, axis.Middle(category) + ((series - (count / 2.0)) * column), column);
        sheet.Canvas.Line(axis.Left, scale.At(0), ChartCanvas.Width, scale.At(0), sheet.Muted);
        axis.Draw(sheet, top + PlotHeight + below);
        return (top + PlotHeight + below + axis.Height, label.Fits);
    }

    /// <summary>Lines at round values, for marks that carry no value.</summary>
    public static void Grid(ChartSheet sheet, ChartScale scale)
    {
        foreach (var (value, text) in scale.Ticks())
        {
            sheet.Canvas.Line(0, scale.At(value), ChartCanvas.Width, scale.At(value), sheet.Hairline, 0.6);
            sheet.Canvas.Words(0, scale.At(value) - 3, text, sheet.Muted, size: 9.5);
        }
    }

    private static void Column(ChartSheet sheet, ChartScale scale, Label label, (int Series, int Category) place, double amount, double x, double width)
    {
        var (zero, end) = (scale.At(0), scale.At(amount));
        // A value too small to be seen still has a mark.
        var height = amount == 0 ? 0 : Math.Max(Math.Abs(zero - end), 0.8);
        var y = amount >= 0 ? zero - height : zero;
        sheet.Canvas.Rectangle(x + 1, y, width - 2, height, sheet.Colour(place.Series, place.Category));
        if (!label.Fits) return;
        var text = sheet.Value(place.Series, place.Category)!.Text;
        var middle = x + (width / 2);
        if (label.Turned) sheet.Canvas.Words(middle + (label.Size * 0.35), amount >= 0 ? y - 4 : y + height + 4, text, sheet.Ink, amount >= 0 ? TextAnchor.Start : TextAnchor.End, label.Size, turned: -90);
        else sheet.Canvas.Words(middle, amount >= 0 ? y - 4 : y + height + label.Size, text, sheet.Ink, TextAnchor.Middle, label.Size);
    }

    /// <summary>How the values stand at their columns: upright, turned, or not at all.</summary>
    private readonly record struct Label(double Size, bool Turned, bool Fits, double Room)
    {
        public static Label Of(ChartSheet sheet, double width, double column)
        {
            var texts = sheet.Values.Select(figure => figure.Text).ToList();
            foreach (var size in Sizes)
                if (Longest(texts, size) <= width) return new Label(size, false, true, size + 8);
            return column >= NarrowestTurned ? new Label(Sizes[^1], true, true, Longest(texts, Sizes[^1]) + 8) : new Label(Sizes[^1], false, false, 10);
        }

        private static double Longest(List<string> texts, double size) => texts.Select(text => TextMeasure.Width(text, size)).DefaultIfEmpty(0).Max();
    }
}
