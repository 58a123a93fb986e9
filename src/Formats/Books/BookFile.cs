using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// A file that states an inventory or some of its tables: a workbook, an inventory folder in a ZIP archive, or one table as CSV. What it says is put in the place of
/// what is stated already, table by table.
/// </summary>
public sealed class BookFile
{
    // Rows that are kept from what is stated come after every row a file can have, so that a fault tells which of the two it is about.
    private const int FirstKept = 1 << 30;

    private static readonly LocalText Expected = new("工作簿（.xlsx）、清单文件夹的 .zip，或名为某张表的 .csv", "a workbook (.xlsx), an inventory folder as .zip, or a .csv named after a table");
    private static readonly LocalText TableExpected = new("含所选表的文件", "a file with the table asked for");

    private readonly IReadOnlyList<ReadSheet> _sheets;

    private BookFile(string name, IReadOnlyList<ReadSheet> sheets, IReadOnlyList<EvidenceBytes> documents) => (Name, _sheets, Documents) = (name, sheets, documents);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The evidence documents that come with it.</summary>
    public IReadOnlyList<EvidenceBytes> Documents { get; }

    /// <summary>How many rows it has, headings aside.</summary>
    /// <param name="only">The tables that count; null: all.</param>
    public int Rows(IReadOnlySet<string>? only = null) => Taken(only).Sum(sheet => Math.Max(0, sheet.Rows.Count - 1));

    /// <summary>Reads a file; which kind it is shows in its first bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name; a CSV is named after its table, otherwise it holds activity data.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>The file; null with faults.</returns>
    public static BookFile? Read(byte[] bytes, string name, FaultList faults)
    {
        if (WorkbookGuard.HasSignature(bytes)) return FolderArchive.IsOne(bytes) ? FolderArchive.Read(bytes, name, faults, Make) : Workbook(bytes, name, faults);
        if (bytes.Length > 0 && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return Csv(bytes, name, faults);
        faults.Add(WorkbookFaults.NotAWorkbook, new Place(name), "", Expected);
        return null;
    }

    /// <summary>The book that results where the file's tables take the place of those stated.</summary>
    /// <param name="stated">What is stated.</param>
    /// <param name="only">The tables that are taken from the file; null: all it has.</param>
    /// <param name="keep">Whether rows stated of these tables that the file does not have are kept.</param>
    /// <param name="faults">Where mistakes are reported: with the table and the file's row, or for rows that were kept, their key.</param>
    /// <returns>The book; null where there is too little to begin one.</returns>
    public InventoryBook? Over(IReadOnlyList<BookRow> stated, IReadOnlySet<string>? only, bool keep, FaultList faults)
    {
        var taken = Taken(only);
        if (taken.Count == 0)
        {
            faults.Add(WorkbookFaults.SheetMissing, new Place(Name), string.Join(", ", _sheets.Select(sheet => sheet.Name)), TableExpected);
            return null;
        }

        var tables = taken.Select(sheet => WorkbookSheets.LayoutOf(sheet.Name)?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rest = BookRows.Sheets(stated).Where(sheet => !tables.Contains(sheet.Name) && (stated.Count > 0 || only is not null)).ToList();
        var found = new FaultList();
        var book = WorkbookReader.Read(rest.Concat(taken), Name, found);
        if (found.Any || book is null || !keep)
        {
            faults.AddRange(found);
            return book;
        }

        var named = BookRows.Of(book).Where(row => tables.Contains(row.Table)).Select(row => (row.Table, row.Key)).ToHashSet();
        var kept = stated.Where(row => tables.Contains(row.Table) && !named.Contains((row.Table, row.Key))).ToList();
        return kept.Count == 0 ? book : WithKept(rest, taken, kept, faults);
    }

    /// <summary>The cells of a row as the file has them, for a list of faults beside the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Number of the row.</param>
    public IReadOnlyList<string> Cells(string table, int row) =>
        _sheets.FirstOrDefault(sheet => sheet.Name == table || WorkbookSheets.LayoutOf(sheet.Name)?.Name == table)?.Rows.FirstOrDefault(one => one.Number == row)?.Cells
            .Select(cell => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture) ?? "").ToList() ?? [];

    // About a row of the file, or about a row stated before, which has no row there but a key.
    private static Fault Told(Fault fault, List<BookRow> kept) =>
        fault.Place.Row is >= FirstKept and { } row && row - FirstKept < kept.Count ? fault with { Place = new Place(kept[row - FirstKept].Table, null, kept[row - FirstKept].Key) } : fault;

    private InventoryBook? WithKept(List<ReadSheet> rest, List<ReadSheet> taken, List<BookRow> kept, FaultList faults)
    {
        var known = kept.Select((row, index) => (row, index)).ToLookup(one => one.row.Table, StringComparer.Ordinal);
        var further = BookRows.Sheets(kept).Where(sheet => known.Contains(sheet.Name)).Select(sheet =>
        {
            // A second sheet of the same table; its rows are numbered by their place among all that were kept.
            var numbers = known[sheet.Name].Select(one => FirstKept + one.index).GetEnumerator();
            return sheet with { Name = sheet.Name + " 2", Rows = [.. sheet.Rows.Select((row, at) => at == 0 ? row : row with { Number = numbers.MoveNext() ? numbers.Current : row.Number })] };
        }).ToList();
        var found = new FaultList();
        var book = WorkbookReader.Read(rest.Concat(taken).Concat(further), Name, found);
        foreach (var fault in found) faults.Add(Told(fault, kept));
        return book;
    }

    private List<ReadSheet> Taken(IReadOnlySet<string>? only) =>
        [.. _sheets.Where(sheet => only is null || (WorkbookSheets.LayoutOf(sheet.Name) is { } layout && only.Contains(layout.Name)))];

    private static BookFile? Workbook(byte[] bytes, string name, FaultList faults) => XlsxReader.Read(bytes, name, faults) is { } sheets ? new BookFile(name, sheets, []) : null;

    private static BookFile Make(string name, InventoryBook book, IReadOnlyList<EvidenceBytes> documents) => new(name, [.. BookRows.Sheets(BookRows.Of(book))], documents);

    private static BookFile? Csv(byte[] bytes, string name, FaultList faults)
    {
        var layout = WorkbookSheets.LayoutOf(Path.GetFileNameWithoutExtension(name)) ?? TableLayouts.Activity;
        return CsvSheet.Read(bytes, layout.Name, layout, faults) is { } sheet && !faults.Any ? new BookFile(name, [sheet], []) : null;
    }
}
