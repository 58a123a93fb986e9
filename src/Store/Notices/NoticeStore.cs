using System.Data.Common;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Keeps notices: what each account was told, whether it was read, whether the matter is settled, and whether it was mailed.</summary>
/// <param name="database">The database.</param>
public sealed class NoticeStore(Database database)
{
    private const string Columns = "id, account, book, kind, matter, day, zh, en, due, made, seen, settled";
    private const string NotMailed = "-";
    private const string Unread = "seen = '' AND settled = ''";

    /// <summary>
    /// Brings the notices on an inventory to what is to be told now: what was not told yet is added, what was told and no longer stands is settled. The same again changes nothing.
    /// </summary>
    /// <param name="book">The inventory.</param>
    /// <param name="drafts">Everything that is to be told about it now.</param>
    /// <param name="mailed">Accounts whose new notices are to be mailed too.</param>
    /// <param name="now">When.</param>
    /// <returns>How many were added.</returns>
    public int Tell(string book, IReadOnlyList<NoticeDraft> drafts, IReadOnlySet<string> mailed, Instant now)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        var open = Sql.Rows(connection, transaction, "SELECT id FROM notice WHERE book = @book AND settled = ''", row => row.GetString(0), ("book", book)).ToHashSet(StringComparer.Ordinal);
        var at = FactStore.Time(now);
        var added = 0;
        foreach (var draft in drafts)
        {
            if (open.Remove(draft.Id)) continue;
            added += Add(connection, transaction, draft, mailed.Contains(draft.Account) ? "" : NotMailed, at);
        }

        foreach (var id in open) Sql.Run(connection, transaction, "UPDATE notice SET settled = @at WHERE id = @id AND settled = ''", ("at", at), ("id", id));
        transaction.Commit();
        return added;
    }

    /// <summary>The notices of an account, latest first, some at a time.</summary>
    /// <param name="account">The account.</param>
    /// <param name="unread">Whether only those that are neither read nor settled.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The notices, and how many there are in all.</returns>
    public (IReadOnlyList<Notice> Notices, long Total) Of(string account, bool unread, long skip, int most)
    {
        var where = "WHERE account = @account" + (unread ? " AND " + Unread : "");
        using var connection = database.Connect();
        var total = Sql.Number(connection, null, "SELECT COUNT(*) FROM notice " + where, ("account", account)) ?? 0;
        return (Read(connection, where + " ORDER BY made DESC, day DESC, book, kind, matter LIMIT @most OFFSET @skip", ("account", account), ("most", most), ("skip", skip)), total);
    }

    /// <summary>How many notices of an account are neither read nor settled.</summary>
    /// <param name="account">The account.</param>
    public long UnreadOf(string account)
    {
        using var connection = database.Connect();
        return Sql.Number(connection, null, $"SELECT COUNT(*) FROM notice WHERE account = @account AND {Unread}", ("account", account)) ?? 0;
    }

    /// <summary>Notes that an account read some of its notices.</summary>
    /// <param name="account">The account.</param>
    /// <param name="ids">Which; null: all.</param>
    /// <param name="now">When.</param>
    public void See(string account, IReadOnlyList<string>? ids, Instant now)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        const string update = "UPDATE notice SET seen = @at WHERE account = @account AND seen = ''";
        var at = FactStore.Time(now);
        if (ids is null) Sql.Run(connection, transaction, update, ("at", at), ("account", account));
        foreach (var id in ids ?? []) Sql.Run(connection, transaction, update + " AND id = @id", ("at", at), ("account", account), ("id", id));
        transaction.Commit();
    }

    /// <summary>Takes the notices that are to be mailed and have not been read or settled meanwhile: whoever takes one sends it, and nobody else does.</summary>
    /// <param name="now">When.</param>
    public IReadOnlyList<Notice> TakeForMail(Instant now)
    {
        using var connection = database.Connect();
        var waiting = Read(connection, $"WHERE mailed = '' AND {Unread} ORDER BY account, day, book, kind, matter");
        using var transaction = connection.BeginTransaction();
        var taken = waiting.Where(one => Sql.Run(connection, transaction, "UPDATE notice SET mailed = @at WHERE id = @id AND mailed = ''", ("at", FactStore.Time(now)), ("id", one.Id)) == 1).ToList();
        transaction.Commit();
        return taken;
    }

    /// <summary>Gives notices back that could not be mailed.</summary>
    /// <param name="notices">The notices.</param>
    public void GiveBack(IReadOnlyList<Notice> notices)
    {
        using var connection = database.Connect();
        foreach (var one in notices) Sql.Run(connection, null, "UPDATE notice SET mailed = '' WHERE id = @id", ("id", one.Id));
    }

    /// <summary>Forgets settled notices made before an instant.</summary>
    /// <param name="before">The instant.</param>
    public void Forget(Instant before)
    {
        using var connection = database.Connect();
        Sql.Run(connection, null, "DELETE FROM notice WHERE settled <> '' AND made < @before", ("before", FactStore.Time(before)));
    }

    // A matter that was settled and stands again on the same day is the same notice.
    private static int Add(DbConnection connection, DbTransaction transaction, NoticeDraft draft, string mailed, string at)
    {
        if (Sql.Run(connection, transaction, "UPDATE notice SET settled = '' WHERE id = @id", ("id", draft.Id)) > 0) return 0;
        return Sql.Run(
            connection, transaction,
            """
            INSERT INTO notice (id, account, book, kind, matter, day, zh, en, due, made, seen, settled, mailed)
            VALUES (@id, @account, @book, @kind, @matter, @day, @zh, @en, @due, @at, '', '', @mailed) ON CONFLICT (id) DO NOTHING
            """,
            ("id", draft.Id), ("account", draft.Account), ("book", draft.Book), ("kind", draft.Kind.ToString()), ("matter", draft.Matter), ("day", NoticeDraft.Text(draft.Day)), ("zh", draft.Name.Zh), ("en", draft.Name.En),
            ("due", draft.Due is { } due ? NoticeDraft.Text(due) : ""), ("at", at), ("mailed", mailed));
    }

    private static List<Notice> Read(DbConnection connection, string rest, params ReadOnlySpan<(string Name, object Value)> values) => Sql.Rows(
        connection, null, $"SELECT {Columns} FROM notice {rest}",
        row => new Notice(
            row.GetString(0), row.GetString(1), row.GetString(2), Enum.Parse<NoticeKind>(row.GetString(3)), row.GetString(4), row.GetString(5), new LocalText(row.GetString(6), row.GetString(7)), row.GetString(8), row.GetString(9),
            row.GetString(10), row.GetString(11)), values);
}
