namespace Lingtan.Reporting;

/// <summary>Where a figure of a workbook stands.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Name of the cell.</param>
/// <param name="Id">Identifier of the figure.</param>
/// <param name="At">Where it begins in the text of the cell.</param>
/// <param name="Length">How long it is in the text; 0 where the cell is a number.</param>
internal readonly record struct FigurePlace(string Sheet, string Cell, string Id, int At, int Length);

/// <summary>Where the figures of a workbook stand, in reading order. It becomes a hidden sheet, so that a reader finds every figure again.</summary>
internal sealed class FigureCells
{
    private readonly List<FigurePlace> _places = [];

    /// <summary>The places.</summary>
    public IReadOnlyList<FigurePlace> Places => _places;

    /// <summary>A cell that is a figure.</summary>
    public void Add(string sheet, string cell, ShownFigure figure) => _places.Add(new FigurePlace(sheet, cell, figure.Id, 0, 0));

    /// <summary>A cell with a text in which figures stand.</summary>
    public void Add(string sheet, string cell, IReadOnlyList<Inline> runs)
    {
        var at = 0;
        Add(sheet, cell, runs, ref at);
    }

    private void Add(string sheet, string cell, IReadOnlyList<Inline> runs, ref int at)
    {
        foreach (var run in runs)
        {
            if (run is FigureRun figure) _places.Add(new FigurePlace(sheet, cell, figure.Figure.Id, at, figure.Figure.Text.Length));
            if (run is StyledRun styled) Add(sheet, cell, styled.Content, ref at);
            else if (run is LinkRun link) Add(sheet, cell, link.Content, ref at);
            else at += PlainText.Of([run]).Length;
        }
    }
}
