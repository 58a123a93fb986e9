using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A rule as it stands.</summary>
/// <param name="Rule">The rule; null where none is set.</param>
/// <param name="Revision">Its revision, to change it with; 0 where none was ever set.</param>
/// <param name="By">Who set it; empty where none is set.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
public sealed record DeadlineState(DeadlineRule? Rule, long Revision, string By, string At);

/// <summary>Keeps by when the months of each inventory are due. Rules are facts under a subject of their own: they change no figure and can be set whatever the inventory's status.</summary>
/// <param name="facts">The facts.</param>
public sealed class DeadlineDesk(FactStore facts)
{
    private const string Kind = "deadline";
    private const string Key = "months";
    private const string FacilityPrefix = "facility:";

    /// <summary>What the audit trail calls the subject of the calendar of an inventory; no inventory can have this name.</summary>
    /// <param name="book">The inventory.</param>
    public static string SubjectOf(string book) => "_calendar/" + book;

    /// <summary>The last recording on the calendar of an inventory; 0 where there is none.</summary>
    /// <param name="book">The inventory.</param>
    public long Head(string book) => facts.Head(SubjectOf(book));

    /// <summary>The rule of an inventory.</summary>
    /// <param name="book">The inventory.</param>
    public DeadlineState Find(string book)
    {
        if (facts.History(SubjectOf(book), Kind, Key) is not [.., var last]) return new DeadlineState(null, 0, "", "");
        var by = facts.Recordings(SubjectOf(book)).Single(recording => recording.Seq == last.Recording);
        return new DeadlineState(last.Withdrawn ? null : Read(last), last.Revision, by.Actor, by.At);
    }

    /// <summary>Sets the rule of an inventory, or ends it.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="rule">The rule; null ends it.</param>
    /// <param name="revision">The revision that was read.</param>
    /// <param name="act">Who, when.</param>
    /// <param name="faults">Where a conflict is reported.</param>
    /// <returns>The recording; null with faults.</returns>
    public Recording? Set(string book, DeadlineRule? rule, long revision, Act act, FaultList faults) =>
        facts.Record(SubjectOf(book), act, [FactChange.Always(Kind, Key, rule is null ? null : Write(rule), revision)], faults);

    private static string Write(DeadlineRule rule) => FactContent.Write(
    [
        new("day", DecimalText.Format(rule.Day)), new("before", DecimalText.Format(rule.Before)), new("every", DecimalText.Format(rule.Every)),
        .. rule.Facilities.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(FacilityPrefix + one.Key, DecimalText.Format(one.Value))),
    ]);

    private static DeadlineRule Read(Fact fact)
    {
        var cells = FactContent.Read(fact.Content).ToDictionary(cell => cell.Key, cell => int.Parse(cell.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var facilities = cells.Where(cell => cell.Key.StartsWith(FacilityPrefix, StringComparison.Ordinal)).ToDictionary(cell => cell.Key[FacilityPrefix.Length..], cell => cell.Value, StringComparer.Ordinal);
        return new DeadlineRule(cells["day"], facilities, cells["before"], cells["every"]);
    }
}
