using Dapper;
using NodaTime;

namespace Lingtan.Store;

/// <summary>An answer given to a request with a key.</summary>
/// <param name="Request">SHA-256 of the request.</param>
/// <param name="Status">HTTP status; 0 while the request is still being worked on.</param>
/// <param name="Headers">Headers to repeat, as lines <c>Name: value</c>.</param>
/// <param name="Body">The body.</param>
public sealed record KeptAnswer(string Request, long Status, string Headers, byte[] Body);

/// <summary>Keeps the answers to requests that were sent with a key, so that a request sent again after a lost connection does nothing twice.</summary>
public sealed class AnswerStore
{
    private readonly Database _database;

    /// <summary>The answers of a database.</summary>
    /// <param name="database">The database.</param>
    public AnswerStore(Database database) => _database = database;

    /// <summary>Reserves a key.</summary>
    /// <param name="account">Whose request.</param>
    /// <param name="key">The key.</param>
    /// <param name="request">SHA-256 of the request.</param>
    /// <param name="now">When.</param>
    /// <returns>Null where the key was free; else what was kept with it.</returns>
    public KeptAnswer? Begin(string account, string key, string request, Instant now)
    {
        using var connection = _database.Connect();
        var added = connection.Execute(
            "INSERT INTO answer (account, key, request, status, headers, body, at) VALUES (@account, @key, @request, 0, '', @body, @at) ON CONFLICT (account, key) DO NOTHING",
            new { account, key, request, body = Array.Empty<byte>(), at = FactStore.Time(now) });
        return added == 1 ? null
            : connection.QueryFirst<KeptAnswer>("SELECT request AS Request, status AS Status, headers AS Headers, body AS Body FROM answer WHERE account = @account AND key = @key", new { account, key });
    }

    /// <summary>Keeps the answer.</summary>
    /// <param name="account">Whose request.</param>
    /// <param name="key">The key.</param>
    /// <param name="answer">The answer.</param>
    public void Keep(string account, string key, KeptAnswer answer)
    {
        using var connection = _database.Connect();
        connection.Execute(
            "UPDATE answer SET status = @Status, headers = @Headers, body = @Body WHERE account = @account AND key = @key",
            new { account, key, answer.Status, answer.Headers, answer.Body });
    }

    /// <summary>Frees a key whose request came to nothing.</summary>
    /// <param name="account">Whose request.</param>
    /// <param name="key">The key.</param>
    public void Free(string account, string key)
    {
        using var connection = _database.Connect();
        connection.Execute("DELETE FROM answer WHERE account = @account AND key = @key", new { account, key });
    }

    /// <summary>Forgets answers given before an instant.</summary>
    /// <param name="before">The instant.</param>
    public void Forget(Instant before)
    {
        using var connection = _database.Connect();
        connection.Execute("DELETE FROM answer WHERE at < @before", new { before = FactStore.Time(before) });
    }
}
