using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A table as a sheet: caption, head that stays in view, numbers that can be added, notes below.</summary>
internal sealed class TableGrid(Language language, FigureCells figures, SheetFrame frame)
{
    private const int ColumnsBeforeFirstStays = 6;

    /// <summary>The sheet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="title">What stands above it.</param>
    public SheetGrid Of(Table table, string name, string title)
    {
        var grid = new SheetGrid(name) { Landscape = table.Wide || table.Columns.Count > ColumnsBeforeFirstStays };
        grid.Widths = Widths(table);
        frame.Head(grid, title);
        if (table.Columns.Any(column => column.Title.In(language).Length > 0))
        {
            grid.AddMeasured([.. table.Columns.Select(column => GridCell.Of(column.Title.In(language), CellRole.Head, column.Alignment))]);
            grid.FrozenRows = grid.Rows.Count;
        }

        if (table.Columns.Count > ColumnsBeforeFirstStays) grid.FrozenColumns = 1;
        foreach (var row in table.Rows) Add(grid, table, row);
        Notes(grid, table);
        return grid;
    }

    private double[] Widths(Table table)
    {
        var texts = table.Columns.Select(_ => new List<string>()).ToArray();
        foreach (var row in table.Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Columns == 1) texts[column].Add(PlainText.Of(cell.Text.In(language)));
                column += cell.Columns;
            }
        }

        return [.. table.Columns.Select((column, i) => TextWidth.OfColumn(column.Title.In(language), texts[i]))];
    }

    private void Add(SheetGrid grid, Table table, TableRow row)
    {
        var role = row.Kind switch { RowKind.Group => CellRole.Group, RowKind.Subtotal => CellRole.Subtotal, RowKind.Total => CellRole.Total, _ => CellRole.Body };
        var number = grid.Rows.Count + 1;
        var cells = new List<GridCell>(table.Columns.Count);
        foreach (var cell in row.Cells)
        {
            var column = cells.Count;
            cells.Add(Of(grid, cell, role, row.Kind == RowKind.Group ? Alignment.Start : table.Columns[column].Alignment, SheetGrid.Place(column, number)));
            for (var i = 1; i < cell.Columns; i++) cells.Add(new GridCell(null, null, new CellLook(role)));
            if (cell.Columns > 1) grid.Merged.Add(SheetGrid.Place(column, number) + ":" + SheetGrid.Place(column + cell.Columns - 1, number));
        }

        if (row.Kind == RowKind.Group) grid.Add(cells, 16);
        else grid.AddMeasured(cells);
    }

    private GridCell Of(SheetGrid grid, Cell cell, CellRole role, Alignment alignment, string place)
    {
        var runs = cell.Text.In(language);
        if (runs is [FigureRun { Figure: var figure }] && CellNumber.Of(figure) is { Number: { } number, Format: var format })
        {
            figures.Add(grid.Name, place, figure);
            return new GridCell(null, number, new CellLook(role, alignment, format));
        }

        figures.Add(grid.Name, place, runs);
        return GridCell.Of(PlainText.Of(runs), role, alignment);
    }

    private void Notes(SheetGrid grid, Table table)
    {
        if (table.Notes.Count == 0) return;
        grid.Add([]);
        foreach (var note in table.Notes)
        {
            var text = PlainText.Of(note.In(language));
            var place = SheetGrid.Place(0, grid.Rows.Count + 1);
            figures.Add(grid.Name, place, note.In(language));
            SheetFrame.Across(grid, GridCell.Of(text, CellRole.Muted), table.Columns.Count);
        }
    }
}
