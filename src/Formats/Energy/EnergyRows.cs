using System.Collections.Frozen;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The set-up of the energy side as rows of tables, and back: the way a database keeps it. The rows are those of the energy folder and its workbook.</summary>
public static class EnergyRows
{
    private static readonly FrozenDictionary<string, TableLayout> Layouts = EnergyTables.All.ToFrozenDictionary(layout => layout.Name, StringComparer.Ordinal);

    /// <summary>The names of the tables in their order.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. EnergyTables.All.Select(layout => layout.Name)];

    /// <summary>The tables, for forms and lists: their columns, what each is called and takes.</summary>
    public static IReadOnlyList<BookTable> Described { get; } = [.. EnergyTables.All.Select(BookTable.Of)];

    /// <summary>Lists of words, by the name that a column gives; <c>facilities</c>, <c>meters</c> and <c>connections</c> are those of the site.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; } = EnergyLists.All.ToDictionary(list => list.Name, list => list.Words, StringComparer.Ordinal);

    /// <summary>Whether a kind of statement is a table of the energy side.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsTable(string kind) => Layouts.ContainsKey(kind);

    /// <summary>The columns of a table.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlySet<string> Columns(string table) => Layouts[table].Columns.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The key that a row with these cells has, but for rows that share one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cells">Its cells by column.</param>
    public static string KeyOf(string table, IReadOnlyDictionary<string, string> cells)
    {
        var layout = Layouts[table];
        return BookRowKeys.Of(layout, [.. layout.Columns.Select(column => cells.GetValueOrDefault(column.Key))]);
    }

    /// <summary>The rows of one table as CSV with Chinese and English headers and a byte-order mark, which spreadsheets open as it is.</summary>
    /// <param name="site">The site; an empty one gives a form to fill in.</param>
    /// <param name="table">The table.</param>
    public static byte[] Csv(EnergySite site, string table)
    {
        var (layout, rows) = EnergyTableRows.All(site).First(one => one.Layout.Name == table);
        var writer = new DelimitedWriter([.. layout.Columns.Select(static column => column.Title.Zh + " " + column.Key)], byteOrderMark: true);
        foreach (var row in rows)
        {
            foreach (var cell in row) writer.Cell(cell);
            writer.EndRow();
        }

        return writer.ToArray();
    }

    /// <summary>The rows of a site, table by table.</summary>
    /// <param name="site">The site.</param>
    public static IEnumerable<BookRow> Of(EnergySite site) => EnergyTableRows.All(site).SelectMany(table => BookRows.Rows(table.Layout, table.Rows));

    /// <summary>The site that some rows say.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="faults">Where mistakes are reported, with the table for the file and the position in it, counted from two, for the row.</param>
    /// <returns>The site; with faults it holds only what was sound.</returns>
    public static EnergySite Read(IEnumerable<BookRow> rows, FaultList faults)
    {
        var tables = rows.GroupBy(row => row.Table, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return Read(EnergyTables.All.Where(layout => tables.ContainsKey(layout.Name)).Select(layout => BookRows.Sheet(layout, tables[layout.Name])), "energy", faults);
    }

    /// <summary>The site that some sheets say.</summary>
    internal static EnergySite Read(IEnumerable<ReadSheet> read, string name, FaultList faults)
    {
        var sheets = WorkbookSheets.Sort(read, name, EnergyTables.All, [], faults);
        return SiteReading.Read(layout => sheets.Entries(layout, faults), faults);
    }
}
