namespace Lingtan.Reporting;

/// <summary>The line above a drawing: the unit, and the names of the series where they cannot stand at their marks.</summary>
internal static class ChartHead
{
    private const double Swatch = 9;
    private const double LineHeight = 17;

    /// <summary>Draws the unit and, if asked, the names.</summary>
    /// <returns>Where the drawing below may begin.</returns>
    public static double Draw(ChartSheet sheet, bool names)
    {
        var (x, y) = (0.0, 12.0);
        if (sheet.Unit.Length > 0)
        {
            sheet.Canvas.Words(0, y, sheet.Unit, sheet.Muted);
            x = TextMeasure.Width(sheet.Unit, ChartCanvas.WordSize) + 22;
        }

        for (var series = 0; names && series < sheet.Chart.Series.Count; series++)
        {
            var lines = TextMeasure.Wrap(sheet.Title(series), ChartCanvas.WordSize, ChartCanvas.Width - Swatch - 10);
            var width = Swatch + 5 + lines.Max(line => TextMeasure.Width(line, ChartCanvas.WordSize));
            if (x > 0 && x + width > ChartCanvas.Width) (x, y) = (0, y + LineHeight);
            sheet.Canvas.Rectangle(x, y - Swatch, Swatch, Swatch, sheet.Colour(series, int.MaxValue));
            for (var line = 0; line < lines.Count; line++) sheet.Canvas.Words(x + Swatch + 5, y + (line * LineHeight), lines[line], sheet.Ink);
            (x, y) = lines.Count > 1 ? (0, y + (lines.Count * LineHeight)) : (x + width + 18, y);
        }

        return y + 8;
    }
}
