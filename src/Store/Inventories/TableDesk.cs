using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A change to a row of a table of an inventory.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row; null for a new one.</param>
/// <param name="Revision">The revision the change was made on.</param>
/// <param name="Cells">The row's cells by column as they shall be; null withdraws it.</param>
public sealed record RowChange(string Table, string? Key, long Revision, IReadOnlyDictionary<string, string>? Cells);

/// <summary>What became of changes to tables.</summary>
/// <param name="Faults">The faults of each change, in the order given.</param>
/// <param name="Others">Faults that the changes cause elsewhere: something refers to what is no longer there.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record RowsRecorded(IReadOnlyList<IReadOnlyList<Fault>> Faults, IReadOnlyList<Fault> Others, Recording? Recording)
{
    /// <summary>Whether anything was found wrong.</summary>
    public bool Refused => Others.Count > 0 || Faults.Any(faults => faults.Count > 0);
}

/// <summary>
/// Records changes to the organisation, sources, factors, certificates and texts of an inventory, all of them or none: read by the reader of folders and workbooks
/// together with everything else that is stated, and computed, so that nothing is left referring to what is gone.
/// </summary>
/// <param name="facts">The facts.</param>
/// <param name="libraries">Factors and methods.</param>
public sealed class TableDesk(FactStore facts, LibrarySet libraries)
{
    private static readonly LocalText ColumnExpected = new("该表的列", "a column of the table");
    private static readonly LocalText RowExpected = new("修改已有的行，或填写不同的标识", "a change to the row there is, or another identifier");
    private static readonly LocalText TableExpected = new("活动数据与证据以外的表", "a table other than activity data and evidence");

    /// <summary>Whether the rows of a table are changed here: activity data and evidence have ways of their own.</summary>
    /// <param name="table">The table.</param>
    public static bool Takes(string table) => BookRows.IsTable(table) && table is not ("activity" or "evidence");

    /// <summary>Records changes.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="dryRun">Whether to say only what would become of them.</param>
    public RowsRecorded Change(string book, IReadOnlyList<RowChange> changes, Act act, bool dryRun = false)
    {
        var state = BookState.Read(facts, book);
        var found = changes.Select(_ => new List<Fault>()).ToList();
        var planned = Planned(state, changes, found);
        var others = new List<Fault>();
        if (found.TrueForAll(faults => faults.Count == 0)) Check(state, planned, found, others);
        var recorded = new RowsRecorded(found, others, null);
        if (dryRun || recorded.Refused) return recorded;
        var faults = new FaultList();
        var recording = facts.Record(book, act, [.. planned.SelectMany(one => one.Facts)], faults, head: state.Head);
        return recorded with { Recording = recording, Others = [.. faults] };
    }

    private sealed record PlannedRow(int Index, BookRow? Row, IReadOnlyList<FactChange> Facts);

    private List<PlannedRow> Planned(BookState state, IReadOnlyList<RowChange> changes, List<List<Fault>> found)
    {
        var taken = new HashSet<(string, string)>();
        return [.. changes.Select((change, index) => Plan(state, change, index, taken, found[index])).OfType<PlannedRow>()];
    }

    private PlannedRow? Plan(BookState state, RowChange change, int index, HashSet<(string, string)> taken, List<Fault> faults)
    {
        var present = change.Key is null ? null : state.Find(change.Table, change.Key)?.Fact;
        if (!Takes(change.Table)) faults.Add(new Fault(StoreFaults.TableUnknown, new Place(change.Table), change.Table, TableExpected));
        else if (change.Cells is { } given) faults.AddRange(given.Keys.Where(column => !BookRows.Columns(change.Table).Contains(column)).Select(column => new Fault(TextFaults.ColumnUnknown, new Place(change.Table, null, column), column, ColumnExpected)));
        if (change.Key is not null && (present?.Revision ?? 0) != change.Revision) faults.Add(Conflict(change.Table, change.Key, change.Revision));
        if (faults.Count > 0 || (change.Cells is null && present is null)) return null;
        var cells = change.Cells?.Where(cell => cell.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        var key = cells is null ? change.Key! : BookRows.KeyOf(change.Table, cells) is var named && change.Key?.StartsWith(named + " #", StringComparison.Ordinal) == true ? change.Key : named;
        var facts = new List<FactChange>();
        if (key != change.Key && cells is not null && state.Find(change.Table, key) is not null) faults.Add(new Fault(StoreFaults.RecordExists, new Place(change.Table), key, RowExpected));
        if (!taken.Add((change.Table, key))) faults.Add(new Fault(StoreFaults.RecordExists, new Place(change.Table), key, RowExpected));
        if (present is not null && key != change.Key) facts.Add(FactChange.After(present, change.Table, change.Key!, null, change.Revision));
        facts.Add(FactChange.After(key == change.Key ? present : null, change.Table, key, cells is null ? null : FactContent.Write(cells), key == change.Key ? change.Revision : LastRevision(state, change.Table, key)));
        return new PlannedRow(index, cells is null ? null : new BookRow(change.Table, key, FactContent.Read(FactContent.Write(cells))), facts);
    }

    private static Fault Conflict(string table, string key, long revision) =>
        new(StoreFaults.RevisionConflict, new Place(table, null, key), DecimalText.Format(revision), new LocalText("重新载入后再修改", "reload, then change again"));

    // A row that was withdrawn and is stated again goes on with its revisions.
    private long LastRevision(BookState state, string table, string key) => facts.History(state.Book, table, key) is [.., var last] ? last.Revision : 0;

    private void Check(BookState state, List<PlannedRow> planned, List<List<Fault>> found, List<Fault> others)
    {
        if (WorkflowGuard.Faults(state, [.. planned.SelectMany(one => one.Facts)]) is { Count: > 0 } closed)
        {
            others.AddRange(closed);
            return;
        }

        var gone = planned.SelectMany(one => one.Facts).Select(fact => (fact.Kind, fact.Key)).ToHashSet();
        var stated = state.All.Where(one => BookRows.IsTable(one.Fact.Kind)).OrderBy(one => one.Fact.Seq).Select(one => new BookRow(one.Fact.Kind, one.Fact.Key, FactContent.Read(one.Fact.Content))).ToList();

        // The changed rows come first in their tables, so that their rows are known: the heading is row 1.
        var changed = planned.Where(one => one.Row is not null).GroupBy(one => one.Row!.Table, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var rows = changed.Values.SelectMany(one => one.Select(planned => planned.Row!)).Concat(stated.Where(row => !gone.Contains((row.Table, row.Key)))).ToList();
        var after = Faults(state.Book, rows);
        if (after.Count == 0) return;
        var before = Faults(state.Book, stated).Select(Known).ToHashSet();
        foreach (var fault in after)
        {
            if (fault.Place.Row is { } row && changed.GetValueOrDefault(fault.Place.File)?.ElementAtOrDefault(row - 2) is { } one) found[one.Index].Add(fault with { Place = fault.Place with { Row = null } });
            else if (!before.Contains(Known(fault))) others.Add(fault with { Place = fault.Place with { Row = null } });
        }
    }

    private static (string, string, string?, string) Known(Fault fault) => (fault.Code.Id, fault.Place.File, fault.Place.Column, fault.Value);

    private List<Fault> Faults(string name, IReadOnlyList<BookRow> rows)
    {
        var faults = new FaultList();
        if (BookRows.Read(rows, name, faults) is { } book && !faults.Any) libraries.Build(book, faults);
        return [.. faults];
    }
}
