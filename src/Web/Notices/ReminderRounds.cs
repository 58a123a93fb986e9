using System.Collections.Concurrent;
using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Goes through the inventories and tells accounts what waits for them. Where nothing was recorded since the last round, and it is the same day at every facility, a round does nothing.</summary>
internal sealed class ReminderRounds(
    BookStore books, FactStore facts, DeadlineDesk deadlines, CommentDesk comments, AccountStore accounts, NoticeStore notices, MailAddresses addresses, ServerOptions options, IClock clock)
{
    private const int KeptDays = 400;
    private readonly ConcurrentDictionary<string, string> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<DateTimeZone>> _zones = new(StringComparer.Ordinal);

    /// <summary>Makes a round.</summary>
    /// <returns>How many notices were added.</returns>
    public int Run()
    {
        var now = clock.GetCurrentInstant();
        var people = accounts.All();
        var mailed = options.Mail.Host.Length == 0 ? [] : addresses.All().Keys.ToHashSet(StringComparer.Ordinal);
        var added = books.Names().Sum(book => Tell(book, people, mailed, now));
        notices.Forget(now - Duration.FromDays(KeptDays));
        return added;
    }

    private int Tell(string book, IReadOnlyList<Account> people, HashSet<string> mailed, Instant now)
    {
        var heads = FormattableString.Invariant($"{facts.Head(book)} {deadlines.Head(book)} {comments.Head(book)} {facts.Head(AccountStore.Subject)}");
        if (_done.TryGetValue(book, out var done) && done == heads + Days(book, now)) return 0;
        var added = Plan(book, people, now) is { } drafts ? notices.Tell(book, drafts, mailed, now) : 0;
        _done[book] = heads + Days(book, now);
        return added;
    }

    private string Days(string book, Instant now) => string.Concat(_zones.GetValueOrDefault(book, []).Select(zone => FormattableString.Invariant($" {now.InZone(zone).Date:uuuu-MM-dd}")));

    // Null where the book cannot be read at present: what was told stands until it can.
    private List<NoticeDraft>? Plan(string book, IReadOnlyList<Account> people, Instant now)
    {
        var threads = comments.Threads(book);
        var closed = facts.History(book, StatusSteps.Kind, StatusSteps.Key) is [.., var status] && FactContent.Word(status.Content) is nameof(InventoryStatus.Verified) or nameof(InventoryStatus.Locked);
        if (closed && threads.All(thread => thread.Resolved is not null)) return [];
        var state = BookState.Read(facts, book);

        // What is recorded in which month follows from the state; only the rest of the book is read.
        var rows = state.All.Where(one => BookRows.IsTable(one.Fact.Kind) && one.Fact.Kind != "activity").Select(one => new BookRow(one.Fact.Kind, one.Fact.Key, FactContent.Read(one.Fact.Content)));
        if (BookRows.Read(rows, book, new FaultList()) is not { } read) return null;
        _zones[book] = [.. read.Facilities.Select(facility => facility.Zone).Distinct()];
        return [.. new ReminderPlan(state, read, deadlines.Find(book).Rule, people, now).Drafts(threads)];
    }
}
