using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Writes a table as CSV; optional columns that no row fills are left out.</summary>
internal static class CsvText
{
    /// <summary>The bytes of the table; null where it has no rows.</summary>
    public static byte[]? Write(TableLayout layout, IEnumerable<string?[]> rows)
    {
        var all = rows as IReadOnlyList<string?[]> ?? [.. rows];
        if (all.Count == 0) return null;
        var used = Enumerable.Range(0, layout.Columns.Count).Where(i => layout.Columns[i].Required || all.Any(row => !string.IsNullOrEmpty(row[i]))).ToArray();
        var writer = new DelimitedWriter([.. used.Select(i => layout.Columns[i].Key)]);
        foreach (var row in all)
        {
            foreach (var i in used) writer.Cell(row[i]);
            writer.EndRow();
        }

        return writer.ToArray();
    }
}
