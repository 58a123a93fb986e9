using System.Buffers;
using System.Text;

namespace Lingtan.Quantities;

/// <summary>
/// Writes a delimited table (RFC 4180): commas, line feeds, UTF-8, quotes only where needed, and an apostrophe before cells that a
/// spreadsheet would take for a formula. <see cref="DelimitedTable"/> reads back exactly what was written.
/// </summary>
public sealed class DelimitedWriter
{
    private static readonly SearchValues<byte> Quoting = SearchValues.Create(",\"\n\r\t;"u8);

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly int _columns;
    private int _cells;

    /// <summary>Begins a table with its header.</summary>
    /// <param name="header">The headers.</param>
    /// <param name="byteOrderMark">Whether to begin with a byte-order mark, which Excel needs to recognise UTF-8.</param>
    public DelimitedWriter(IReadOnlyList<string> header, bool byteOrderMark = false)
    {
        _columns = header.Count;
        if (byteOrderMark)
            _buffer.Write("\ufeff"u8);
        foreach (var name in header)
            Cell(name);
        EndRow();
    }

    /// <summary>Writes the next cell; null is empty.</summary>
    public void Cell(string? text)
    {
        Separate();
        if (string.IsNullOrEmpty(text))
            return;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (FormulaGuard.IsNeeded(bytes))
            bytes = [(byte)'\'', .. bytes];
        var spaced = bytes[0] <= (byte)' ' || bytes[^1] <= (byte)' ';
        if (!spaced && bytes.AsSpan().IndexOfAny(Quoting) < 0)
            _buffer.Write(bytes);
        else
            Quoted(bytes);
    }

    /// <summary>Writes a number into the next cell; null is empty.</summary>
    public void Cell(decimal? number)
    {
        Separate();
        if (number is { } value)
            _buffer.Advance(DecimalText.Format(value, _buffer.GetSpan(64)));
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has another number of cells than the header.</exception>
    public void EndRow()
    {
        if (_cells != _columns)
            throw new InvalidOperationException($"A row of {_cells} cells under a header of {_columns}.");
        _buffer.Write("\n"u8);
        _cells = 0;
    }

    /// <summary>The table so far.</summary>
    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    private void Separate()
    {
        if (_cells++ > 0)
            _buffer.Write(","u8);
    }

    private void Quoted(byte[] bytes)
    {
        _buffer.Write("\""u8);
        foreach (var b in bytes)
        {
            if (b == (byte)'"')
                _buffer.Write("\""u8);
            _buffer.Write([b]);
        }
        _buffer.Write("\""u8);
    }
}
