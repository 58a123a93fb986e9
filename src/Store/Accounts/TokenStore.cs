using Dapper;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>A key with which a program works for an account.</summary>
/// <param name="Id">Identifier, not secret.</param>
/// <param name="Account">For whom it works.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do, as far as its account may.</param>
/// <param name="Created">Since when.</param>
/// <param name="Expires">Up to when; empty: until it is revoked.</param>
/// <param name="LastUsed">When it was last used; empty: never.</param>
public sealed record ApiToken(string Id, string Account, string Name, IReadOnlyList<Permission> Scopes, string Created, string Expires, string LastUsed);

/// <summary>Keeps the keys of programs, by hash only.</summary>
public sealed class TokenStore
{
    /// <summary>With what every token begins, so that one left lying about is recognised.</summary>
    public const string Prefix = "lt_";

    /// <summary>Kind of their marks in the audit trail.</summary>
    internal const string Kind = "token";

    private const string Columns = "id, account, name, scopes, created, expires, last_used";
    private readonly Database _database;
    private readonly FactStore _facts;

    /// <summary>The tokens of a database.</summary>
    /// <param name="database">The database.</param>
    public TokenStore(Database database) => (_database, _facts) = (database, new FactStore(database));

    /// <summary>The tokens of an account that are not revoked, oldest first.</summary>
    /// <param name="account">The account.</param>
    public IReadOnlyList<ApiToken> Of(string account)
    {
        using var connection = _database.Connect();
        return [.. connection.Query<Row>($"SELECT {Columns} FROM token WHERE account = @account AND revoked = '' ORDER BY created, id", new { account }).Select(row => row.ToToken())];
    }

    /// <summary>Makes a token.</summary>
    /// <param name="account">For whom it works.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="expires">Up to when; null: until it is revoked.</param>
    /// <param name="act">Who, when.</param>
    /// <returns>The token, and its secret, which is never shown again.</returns>
    public (ApiToken Token, string Secret) Create(string account, string name, IReadOnlyList<Permission> scopes, Instant? expires, Act act)
    {
        var secret = Prefix + SessionStore.NewSecret();
        var token = new ApiToken(Guid.NewGuid().ToString("N"), account, name, scopes, FactStore.Time(act.At), expires is { } until ? FactStore.Time(until) : "", "");
        Record(token, act, withdraw: false);
        using var connection = _database.Connect();
        connection.Execute(
            "INSERT INTO token (id, account, name, hash, scopes, created, expires, last_used, revoked) VALUES (@Id, @Account, @Name, @hash, @scopes, @Created, @Expires, '', '')",
            new { token.Id, token.Account, token.Name, hash = SessionStore.HashOf(secret), scopes = string.Join(' ', scopes), token.Created, token.Expires });
        return (token, secret);
    }

    /// <summary>The token with a secret; null where there is none, or it has expired or been revoked.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="now">The present instant.</param>
    public ApiToken? Find(string secret, Instant now)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        using var connection = _database.Connect();
        var token = connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM token WHERE hash = @hash AND revoked = ''", new { hash = SessionStore.HashOf(secret) })?.ToToken();
        if (token is null || (token.Expires.Length > 0 && string.CompareOrdinal(token.Expires, FactStore.Time(now)) < 0)) return null;
        if (string.CompareOrdinal(token.LastUsed, FactStore.Time(now - Duration.FromMinutes(1))) < 0)
            connection.Execute("UPDATE token SET last_used = @now WHERE id = @Id", new { token.Id, now = FactStore.Time(now) });
        return token;
    }

    /// <summary>Revokes a token at once.</summary>
    /// <param name="account">Whose token.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="act">Who, when.</param>
    /// <returns>False where the account has no such token.</returns>
    public bool Revoke(string account, string id, Act act)
    {
        if (Of(account).FirstOrDefault(one => one.Id == id) is not { } token) return false;
        Record(token, act, withdraw: true);
        using var connection = _database.Connect();
        return connection.Execute("UPDATE token SET revoked = @now WHERE id = @id AND account = @account AND revoked = ''", new { id, account, now = FactStore.Time(act.At) }) == 1;
    }

    /// <summary>The revocation of a token in the audit trail.</summary>
    /// <param name="token">The token.</param>
    /// <param name="day">On which day, ISO 8601.</param>
    internal static FactChange Withdrawn(ApiToken token, string day) => new(Kind, token.Id, null, day, day, 1);

    private void Record(ApiToken token, Act act, bool withdraw)
    {
        KeyValuePair<string, string>[] cells = [new("account", token.Account), new("name", token.Name), new("scopes", string.Join(' ', token.Scopes)), new("expires", token.Expires)];
        var day = act.Day;
        var change = withdraw ? Withdrawn(token, day) : new FactChange(Kind, token.Id, FactContent.Write(cells.Where(cell => cell.Value.Length > 0)), day, day, 0);
        _facts.Record(AccountStore.Subject, act, [change], new FaultList());
    }

    private sealed record Row(string Id, string Account, string Name, string Scopes, string Created, string Expires, string Last_Used)
    {
        public ApiToken ToToken() =>
            new(Id, Account, Name, [.. Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>)], Created, Expires, Last_Used);
    }
}
