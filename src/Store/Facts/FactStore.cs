using System.Data.Common;
using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Store;

/// <summary>Records facts and reads them back as they were at any time. Nothing is ever changed: a change is a further revision.</summary>
public sealed class FactStore
{
    private const int FewChanges = 500;

    private static readonly LocalText ConflictExpected = new("重新载入后再修改", "reload, then change again");
    private readonly Database _database;

    /// <summary>The facts of a database.</summary>
    /// <param name="database">The database.</param>
    public FactStore(Database database) => _database = database;

    /// <summary>
    /// Records changes to one inventory, all or none. A change made on another revision than the present one is a fault, and nothing is recorded.
    /// </summary>
    /// <param name="book">The inventory.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="changes">The changes, each thing once.</param>
    /// <param name="faults">Where conflicts are reported.</param>
    /// <param name="evidence">Documents recorded with them.</param>
    /// <param name="head">The last recording on the inventory that whoever asks has seen, where the changes follow from the whole of it; null where they do not.</param>
    /// <returns>The recording; null with faults.</returns>
    public Recording? Record(string book, Act act, IReadOnlyList<FactChange> changes, FaultList faults, IReadOnlyList<EvidenceDocument>? evidence = null, long? head = null)
    {
        using var connection = _database.Connect();
        using var transaction = Database.BeginWrite(connection);
        var revisions = Revisions(connection, transaction, book, changes);
        var before = faults.Count;
        foreach (var change in changes)
            if (revisions.GetValueOrDefault((change.Kind, change.Key)) is var present && present != change.Expected)
                faults.Add(StoreFaults.RevisionConflict, new Place(book, null, change.Kind + "/" + change.Key), DecimalText.Format(change.Expected), ConflictExpected);
        if (head is { } seen && (Sql.Number(connection, transaction, "SELECT MAX(seq) FROM recording WHERE subject = @book", ("book", book)) ?? 0) is var last && last != seen)
            faults.Add(StoreFaults.RevisionConflict, new Place(book), DecimalText.Format(seen), ConflictExpected);
        if (faults.Count > before) return null;
        var recording = Append(connection, transaction, book, act, changes, revisions);
        foreach (var document in evidence ?? []) EvidenceStore.Add(connection, transaction, recording.Seq, document);
        transaction.Commit();
        return recording;
    }

    /// <summary>Records changes within a transaction that writes other things too, on whatever revision they meet.</summary>
    internal static Recording Add(DbConnection connection, DbTransaction transaction, string book, Act act, IReadOnlyList<FactChange> changes) =>
        Append(connection, transaction, book, act, changes, Revisions(connection, transaction, book, changes));

    /// <summary>What is stated about an inventory: every thing in its latest revision, in the order in which the things first appeared.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="asOf">Number of the last recording that counts; null: all.</param>
    /// <param name="validOn">Only what holds on this day, ISO 8601; null: whatever the day. A revision restates its thing whole, its days included.</param>
    public IReadOnlyList<Fact> State(string book, long? asOf = null, string? validOn = null)
    {
        using var connection = _database.Connect();
        var all = FactTable.Read(connection, null, "WHERE book = @book AND recording <= @most ORDER BY seq", ("book", book), ("most", asOf ?? long.MaxValue));
        var latest = new Dictionary<(string, string), int>();
        var facts = new List<Fact>();
        foreach (var fact in all)
        {
            if (latest.TryGetValue((fact.Kind, fact.Key), out var index)) facts[index] = fact;
            else
            {
                latest.Add((fact.Kind, fact.Key), facts.Count);
                facts.Add(fact);
            }
        }

        return [.. facts.Where(fact => !fact.Withdrawn && (validOn is null || fact.HoldsOn(validOn)))];
    }

    /// <summary>What is stated about an inventory, with who stated it and when.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="asOf">Number of the last recording that counts; null: all.</param>
    /// <param name="validOn">Only what holds on this day, ISO 8601; null: whatever the day.</param>
    public IReadOnlyList<Statement> Statements(string book, long? asOf = null, string? validOn = null)
    {
        var recordings = Recordings(book).ToDictionary(recording => recording.Seq);
        return [.. State(book, asOf, validOn).Select(fact => new Statement(fact, recordings[fact.Recording]))];
    }

    /// <summary>The recordings on an inventory, earliest first.</summary>
    /// <param name="book">The inventory.</param>
    public IReadOnlyList<Recording> Recordings(string book)
    {
        using var connection = _database.Connect();
        return RecordingTable.Read(connection, null, "WHERE subject = @book ORDER BY seq", ("book", book));
    }

    /// <summary>All revisions of one thing, earliest first.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="key">Which thing.</param>
    public IReadOnlyList<Fact> History(string book, string kind, string key)
    {
        using var connection = _database.Connect();
        return [.. FactTable.Read(connection, null, "WHERE book = @book AND kind = @kind AND key = @key ORDER BY revision", ("book", book), ("kind", kind), ("key", key))];
    }

