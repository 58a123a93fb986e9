using System.Data.Common;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Something to be told to another system or to an address.</summary>
/// <param name="Id">Identifier: what is told twice under it is told once.</param>
/// <param name="Target">To whom.</param>
/// <param name="Event">What it is about.</param>
/// <param name="Body">What is told.</param>
/// <param name="Made">When it was made, ISO 8601 in UTC.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Done">When it was taken; empty: not yet; <c>-</c>: it was given up.</param>
/// <param name="Problem">Why it was not taken the last time.</param>
/// <param name="Due">When it is tried next, while it waits.</param>
public sealed record Delivery(string Id, string Target, string Event, string Body, string Made, long Attempts, string Done, string Problem, string Due = "");

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>It is tried again.</summary>
    Waiting,

    /// <summary>The other side has taken it.</summary>
    Taken,

    /// <summary>It was refused for good, or tried often enough.</summary>
    GivenUp,
}

/// <summary>Keeps what is to be told until it was taken, so that a restart forgets nothing.</summary>
/// <param name="database">The database.</param>
public sealed class DeliveryStore(Database database)
{
    /// <summary>How often something is tried before it is given up: about a day.</summary>
    public const int MostAttempts = 30;

    private const string Columns = "id, target, event, body, made, attempts, done, problem, due";
    private const string GivenUp = "-";
    private static readonly Duration First = Duration.FromSeconds(10);
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>Puts something in the line; under an identifier that is known nothing changes.</summary>
    public void Add(string id, string target, string about, string body, Instant now)
    {
        using var connection = database.Connect();
        Sql.Run(
            connection, null, "INSERT INTO delivery (id, target, event, body, made, due, attempts, done, problem) VALUES (@id, @target, @event, @body, @now, @now, 0, '', '') ON CONFLICT (id) DO NOTHING",
            ("id", id), ("target", target), ("event", about), ("body", body), ("now", FactStore.Time(now)));
    }

    /// <summary>What is due, the longest waiting first.</summary>
    /// <param name="now">When.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Delivery> Due(Instant now, int most = 100)
    {
        using var connection = database.Connect();
        return Read(connection, "WHERE done = '' AND due <= @now ORDER BY due, id LIMIT @most", ("now", FactStore.Time(now)), ("most", (long)most));
    }

    /// <summary>What was put in the line, latest first.</summary>
    /// <param name="state">Only what has come so far; null: all.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Delivery> Latest(DeliveryState? state = null, long skip = 0, int most = 100)
    {
        using var connection = database.Connect();
        return Read(connection, $"WHERE {Where(state)} ORDER BY made DESC, id LIMIT @most OFFSET @skip", ("most", (long)most), ("skip", skip));
    }

    /// <summary>How many have come so far.</summary>
    /// <param name="state">How far; null: all.</param>
    public long Count(DeliveryState? state = null)
    {
        using var connection = database.Connect();
        return Sql.Number(connection, null, "SELECT COUNT(*) FROM delivery WHERE " + Where(state)) ?? 0;
    }

    private static string Where(DeliveryState? state) => state switch
    {
        DeliveryState.Waiting => "done = ''",
        DeliveryState.GivenUp => $"done = '{GivenUp}'",
        DeliveryState.Taken => $"done NOT IN ('', '{GivenUp}')",
        _ => "1 = 1",
    };

    /// <summary>Notes that something was taken.</summary>
    public void Took(string id, Instant now)
    {
        using var connection = database.Connect();
        Sql.Run(connection, null, "UPDATE delivery SET done = @now, attempts = attempts + 1, problem = '' WHERE id = @id", ("now", FactStore.Time(now)), ("id", id));
    }

    /// <summary>Notes that something was not taken: it is tried again after 10, 20, 40 … seconds, an hour at most; what is refused for good, or was tried often enough, is given up.</summary>
    public void Failed(Delivery one, string problem, bool forGood, Instant now)
    {
        var wait = First;
        for (var i = 0; i < one.Attempts && wait < Longest; i++) wait += wait;
        using var connection = database.Connect();
        Sql.Run(
            connection, null, "UPDATE delivery SET attempts = attempts + 1, due = @due, problem = @problem, done = @done WHERE id = @id", ("due", FactStore.Time(now + Duration.Min(wait, Longest))), ("problem", problem),
            ("done", forGood || one.Attempts + 1 >= MostAttempts ? GivenUp : ""), ("id", one.Id));
    }

    private static List<Delivery> Read(DbConnection connection, string rest, params ReadOnlySpan<(string Name, object Value)> values) => Sql.Rows(
        connection, null, $"SELECT {Columns} FROM delivery {rest}",
        static row => new Delivery(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6), row.GetString(7), row.GetString(8)), values);
}
