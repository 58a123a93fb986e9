using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Keeps who is signed in. The database knows the hash of a session's secret only, so that a stolen copy signs nobody in.</summary>
public sealed class SessionStore
{
    private const int SecretBytes = 32;
    private readonly Database _database;

    /// <summary>The sessions of a database.</summary>
    /// <param name="database">The database.</param>
    public SessionStore(Database database) => _database = database;

    /// <summary>A secret that nobody can guess.</summary>
    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The hash under which a secret is kept.</summary>
    /// <param name="secret">The secret.</param>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Begins a session.</summary>
    /// <param name="account">Who signs in.</param>
    /// <param name="now">When.</param>
    /// <returns>The secret of the session.</returns>
    public string Begin(string account, Instant now)
    {
        var secret = NewSecret();
        Execute("INSERT INTO session (hash, account, created, seen) VALUES (@hash, @account, @now, @now)", new { hash = HashOf(secret), account, now = FactStore.Time(now) });
        return secret;
    }

    /// <summary>The account of a session; null where it has ended, or rested too long.</summary>
    /// <param name="secret">The secret of the session.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="rest">Longest time between two requests.</param>
    /// <param name="life">Longest time altogether.</param>
    public string? Find(string secret, Instant now, Duration rest, Duration life)
    {
        var hash = HashOf(secret);
        using var connection = _database.Connect();
        var found = connection.QueryFirstOrDefault<(string Account, string Created, string Seen)>("SELECT account, created, seen FROM session WHERE hash = @hash", new { hash });
        if (found.Account is null) return null;
        if (string.CompareOrdinal(found.Seen, FactStore.Time(now - rest)) < 0 || string.CompareOrdinal(found.Created, FactStore.Time(now - life)) < 0)
        {
            connection.Execute("DELETE FROM session WHERE hash = @hash", new { hash });
            return null;
        }

        // Noted once a minute: reading must not write at every request.
        if (string.CompareOrdinal(found.Seen, FactStore.Time(now - Duration.FromMinutes(1))) < 0)
            connection.Execute("UPDATE session SET seen = @now WHERE hash = @hash", new { hash, now = FactStore.Time(now) });
        return found.Account;
    }

    /// <summary>Ends a session.</summary>
    /// <param name="secret">Its secret.</param>
    public void End(string secret) => Execute("DELETE FROM session WHERE hash = @hash", new { hash = HashOf(secret) });

    private void Execute(string sql, object parameters)
    {
        using var connection = _database.Connect();
        connection.Execute(sql, parameters);
    }
}
