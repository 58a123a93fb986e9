using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The widths of the columns of a table: by their weights, but wide enough for their longest word and number where the page allows. Lengths in twentieths of a point.</summary>
internal static class DocxColumns
{
    private const int Padding = 150;
    private const int MostRows = 400;
    private const int LastRows = 20;

    /// <summary>The widths, which add up to that of the text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="language">The language.</param>
    /// <param name="width">Width of the text.</param>
    /// <param name="size">Size of its type in points.</param>
    public static int[] Widths(Table table, Language language, int width, double size)
    {
        var columns = table.Columns;
        if (columns.Count == 0) return [];
        var weights = columns.Sum(column => column.Weight);
        var wanted = columns.Select(column => width * column.Weight / weights).ToArray();
        var least = Least(table, language, size);
        // Nobody is given more than a third, or one endless word would take the page from the others.
        for (var i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], Math.Max(wanted[i], width / 3.0));
        var given = least.Sum() >= width ? least.Select(one => width * one / least.Sum()).ToArray() : Shared(wanted, least, width);
        var widths = given.Select(one => (int)Math.Floor(one)).ToArray();
        widths[Array.IndexOf(widths, widths.Max())] += width - widths.Sum();
        return widths;
    }

    // What some columns need beyond their weight comes from the others, by what each can spare.
    private static double[] Shared(double[] wanted, double[] least, int width)
    {
        var given = wanted.Zip(least, Math.Max).ToArray();
        var spare = given.Zip(least, (one, needed) => one - needed).Sum();
        var excess = given.Sum() - width;
        if (excess <= 0 || spare <= 0) return given;
        return [.. given.Zip(least, (one, needed) => one - (excess * (one - needed) / spare))];
    }

    private static double[] Least(Table table, Language language, double size)
    {
        var least = table.Columns.Select(column => Longest(column.Title.In(language), size * 1.06)).ToArray();
        foreach (var row in table.Rows.Take(MostRows).Concat(table.Rows.Skip(MostRows).TakeLast(LastRows)))
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Columns == 1) least[at] = Math.Max(least[at], Longest(PlainText.Of(cell.Text.In(language)), size * (row.Kind == RowKind.Body ? 1 : 1.06)));
                at += cell.Columns;
            }
        }

        return [.. least.Select(points => (points * 20) + Padding)];
    }

    private static double Longest(string text, double size)
    {
        var longest = 0.0;
        // A percentage stays with its sign.
        foreach (var word in text.Replace(" %", "\u00a0%", StringComparison.Ordinal).Split([' ', '\n'])) longest = Math.Max(longest, TextMeasure.Wrap(word, size, 1).Max(piece => TextMeasure.Width(piece, size)));
        return longest * 1.04;
    }
}
