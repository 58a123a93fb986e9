using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lingtan.Quantities;

/// <summary>How the scanning of one row ended.</summary>
internal enum ScanResult
{
    Row,
    End,
    MisplacedQuote,
    UnclosedQuote,
}

/// <summary>
/// Finds the cells of one row after another in delimited UTF-8 (RFC 4180) without copying them. Separators, line feeds and quotes are
/// found 32 bytes at a time: one comparison per kind gives a mask with a bit for each of them, and the bits are then taken in turn.
/// </summary>
internal sealed class DelimitedScanner(ReadOnlyMemory<byte> bytes, byte separator, int firstLine = 1)
{
    private Cell[] _cells = new Cell[16];
    private int _position;
    private int _block = -Vector256<byte>.Count;
    private uint _mask;

    /// <summary>Where a cell stands; the quotes around it are not part of it.</summary>
    public readonly record struct Cell(int Start, int Length, bool Quoted, bool Escaped);

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The physical line the row begins on, counted from 1.</summary>
    public int Line { get; private set; } = firstLine;

    /// <summary>The physical line after the row.</summary>
    public int NextLine { get; private set; } = firstLine;

    public ref readonly Cell this[int index] => ref _cells[index];

    public ReadOnlySpan<byte> Bytes(in Cell cell) => bytes.Span.Slice(cell.Start, cell.Length);

    /// <summary>Goes to the next row; after a misplaced quote the rest of its line is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScanResult Next()
    {
        var span = bytes.Span;
        (Line, Count) = (NextLine, 0);
        if (_position >= span.Length)
            return ScanResult.End;
        var start = _position;
        while (true)
        {
            var stop = NextStop(span);
            var found = stop < span.Length ? span[stop] : (byte)'\n';
            if (found == (byte)'"')
            {
                if (stop != start)
                    return Misplaced(span, stop);
                if (Quoted(span, stop) is { } ended)
                    return ended;
                start = _position;
                continue;
            }
            var length = stop - start;
            if (found == (byte)'\n' && length > 0 && span[stop - 1] == (byte)'\r')
                length--;
            Add(new Cell(start, length, false, false));
            start = stop + 1;
            if (found == separator)
                continue;
            _position = start;
            NextLine++;
            return ScanResult.Row;
        }
    }

    /// <summary>The next separator, line feed or quote; the length of the file where there is none.</summary>
    private int NextStop(ReadOnlySpan<byte> span)
    {
        while (_mask == 0)
        {
            if (_block + Vector256<byte>.Count >= span.Length)
                return span.Length;
            Look(span, _block + Vector256<byte>.Count);
        }
        var stop = _block + BitOperations.TrailingZeroCount(_mask);
        _mask &= _mask - 1;
        return stop;
    }

    /// <summary>Takes the block of 32 bytes that begins at a position; behind the end of the file nothing is found.</summary>
    private void Look(ReadOnlySpan<byte> span, int position)
    {
        _block = position;
        var block = span.Length - position >= Vector256<byte>.Count ? Vector256.Create(span[position..]) : Last(span[position..]);
        var stops = Vector256.Equals(block, Vector256.Create(separator))
            | Vector256.Equals(block, Vector256.Create((byte)'\n'))
            | Vector256.Equals(block, Vector256.Create((byte)'"'));
        _mask = stops.ExtractMostSignificantBits();
    }

    private static Vector256<byte> Last(ReadOnlySpan<byte> rest)
    {
        Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
        rest.CopyTo(padded);
        return Vector256.Create((ReadOnlySpan<byte>)padded);
    }

    private void Seek(ReadOnlySpan<byte> span, int position)
    {
        _position = position;
        _mask = 0;
        _block = position - Vector256<byte>.Count;
        if (position < span.Length)
            Look(span, position);
    }

    /// <summary>Reads the cell that begins with the quote; null when the row goes on at the position.</summary>
    private ScanResult? Quoted(ReadOnlySpan<byte> span, int quote)
    {
        var (at, escaped) = (quote + 1, false);
        while (true)
        {
            var next = at >= span.Length ? -1 : span[at..].IndexOf((byte)'"');
            if (next < 0)
            {
                Seek(span, span.Length);
                return ScanResult.UnclosedQuote;
            }
            at += next + 1;
            if (at >= span.Length || span[at] != (byte)'"')
                break;
            (escaped, at) = (true, at + 1);
        }
        NextLine += span[quote..at].Count((byte)'\n');
        Add(new Cell(quote + 1, at - quote - 2, true, escaped));
        if (at < span.Length && span[at] == separator)
        {
            Seek(span, at + 1);
            return null;
        }
        if (at < span.Length && span[at] == (byte)'\r')
            at++;
        if (at < span.Length && span[at] != (byte)'\n')
            return Misplaced(span, at);
        Seek(span, Math.Min(at + 1, span.Length));
        NextLine++;
        return ScanResult.Row;
    }

    private ScanResult Misplaced(ReadOnlySpan<byte> span, int at)
    {
        var feed = span[at..].IndexOf((byte)'\n');
        Seek(span, feed < 0 ? span.Length : at + feed + 1);
        NextLine++;
        return ScanResult.MisplacedQuote;
    }

    private void Add(in Cell cell)
    {
        if (Count == _cells.Length)
            Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = cell;
    }
}
