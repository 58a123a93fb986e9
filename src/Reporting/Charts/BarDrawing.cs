namespace Lingtan.Reporting;

/// <summary>Horizontal bars: names at the left in as many lines as they need, values at the ends.</summary>
internal static class BarDrawing
{
    private const double WidestName = 220;
    private const double LineHeight = 13.5;
    private const double Gap = 9;

    /// <summary>Draws the bars.</summary>
    /// <returns>Height, and whether every value has its label.</returns>
    public static (double Height, bool Complete) Draw(ChartSheet sheet)
    {
        var count = sheet.Chart.Series.Count;
        var bar = count == 1 ? 15.0 : 12.0;
        var names = sheet.Names.Select(name => TextMeasure.Wrap(name, ChartCanvas.WordSize, WidestName)).ToList();
        var left = Math.Min(names.SelectMany(lines => lines).Select(line => TextMeasure.Width(line, ChartCanvas.WordSize)).DefaultIfEmpty(0).Max(), WidestName + 30) + 10;
        var label = sheet.Values.Select(figure => TextMeasure.Width(figure.Text, ChartCanvas.WordSize)).DefaultIfEmpty(0).Max() + 6;
        var least = sheet.Values.Any(figure => figure.Value < 0) ? left + label : left;
        var scale = new ChartScale(sheet.Values.Select(figure => (double)figure.Value), least, ChartCanvas.Width - label);
        var y = ChartHead.Draw(sheet, count > 1) + 4;
        var top = y;
        for (var category = 0; category < names.Count; category++)
        {
            var height = Math.Max(names[category].Count * LineHeight, count * bar);
            for (var line = 0; line < names[category].Count; line++)
                sheet.Canvas.Words(left - 10, y + ((height - (names[category].Count * LineHeight)) / 2) + 10.5 + (line * LineHeight), names[category][line], sheet.Ink, TextAnchor.End);
            for (var series = 0; series < count; series++) Bar(sheet, scale, (series, category), y + ((height - (count * bar)) / 2) + (series * bar), bar);
            y += height + Gap;
        }

        sheet.Canvas.Line(scale.At(0), top - 2, scale.At(0), y - Gap + 2, sheet.Muted);
        return (y, true);
    }

    private static void Bar(ChartSheet sheet, ChartScale scale, (int Series, int Category) place, double y, double thickness)
    {
        var zero = scale.At(0);
        var baseline = y + (thickness / 2) + 4;
        if (sheet.Amount(place.Series, place.Category) is not { } amount)
        {
            sheet.Canvas.Words(zero + 5, baseline, "—", sheet.Muted);
            return;
        }

        var length = amount == 0 ? 0 : Math.Max(Math.Abs(scale.At(amount) - zero), 0.8);
        sheet.Canvas.Rectangle(amount >= 0 ? zero : zero - length, y + 1, length, thickness - 2, sheet.Colour(place.Series, place.Category));
        sheet.Canvas.Words(amount >= 0 ? zero + length + 5 : zero - length - 5, baseline, sheet.Value(place.Series, place.Category)!.Text, sheet.Ink, amount >= 0 ? TextAnchor.Start : TextAnchor.End);
    }
}
