using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// Reads an inventory workbook (see docs/concepts/workbook.md): the same content as a folder, the same book, the same faults with sheet, row and column.
/// </summary>
public static class WorkbookReader
{
    private static readonly LocalText FileExpected = new("至多 200 MB 的 .xlsx 文件", "an .xlsx file of at most 200 MB");

    /// <summary>Reads a workbook file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>The book, which with faults holds only what was sound; null where the file is no workbook.</returns>
    public static InventoryBook? Read(string path, FaultList faults)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length <= WorkbookGuard.LargestFile) return Read(File.ReadAllBytes(path), name, faults);
            faults.Add(WorkbookFaults.TooLarge, new Place(name), "", FileExpected);
        }
        catch (FileNotFoundException)
        {
            faults.Add(FolderFaults.PathMissing, new Place(path), path, FileExpected);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(FolderFaults.FileUnreadable, new Place(name), e.GetType().Name, FileExpected);
        }

        return null;
    }

    /// <summary>Reads a workbook from its bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for faults about the file as a whole.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static InventoryBook? Read(byte[] bytes, string name, FaultList faults) =>
        XlsxReader.Read(bytes, name, faults) is { } sheets ? Read(sheets, name, faults) : null;

    /// <summary>Reads sheets that are already rows of cells.</summary>
    internal static InventoryBook? Read(IEnumerable<ReadSheet> read, string name, FaultList faults)
    {
        var sheets = WorkbookSheets.Sort(read, name, faults);
        if (sheets.Find(SheetLayouts.Inventory) is null) return null;
        var book = BookReading.Read(InventorySheet.Read(sheets, faults));
        var (methods, locked) = SheetFiles.Methods(sheets, faults);
        var content = new BookContent
        {
            Entries = layout => sheets.Entries(layout, faults),
            Factors = Filled(sheets, TableLayouts.Factors) is { } factors ? factors.ToCsv() : null,
            Activity = Filled(sheets, TableLayouts.Activity) is { } activity ? Scan(activity.ToCsv(), faults) : null,
            Methods = methods,
            Lock = locked,
            Narrative = SheetFiles.Narrative(sheets, faults),
            Evidence = SheetFiles.Evidence(sheets, faults),
        };
        return content.Complete(book with { Incomplete = IncompleteBy(sheets, book) }, faults);
    }

    // Sources of activity rows with an unreadable cell; all of them where a row of the own factors has one.
    private static IReadOnlyDictionary<string, IReadOnlySet<string>> IncompleteBy(WorkbookSheets sheets, InventoryBook book)
    {
        var incomplete = new Incompletion(book.Incomplete);
        incomplete.AddAll(sheets.Find(TableLayouts.Activity)?.InUnreadableRows("source") ?? []);
        if (sheets.Find(TableLayouts.Factors)?.InUnreadableRows("id").Any() == true) incomplete.AddAll(book.Sources.Select(source => source.Id));
        return incomplete.Sources;
    }

    private static SheetTable? Filled(WorkbookSheets sheets, TableLayout layout) => sheets.Find(layout) is { Rows.Count: > 0 } table ? table : null;

    private static ActivityScan? Scan(TableText table, FaultList faults) => ActivityScan.Read(table.Bytes, table.Places, 1, faults);
}
