using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>
/// Reads changed activity records with the reader of folders and workbooks, and computes them, so that a wrong number, unit, source or period is found wherever it is
/// entered. Only the records of the sources concerned are read: a month of one source costs the same in a large inventory as in a small one.
/// </summary>
internal static class ActivityCheck
{
    private const string Table = "activity";

    /// <summary>The faults of each change, in the order given.</summary>
    public static IReadOnlyList<IReadOnlyList<Fault>> Of(BookState state, IReadOnlyList<FactChange> changes, LibrarySet libraries, out InventoryBook? book)
    {
        var sources = changes.SelectMany(change => WorkflowGuard.Touched(state, change)).Select(cell => cell.Source).ToHashSet(StringComparer.Ordinal);
        var changed = changes.Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
        var rest = state.All.Where(one => BookRows.IsTable(one.Fact.Kind)).Where(one => one.Fact.Kind != Table
            || (!changed.Contains(one.Fact.Key) && sources.Contains(ActivityCell.Of(FactContent.Read(one.Fact.Content)).Source))).OrderBy(one => one.Fact.Seq).Select(one => Row(one.Fact.Kind, one.Fact.Key, one.Fact.Content)).ToList();
        var stated = changes.Select((change, index) => (change, index)).Where(one => one.change.Content is not null).ToList();

        // The changed records come first in their table, so that their rows are known: the heading is row 1.
        var rows = stated.Select(one => Row(Table, one.change.Key, one.change.Content!)).Concat(rest).ToList();
        var faults = new FaultList();
        book = BookRows.Read(rows, state.Book, faults);
        if (book is not null) libraries.Build(book, faults);
        var found = changes.Select(_ => new List<Fault>()).ToList();
        foreach (var fault in faults)
            if (fault.Place is { File: Table, Row: { } row } && row - 2 >= 0 && row - 2 < stated.Count) found[stated[row - 2].index].Add(fault with { Place = new Place(Table, null, fault.Place.Column) });
        return found;
    }

    private static BookRow Row(string kind, string key, string content) => new(kind, key, FactContent.Read(content));
}
