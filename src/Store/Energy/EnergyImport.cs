using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What an import of the energy side changes.</summary>
/// <param name="Changes">The rows, with their content before; null before a new one.</param>
/// <param name="Unchanged">Rows that stay as they are.</param>
/// <param name="Faults">What is wrong with the result; then nothing is recorded.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record EnergyImported(IReadOnlyList<(FactChange Change, string? Before)> Changes, int Unchanged, IReadOnlyList<Fault> Faults, Recording? Recording);

/// <summary>Takes in whole sites, from a workbook, a folder or the demonstration, and single tables from their own file.</summary>
/// <param name="facts">The facts.</param>
/// <param name="desk">What is set up.</param>
public sealed class EnergyImport(FactStore facts, EnergyDesk desk)
{
    // What people recorded about readings is no set-up: a file that leaves it out does not withdraw it.
    private static readonly string[] Recorded = ["additions", "settlements"];

    /// <summary>Records what a site says that is not yet set up, all of it or nothing.</summary>
    /// <param name="site">The site.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="withdraw">Whether rows that the site does not say are withdrawn, but for additions and settlements.</param>
    /// <param name="dryRun">Whether to say only what would become of it.</param>
    public EnergyImported Run(EnergySite site, Act act, bool withdraw, bool dryRun)
    {
        var state = desk.At(desk.Head());
        var (changes, unchanged) = Changes(EnergyRows.Of(site), state, withdraw);
        var faults = new FaultList();
        EnergyRows.Read(After(state, changes), faults);
        return Record(state, changes, unchanged, faults, act, dryRun);
    }

    /// <summary>Adds and changes the rows of one table that a file has, all of them or nothing; the other rows stay as they are.</summary>
    /// <param name="file">The file.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="dryRun">Whether to say only what would become of it.</param>
    /// <param name="faults">What is wrong with the file as such.</param>
    public EnergyImported Run(EnergyTableFile file, Act act, bool dryRun, FaultList faults)
    {
        var state = desk.At(desk.Head());
        var (changes, unchanged) = Changes(file.Over([.. state.Rows], faults), state, withdraw: false);
        return Record(state, changes, unchanged, faults, act, dryRun);
    }

    private EnergyImported Record(EnergyState state, List<(FactChange Change, string? Before)> changes, int unchanged, FaultList faults, Act act, bool dryRun)
    {
        if (faults.Any || dryRun || changes.Count == 0) return new EnergyImported(changes, unchanged, [.. faults], null);
        var recording = facts.Record(EnergyDesk.Subject, act, [.. changes.Select(static one => one.Change)], faults, head: state.Head);
        return new EnergyImported(changes, unchanged, [.. faults], recording);
    }

    private (List<(FactChange Change, string? Before)> Changes, int Unchanged) Changes(IEnumerable<BookRow> rows, EnergyState state, bool withdraw)
    {
        var revisions = facts.Revisions(EnergyDesk.Subject);
        var stated = state.Rows.ToDictionary(static row => (row.Table, row.Key), row => state.Find(row.Table, row.Key)!.Fact);

        // A cell may have been typed in another way that means the same.
        var meant = EnergyRows.Of(state.Site).ToDictionary(static row => (row.Table, row.Key), static row => FactContent.Write(row.Cells));
        var changes = new List<(FactChange, string?)>();
        var unchanged = 0;
        foreach (var row in rows)
        {
            var content = FactContent.Write(row.Cells);
            var present = stated.Remove((row.Table, row.Key), out var fact) ? fact : null;
            if (present is not null && (present.Content == content || meant.GetValueOrDefault((row.Table, row.Key)) == content)) unchanged++;
            else changes.Add((FactChange.After(present, row.Table, row.Key, content, revisions.GetValueOrDefault((row.Table, row.Key))), present?.Content));
        }

        if (withdraw) changes.AddRange(stated.Values.Where(static fact => !Recorded.Contains(fact.Kind)).OrderBy(static fact => fact.Seq).Select(static fact => (FactChange.After(fact, fact.Kind, fact.Key, null, fact.Revision), (string?)fact.Content)));
        return (changes, unchanged);
    }

    private static IEnumerable<BookRow> After(EnergyState state, List<(FactChange Change, string? Before)> changes)
    {
        var changed = changes.ToDictionary(static one => (one.Change.Kind, one.Change.Key), static one => one.Change.Content);
        var kept = state.Rows.Where(row => !changed.ContainsKey((row.Table, row.Key)));
        return kept.Concat(changes.Where(static one => one.Change.Content is not null).Select(static one => new BookRow(one.Change.Kind, one.Change.Key, FactContent.Read(one.Change.Content!))));
    }
}
