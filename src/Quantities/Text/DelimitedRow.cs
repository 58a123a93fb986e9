namespace Lingtan.Quantities;

/// <summary>One row of a delimited table, valid until the next one is read. A column of −1 (absent) reads as an empty cell.</summary>
public readonly ref struct DelimitedRow
{
    private readonly RowEnumerator _rows;

    internal DelimitedRow(RowEnumerator rows) => _rows = rows;

    /// <summary>The physical line the row begins on, counted from 1; the header is line 1.</summary>
    public int Line => _rows.Line;

    /// <summary>The place of a cell of this row.</summary>
    public Place At(int column) => _rows.At(column);

    /// <summary>
    /// The cell's UTF-8 bytes without quotes; spaces around an unquoted cell and the apostrophe that guards against formulas are
    /// removed. Valid until the next cell with doubled quotes is asked for.
    /// </summary>
    public ReadOnlySpan<byte> Utf8(int column) => _rows.Utf8(column);

    /// <summary>The cell as a string; the same content is the same instance all through a table.</summary>
    public string Text(int column) => _rows.Text(column);

    /// <summary>Whether the cell is empty or absent.</summary>
    public bool IsEmpty(int column) => _rows.Utf8(column).IsEmpty;
}
