using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>The sheets that make a workbook traceable: every figure with all its digits and hash, and hidden, the cells they stand in.</summary>
internal static class FigureSheets
{
    /// <summary>Name of the sheet of figures.</summary>
    public const string Figures = "figures";

    /// <summary>Name of the hidden sheet of cells.</summary>
    public const string Cells = "figure-cells";

    private static readonly string[] FigureHeads = ["id", "value", "unit", "sha256"];
    private static readonly string[] CellHeads = ["sheet", "cell", "id", "at", "length"];

    /// <summary>Every figure once; values as text, so that no digit is lost.</summary>
    public static SheetGrid Of(Manifest manifest)
    {
        var grid = new SheetGrid(Figures) { Widths = [46, 34, 16, 68], FrozenRows = 1 };
        grid.Add([.. FigureHeads.Select(head => GridCell.Of(head, CellRole.Head))]);
        foreach (var figure in manifest.Figures)
            grid.Add([GridCell.Of(figure.Id), GridCell.Of(figure.Value.ToString(CultureInfo.InvariantCulture), CellRole.Body, Alignment.End), GridCell.Of(figure.Unit), GridCell.Of(figure.Sha256)]);
        return grid;
    }

    /// <summary>Where each figure stands.</summary>
    public static SheetGrid Of(FigureCells cells)
    {
        var grid = new SheetGrid(Cells) { Hidden = true };
        grid.Add([.. CellHeads.Select(head => GridCell.Of(head))]);
        foreach (var place in cells.Places)
            grid.Add([GridCell.Of(place.Sheet), GridCell.Of(place.Cell), GridCell.Of(place.Id), GridCell.Of(Whole(place.At)), GridCell.Of(Whole(place.Length))]);
        return grid;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