    /// <summary>The fact with which each thing of an inventory was first stated, withdrawn ones included: what is stated again takes its place.</summary>
    /// <param name="book">The inventory.</param>
    public IReadOnlyDictionary<(string Kind, string Key), long> FirstStated(string book)
    {
        using var connection = _database.Connect();
        return Sql.Rows(connection, null, "SELECT kind, key, MIN(seq) FROM fact WHERE book = @book GROUP BY kind, key", static row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), ("book", book))
            .ToDictionary(static one => (one.Item1, one.Item2), static one => one.Item3);
    }

    /// <summary>The revision of every thing of an inventory, withdrawn ones included.</summary>
    /// <param name="book">The inventory.</param>
    public IReadOnlyDictionary<(string Kind, string Key), long> Revisions(string book)
    {
        using var connection = _database.Connect();
        return Revisions(connection, null, book);
    }

    /// <summary>The inventories that have facts, by name.</summary>
    public IReadOnlyList<string> Books()
    {
        using var connection = _database.Connect();
        return Sql.Rows(connection, null, "SELECT DISTINCT subject FROM recording WHERE facts > 0 ORDER BY subject", row => row.GetString(0));
    }

    /// <summary>The number of the last recording on an inventory; 0 where there is none. Cheap: what caches ask before every answer.</summary>
    /// <param name="book">The inventory.</param>
    public long Head(string book)
    {
        using var connection = _database.Connect();
        return Sql.Number(connection, null, "SELECT MAX(seq) FROM recording WHERE subject = @book", ("book", book)) ?? 0;
    }

    /// <summary>The number of the last recording made up to an instant; 0 where there is none.</summary>
    /// <param name="instant">The instant.</param>
    public long RecordingAt(NodaTime.Instant instant)
    {
        using var connection = _database.Connect();
        return Sql.Number(connection, null, "SELECT MAX(seq) FROM recording WHERE at <= @at", ("at", Time(instant))) ?? 0;
    }

    /// <summary>The recording that a person names as the last that counts.</summary>
    /// <param name="text">Its number, or an instant in ISO 8601 such as <c>2026-03-01T00:00:00Z</c>.</param>
    /// <returns>The number of the recording, 0 where there was none by then; null where the text is neither.</returns>
    public long? RecordingNamed(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var recording) ? recording
            : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? RecordingAt(instant) : null;

    // A small change asks for what it changes; only a large one reads the revisions of the whole book.
    private static Dictionary<(string Kind, string Key), long> Revisions(DbConnection connection, DbTransaction transaction, string book, IReadOnlyList<FactChange> changes)
    {
        if (changes.Count > FewChanges) return Revisions(connection, transaction, book);
        var found = new Dictionary<(string Kind, string Key), long>();
        foreach (var change in changes)
        {
            var revision = Sql.Number(
                connection, transaction, "SELECT MAX(revision) FROM fact WHERE book = @book AND kind = @kind AND key = @key", ("book", book), ("kind", change.Kind), ("key", change.Key));
            if (revision is { } known) found[(change.Kind, change.Key)] = known;
        }

        return found;
    }

    private static Dictionary<(string Kind, string Key), long> Revisions(DbConnection connection, DbTransaction? transaction, string book) =>
        Sql.Rows(
            connection, transaction, "SELECT kind, key, MAX(revision) FROM fact WHERE book = @book GROUP BY kind, key",
            row => (Kind: row.GetString(0), Key: row.GetString(1), Revision: row.GetInt64(2)), ("book", book))
            .ToDictionary(row => (row.Kind, row.Key), row => row.Revision);

    private static Recording Append(
        DbConnection connection, DbTransaction transaction, string book, Act act, IReadOnlyList<FactChange> changes, Dictionary<(string Kind, string Key), long> revisions)
    {
        var last = RecordingTable.Read(connection, transaction, "ORDER BY seq DESC LIMIT 1").FirstOrDefault();
        var next = (Sql.Number(connection, transaction, "SELECT MAX(seq) FROM fact") ?? 0) + 1;
        var seq = (last?.Seq ?? 0) + 1;
        var facts = changes.Select((change, i) => new Fact(
            next + i, seq, book, change.Kind, change.Key, revisions.GetValueOrDefault((change.Kind, change.Key)) + 1, change.Content is null, change.ValidFrom, change.ValidTo, change.Content ?? "")).ToList();

        // Instants of one chain never run backwards, even where the clock of the machine does.
        var at = Time(act.At);
        if (last is not null && string.CompareOrdinal(at, last.At) < 0) at = last.At;
        var link = new Recording(seq, at, act.Actor, act.Action, book, act.Reason, facts.Count, Recording.DigestOf(facts), last?.Hash ?? "", "");
        link = link with { Hash = link.ComputedHash() };
        RecordingTable.Insert(connection, transaction, link);
        FactWriting.Insert(connection, transaction, facts);
        return link;
    }

    /// <summary>An instant as it stands in the database: ISO 8601 in UTC with microseconds, so that texts sort as instants do.</summary>
    internal static string Time(NodaTime.Instant instant) => InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss.ffffff'Z'").Format(instant);
}
