using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What can be done with a month of a source.</summary>
public enum CellAction
{
    /// <summary>A preparer hands it in.</summary>
    Submit,

    /// <summary>A reviewer sends it back.</summary>
    Return,

    /// <summary>A reviewer or approver approves it.</summary>
    Approve,

    /// <summary>An approver opens an approved one again.</summary>
    Reopen,
}

/// <summary>A cell with which nothing was done, and why.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Reason">Why.</param>
public sealed record CellRefusal(ActivityCell Cell, LocalText Reason);

/// <summary>What was done with some cells.</summary>
/// <param name="Done">The cells with which it was done.</param>
/// <param name="Refused">The others.</param>
/// <param name="Recording">The recording; null where nothing was done.</param>
public sealed record CellsMoved(IReadOnlyList<ActivityCell> Done, IReadOnlyList<CellRefusal> Refused, Recording? Recording);

/// <summary>Submits, returns, approves and reopens months.</summary>
public sealed class CellDesk(FactStore facts)
{
    private const int Attempts = 5;

    /// <summary>What somebody needs to be allowed for an action.</summary>
    /// <param name="action">The action.</param>
    public static Permission Needed(CellAction action) => action switch
    {
        CellAction.Submit => Permission.Submit,
        CellAction.Reopen => Permission.Approve,
        _ => Permission.Review,
    };

    /// <summary>Does something with some cells; those with which it cannot be done are refused with the reason, the others are done.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="action">What.</param>
    /// <param name="cells">With which cells.</param>
    /// <param name="act">Who, when, why.</param>
    public CellsMoved Move(string book, CellAction action, IReadOnlyList<ActivityCell> cells, Act act)
    {
        for (var attempt = 0; ; attempt++)
        {
            var state = BookState.Read(facts, book);
            var judged = cells.Distinct().Select(cell => (Cell: cell, Reason: Refusal(state, action, cell, act))).ToList();
            var done = judged.Where(one => one.Reason is null).Select(one => one.Cell).ToList();
            var refused = judged.Where(one => one.Reason is not null).Select(one => new CellRefusal(one.Cell, one.Reason!)).ToList();
            if (done.Count == 0) return new CellsMoved(done, refused, null);
            var faults = new FaultList();

            // Somebody may have been faster; then the cells are judged anew.
            if (facts.Record(book, act, [.. done.Select(cell => state.ToWord(ActivityCell.Kind, cell.Key, After(action).ToString()))], faults, head: state.Head) is { } recording) return new CellsMoved(done, refused, recording);
            if (attempt == Attempts) throw new InvalidOperationException("The months of " + book + " are being changed all the time.");
        }
    }

    private static CellState After(CellAction action) => action switch
    {
        CellAction.Submit => CellState.Submitted,
        CellAction.Return => CellState.Returned,
        CellAction.Approve => CellState.Approved,
        _ => CellState.Draft,
    };

    private static LocalText? Refusal(BookState state, CellAction action, ActivityCell cell, Act act)
    {
        if (state.Status != InventoryStatus.Draft) return new LocalText("清册已不是草稿", "The inventory is no longer a draft");
        var at = state.StateOf(cell);
        if ((action is CellAction.Return or CellAction.Reopen) && act.Reason.Length == 0) return new LocalText("须写明原因", "A reason is needed");
        return action switch
        {
            CellAction.Submit when at == CellState.Missing => new LocalText("没有记录可提交", "There is nothing to submit"),
            CellAction.Submit when at is CellState.Submitted or CellState.Approved => new LocalText("已提交或已批准", "Already submitted or approved"),
            CellAction.Return or CellAction.Approve when at != CellState.Submitted => new LocalText("尚未提交", "Not submitted"),
            CellAction.Reopen when at != CellState.Approved => new LocalText("尚未批准", "Not approved"),
            CellAction.Approve when state.Preparers(cell).Contains(act.Actor) => new LocalText("填报人或提交人不能批准自己的数据", "Whoever prepared or submitted it cannot approve it"),
            _ => null,
        };
    }
}
