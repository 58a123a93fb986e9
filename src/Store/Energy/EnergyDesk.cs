using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>
/// Keeps what is set up on the energy side: facilities, meters, connections, and what people recorded about readings. Its rows are facts under a subject of their own,
/// checked as a whole before any is recorded.
/// </summary>
/// <param name="facts">The facts.</param>
public sealed class EnergyDesk(FactStore facts)
{
    /// <summary>What the audit trail calls the energy side; no inventory can have this name.</summary>
    public const string Subject = "/energy";

    private static readonly LocalText ColumnExpected = new("该表的列", "a column of the table");
    private static readonly LocalText RowExpected = new("修改已有的行，或填写不同的标识", "a change to the row there is, or another identifier");
    private static readonly LocalText TableExpected = new("能源侧的表", "a table of the energy side");
    private static readonly LocalText Reload = new("重新载入后再修改", "reload, then change again");

    private volatile EnergyState? _kept;

    /// <summary>The last recording on the energy side; 0 where there is none.</summary>
    public long Head() => facts.Head(Subject);

    /// <summary>What is set up now; read again only where something was recorded.</summary>
    public EnergyState Now()
    {
        var head = Head();
        return _kept is { } kept && kept.Head == head ? kept : _kept = At(head);
    }

    /// <summary>What was set up after a recording.</summary>
    /// <param name="head">Number of the recording.</param>
    public EnergyState At(long head)
    {
        var statements = facts.Statements(Subject, head);
        var faults = new FaultList();
        var state = new EnergyState(head, EnergySite.Empty, [], statements);
        return state with { Site = EnergyRows.Read(state.Rows, faults), Faults = [.. faults] };
    }

    /// <summary>Records changes, all of them or none. Faults that were there before do not stand in the way of a change that causes none.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="dryRun">Whether to say only what would become of them.</param>
    /// <param name="beside">What is recorded with them and is no row, such as a decision on a proposal.</param>
    public RowsRecorded Change(IReadOnlyList<RowChange> changes, Act act, bool dryRun = false, IReadOnlyList<FactChange>? beside = null)
    {
        var state = At(Head());
        var found = changes.Select(static _ => new List<Fault>()).ToList();
        var taken = new HashSet<(string, string)>();
        var planned = changes.Select((change, index) => Plan(state, change, index, taken, found[index])).OfType<EnergyPlannedRow>().ToList();
        var others = new List<Fault>();
        if (found.TrueForAll(static one => one.Count == 0)) EnergyGuard.Check(state, facts.FirstStated(Subject), planned, found, others);
        var recorded = new RowsRecorded(found, others, null);
        if (dryRun || recorded.Refused || planned.Count + (beside?.Count ?? 0) == 0) return recorded;
        var faults = new FaultList();
        var recording = facts.Record(Subject, act, [.. planned.SelectMany(static one => one.Facts), .. beside ?? []], faults, head: state.Head);
        return recorded with { Recording = recording, Others = [.. faults] };
    }

    private EnergyPlannedRow? Plan(EnergyState state, RowChange change, int index, HashSet<(string, string)> taken, List<Fault> faults)
    {
        if (!EnergyRows.IsTable(change.Table))
        {
            faults.Add(new Fault(StoreFaults.TableUnknown, new Place(change.Table), change.Table, TableExpected));
            return null;
        }

        var present = change.Key is null ? null : state.Find(change.Table, change.Key)?.Fact;
        var columns = EnergyRows.Columns(change.Table);
        faults.AddRange((change.Cells?.Keys ?? []).Where(column => !columns.Contains(column)).Select(column => new Fault(TextFaults.ColumnUnknown, new Place(change.Table, null, column), column, ColumnExpected)));
        if (change.Key is not null && (present?.Revision ?? 0) != change.Revision)
            faults.Add(new Fault(StoreFaults.RevisionConflict, new Place(change.Table, null, change.Key), DecimalText.Format(change.Revision), Reload));
        if (faults.Count > 0 || (change.Cells is null && present is null)) return null;
        var cells = change.Cells?.Where(static cell => cell.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        var key = cells is null ? change.Key! : EnergyRows.KeyOf(change.Table, cells);
        if ((key != change.Key && state.Find(change.Table, key) is not null) || !taken.Add((change.Table, key)))
        {
            faults.Add(new Fault(StoreFaults.RecordExists, new Place(change.Table), key, RowExpected));
            return null;
        }

        return new EnergyPlannedRow(index, change.Table, key, cells is null ? null : new BookRow(change.Table, key, FactContent.Read(FactContent.Write(cells))), Facts(change, present, key, cells));
    }

    // A row whose key changes is withdrawn under the old one; one that was withdrawn and is stated again goes on with its revisions.
    private List<FactChange> Facts(RowChange change, Fact? present, string key, Dictionary<string, string>? cells)
    {
        var list = new List<FactChange>();
        if (present is not null && key != change.Key) list.Add(FactChange.After(present, change.Table, change.Key!, null, change.Revision));
        var revision = key == change.Key ? change.Revision : facts.History(Subject, change.Table, key) is [.., var last] ? last.Revision : 0;
        list.Add(FactChange.After(key == change.Key ? present : null, change.Table, key, cells is null ? null : FactContent.Write(cells), revision));
        return list;
    }
}
