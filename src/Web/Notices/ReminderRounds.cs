using System.Collections.Concurrent;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Goes through the inventories and tells accounts what waits for them. A round that finds nothing changed since the last one, within the hour, does nothing.</summary>
internal sealed class ReminderRounds(
    BookStore books, FactStore facts, DeadlineDesk deadlines, CommentDesk comments, AccountStore accounts, NoticeStore notices, MailAddresses addresses, ServerOptions options, IClock clock)
{
    private const int KeptDays = 400;
    private readonly ConcurrentDictionary<string, string> _done = new(StringComparer.Ordinal);

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
        // Days begin at full hours, or at a quarter of one, wherever a facility is.
        var quarter = now.ToUnixTimeSeconds() / (15 * NodaConstants.SecondsPerMinute);
        var state = FormattableString.Invariant($"{facts.Head(book)} {deadlines.Head(book)} {comments.Head(book)} {facts.Head(AccountStore.Subject)} {quarter}");
        if (_done.TryGetValue(book, out var done) && done == state) return 0;
        if (Plan(book, people, now) is not { } drafts) return 0;
        var added = notices.Tell(book, drafts, mailed, now);
        _done[book] = state;
        return added;
    }

    // Null where the book cannot be read at present: what was told stands until it can.
    private List<NoticeDraft>? Plan(string book, IReadOnlyList<Account> people, Instant now)
    {
        var threads = comments.Threads(book);
        var closed = facts.History(book, StatusSteps.Kind, StatusSteps.Key) is [.., var status] && FactContent.Word(status.Content) is nameof(InventoryStatus.Verified) or nameof(InventoryStatus.Locked);
        if (closed && threads.All(thread => thread.Resolved is not null)) return [];
        var state = BookState.Read(facts, book);
        return books.Load(book, new FaultList(), state.Head) is { } read ? [.. new ReminderPlan(state, read, deadlines.Find(book).Rule, people, now).Drafts(threads)] : null;
    }
}
