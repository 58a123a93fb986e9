using System.Text;

namespace Lingtan.Quantities;

/// <summary>
/// Goes through the rows of a delimited table in the order of the file. Empty rows are passed over; rows that are ragged or wrongly
/// quoted become faults and are passed over.
/// </summary>
public sealed class RowEnumerator
{
    private static readonly LocalText Quotes = new(
        "RFC 4180：引号包住整个单元格，内部引号写两次，且必须闭合",
        "RFC 4180: quotes around a whole cell, doubled inside it, and closed");

    private readonly DelimitedTable _table;
    private readonly DelimitedScanner _scanner;
    private readonly FaultList _faults;
    private byte[] _unescaped = [];

    internal RowEnumerator(DelimitedTable table, DelimitedScanner scanner, bool passHeader, FaultList faults)
    {
        (_table, _scanner, _faults) = (table, scanner, faults);
        if (passHeader)
            _scanner.Next();
    }

    /// <summary>The row gone to.</summary>
    public DelimitedRow Current => new(this);

    internal int Line => _scanner.Line;

    /// <summary>The enumerator itself, so that rows can be gone through with foreach.</summary>
    public RowEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next row that is whole and not empty.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            switch (_scanner.Next())
            {
                case ScanResult.End:
                    return false;
                case ScanResult.Row:
                    if (IsWhole())
                        return true;
                    break;
                default:
                    _faults.Add(TextFaults.QuoteMisplaced, new Place(_table.File, Line), "\"", Quotes);
                    break;
            }
        }
    }

    internal Place At(int column) => new(_table.File, Line, column < 0 ? null : _table.Header[column]);

    internal ReadOnlySpan<byte> Utf8(int column)
    {
        if (column < 0)
            return default;
        ref readonly var cell = ref _scanner[column];
        var bytes = _scanner.Bytes(cell);
        if (cell.Escaped)
            bytes = Unescaped(bytes);
        else if (!cell.Quoted && bytes.Length > 0 && (bytes[0] <= (byte)' ' || bytes[^1] <= (byte)' '))
            bytes = bytes.Trim(" \t\r"u8);
        return FormulaGuard.IsGuarded(bytes) ? bytes[1..] : bytes;
    }

    internal string Text(int column)
    {
        if (column < 0)
            return "";
        ref readonly var cell = ref _scanner[column];
        if (cell.Escaped)
            return Encoding.UTF8.GetString(Utf8(column));
        var bytes = _scanner.Bytes(cell);
        var content = Utf8(column);
        if (content.IsEmpty)
            return "";
        bytes.Overlaps(content, out var offset);
        return _table.Strings.Get(cell.Start + offset, content.Length);
    }

    /// <summary>Whether the row has a cell per header. Empty rows are passed over, and so are empty cells beyond the last header.</summary>
    private bool IsWhole()
    {
        var columns = _table.Header.Count;
        if (_scanner.Count == columns && IsFilled(0))
            return true;
        var last = _scanner.Count - 1;
        while (last >= 0 && !IsFilled(last))
            last--;
        if (last < 0)
            return false;
        if (_scanner.Count >= columns && last < columns)
            return true;
        var (found, expected) = (Invariant(_scanner.Count), Invariant(columns));
        _faults.Add(TextFaults.RowRagged, new Place(_table.File, Line), found, new($"与标题相同的 {expected} 个单元格", $"{expected} cells as in the header"));
        return false;
    }

    private bool IsFilled(int cell)
    {
        var bytes = _scanner.Bytes(_scanner[cell]);
        return bytes.Length > 0 && (bytes[0] > (byte)' ' || !bytes.Trim(" \t\r"u8).IsEmpty);
    }

    private ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> quoted)
    {
        if (_unescaped.Length < quoted.Length)
            _unescaped = new byte[Math.Max(256, quoted.Length)];
        var length = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            _unescaped[length++] = quoted[i];
            if (quoted[i] == (byte)'"')
                i++;
        }
        return _unescaped.AsSpan(0, length);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
