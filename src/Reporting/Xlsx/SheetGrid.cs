using Lingtan.Formats;

namespace Lingtan.Reporting;

/// <summary>A cell of a sheet to be written.</summary>
/// <param name="Text">A text; null for a number or an empty cell.</param>
/// <param name="Number">A number as digits; null for a text.</param>
/// <param name="Look">Its look.</param>
internal readonly record struct GridCell(string? Text, string? Number, CellLook Look)
{
    /// <summary>A text.</summary>
    public static GridCell Of(string text, CellRole role = CellRole.Body, Alignment alignment = Alignment.Start) => new(text.Length == 0 ? null : text, null, new CellLook(role, alignment));
}

/// <summary>A sheet to be written, row by row.</summary>
internal sealed class SheetGrid(string name)
{
    private readonly List<IReadOnlyList<GridCell>> _rows = [];
    private readonly List<double?> _heights = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Rows of cells from the first column on.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell>> Rows => _rows;

    /// <summary>Heights in points; null where the spreadsheet measures.</summary>
    public IReadOnlyList<double?> Heights => _heights;

    /// <summary>Widths of the columns in characters.</summary>
    public IReadOnlyList<double> Widths { get; set; } = [];

    /// <summary>Ranges of cells that are one.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Links: cell, sheet it leads to.</summary>
    public List<(string Cell, string Sheet)> Links { get; } = [];

    /// <summary>Rows that stay in view and are repeated on every printed page; 0 for none.</summary>
    public int FrozenRows { get; set; }

    /// <summary>Columns that stay in view.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>Whether it prints in landscape.</summary>
    public bool Landscape { get; set; }

    /// <summary>A native chart on the sheet with the cell it begins at; null for none.</summary>
    public (string Xml, int Column, int Row)? Chart { get; set; }

    /// <summary>Adds a row.</summary>
    /// <returns>Its number, counted from 1.</returns>
    public int Add(IReadOnlyList<GridCell> cells, double? height = null)
    {
        _rows.Add(cells);
        _heights.Add(height);
        return _rows.Count;
    }

    /// <summary>Adds a row as high as the longest of its texts needs: not every spreadsheet measures by itself.</summary>
    public int AddMeasured(IReadOnlyList<GridCell> cells)
    {
        var height = 15.0;
        for (var i = 0; i < cells.Count && i < Widths.Count; i++)
            if (cells[i].Text is { } text) height = Math.Max(height, TextWidth.Height(text, Widths[i]));
        return Add(cells, height);
    }

    /// <summary>Adds a row with one cell.</summary>
    public int Add(GridCell cell, double? height = null) => Add([cell], height);

    /// <summary>Name of a cell.</summary>
    /// <param name="column">Column counted from 0.</param>
    /// <param name="row">Row counted from 1.</param>
    public static string Place(int column, int row) => XlsxWriter.Letters(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
