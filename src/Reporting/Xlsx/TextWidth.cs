namespace Lingtan.Reporting;

/// <summary>Widths of texts in the characters of a spreadsheet, in which a Chinese character takes two.</summary>
internal static class TextWidth
{
    private const double Narrowest = 9;
    private const double Widest = 52;
    private const int MostRows = 400;

    /// <summary>Width of the longest line of a text.</summary>
    public static double Of(string text) => text.Split('\n').Max(line => line.Sum(c => c >= '\u2e80' ? 2.0 : 1.05));

    /// <summary>Width of a column by what stands in it; of very long tables only the beginning is measured.</summary>
    /// <param name="head">Its head, which may wrap.</param>
    /// <param name="texts">Its cells.</param>
    public static double OfColumn(string head, IEnumerable<string> texts)
    {
        var wanted = texts.Take(MostRows).Select(Of).DefaultIfEmpty(0).Max() + 2;
        return Math.Round(Math.Clamp(Math.Max(wanted, Math.Min(Of(head) + 2, 22)), Narrowest, Widest), 1);
    }

    /// <summary>Height in points of a text that wraps across a width.</summary>
    public static double Height(string text, double width) => 15 * Math.Max(1, text.Split('\n').Sum(line => Math.Ceiling(Of(line) / Math.Max(width - 1, 1))));
}
