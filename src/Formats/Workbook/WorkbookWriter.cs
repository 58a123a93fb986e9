using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// Writes a book as an Excel workbook, one sheet per file of the folder format (see docs/concepts/workbook.md). The same book gives the same bytes.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>The workbook of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="methods">Identifiers of the methods offered in drop-down lists.</param>
    /// <param name="faults">Where texts are reported that no cell can hold.</param>
    /// <returns>The bytes of the file; null with faults where something does not fit into cells.</returns>
    public static byte[]? Write(InventoryBook book, IReadOnlyList<string> methods, FaultList faults)
    {
        var rows = new Dictionary<TableLayout, IEnumerable<string?[]>>(SheetRows.All(book));
        foreach (var (layout, tableRows) in TableRows.All(book)) rows[layout] = tableRows;
        var items = InventoryItems.Of(book).ToList();
        var before = faults.Count;
        foreach (var (item, value, english) in items) TableSheets.CheckLength(SheetLayouts.Inventory, item.Key, 0, [value, english], faults);
        foreach (var (layout, tableRows) in rows) TableSheets.CheckLengths(layout, tableRows, faults);
        return faults.Count == before ? XlsxWriter.Write(Sheets(items, rows, methods)) : null;
    }

    /// <summary>An empty workbook with instructions, drop-down lists and input prompts in Chinese and English.</summary>
    /// <param name="methods">Identifiers of the methods offered.</param>
    public static byte[] Template(IReadOnlyList<string> methods) =>
        XlsxWriter.Write(Sheets(EmptyItems, EmptyRows, methods));

    /// <summary>An empty workbook which also says, method by method, what is needed, and lists the identifiers of fuels, gases and goods.</summary>
    /// <param name="methods">The methods offered.</param>
    /// <param name="factors">The factors there are.</param>
    public static byte[] Template(MethodLibrary methods, FactorLibrary factors)
    {
        var sheets = Sheets(EmptyItems, EmptyRows, [.. methods.Ids]);
        sheets.InsertRange(sheets.Count - 1, MethodGuide.Sheets(methods, factors));
        return XlsxWriter.Write(sheets);
    }

    /// <summary>A workbook with nothing but activity data to be filled in.</summary>
    /// <param name="rows">The rows as far as they are known, by column.</param>
    public static byte[] ActivityForm(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var layout = TableLayouts.Activity;
        var texts = rows.Select(row => layout.Columns.Select(column => row.GetValueOrDefault(column.Key)).ToArray());

        // The lists of facilities and sources stand on sheets that this workbook does not have.
        return XlsxWriter.Write(
        [
            .. TableSheets.Of(layout, texts, name => WorkbookLists.Find(name, [])).Select(sheet => sheet with { Validations = [.. sheet.Validations.Select(one => layout.Columns[one.Column].Choices is "facilities" or "sources" ? one with { List = null, Closed = false } : one)] }),
            WorkbookLists.Sheet([]),
        ]);
    }

    private static List<(InventoryItem Item, string? Value, string? English)> EmptyItems => [.. InventoryItems.All.Select(item => (item, item.Key == "lingtan" ? "1" : null, (string?)null))];

    private static Dictionary<TableLayout, IEnumerable<string?[]>> EmptyRows => SheetLayouts.All.ToDictionary(layout => layout, _ => Enumerable.Empty<string?[]>());

    private static List<XlsxSheet> Sheets(
        IReadOnlyList<(InventoryItem Item, string? Value, string? English)> items,
        IReadOnlyDictionary<TableLayout, IEnumerable<string?[]>> rows,
        IReadOnlyList<string> methods)
    {
        var sheets = new List<XlsxSheet> { InstructionSheet.Create() };
        foreach (var layout in SheetLayouts.All)
        {
            if (layout == SheetLayouts.Inventory) sheets.Add(InventorySheet(items, methods));
            else sheets.AddRange(TableSheets.Of(layout, rows[layout], name => WorkbookLists.Find(name, methods)));
        }

        sheets.Add(WorkbookLists.Sheet(methods));
        return sheets;
    }

    private static XlsxSheet InventorySheet(IReadOnlyList<(InventoryItem Item, string? Value, string? English)> items, IReadOnlyList<string> methods)
    {
        var rows = new List<IReadOnlyList<XlsxCell>> { TableSheets.Header(SheetLayouts.Inventory) };
        var validations = new List<XlsxValidation>();
        foreach (var (item, value, english) in items)
        {
            rows.Add(
            [
                XlsxCell.Of(item.Title.Zh + " " + item.Key), XlsxCell.Of(value, item.Kind),
                XlsxCell.Of(english, XlsxStyle.LongText), XlsxCell.Of(item.Help.Zh + "  ·  " + item.Help.En, XlsxStyle.Remark),
            ]);
            if (item.Choices is { } name && WorkbookLists.Find(name, methods) is { } list)
                validations.Add(new XlsxValidation(1, list.Range, list.Closed, item.Title.Zh, item.Help.Zh + "\n" + item.Help.En, rows.Count));
        }

        return new XlsxSheet(SheetLayouts.NameOf(SheetLayouts.Inventory), [new(36, XlsxStyle.Text), new(44, XlsxStyle.LongText), new(36, XlsxStyle.LongText), new(60, XlsxStyle.Remark)], rows)
        {
            Validations = validations,
        };
    }
}
