using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>A source with its cells.</summary>
/// <param name="Source">The source.</param>
/// <param name="Cells">Its cells with their states, months first.</param>
public sealed record MatrixRow(SourceDefinition Source, IReadOnlyList<(ActivityCell Cell, CellState State, int Records)> Cells);

/// <summary>Where every month of every source stands.</summary>
/// <param name="Months">The months of the period.</param>
/// <param name="Rows">The sources, in the order of the book.</param>
public sealed record CellMatrix(IReadOnlyList<string> Months, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>The cells that are expected to be approved.</summary>
    public IReadOnlyList<ActivityCell> Expected => [.. Rows.SelectMany(row => row.Cells).Where(cell => cell.State != CellState.NotApplicable).Select(cell => cell.Cell)];

    /// <summary>
    /// The matrix of a book. A month is expected of a source that is recorded by month, or not at all yet, while its facility is owned; a source recorded for longer
    /// periods only has those.
    /// </summary>
    /// <param name="state">What is stated.</param>
    /// <param name="book">The same, read.</param>
    public static CellMatrix Of(BookState state, InventoryBook book)
    {
        var tree = FacilityTree.Build(book.Facilities, new FaultList());
        var months = Enumerable.Range(0, book.Period.MonthCount).Select(index => book.Period.MonthAt(index)).ToList();
        var bySource = state.Cells.ToLookup(pair => pair.Key.Source, StringComparer.Ordinal);
        return new CellMatrix([.. months.Select(Text)], [.. book.Sources.Select(source => new MatrixRow(source, Cells(state, book, tree, months, source, bySource[source.Id].ToList())))]);
    }

    private static List<(ActivityCell Cell, CellState State, int Records)> Cells(
        BookState state, InventoryBook book, FacilityTree tree, List<YearMonth> months, SourceDefinition source, List<KeyValuePair<ActivityCell, List<Statement>>> recorded)
    {
        var texts = months.Select(Text).ToList();
        var byMonth = recorded.Where(pair => texts.Contains(pair.Key.Period)).ToDictionary(pair => pair.Key.Period, StringComparer.Ordinal);
        var longer = recorded.Where(pair => !texts.Contains(pair.Key.Period)).OrderBy(pair => pair.Key.Period, StringComparer.Ordinal).ToList();
        var cells = new List<(ActivityCell, CellState, int)>();
        var monthly = byMonth.Count > 0 || longer.Count == 0;
        var owned = tree.Find(source.Facility) is { } facility ? tree.Shares(facility, new DateInterval(book.Period.From, book.Period.To), book.Consolidation) : [];
        foreach (var (month, text) in months.Zip(texts))
        {
            var cell = new ActivityCell(source.Id, text);
            if (byMonth.TryGetValue(text, out var rows)) cells.Add((cell, state.StateOf(cell), rows.Value.Count));
            else cells.Add((cell, monthly && owned.Any(share => share.Days.Intersection(month.ToDateInterval()) is not null) ? CellState.Missing : CellState.NotApplicable, 0));
        }

        cells.AddRange(longer.Select(pair => (pair.Key, state.StateOf(pair.Key), pair.Value.Count)));
        return cells;
    }

    private static string Text(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}");
}
