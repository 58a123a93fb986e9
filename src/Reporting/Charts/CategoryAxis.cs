namespace Lingtan.Reporting;

/// <summary>The names below columns: upright in lines where they fit, slanted where they do not.</summary>
internal sealed class CategoryAxis
{
    private const double LineHeight = 13.5;
    private const double Slant = 40;
    private const double LongestSlanted = 210;
    private const int MostLines = 3;

    private static readonly double Cosine = Math.Cos(Slant * Math.PI / 180);
    private static readonly double Sine = Math.Sin(Slant * Math.PI / 180);

    private readonly IReadOnlyList<IReadOnlyList<string>> _lines;
    private readonly bool _slanted;
    private readonly int _step = 1;

    /// <summary>Lays the names out.</summary>
    /// <param name="names">The names.</param>
    /// <param name="right">Room kept free at the right.</param>
    /// <param name="left">Room kept free at the left.</param>
    /// <param name="thin">Whether names may be left out where they are dense, as along time.</param>
    public CategoryAxis(IReadOnlyList<string> names, double right, double left = 0, bool thin = false)
    {
        var count = Math.Max(names.Count, 1);
        Left = left;
        Band = (ChartCanvas.Width - right - left) / count;
        _lines = [.. names.Select(name => TextMeasure.Wrap(name, ChartCanvas.WordSize, Band - 6))];
        var widest = _lines.SelectMany(lines => lines).Select(Wide).DefaultIfEmpty(0).Max();
        if (widest <= Band - 2 && _lines.All(lines => lines.Count <= MostLines))
        {
            Height = (_lines.Select(lines => lines.Count).DefaultIfEmpty(1).Max() * LineHeight) + 6;
            return;
        }

        var longest = names.Select(Wide).Max();
        if (thin && longest <= 90)
        {
            _step = (int)Math.Ceiling((longest + 8) / Band);
            _lines = [.. names.Select(name => (IReadOnlyList<string>)[name])];
            Height = LineHeight + 6;
            return;
        }

        _slanted = true;
        _lines = [.. names.Select(name => TextMeasure.Wrap(name, ChartCanvas.WordSize, LongestSlanted))];
        Left = _lines.Select((lines, i) => (lines.Select(Wide).Max() * Cosine) - ((i + 0.5) * Band)).DefaultIfEmpty(0).Max();
        Left = Math.Min(Math.Max(Left, left), ChartCanvas.Width / 4);
        Band = (ChartCanvas.Width - right - Left) / count;
        Height = _lines.Select(lines => (lines.Select(Wide).Max() * Sine) + (lines.Count * LineHeight)).Max() + 6;
    }

    /// <summary>Whether the names are so long that even slanted they would lie upon one another.</summary>
    public bool IsCrowded => _slanted && _lines.Any(lines => lines.Count > 2 || lines.Count * LineHeight > Band * Sine * 1.6);

    /// <summary>Room that slanted names need at the left.</summary>
    public double Left { get; }

    /// <summary>Room for each category.</summary>
    public double Band { get; }

    /// <summary>Height of the names.</summary>
    public double Height { get; }

    /// <summary>The middle of a category.</summary>
    public double Middle(int category) => Left + ((category + 0.5) * Band);

    /// <summary>Draws the names below a height.</summary>
    /// <param name="sheet">Where.</param>
    /// <param name="y">The height.</param>
    /// <param name="shift">How far the marks stand from the middle of their categories.</param>
    public void Draw(ChartSheet sheet, double y, double shift = 0)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if ((_lines.Count - 1 - i) % _step != 0) continue;
            for (var line = 0; line < _lines[i].Count; line++)
            {
                if (_slanted) sheet.Canvas.Words(Middle(i) + shift + 3 + (line * LineHeight * 0.75), y + 12 + (line * LineHeight * 0.75), _lines[i][line], sheet.Ink, TextAnchor.End, turned: -Slant);
                else sheet.Canvas.Words(Middle(i) + shift, y + 14 + (line * LineHeight), _lines[i][line], sheet.Ink, TextAnchor.Middle);
            }
        }
    }

    private static double Wide(string text) => TextMeasure.Width(text, ChartCanvas.WordSize);
}
