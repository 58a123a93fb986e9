using System.Collections.Frozen;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A book as rows of tables, and back: the way a database keeps it. The rows are those of the workbook, and read by the same reader.</summary>
public static class BookRows
{
    private const string FileColumn = "file";

    private static readonly FrozenSet<string> Tables = SheetLayouts.All.Select(layout => layout.Name).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> ColumnsOf =
        SheetLayouts.All.ToFrozenDictionary(layout => layout.Name, layout => layout.Columns.Select(column => column.Key).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a kind of statement is a table of a book; other kinds are about it, such as states of months.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsTable(string kind) => Tables.Contains(kind);

    /// <summary>The tables of a book, for forms and lists: their columns, what each is called and takes.</summary>
    public static IReadOnlyList<BookTable> Described { get; } = [.. SheetLayouts.All.Select(BookTable.Of)];

    /// <summary>The columns of a table.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlySet<string> Columns(string table) => ColumnsOf[table];

    /// <summary>The key that a row with these cells has, but for rows that share one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">Its cells by column.</param>
    public static string KeyOf(string table, IReadOnlyDictionary<string, string> cells)
    {
        var layout = SheetLayouts.All.First(one => one.Name == table);
        return BookRowKeys.Of(layout, [.. layout.Columns.Select(column => cells.GetValueOrDefault(column.Key))]);
    }

    /// <summary>The rows of a book, table by table, in the order of the book.</summary>
    /// <param name="book">The book.</param>
    public static IEnumerable<BookRow> Of(InventoryBook book)
    {
        var inventory = InventoryItems.Of(book).Where(item => item.Value is { Length: > 0 } || item.English is { Length: > 0 })
            .Select(item => new[] { item.Item.Key, item.Value, item.English, null });
        var tables = new Dictionary<TableLayout, IEnumerable<string?[]>>(SheetRows.All(book)) { [SheetLayouts.Inventory] = inventory };
        foreach (var (layout, rows) in TableRows.All(book)) tables[layout] = rows;
        return SheetLayouts.All.SelectMany(layout => Rows(layout, tables[layout]));
    }

    /// <summary>The book that some rows say.</summary>
    /// <param name="rows">The rows, in the order the book shall have.</param>
    /// <param name="name">What faults call the whole of them.</param>
    /// <param name="faults">Where mistakes are reported, with the table for the file and the position in it for the row.</param>
    /// <returns>The book; null where there is too little to begin one.</returns>
    public static InventoryBook? Read(IEnumerable<BookRow> rows, string name, FaultList faults) => WorkbookReader.Read(Sheets(rows), name, faults);

    /// <summary>The rows as sheets of a workbook: those every workbook has, and one for each further table that has rows.</summary>
    internal static IEnumerable<ReadSheet> Sheets(IEnumerable<BookRow> rows)
    {
        var tables = rows.GroupBy(row => row.Table, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return SheetLayouts.All.Where(layout => tables.ContainsKey(layout.Name) || WorkbookSheets.Required.Contains(layout)).Select(layout => Sheet(layout, tables.GetValueOrDefault(layout.Name) ?? []));
    }

    /// <summary>The rows of a table with the key of each.</summary>
    internal static IEnumerable<BookRow> Rows(TableLayout layout, IEnumerable<string?[]> rows)
    {
        if (layout.Columns[0].Key == FileColumn && layout.Columns[^1].Key == "text") return Files(layout, rows);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return rows.Select(row => new BookRow(layout.Name, Distinct(BookRowKeys.Of(layout, row), seen), Cells(layout, row)));
    }

    // A file is one statement, not one for each of its lines.
    private static IEnumerable<BookRow> Files(TableLayout layout, IEnumerable<string?[]> rows)
    {
        foreach (var file in rows.GroupBy(row => row[0]!, StringComparer.Ordinal))
        {
            var lines = file.ToList();
            string?[] whole = [.. lines[0]];
            whole[^1] = string.Join(whole.Length == 3 && whole[1] == "base64" ? "" : "\n", lines.Select(line => line[^1]));
            yield return new BookRow(layout.Name, file.Key, Cells(layout, whole));
        }
    }

    private static List<KeyValuePair<string, string>> Cells(TableLayout layout, string?[] row)
    {
        var cells = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < row.Length; i++)
            if (row[i] is { Length: > 0 } text) cells.Add(KeyValuePair.Create(layout.Columns[i].Key, text));
        return cells;
    }

    private static string Distinct(string key, Dictionary<string, int> seen)
    {
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        return count == 1 ? key : key + " #" + FieldText.Whole(count);
    }

    /// <summary>The rows of one table as a sheet.</summary>
    internal static ReadSheet Sheet(TableLayout layout, List<BookRow> rows)
    {
        var columns = layout.Columns.Select((column, index) => (column.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        var read = new List<ReadRow>(rows.Count + 1) { new(1, [.. layout.Columns.Select(column => (object)column.Key)], null) };
        foreach (var row in rows)
        {
            foreach (var cells in Lines(layout, row))
            {
                var values = new object?[columns.Count];
                foreach (var (key, text) in cells)
                    if (columns.TryGetValue(key, out var index)) values[index] = text;
                read.Add(new ReadRow(read.Count + 1, values, null));
            }
        }

        return new ReadSheet(layout.Name, read, []);
    }

    private static IEnumerable<IEnumerable<KeyValuePair<string, string>>> Lines(TableLayout layout, BookRow row)
    {
        if (layout.Columns[0].Key != FileColumn || layout.Columns[^1].Key != "text") return [row.Cells];
        var text = row.Cells.FirstOrDefault(cell => cell.Key == "text").Value ?? "";
        return text.Split('\n').Select(line => row.Cells.Where(cell => cell.Key != "text").Append(KeyValuePair.Create("text", line)));
    }
}
