using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>The sheet that makes a workbook traceable: every figure with all its digits and its hash.</summary>
internal static class FigureSheet
{
    /// <summary>Name of the sheet of figures.</summary>
    public const string Name = "figures";

    private static readonly string[] Heads = ["id", "value", "unit", "sha256"];

    /// <summary>Every figure once; values as text, so that no digit is lost.</summary>
    public static SheetGrid Of(Manifest manifest)
    {
        var grid = new SheetGrid(Name) { Widths = [46, 34, 16, 68], FrozenRows = 1 };
        grid.Add([.. Heads.Select(head => GridCell.Of(head, CellRole.Head))]);
        foreach (var figure in manifest.Figures)
            grid.Add([GridCell.Of(figure.Id), GridCell.Of(figure.Value.ToString(CultureInfo.InvariantCulture), CellRole.Body, Alignment.End), GridCell.Of(figure.Unit), GridCell.Of(figure.Sha256)]);
        return grid;
    }
}
