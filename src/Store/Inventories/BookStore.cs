using System.Globalization;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>Keeps whole inventories: a book becomes facts, and facts of any time become a book again.</summary>
public sealed class BookStore
{
    private const int LongestName = 80;

    /// <summary>What a name must be.</summary>
    internal static readonly LocalText NameExpected = new("小写字母、数字、连字符和点，最多 80 个字符", "lower-case letters, digits, hyphens and dots, at most 80 characters");

    private readonly FactStore _facts;

    /// <summary>The inventories of a database.</summary>
    /// <param name="database">The database.</param>
    public BookStore(Database database) => _facts = new FactStore(database);

    /// <summary>The inventories, by name.</summary>
    public IReadOnlyList<string> Names() => [.. _facts.Books().Where(IsName)];

    /// <summary>
    /// Records what a book says that is not yet stated, and withdraws what it no longer says: all of it or nothing. The same book again records nothing.
    /// </summary>
    /// <param name="name">Name of the inventory in the database.</param>
    /// <param name="book">The book.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <param name="documents">Evidence documents that come with it.</param>
    /// <param name="dryRun">Whether to say only what would change.</param>
    /// <returns>What was changed; null with faults.</returns>
    public ImportResult? Import(string name, InventoryBook book, Act act, FaultList faults, IReadOnlyList<EvidenceDocument>? documents = null, bool dryRun = false)
    {
        if (!IsName(name))
        {
            faults.Add(StoreFaults.BookName, new Place(name), name, NameExpected);
            return null;
        }

        var plan = Plan(name, book, _facts.Head(name));
        if (WorkflowGuard.Faults(_facts, name, plan.Recorded) is { Count: > 0 } closed)
        {
            faults.AddRange(closed);
            return null;
        }

        return dryRun ? plan.ToResult(null) : Record(name, plan, act, faults, documents);
    }

    /// <summary>What recording a book would change.</summary>
    /// <param name="name">Name of the inventory in the database.</param>
    /// <param name="book">The book.</param>
    /// <param name="head">The last recording that the book takes into account: what was recorded later must not look withdrawn.</param>
    internal BookPlan Plan(string name, InventoryBook book, long head)
    {
        var (changes, unchanged) = Changes(name, book, head);
        return new BookPlan(head, changes, unchanged);
    }

    /// <summary>Records what was planned; where something was recorded meanwhile, nothing is, with a fault.</summary>
    internal ImportResult? Record(string name, BookPlan plan, Act act, FaultList faults, IReadOnlyList<EvidenceDocument>? documents)
    {
        if (plan.Changes.Count == 0 && documents is not { Count: > 0 }) return plan.ToResult(null);
        var changes = plan.Recorded;
        if (plan.Head > 0) changes = [.. changes, .. WorkflowGuard.Reopened(BookState.Read(_facts, name, plan.Head), changes)];
        return _facts.Record(name, act, changes, faults, documents, plan.Head) is { } recording ? plan.ToResult(recording) : null;
    }

    /// <summary>The book as stated now, or as it was after a recording.</summary>
    /// <param name="name">Name of the inventory.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <param name="asOf">Number of the last recording that counts; null: all.</param>
    /// <returns>The book; null where there is none.</returns>
    public InventoryBook? Load(string name, FaultList faults, long? asOf = null)
    {
        var state = _facts.State(name, asOf);
        if (state.Count > 0) return BookRows.Read(state.Select(fact => new BookRow(fact.Kind, fact.Key, FactContent.Read(fact.Content))), name, faults);
        faults.Add(StoreFaults.BookUnknown, new Place(name), name, Known());
        return null;
    }

    private (List<PlannedChange> Changes, int Unchanged) Changes(string name, InventoryBook book, long head)
    {
        var stated = _facts.State(name, head).Where(fact => BookRows.IsTable(fact.Kind)).ToDictionary(fact => (fact.Kind, fact.Key));
        var revisions = _facts.Revisions(name);
        var period = (From: Day(book.Period.From), To: Day(book.Period.To));
        var changes = new List<PlannedChange>();
        var unchanged = 0;
        foreach (var row in BookRows.Of(book))
        {
            var content = FactContent.Write(row.Cells);
            var present = stated.Remove((row.Table, row.Key), out var fact) ? fact : null;
            if (present?.Content == content)
            {
                unchanged++;
                continue;
            }

            var (from, to) = Valid(row, period);
            changes.Add(new PlannedChange(new FactChange(row.Table, row.Key, content, from, to, revisions.GetValueOrDefault((row.Table, row.Key))), present?.Content));
        }

        changes.AddRange(stated.Values.OrderBy(fact => fact.Seq).Select(fact => new PlannedChange(new FactChange(fact.Kind, fact.Key, null, fact.ValidFrom, fact.ValidTo, fact.Revision), fact.Content)));
        return (changes, unchanged);
    }

    // A record of activity holds for its own days, whatever the period of the inventory; everything else for the inventory's.
    private static (string From, string To) Valid(BookRow row, (string From, string To) period) =>
        row.Table is "activity" or "production" && row.Cells.FirstOrDefault(cell => cell.Key == "period").Value is { } text
        && Period.TryParse(text, NodaTime.DateTimeZone.Utc, out var own, out _)
            ? (Day(own!.Start.InUtc().Date), Day((own.End - NodaTime.Duration.Epsilon).InUtc().Date))
            : period;

    private LocalText Known()
    {
        var names = string.Join(", ", Names());
        return names.Length == 0 ? new("先用 lingtan import 导入清单", "an inventory imported with lingtan import") : LocalText.Same(names);
    }

    /// <summary>Whether a text can be the name of an inventory.</summary>
    internal static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') && char.IsAsciiLetterOrDigit(name[0]);

    private static string Day(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
