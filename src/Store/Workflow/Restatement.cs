using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>Begins an inventory that restates a locked one: what was reported stays as it is, and both stand side by side.</summary>
public sealed class Restatement(FactStore facts)
{
    /// <summary>Kind of the fact that says what an inventory restates, and why.</summary>
    public const string Kind = "restates";

    /// <summary>Begins it.</summary>
    /// <param name="of">The locked inventory.</param>
    /// <param name="name">Name of the new one.</param>
    /// <param name="cause">Why.</param>
    /// <param name="act">Who, when.</param>
    /// <param name="blockers">Why it was not begun.</param>
    /// <returns>The recording; null where it was not begun.</returns>
    public Recording? Begin(string of, string name, string cause, Act act, out IReadOnlyList<LocalText> blockers)
    {
        var state = BookState.Read(facts, of);
        var found = new List<LocalText>();
        blockers = found;
        if (state.Status != InventoryStatus.Locked) found.Add(new LocalText("只有已锁定的清册需要重述；其余可退回草稿", "Only a locked inventory is restated; others can be returned to draft"));
        if (string.IsNullOrWhiteSpace(cause)) found.Add(new LocalText("须写明重述原因", "A cause is needed"));
        if (!BookStore.IsName(name)) found.Add(BookStore.NameExpected);
        else if (facts.Head(name) > 0) found.Add(new LocalText($"已有清册 {name}", $"There is already an inventory {name}"));
        if (found.Count > 0) return null;
        var changes = state.All.Where(one => BookRows.IsTable(one.Fact.Kind) || one.Fact.Kind == ActivityCell.Kind).OrderBy(one => one.Fact.Seq)
            .Select(one => new FactChange(one.Fact.Kind, one.Fact.Key, one.Fact.Content, one.Fact.ValidFrom, one.Fact.ValidTo, 0)).ToList();
        changes.Add(FactChange.Always(Kind, of, FactContent.OfWord(cause), 0));
        return facts.Record(name, act with { Reason = cause }, changes, new FaultList(), head: 0);
    }

    /// <summary>What an inventory restates, and why; null where it restates nothing.</summary>
    /// <param name="state">The inventory.</param>
    public static (string Book, string Cause)? Of(BookState state) =>
        state.All.FirstOrDefault(one => one.Fact.Kind == Kind) is { } found ? (found.Fact.Key, FactContent.Word(found.Fact.Content)) : null;
}
