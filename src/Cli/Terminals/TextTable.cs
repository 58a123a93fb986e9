using System.Text;

namespace Lingtan.Cli;

/// <summary>A table of text whose columns stay aligned with Chinese characters in them.</summary>
public sealed class TextTable
{
    private const string Gap = "  ";
    private readonly List<(string Title, bool Right)> _columns = [];
    private readonly List<string[]?> _rows = [];

    /// <summary>How many rows it has.</summary>
    public int Count => _rows.Count(row => row is not null);

    /// <summary>Adds a column of text.</summary>
    /// <param name="title">Its heading.</param>
    public TextTable Text(string title) => Column(title, right: false);

    /// <summary>Adds a column of numbers, aligned to the right.</summary>
    /// <param name="title">Its heading.</param>
    public TextTable Number(string title) => Column(title, right: true);

    /// <summary>Adds a row; cells left out at its end are empty.</summary>
    /// <param name="cells">Its cells.</param>
    public TextTable Row(params string[] cells)
    {
        var row = new string[_columns.Count];
        for (var i = 0; i < row.Length; i++) row[i] = i < cells.Length ? cells[i].ReplaceLineEndings(" ") : "";
        _rows.Add(row);
        return this;
    }

    /// <summary>Draws a line before the next row, as above a total.</summary>
    public TextTable Line()
    {
        _rows.Add(null);
        return this;
    }

    /// <summary>Writes the table to the terminal's output.</summary>
    /// <param name="terminal">The terminal; a narrow one shortens the widest column of text.</param>
    public void Write(Terminal terminal)
    {
        var widths = Widths(terminal.Width);
        var rule = terminal.Faint(string.Join(Gap, widths.Select(width => new string('─', width))));
        if (_columns.Exists(column => column.Title.Length > 0))
        {
            terminal.Out.WriteLine(terminal.Bold(Line([.. _columns.Select(column => column.Title)], widths)));
            terminal.Out.WriteLine(rule);
        }

        foreach (var row in _rows) terminal.Out.WriteLine(row is null ? rule : Line(row, widths));
    }

    private TextTable Column(string title, bool right)
    {
        _columns.Add((title, right));
        return this;
    }

    private int[] Widths(int? limit)
    {
        var widths = new int[_columns.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = DisplayWidth.Of(_columns[i].Title);
            foreach (var row in _rows) widths[i] = Math.Max(widths[i], row is null ? 0 : DisplayWidth.Of(row[i]));
        }

        var excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - (limit ?? int.MaxValue);
        while (excess > 0 && Widest(widths) is { } widest)
        {
            widths[widest]--;
            excess--;
        }

        return widths;
    }

    private int? Widest(int[] widths)
    {
        int? widest = null;
        for (var i = 0; i < widths.Length; i++)
        {
            if (!_columns[i].Right && widths[i] > 12 && (widest is null || widths[i] > widths[widest.Value])) widest = i;
        }

        return widest;
    }

    private string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = _columns[i].Right ? cells[i] : DisplayWidth.Shorten(cells[i], widths[i]);
            line.Append(i == 0 ? "" : Gap).Append(DisplayWidth.Pad(cell, widths[i], _columns[i].Right));
        }

        return line.ToString().TrimEnd();
    }
}
