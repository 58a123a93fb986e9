using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The rows of a table as they are written. Where the shown parts of a sum do not add up to the shown sum, a note says so.</summary>
public sealed class TableBuilder
{
    private readonly int _columns;
    private readonly List<TableRow> _rows = [];
    private readonly List<RichText> _notes = [];
    private readonly HashSet<(string Parts, string Sum)> _noted = [];

    /// <summary>No rows yet.</summary>
    /// <param name="columns">The columns.</param>
    internal TableBuilder(IReadOnlyList<TableColumn> columns) => _columns = columns.Count;

    /// <summary>The rows.</summary>
    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>The notes.</summary>
    public IReadOnlyList<RichText> Notes => _notes;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Its cells.</param>
    public void Row(params IReadOnlyList<Cell> cells) => Add(RowKind.Body, cells);

    /// <summary>Adds the head of a group of rows, across all columns.</summary>
    /// <param name="title">Its text.</param>
    public void Group(RichText title) => Add(RowKind.Group, [new Cell(title, _columns)]);

    /// <summary>Adds the sum of the rows since the last group head or subtotal.</summary>
    /// <param name="cells">Its cells.</param>
    public void Subtotal(params IReadOnlyList<Cell> cells)
    {
        var from = _rows.FindLastIndex(row => row.Kind is RowKind.Group or RowKind.Subtotal) + 1;
        Foot(_rows[from..].Where(row => row.Kind == RowKind.Body), cells);
        Add(RowKind.Subtotal, cells);
    }

    /// <summary>Adds the sum of the table: of its subtotals where it has any, else of its rows.</summary>
    /// <param name="cells">Its cells.</param>
    public void Total(params IReadOnlyList<Cell> cells)
    {
        var subtotals = _rows.Where(row => row.Kind == RowKind.Subtotal).ToList();
        Foot(subtotals.Count > 0 ? subtotals : _rows.Where(row => row.Kind == RowKind.Body), cells);
        Add(RowKind.Total, cells);
    }

    /// <summary>Adds a note below the table.</summary>
    /// <param name="text">Its text.</param>
    public void Note(RichText text) => _notes.Add(text);

    private void Add(RowKind kind, IReadOnlyList<Cell> cells)
    {
        if (cells.Sum(cell => cell.Columns) != _columns)
            throw new ArgumentException($"A row of {cells.Sum(cell => cell.Columns)} columns does not fit a table of {_columns}", nameof(cells));
        _rows.Add(new TableRow(kind, cells));
    }

    /// <summary>Says so where rounded parts miss the rounded sum; where the exact parts miss the exact sum, the column is no sum.</summary>
    private void Foot(IEnumerable<TableRow> parts, IReadOnlyList<Cell> total)
    {
        var sums = Placed(total).ToDictionary(pair => pair.Column, pair => pair.Figure);
        var exact = new Dictionary<int, (decimal Value, decimal Shown)>();
        foreach (var (column, figure) in parts.SelectMany(row => Placed(row.Cells)))
        {
            if (!sums.TryGetValue(column, out var sum) || sum.Unit != figure.Unit) continue;
            var (value, shown) = exact.GetValueOrDefault(column);
            exact[column] = (value + figure.Value, shown + figure.Shown);
        }

        foreach (var (column, (value, shown)) in exact.OrderBy(pair => pair.Key))
        {
            if (value != sums[column].Value || shown == sums[column].Shown) continue;
            var text = shown.ToString("N" + sums[column].Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var unit = sums[column].Unit == ShownFigure.Percent ? " %" : "";
            if (!_noted.Add((text, sums[column].Text))) continue;
            _notes.Add(RichText.Of(
                "所示各项相加为 {0}，合计 {1} 由未修约的数值相加后修约得出。",
                "The parts as shown add up to {0}; the total {1} is rounded from the sum of unrounded parts.", text + unit, sums[column]));
        }
    }

    private static IEnumerable<(int Column, ShownFigure Figure)> Placed(IReadOnlyList<Cell> cells)
    {
        var column = 0;
        foreach (var cell in cells)
        {
            if (cell.Text.En is [FigureRun run]) yield return (column, run.Figure);
            column += cell.Columns;
        }
    }
}
