using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A step of an inventory, done or refused.</summary>
/// <param name="Recording">The recording; null where it was refused.</param>
/// <param name="Blockers">Why it was refused.</param>
public sealed record StatusMoved(Recording? Recording, IReadOnlyList<LocalText> Blockers);

/// <summary>Takes inventories from draft to locked, by different people, and back to draft with a reason.</summary>
/// <param name="facts">The facts.</param>
/// <param name="libraries">Factors and methods, which are kept with an inventory once it is approved.</param>
public sealed class StatusDesk(FactStore facts, LibrarySet libraries)
{
    /// <summary>Takes an inventory to a status.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="to">The status.</param>
    /// <param name="expected">The cells that must be approved before it can be reviewed.</param>
    /// <param name="act">Who, when, why.</param>
    public StatusMoved Move(string book, InventoryStatus to, IReadOnlyCollection<ActivityCell> expected, Act act)
    {
        var state = BookState.Read(facts, book);
        var blockers = Blockers(state, to, expected, act);
        if (blockers.Count > 0) return new StatusMoved(null, blockers);
        var faults = new FaultList();
        List<FactChange> changes = [state.ToWord(StatusSteps.Kind, StatusSteps.Key, to.ToString())];
        IReadOnlyList<EvidenceDocument> kept = [];
        if (to == InventoryStatus.Approved) kept = KeptLibrary.Keep(state, libraries, changes);
        return facts.Record(book, act, changes, faults, kept, state.Head) is { } recording ? new StatusMoved(recording, [])
            : new StatusMoved(null, [new LocalText("清册刚被他人修改，请重新载入", "Somebody changed the inventory just now; reload")]);
    }

    /// <summary>What keeps an inventory from a status; empty where nothing does.</summary>
    /// <param name="state">The inventory.</param>
    /// <param name="to">The status.</param>
    /// <param name="expected">The cells that must be approved before it can be reviewed.</param>
    /// <param name="act">Who asks.</param>
    public static IReadOnlyList<LocalText> Blockers(BookState state, InventoryStatus to, IReadOnlyCollection<ActivityCell> expected, Act act)
    {
        var blockers = new List<LocalText>();
        if (!StatusSteps.After(state.Status).Contains(to))
            blockers.Add(new LocalText($"不能从{StatusSteps.NameOf(state.Status).Zh}到{StatusSteps.NameOf(to).Zh}", $"{StatusSteps.NameOf(to).En} cannot follow {StatusSteps.NameOf(state.Status).En}"));
        if (to == InventoryStatus.Draft && act.Reason.Length == 0) blockers.Add(new LocalText("退回须写明原因", "A reason is needed to return it"));
        if (to == InventoryStatus.Reviewed)
        {
            var open = expected.Count(cell => state.StateOf(cell) != CellState.Approved);
            if (open > 0) blockers.Add(new LocalText($"还有 {open} 个月份未批准", open == 1 ? "1 month is not approved" : $"{open} months are not approved"));
        }

        if (to is InventoryStatus.Reviewed or InventoryStatus.Approved && Prepared(state).Contains(act.Actor))
            blockers.Add(new LocalText("填报过数据的人不能复核或批准清册", "Whoever prepared data cannot review or approve the inventory"));
        if (to == InventoryStatus.Approved && state.Find(StatusSteps.Kind, StatusSteps.Key)?.By.Actor == act.Actor)
            blockers.Add(new LocalText("复核人不能批准同一清册", "Whoever reviewed the inventory cannot approve it"));
        return blockers;
    }

    // Whoever recorded any present row of the book's tables prepared it.
    private static HashSet<string> Prepared(BookState state) => state.All.Where(one => BookRows.IsTable(one.Fact.Kind)).Select(one => one.By.Actor).ToHashSet(StringComparer.Ordinal);
}
