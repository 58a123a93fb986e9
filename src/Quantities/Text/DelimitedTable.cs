using System.Text;

namespace Lingtan.Quantities;

/// <summary>
/// A table in a delimited text file (RFC 4180): comma, tab or semicolon as its header shows, in UTF-8, UTF-16 or GB18030. Columns are
/// found by header. Cells stay in the file's bytes; nothing is copied per cell. Not for several threads at once.
/// </summary>
public sealed class DelimitedTable
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly byte _separator;
    private readonly FaultList _faults;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _firstLine;

    private DelimitedTable(ReadOnlyMemory<byte> bytes, byte separator, string file, IReadOnlyList<string> header, FaultList faults, int firstLine = 1)
    {
        (_bytes, _separator, File, Header, _faults, _firstLine) = (bytes, separator, file, header, faults, firstLine);
        Strings = new Utf8Pool(bytes);
        for (var i = 0; i < header.Count; i++)
            _columns.TryAdd(header[i], i);
    }

    /// <summary>The file the table was read from.</summary>
    public string File { get; }

    /// <summary>The headers in the order of the file.</summary>
    public IReadOnlyList<string> Header { get; }

    internal Utf8Pool Strings { get; }

    /// <summary>Reads the header and checks it against the schema; the rows are read when they are gone through.</summary>
    /// <returns>Null with faults when the file is no text, has no header, or lacks a required column.</returns>
    public static DelimitedTable? Read(ReadOnlyMemory<byte> bytes, string file, DelimitedSchema schema, FaultList faults)
    {
        if (TextDecoding.ToUtf8(bytes, file, faults) is not { } utf8)
            return null;
        utf8 = WithLineFeeds(utf8);
        var separator = Separator(utf8, schema);
        var scanner = new DelimitedScanner(utf8, separator);
        var header = scanner.Next() == ScanResult.Row ? Names(scanner, schema) : [];
        if (header.Count == 0)
        {
            var expected = string.Join(",", schema.Required);
            faults.Add(TextFaults.TableEmpty, new Place(file, 1), "", new("标题行：" + expected, "a header: " + expected));
            return null;
        }
        var table = new DelimitedTable(utf8, separator, file, header, faults);
        return table.Check(schema) ? table : null;
    }

    /// <summary>The number of a column; −1 where the file has no such header.</summary>
    public int ColumnIndex(string name) => _columns.GetValueOrDefault(name, -1);

    /// <summary>The rows after the header. Their faults go into the list the table was read with.</summary>
    public RowEnumerator Rows() => Rows(_faults);

    /// <summary>The rows after the header, with a list of their own for faults.</summary>
    public RowEnumerator Rows(FaultList faults) => new(this, new DelimitedScanner(_bytes, _separator, _firstLine), _firstLine == 1, faults);

    /// <summary>At least as many as there are rows: the lines after the header.</summary>
    public int RowCapacity
    {
        get
        {
            var span = _bytes.Span;
            var lines = span.Count((byte)'\n') + (span.Length > 0 && span[^1] != (byte)'\n' ? 1 : 0);
            return _firstLine == 1 ? Math.Max(0, lines - 1) : lines;
        }
    }

    /// <summary>
    /// The table cut at line ends into at most so many parts of about the same size, in order, each of which may be gone through by a thread of its
    /// own. A table with quotes, in which a line end may belong to a cell, stays whole.
    /// </summary>
    public IReadOnlyList<DelimitedTable> Split(int most)
    {
        var span = _bytes.Span;
        if (most < 2 || span.Contains((byte)'"'))
            return [this];
        var parts = new List<DelimitedTable>(most);
        var (start, line) = (0, 1);
        for (var part = 1; part <= most && start < span.Length; part++)
        {
            var aim = part == most ? span.Length : (int)((long)span.Length * part / most);
            var feed = aim <= start ? -1 : span[(aim - 1)..].IndexOf((byte)'\n');
            var end = part == most || feed < 0 ? span.Length : aim + feed;
            parts.Add(new DelimitedTable(_bytes[start..end], _separator, File, Header, _faults, line));
            line += span[start..end].Count((byte)'\n');
            start = end;
        }
        return parts;
    }

    private bool Check(DelimitedSchema schema)
    {
        if (schema.Required.Count > 0 && !Header.Any(header => schema.Knows(header) || schema.Required.Any(name => Spelling.IsNear(header, name))))
        {
            // A title above the table, or no header at all, is one mistake and not one for every column.
            var expected = string.Join(",", schema.Required);
            _faults.Add(TextFaults.TableEmpty, new Place(File, 1), Header[0], new("标题行：" + expected, "a header: " + expected));
            return false;
        }

        for (var i = 0; i < Header.Count; i++)
        {
            var place = new Place(File, 1, Header[i]);
            if (_columns[Header[i]] != i)
                _faults.Add(TextFaults.ColumnDuplicate, place, Header[i], new("每列只出现一次", "each column once"));
            else if (!schema.AllowUnknown && !schema.Knows(Header[i]))
                _faults.Add(TextFaults.ColumnUnknown, place, Header[i], OneOf(schema));
        }
        var missing = schema.Required.Where(r => !_columns.ContainsKey(r)).ToList();
        foreach (var name in missing.Where(name => !Header.Any(header => !schema.Knows(header) && Spelling.IsNear(header, name))))
            _faults.Add(TextFaults.ColumnMissing, new Place(File, 1, name), "", new("列 " + name, "the column " + name));
        return missing.Count == 0;
    }

    private static LocalText OneOf(DelimitedSchema schema)
    {
        var names = string.Join(", ", schema.Required.Concat(schema.Optional));
        return new("以下列之一：" + names, "one of the columns " + names);
    }

    /// <summary>The headers without the empty ones that spreadsheets append.</summary>
    private static List<string> Names(DelimitedScanner scanner, DelimitedSchema schema)
    {
        var names = new List<string>();
        for (var i = 0; i < scanner.Count; i++)
            names.Add(schema.Meant(Encoding.UTF8.GetString(scanner.Bytes(scanner[i])).Trim()));
        while (names.Count > 0 && names[^1].Length == 0)
            names.RemoveAt(names.Count - 1);
        return names;
    }

    /// <summary>The separator under which the first row holds the most known headers; a comma where none does.</summary>
    private static byte Separator(ReadOnlyMemory<byte> utf8, DelimitedSchema schema)
    {
        var (best, most) = ((byte)',', 0);
        foreach (var candidate in ",\t;"u8)
        {
            var scanner = new DelimitedScanner(utf8, candidate);
            var known = scanner.Next() == ScanResult.Row ? Names(scanner, schema).Count(schema.Knows) : 0;
            if (known > most)
                (best, most) = (candidate, known);
        }
        return best;
    }

    /// <summary>Files of old Macintosh programs end their lines with carriage returns alone.</summary>
    private static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.Contains((byte)'\n') || !utf8.Span.Contains((byte)'\r'))
            return utf8;
        var copy = utf8.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }
}
