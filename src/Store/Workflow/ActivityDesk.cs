using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A change to an activity record.</summary>
/// <param name="Key">The record; null for a new one.</param>
/// <param name="Revision">The revision the change was made on.</param>
/// <param name="Cells">The record's cells by column as they shall be; null withdraws it.</param>
public sealed record ActivityChange(string? Key, long Revision, IReadOnlyDictionary<string, string>? Cells);

/// <summary>What became of a change.</summary>
/// <param name="Key">The record.</param>
/// <param name="Revision">Its revision now; 0 where nothing was recorded.</param>
/// <param name="Faults">Why it was refused; empty where it was not.</param>
public sealed record ActivityOutcome(string Key, long Revision, IReadOnlyList<Fault> Faults);

/// <summary>What became of changes sent together.</summary>
/// <param name="Outcomes">One for each change, in the order given.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record ActivityRecorded(IReadOnlyList<ActivityOutcome> Outcomes, Recording? Recording);

/// <summary>Records changes to activity data: each checked as the readers of folders and workbooks check, and by the state of its month.</summary>
/// <param name="facts">The facts.</param>
/// <param name="libraries">Factors and methods.</param>
public sealed class ActivityDesk(FactStore facts, LibrarySet libraries)
{
    private const int Attempts = 20;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lock> _gates = new(StringComparer.Ordinal);
    private static readonly LocalText RecordExpected = new("修改已有的记录，或填写不同的批次", "a change to the record there is, or another batch in column record");
    private static readonly LocalText FacilityExpected = new("所属设施的排放源", "a source of a facility of the account");

    /// <summary>Records changes.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="whole">Whether all are recorded or none; else each by itself.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="sees">For a book, whether a facility is one of the account's.</param>
    /// <param name="dryRun">Whether to say only what would become of them.</param>
    public ActivityRecorded Change(string book, IReadOnlyList<ActivityChange> changes, bool whole, Act act, Func<InventoryBook, Func<string, bool>> sees, bool dryRun = false)
    {
        // One after the other within this process; against other processes the last recording seen decides, and the changes are judged anew.
        lock (_gates.GetOrAdd(book, _ => new Lock())) return ChangeOne(book, changes, whole, act, sees, dryRun);
    }

    private ActivityRecorded ChangeOne(string book, IReadOnlyList<ActivityChange> changes, bool whole, Act act, Func<InventoryBook, Func<string, bool>> sees, bool dryRun)
    {
        for (var attempt = 0; ; attempt++)
        {
            var state = BookState.Read(facts, book);
            var judged = Judge(state, changes, sees);
            var sound = judged.Where(one => one.Faults.Count == 0).ToList();
            if (dryRun || sound.Count == 0 || (whole && sound.Count < judged.Count)) return new ActivityRecorded([.. judged.Select(one => one.ToOutcome(0))], null);
            var recorded = sound.Select(one => one.Change).ToList();
            recorded.AddRange(WorkflowGuard.Reopened(state, [.. recorded]));
            if (facts.Record(book, act, recorded, new FaultList(), head: state.Head) is { } recording)
                return new ActivityRecorded([.. judged.Select(one => one.ToOutcome(one.Faults.Count == 0 ? one.Change.Expected + 1 : 0))], recording);
            if (attempt == Attempts) throw new InvalidOperationException("The records of " + book + " are being changed all the time.");
        }
    }

    private List<Judged> Judge(BookState state, IReadOnlyList<ActivityChange> changes, Func<InventoryBook, Func<string, bool>> sees)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var judged = changes.Select(change => First(state, change, taken)).ToList();
        var found = ActivityCheck.Of(state, [.. judged.Select(one => one.Change)], libraries, out var book);
        foreach (var (one, faults) in judged.Zip(found)) one.Faults.AddRange(faults);
        if (book is null) return judged;
        var (own, facilities) = (sees(book), book.FacilityOfSource());
        foreach (var one in judged.Where(one => one.Faults.Count == 0))
            foreach (var cell in WorkflowGuard.Touched(state, one.Change).Distinct())
                if (facilities.TryGetValue(cell.Source, out var facility) && !own(facility))
                    one.Faults.Add(new Fault(StoreFaults.FacilityForeign, new Place("activity", null, "source"), cell.Source, FacilityExpected));
        return judged;
    }

    private Judged First(BookState state, ActivityChange change, HashSet<string> taken)
    {
        var key = change.Key ?? BookRows.KeyOf("activity", change.Cells!);
        var present = state.Find("activity", key)?.Fact;
        var content = change.Cells is null ? null : FactContent.Write(change.Cells.Where(cell => cell.Value.Length > 0));

        // A record that was withdrawn and is stated again goes on with its revisions.
        var revision = present is null && change.Key is null && facts.History(state.Book, "activity", key) is [.., var last] ? last.Revision : change.Revision;
        var judged = new Judged(FactChange.After(present, "activity", key, content, revision), []);
        if (!taken.Add(key) || (change.Key is null && present is not null)) judged.Faults.Add(new Fault(StoreFaults.RecordExists, new Place("activity", null, "period"), key, RecordExpected));
        else if ((present?.Revision ?? 0) != change.Revision && !(present is null && change.Key is null))
            judged.Faults.Add(new Fault(StoreFaults.RevisionConflict, new Place("activity", null, key), DecimalText.Format(change.Revision), new LocalText("重新载入后再修改", "reload, then change again")));
        judged.Faults.AddRange(WorkflowGuard.Faults(state, [judged.Change]));
        return judged;
    }

    private sealed record Judged(FactChange Change, List<Fault> Faults)
    {
        public ActivityOutcome ToOutcome(long revision) => new(Change.Key, revision, Faults);
    }
}
