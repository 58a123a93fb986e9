using System.Data.Common;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>The first place where the audit trail does not hold.</summary>
/// <param name="Seq">The recording.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record BrokenLink(long Seq, LocalText Problem);

/// <summary>The result of verifying the audit trail.</summary>
/// <param name="Recordings">Links read.</param>
/// <param name="Facts">Facts read.</param>
/// <param name="Head">Hash of the last link; empty for an empty database. Kept elsewhere, it shows that nothing was cut off the end.</param>
/// <param name="Broken">The first broken link; null where all hold.</param>
public sealed record AuditResult(long Recordings, long Facts, string Head, BrokenLink? Broken);

/// <summary>Reads and verifies the audit trail.</summary>
public sealed class AuditTrail
{
    private readonly Database _database;

    /// <summary>The audit trail of a database.</summary>
    /// <param name="database">The database.</param>
    public AuditTrail(Database database) => _database = database;

    /// <summary>The links from a number on, earliest first.</summary>
    /// <param name="from">First number.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Recording> Read(long from = 1, int most = 1000)
    {
        using var connection = _database.Connect();
        return RecordingTable.Read(connection, null, "WHERE seq >= @from ORDER BY seq LIMIT @most", ("from", from), ("most", most));
    }

    /// <summary>The links that a filter lets through, latest first, some at a time.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The links, and how many there are in all.</returns>
    public (IReadOnlyList<Recording> Links, long Total) Find(AuditFilter filter, long skip, int most)
    {
        var (where, values) = filter.Sql();
        using var connection = _database.Connect();
        var total = Sql.Number(connection, null, $"SELECT COUNT(*) FROM recording {where}", values) ?? 0;
        return (RecordingTable.Read(connection, null, where + " ORDER BY seq DESC LIMIT @most OFFSET @skip", [.. values, ("skip", skip), ("most", most)]), total);
    }

    /// <summary>One link; null where there is none of that number.</summary>
    /// <param name="seq">Its number.</param>
    public Recording? Link(long seq) => Read(seq, 1) is [var link] && link.Seq == seq ? link : null;

    /// <summary>What a recording changed, in the order recorded, some at a time.</summary>
    /// <param name="seq">Number of the recording.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<RecordedChange> Changes(long seq, long skip, int most)
    {
        using var connection = _database.Connect();
        return Sql.Rows(
            connection, null,
            """
            SELECT now.kind, now.key, now.revision, CASE WHEN old.withdrawn = 0 THEN old.content ELSE '' END AS before, CASE WHEN now.withdrawn = 0 THEN now.content ELSE '' END AS after
            FROM fact now LEFT JOIN fact old ON old.book = now.book AND old.kind = now.kind AND old.key = now.key AND old.revision = now.revision - 1
            WHERE now.recording = @seq ORDER BY now.seq LIMIT @most OFFSET @skip
            """,
            row => new RecordedChange(row.GetString(0), row.GetString(1), row.GetInt64(2), Content(row, 3), Content(row, 4)), ("seq", seq), ("most", most), ("skip", skip));

        static string? Content(DbDataReader row, int column) => row.IsDBNull(column) || row.GetString(column) is "" ? null : row.GetString(column);
    }

    /// <summary>Verifies every link: numbers without gaps, hashes, the link to the one before, and the facts each one recorded.</summary>
    /// <param name="head">Hash that the last link had when it was noted down; null where nobody noted it.</param>
    public AuditResult Verify(string? head = null)
    {
        using var connection = _database.Connect();
        using var transaction = Database.BeginRead(connection);
        return Verify(connection, transaction, head);
    }

    /// <summary>Verifies within a transaction.</summary>
    internal static AuditResult Verify(DbConnection connection, DbTransaction transaction, string? head = null)
    {
        var facts = new FactReading(connection, transaction);
        long count = 0, read = 0;
        var previous = "";
        var headSeen = head is null or "";
        foreach (var link in Links(connection, transaction))
        {
            count++;
            if (Check(link, count, previous) is { } problem) return new AuditResult(count - 1, read, previous, new BrokenLink(count, problem));
            var own = facts.Of(link.Seq);
            read += own.Count;
            if (own.Count != link.Facts) return Broken(count, read, link, "事实数量不符", "not the number of facts it recorded");
            if (Recording.DigestOf(own) != link.Digest) return Broken(count, read, link, "事实的内容已改变", "its facts were changed");
            previous = link.Hash;
            headSeen |= link.Hash == head;
        }

        if (facts.Of(long.MaxValue).Count > 0) return new AuditResult(count, read, previous, new BrokenLink(count + 1, new("存在不属于任何记录的事实", "facts that no recording has")));
        return new AuditResult(count, read, previous, headSeen ? null : new BrokenLink(count + 1, new("末尾的记录缺失", "recordings are missing at the end")));
    }

    private static IEnumerable<Recording> Links(DbConnection connection, DbTransaction transaction)
    {
        var last = long.MinValue;
        while (true)
        {
            var page = RecordingTable.Read(connection, transaction, "WHERE seq > @last ORDER BY seq LIMIT 1000", ("last", last));
            foreach (var link in page) yield return link;
            if (page.Count == 0) yield break;
            last = page[^1].Seq;
        }
    }

    private static AuditResult Broken(long count, long read, Recording link, string zh, string en) =>
        new(count - 1, read, link.Previous, new BrokenLink(link.Seq, new LocalText(zh, en)));

    private static LocalText? Check(Recording link, long expected, string previous) =>
        link.Seq != expected ? new LocalText("编号不连续：记录被删除或插入", "numbers have a gap: a recording was removed or inserted")
        : link.Previous != previous ? new LocalText("与上一条记录的链接不符", "does not link to the recording before")
        : link.Hash != link.ComputedHash() ? new LocalText("内容与其哈希不符", "content does not match its hash")
        : null;
}
