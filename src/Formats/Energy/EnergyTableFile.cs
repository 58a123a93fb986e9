using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A file with rows of one table of the energy side, such as the invoices of a month: a CSV, or a workbook with a sheet of that table. Its rows are added to those that are stated, or take the place of those with the same key.</summary>
public sealed class EnergyTableFile
{
    // Rows that are stated come after every row a file can have, so that a fault tells which of the two it is about.
    private const int FirstStated = 1 << 30;

    private static readonly LocalText Expected = new("CSV 或 Excel 工作簿（.csv、.xlsx）", "a CSV or an Excel workbook (.csv, .xlsx)");

    private readonly SheetTable _table;

    private EnergyTableFile(SheetTable table) => _table = table;

    /// <summary>The table it has rows of.</summary>
    public string Table => _table.Layout.Name;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file; text in UTF-8, UTF-16 or GB18030 with commas, semicolons or tabs, or a workbook.</param>
    /// <param name="name">Its name, for faults.</param>
    /// <param name="table">The table; a workbook with a single sheet has its rows there, else in the sheet named after it.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>The file, which with faults holds the rows that could be told apart; null where it is none of these, or its header is wrong.</returns>
    public static EnergyTableFile? Read(byte[] bytes, string name, string table, FaultList faults)
    {
        var layout = EnergyTables.All.First(one => one.Name == table);
        if (WorkbookGuard.HasSignature(bytes)) return XlsxReader.Read(bytes, name, faults) is { } sheets ? Of(WorkbookSheets.Only(sheets, name, layout, EnergyTables.All, faults)) : null;
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return CsvSheet.Read(bytes, name, layout, faults) is { } sheet ? Of(SheetTable.Read(sheet, layout, faults)) : null;
        faults.Add(WorkbookFaults.NotAWorkbook, new Place(name), "", Expected);
        return null;
    }

    /// <summary>The rows of the file, checked together with all that is stated; faults that are there without the file are not told.</summary>
    /// <param name="stated">What is stated.</param>
    /// <param name="faults">Where mistakes are reported: with the file's row, or for rows that are stated, their table and key.</param>
    /// <returns>The rows as they are to be recorded; with faults only those that were sound.</returns>
    public IReadOnlyList<BookRow> Over(IReadOnlyList<BookRow> stated, FaultList faults)
    {
        var rows = Rows(stated);
        var named = rows.Select(static row => row.Key).Concat(_table.Rows.Select(one => KeyOf(one.Cells))).ToHashSet(StringComparer.Ordinal);
        var kept = Numbered(stated).Where(one => one.Row.Table != Table || !named.Contains(one.Row.Key)).ToList();
        var found = new FaultList();
        SiteReading.Read(layout => layout == _table.Layout ? Entries(kept, layout, found).Concat(_table.Entries(found)) : Entries(kept, layout, found), found);
        if (!found.Any) return rows;
        var before = new FaultList();
        SiteReading.Read(layout => Entries(Numbered(stated), layout, before), before);
        var known = before.Select(Known).ToHashSet();
        foreach (var fault in found.Where(fault => !known.Contains(Known(fault)))) faults.Add(Told(fault, stated));
        return rows;
    }

    private static EnergyTableFile? Of(SheetTable? table) => table is null ? null : new EnergyTableFile(table);

    // The file's rows as they are recorded, beside what is stated of other tables: the same date may be written in several ways.
    private List<BookRow> Rows(IReadOnlyList<BookRow> stated)
    {
        var passed = new FaultList();
        var rest = Numbered(stated).Where(one => one.Row.Table != Table).ToList();
        var site = SiteReading.Read(layout => layout == _table.Layout ? _table.Entries(passed) : Entries(rest, layout, passed), passed);
        return [.. EnergyRows.Of(site).Where(row => row.Table == Table)];
    }

    private string KeyOf(string[] cells) => BookRowKeys.Of(_table.Layout, [.. _table.Layout.Columns.Select(column => _table.Columns.TryGetValue(column.Key, out var index) ? cells[index] : null)]);

    private static IEnumerable<(int Number, BookRow Row)> Numbered(IReadOnlyList<BookRow> rows) => rows.Select(static (row, index) => (FirstStated + index, row));

    private static IEnumerable<Entry> Entries(IEnumerable<(int Number, BookRow Row)> rows, TableLayout layout, FaultList faults)
    {
        var columns = layout.Columns.Select(static (column, index) => (column.Key, index)).ToDictionary(static pair => pair.Key, static pair => pair.index, StringComparer.Ordinal);
        foreach (var (number, row) in rows.Where(one => one.Row.Table == layout.Name))
        {
            var cells = new string[columns.Count];
            Array.Fill(cells, "");
            foreach (var (key, text) in row.Cells)
                if (columns.TryGetValue(key, out var index)) cells[index] = text;
            yield return new RowEntry(new RowFields(columns, cells, column => new Place(layout.Name, number, column)), faults);
        }
    }

    private static (string, Place, string) Known(Fault fault) => (fault.Code.Id, fault.Place, fault.Value);

    // About a row of the file, or about one that is stated, which has no row there but a key.
    private static Fault Told(Fault fault, IReadOnlyList<BookRow> stated) =>
        fault.Place.Row is >= FirstStated and { } row ? fault with { Place = new Place(stated[row - FirstStated].Table, null, stated[row - FirstStated].Key) } : fault;
}
