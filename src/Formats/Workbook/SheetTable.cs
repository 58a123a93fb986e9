using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A sheet read as a table: the header recognised in Chinese or English, the cells as texts.</summary>
internal sealed class SheetTable
{
    private static readonly LocalText MergeExpected = new("不合并的单元格", "cells that are not merged");

    private readonly List<(int Row, string[] Cells)> _rows = [];

    private SheetTable(TableLayout layout, string sheet) => (Layout, Sheet) = (layout, sheet);

    /// <summary>What the sheet holds.</summary>
    public TableLayout Layout { get; }

    /// <summary>The name of the sheet.</summary>
    public string Sheet { get; }

    /// <summary>Position of each column by key.</summary>
    public Dictionary<string, int> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows with their numbers; cells in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<(int Row, string[] Cells)> Rows => _rows;

    /// <summary>Reads a sheet; null where it has no usable header.</summary>
    public static SheetTable? Read(ReadSheet sheet, TableLayout layout, FaultList faults)
    {
        var table = new SheetTable(layout, sheet.Name);
        if (sheet.Rows.Count == 0) return table;
        foreach (var (first, _, column) in sheet.Merged)
        {
            faults.Add(WorkbookFaults.CellsMerged, new Place(sheet.Name, first, XlsxWriter.Letters(Math.Min(column, 255))), "", MergeExpected);
            return null;
        }

        if (SheetHeader.Read(sheet, layout, faults) is not { } header) return null;
        foreach (var (key, _) in header) table.Columns.Add(key, table.Columns.Count);
        foreach (var row in sheet.Rows.Skip(1)) table.Add(row, header, faults);
        return table;
    }

    /// <summary>The rows as entries.</summary>
    public IEnumerable<Entry> Entries(FaultList faults, Func<RowFields, Func<string, IReadOnlyList<Entry>>>? lists = null)
    {
        foreach (var (row, cells) in _rows)
        {
            var fields = new RowFields(Columns, cells, column => new Place(Sheet, row, column));
            yield return new RowEntry(fields, faults, "", lists?.Invoke(fields));
        }
    }

    /// <summary>The rows as CSV, with the sheet's row for every line.</summary>
    public TableText ToCsv()
    {
        var writer = new DelimitedWriter([.. Columns.Keys]);
        var rows = new List<int> { 1 };
        foreach (var (row, cells) in _rows.Where(one => !one.Cells.Contains(RowFields.Unreadable)))
        {
            var lines = 1;
            foreach (var cell in cells)
            {
                writer.Cell(cell);
                lines += cell.AsSpan().Count('\n');
            }

            writer.EndRow();
            rows.AddRange(Enumerable.Repeat(row, lines));
        }

        rows.Add(rows[^1]);
        return new TableText(writer.ToArray(), new RowPlaces(Sheet, rows));
    }

    /// <summary>What a column says in rows of which another cell could not be read.</summary>
    public IEnumerable<string> InUnreadableRows(string key) =>
        Columns.TryGetValue(key, out var index) ? _rows.Where(one => one.Cells.Contains(RowFields.Unreadable)).Select(one => one.Cells[index]) : [];

    /// <summary>Adds the rows of a further sheet of the same kind.</summary>
    public void Append(SheetTable other)
    {
        foreach (var (key, _) in other.Columns)
            if (!Columns.ContainsKey(key)) Columns.Add(key, Columns.Count);
        foreach (var (row, cells) in other._rows)
        {
            var joined = new string[Columns.Count];
            Array.Fill(joined, "");
            foreach (var (key, index) in other.Columns) joined[Columns[key]] = cells[index];
            _rows.Add((row, joined));
        }

        for (var i = 0; i < _rows.Count; i++)
            if (_rows[i].Cells.Length < Columns.Count) _rows[i] = (_rows[i].Row, [.. _rows[i].Cells, .. Enumerable.Repeat("", Columns.Count - _rows[i].Cells.Length)]);
    }

    private void Add(ReadRow row, IReadOnlyList<(string Key, int Index)> header, FaultList faults)
    {
        var cells = new string[header.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var column = Layout.Find(header[i].Key)!;
            if (Layout == SheetLayouts.Inventory && column.Key == "value") column = column with { Kind = InventorySheet.ItemOf(cells[0])?.Kind ?? column.Kind };
            cells[i] = SheetCells.Text(row, header[i].Index, column, Sheet, faults);
        }

        var beyond = Enumerable.Range(0, row.Cells.Length).FirstOrDefault(i => row.Cells[i] is not (null or "") && !header.Any(column => column.Index == i), -1);
        if (beyond >= 0)
        {
            faults.Add(TextFaults.RowRagged, new Place(Sheet, row.Number, XlsxWriter.Letters(beyond)), Convert.ToString(row.Cells[beyond], System.Globalization.CultureInfo.InvariantCulture) ?? "",
                new("有表头的列", "a column with a header"));
        }
        else if (!Array.TrueForAll(cells, cell => cell.Length == 0))
        {
            _rows.Add((row.Number, cells));
        }
    }
}
