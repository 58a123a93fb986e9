using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What may not be changed at present, whoever asks and by whatever way: the one place for grid, import, interface and command line.</summary>
internal static class WorkflowGuard
{
    private static readonly LocalText StatusExpected = new("先退回草稿；已锁定的清册须重述", "return it to draft first; a locked inventory is corrected by a restatement");
    private static readonly LocalText MonthExpected = new("先退回或重新打开该月", "return or reopen the month first");

    /// <summary>The faults of changes to tables of a book that is closed, or to months that are.</summary>
    public static IReadOnlyList<Fault> Faults(FactStore facts, string book, IReadOnlyList<FactChange> changes) =>
        changes.Any(change => BookRows.IsTable(change.Kind)) && facts.Head(book) > 0 ? Faults(BookState.Read(facts, book), changes) : [];

    /// <inheritdoc cref="Faults(FactStore, string, IReadOnlyList{FactChange})"/>
    public static IReadOnlyList<Fault> Faults(BookState state, IReadOnlyList<FactChange> changes)
    {
        if (state.Status != InventoryStatus.Draft)
            return [new Fault(StoreFaults.InventoryClosed, new Place(state.Book), StatusSteps.NameOf(state.Status).En, StatusExpected)];
        var faults = new List<Fault>();
        foreach (var change in changes.Where(change => change.Kind == "activity"))
            foreach (var cell in Touched(state, change).Where(cell => !state.IsOpen(cell)).Distinct())
                faults.Add(new Fault(StoreFaults.MonthClosed, new Place("activity", null, change.Key), cell.Source + " " + cell.Period, MonthExpected));
        return faults;
    }

    /// <summary>What follows from changes to activity records: a month that was returned is a draft again.</summary>
    public static IEnumerable<FactChange> Reopened(BookState state, IEnumerable<FactChange> changes) => changes.Where(change => change.Kind == "activity").SelectMany(change => Touched(state, change)).Distinct()
        .Where(cell => state.StateOf(cell) == CellState.Returned).Select(cell => state.ToWord(ActivityCell.Kind, cell.Key, nameof(CellState.Draft)));

    /// <summary>The cells that a change to an activity record touches: the one it was in, and the one it comes to.</summary>
    public static IEnumerable<ActivityCell> Touched(BookState state, FactChange change)
    {
        if (state.Find(change.Kind, change.Key) is { } present) yield return ActivityCell.Of(FactContent.Read(present.Fact.Content));
        if (change.Content is { } content) yield return ActivityCell.Of(FactContent.Read(content));
    }
}
