using System.Globalization;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What an import changes, or would change.</summary>
/// <param name="Added">Things not stated before.</param>
/// <param name="Changed">Things stated otherwise before.</param>
/// <param name="Withdrawn">Things no longer stated.</param>
/// <param name="Unchanged">Things stated as before.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record ImportResult(int Added, int Changed, int Withdrawn, int Unchanged, Recording? Recording);

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

        var head = _facts.Head(name);
        var (changes, added, unchanged) = Changes(name, book);
        if (WorkflowGuard.Faults(_facts, name, changes) is { Count: > 0 } closed)
        {
            faults.AddRange(closed);
            return null;
        }

        var withdrawn = changes.Count(change => change.Content is null);
        var result = new ImportResult(added, changes.Count - added - withdrawn, withdrawn, unchanged, null);
        if (dryRun || (changes.Count == 0 && documents is not { Count: > 0 })) return result;
        return _facts.Record(name, act, changes, faults, documents, head) is { } recording ? result with { Recording = recording } : null;
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

    private (List<FactChange> Changes, int Added, int Unchanged) Changes(string name, InventoryBook book)
    {
        var stated = _facts.State(name).Where(fact => BookRows.IsTable(fact.Kind)).ToDictionary(fact => (fact.Kind, fact.Key));
        var revisions = _facts.Revisions(name);
        var period = (From: Day(book.Period.From), To: Day(book.Period.To));
        var changes = new List<FactChange>();
        int added = 0, unchanged = 0;
        foreach (var row in BookRows.Of(book))
        {
            var content = FactContent.Write(row.Cells);
            var present = stated.Remove((row.Table, row.Key), out var fact) ? fact : null;
            if (present?.Content == content)
            {
                unchanged++;
                continue;
            }

            if (present is null) added++;
            var (from, to) = Valid(row, period);
            changes.Add(new FactChange(row.Table, row.Key, content, from, to, revisions.GetValueOrDefault((row.Table, row.Key))));
        }

        changes.AddRange(stated.Values.OrderBy(fact => fact.Seq).Select(fact => new FactChange(fact.Kind, fact.Key, null, fact.ValidFrom, fact.ValidTo, fact.Revision)));
        return (changes, added, unchanged);
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
