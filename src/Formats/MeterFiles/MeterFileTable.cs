using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The cells of a file of meter data, whether text or workbook: headings, and rows one after the other.</summary>
/// <param name="Header">The headings.</param>
/// <param name="Rows">The rows with their numbers; cells are texts, numbers, dates and times, null where empty.</param>
internal sealed record MeterFileTable(IReadOnlyList<string> Header, IEnumerable<(int Row, object?[] Cells)> Rows)
{
    private static readonly byte[] ZipMark = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>The number of a column; −1 where the file has no such heading.</summary>
    public int Column(string? heading)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], heading, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>Opens a file.</summary>
    /// <returns>Null with a fault where it cannot be read.</returns>
    public static MeterFileTable? Open(byte[] bytes, string file, MeterFileProfile profile, FaultList faults) =>
        bytes.AsSpan().StartsWith(ZipMark) ? Workbook(bytes, file, profile, faults) : Text(bytes, file, profile, faults);

    private static MeterFileTable? Text(byte[] bytes, string file, MeterFileProfile profile, FaultList faults)
    {
        if (TextDecoding.ToUtf8(bytes, file, faults) is not { } utf8) return null;
        var skipped = profile.HeaderRow - 1;
        for (var i = 0; i < skipped; i++)
        {
            var feed = utf8.Span.IndexOf((byte)'\n');
            if (feed < 0) return Refuse(file, profile.HeaderRow, faults);
            utf8 = utf8[(feed + 1)..];
        }

        // Faults of the text count their lines from the headings.
        var own = new FaultList();
        var needed = profile.IsWide ? new List<string?> { profile.Date, profile.Time } : [profile.Date, profile.Time, profile.Value, profile.Name is null ? profile.Meter : null];
        var schema = new DelimitedSchema([.. needed.OfType<string>().Distinct()], [.. new[] { profile.Point, profile.Unit }.OfType<string>()], AllowUnknown: true);
        var table = DelimitedTable.Read(utf8, file, schema, own);
        Hand();
        return table is null ? null : new MeterFileTable(table.Header, Rows());

        void Hand()
        {
            foreach (var fault in own) faults.Add(fault with { Place = fault.Place with { Row = fault.Place.Row + skipped } });
        }

        IEnumerable<(int, object?[])> Rows()
        {
            own = new FaultList();
            var rows = table.Rows(own);
            while (rows.MoveNext())
            {
                yield return (rows.Current.Line + skipped, Cells(rows.Current, table.Header.Count));
            }

            Hand();
        }
    }

    private static object?[] Cells(DelimitedRow row, int count)
    {
        var cells = new object?[count];
        for (var i = 0; i < count; i++) cells[i] = row.IsEmpty(i) ? null : System.Text.Encoding.UTF8.GetString(row.Utf8(i));
        return cells;
    }

    private static MeterFileTable? Workbook(byte[] bytes, string file, MeterFileProfile profile, FaultList faults)
    {
        if (XlsxReader.Read(bytes, file, faults) is not { } sheets) return null;
        var sheet = profile.Sheet is null ? sheets[0] : sheets.FirstOrDefault(s => s.Name == profile.Sheet);
        if (sheet is null)
        {
            faults.Add(MeterFilesFaults.LayoutWrong, new Place(file), profile.Sheet!, new("工作表：" + string.Join(", ", sheets.Select(static s => s.Name)), "one of the sheets " + string.Join(", ", sheets.Select(static s => s.Name))));
            return null;
        }

        var header = sheet.Rows.FirstOrDefault(r => r.Number == profile.HeaderRow);
        if (header is null) return Refuse(file, profile.HeaderRow, faults);
        var names = header.Cells.Select(static c => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture)?.Trim() ?? "").ToList();
        return new MeterFileTable(names, sheet.Rows.Where(r => r.Number > profile.HeaderRow).Select(r => (r.Number, Padded(r.Cells, names.Count))));
    }

    private static object?[] Padded(object?[] cells, int count) => cells.Length >= count ? cells : [.. cells, .. new object?[count - cells.Length]];

    private static MeterFileTable? Refuse(string file, int row, FaultList faults)
    {
        faults.Add(MeterFilesFaults.LayoutWrong, new Place(file, row), "", new("标题行", "a row of headings"));
        return null;
    }
}
