using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The first sheet: company, title, document control, and links to the other sheets.</summary>
internal sealed class CoverGrid(Report report, Language language, FigureCells figures)
{
    private static readonly double[] ColumnWidths = [26, 34, 16, 16, 24];

    /// <summary>The head of the sheet; links are added once the other sheets are known.</summary>
    public SheetGrid Of(string name)
    {
        var grid = new SheetGrid(name) { Widths = ColumnWidths };
        var width = ColumnWidths.Sum();
        Across(grid, GridCell.Of(report.Organization.In(language), CellRole.Muted), width);
        Across(grid, GridCell.Of(report.Title.In(language), CellRole.CoverTitle), width / 2.2, 30);
        Across(grid, GridCell.Of(report.Period.In(language), CellRole.Plain), width);
        if (report.IsDraft) Across(grid, GridCell.Of(Furniture.DraftOf(report.Gaps.Count).In(language), CellRole.Draft), width);
        grid.Add([]);
        foreach (var (title, value) in report.Cover)
        {
            figures.Add(name, SheetGrid.Place(1, grid.Rows.Count + 1), value.In(language));
            Pair(grid, title.In(language), PlainText.Of(value.In(language)));
        }

        foreach (var table in FrontMatter.Control(report).OfType<Table>()) Control(grid, table);
        return grid;
    }

    /// <summary>Adds links to the other sheets.</summary>
    public void Contents(SheetGrid grid, IEnumerable<(string Title, string Sheet)> sheets)
    {
        grid.Add([]);
        grid.Add(GridCell.Of(Furniture.Contents.In(language), CellRole.Section));
        foreach (var (title, sheet) in sheets) grid.Links.Add((SheetGrid.Place(0, grid.Add(GridCell.Of(title, CellRole.Link))), sheet));
    }

    private void Control(SheetGrid grid, Table table)
    {
        grid.Add([]);
        var headed = table.Columns.Any(column => column.Title.In(language).Length > 0);
        if (headed) grid.Add([.. table.Columns.Select(column => GridCell.Of(column.Title.In(language), CellRole.Head))]);
        foreach (var row in table.Rows)
        {
            var texts = row.Cells.Select(cell => PlainText.Of(cell.Text.In(language))).ToList();
            if (headed) grid.Add([.. texts.Select(text => GridCell.Of(text))], 24);
            else Pair(grid, texts[0], texts[1]);
        }
    }

    private static void Pair(SheetGrid grid, string name, string value)
    {
        var blank = new GridCell(null, null, new CellLook(CellRole.Body));
        var row = grid.Add([GridCell.Of(name), GridCell.Of(value), blank, blank, blank], TextWidth.Height(value, ColumnWidths.Skip(1).Sum()));
        grid.Merged.Add(SheetGrid.Place(1, row) + ":" + SheetGrid.Place(ColumnWidths.Length - 1, row));
    }

    private static void Across(SheetGrid grid, GridCell cell, double width, double least = 0)
    {
        var row = grid.Add(cell, Math.Max(TextWidth.Height(cell.Text ?? "", width) * (least > 0 ? least / 15 : 1.1), least));
        grid.Merged.Add(SheetGrid.Place(0, row) + ":" + SheetGrid.Place(ColumnWidths.Length - 1, row));
    }
}
