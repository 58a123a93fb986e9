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
/// Finds the cells of one row after another in delimited UTF-8 (RFC 4180) without copying them. Separators are searched with
/// vector instructions; quoted cells may hold separators, line breaks and doubled quotes.
/// </summary>
internal sealed class DelimitedScanner(ReadOnlyMemory<byte> bytes, byte separator, int firstLine = 1)
{
    private Cell[] _cells = new Cell[16];
    private int _position;

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
    public ScanResult Next()
    {
        var span = bytes.Span;
        (Line, Count) = (NextLine, 0);
        if (_position >= span.Length)
            return ScanResult.End;
        while (true)
        {
            var result = span.Length > _position && span[_position] == (byte)'"' ? Quoted(span) : Plain(span);
            if (result == CellEnd.Separator)
                continue;
            if (result == CellEnd.Misplaced)
                SkipLine(span);
            else if (result != CellEnd.Unclosed)
                NextLine++;
            return result switch
            {
                CellEnd.Misplaced => ScanResult.MisplacedQuote,
                CellEnd.Unclosed => ScanResult.UnclosedQuote,
                _ => ScanResult.Row,
            };
        }
    }

    private enum CellEnd
    {
        Separator,
        Row,
        Misplaced,
        Unclosed,
    }

    private CellEnd Plain(ReadOnlySpan<byte> span)
    {
        var start = _position;
        var length = span[start..].IndexOfAny(separator, (byte)'\n', (byte)'"');
        if (length < 0)
            length = span.Length - start;
        var end = start + length;
        _position = end + 1;
        var stop = end < span.Length ? span[end] : (byte)'\n';
        if (stop == (byte)'"')
            return CellEnd.Misplaced;
        if (stop == separator)
        {
            Add(new Cell(start, length, false, false));
            return CellEnd.Separator;
        }
        if (length > 0 && span[end - 1] == (byte)'\r')
            length--;
        Add(new Cell(start, length, false, false));
        return CellEnd.Row;
    }

    private CellEnd Quoted(ReadOnlySpan<byte> span)
    {
        var start = _position + 1;
        var (at, escaped) = (start, false);
        while (true)
        {
            var quote = at >= span.Length ? -1 : span[at..].IndexOf((byte)'"');
            if (quote < 0)
            {
                _position = span.Length;
                return CellEnd.Unclosed;
            }
            at += quote + 1;
            if (at >= span.Length || span[at] != (byte)'"')
                break;
            (escaped, at) = (true, at + 1);
        }
        NextLine += span[start..at].Count((byte)'\n');
        Add(new Cell(start, at - 1 - start, true, escaped));
        if (at < span.Length && span[at] == (byte)'\r')
            at++;
        _position = at + 1;
        if (at >= span.Length || span[at] == (byte)'\n')
            return CellEnd.Row;
        if (span[at] == separator && span[at - 1] != (byte)'\r')
            return CellEnd.Separator;
        _position = at;
        return CellEnd.Misplaced;
    }

    private void SkipLine(ReadOnlySpan<byte> span)
    {
        var rest = _position >= span.Length ? -1 : span[_position..].IndexOf((byte)'\n');
        _position = rest < 0 ? span.Length : _position + rest + 1;
        NextLine++;
    }

    private void Add(in Cell cell)
    {
        if (Count == _cells.Length)
            Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = cell;
    }
}
