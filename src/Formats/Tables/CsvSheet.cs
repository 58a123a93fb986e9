using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A CSV file as a sheet with its header, so that it is read like one.</summary>
internal static class CsvSheet
{
    /// <summary>The sheet; null with faults where the file is no text or lacks a required column.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What faults call it.</param>
    /// <param name="layout">The table it holds.</param>
    /// <param name="faults">Where mistakes are reported: of the header, and rows that have too many or too few cells.</param>
    public static ReadSheet? Read(byte[] bytes, string name, TableLayout layout, FaultList faults)
    {
        if (DelimitedTable.Read(bytes, name, SheetHeader.Schema(layout), faults) is not { } table) return null;
        var read = new List<ReadRow> { new(1, [.. table.Header], null) };
        var rows = table.Rows();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var cells = new object?[table.Header.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = row.Text(i);
            read.Add(new ReadRow(row.Line, cells, null));
        }

        return new ReadSheet(name, read, []);
    }
}
