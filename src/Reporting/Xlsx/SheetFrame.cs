using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What every sheet of a report has: its title, the way back, the draft mark.</summary>
/// <param name="report">The report.</param>
/// <param name="language">The language.</param>
/// <param name="cover">Name of the first sheet.</param>
internal sealed class SheetFrame(Report report, Language language, string cover)
{
    /// <summary>Writes the first two rows.</summary>
    public void Head(SheetGrid grid, string title)
    {
        grid.Add(GridCell.Of(title, CellRole.Title), 24);
        var back = GridCell.Of("← " + cover, CellRole.Link);
        if (report.IsDraft) grid.Add(GridCell.Of(Furniture.DraftOf(report.Gaps.Count).In(language), CellRole.Draft), 16);
        grid.Add(back, 18);
        grid.Links.Add((SheetGrid.Place(0, grid.Rows.Count), cover));
    }

    /// <summary>Adds a text that runs across the columns of a sheet, high enough for its lines.</summary>
    public static void Across(SheetGrid grid, GridCell cell, int columns)
    {
        var row = grid.Add(cell, TextWidth.Height(cell.Text ?? "", grid.Widths.Take(columns).Sum()));
        if (columns > 1) grid.Merged.Add(SheetGrid.Place(0, row) + ":" + SheetGrid.Place(columns - 1, row));
    }
}
