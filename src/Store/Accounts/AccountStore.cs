using System.Text.Json;
using Dapper;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Keeps accounts. Whatever is changed about one is recorded in the audit trail, secrets excepted.</summary>
public sealed class AccountStore
{
    /// <summary>What the audit trail calls the subject of recordings on accounts; no inventory can have this name.</summary>
    public const string Subject = "_accounts";

    private const string Kind = "account";
    private const string Columns = "name, display, role, facilities, disabled, language, totp, locked_until, last_sign_in";
    private readonly Database _database;
    private readonly FactStore _facts;

    /// <summary>The accounts of a database.</summary>
    /// <param name="database">The database.</param>
    public AccountStore(Database database) => (_database, _facts) = (database, new FactStore(database));

    /// <summary>All accounts, by name.</summary>
    public IReadOnlyList<Account> All()
    {
        using var connection = _database.Connect();
        return [.. connection.Query<Row>($"SELECT {Columns} FROM account ORDER BY name").Select(row => row.ToAccount())];
    }

    /// <summary>The account with a name; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public Account? Find(string name)
    {
        using var connection = _database.Connect();
        return connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM account WHERE name = @name", new { name })?.ToAccount();
    }

    /// <summary>The secrets of an account; null where there is no such account.</summary>
    /// <param name="name">The name.</param>
    public AccountSecrets? Secrets(string name)
    {
        using var connection = _database.Connect();
        return connection.QueryFirstOrDefault<AccountSecrets>(
            "SELECT password AS Password, totp AS Totp, totp_pending AS TotpPending, totp_step AS TotpStep, failures AS Failures FROM account WHERE name = @name", new { name });
    }

    /// <summary>Whether there is any account; without one the server asks to be set up.</summary>
    public bool Any()
    {
        using var connection = _database.Connect();
        return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM account") > 0;
    }

    /// <summary>
    /// Adds an account, or changes what is not secret about it; a changed role or confinement counts at once. A disabled account, and one with a new password, is signed out
    /// and its tokens are revoked: whoever made one with a stolen session keeps nothing.
    /// </summary>
    /// <param name="account">The account as it shall be.</param>
    /// <param name="password">Hash of its first password; null leaves the password as it is.</param>
    /// <param name="act">Who, when, why.</param>
    public void Save(Account account, string? password, Act act)
    {
        var ends = account.Disabled || password is not null;
        Record(account, act, ends ? new TokenStore(_database).Of(account.Name) : []);
        using var connection = _database.Connect();
        using var transaction = Database.BeginWrite(connection);
        var row = new
        {
            account.Name, account.Display, Role = account.Role.ToString(), Facilities = JsonSerializer.Serialize(account.Facilities), Disabled = account.Disabled ? 1L : 0L, account.Language,
            Password = password ?? "", Now = FactStore.Time(act.At),
        };
        connection.Execute(
            """
            INSERT INTO account (name, display, role, facilities, disabled, language, password, totp, totp_pending, totp_step, failures, locked_until, last_sign_in)
            VALUES (@Name, @Display, @Role, @Facilities, @Disabled, @Language, @Password, '', '', 0, 0, '', '')
            ON CONFLICT (name) DO UPDATE SET display = excluded.display, role = excluded.role, facilities = excluded.facilities, disabled = excluded.disabled, language = excluded.language
            """, row, transaction);
        if (password is not null) connection.Execute("UPDATE account SET password = @Password, failures = 0, locked_until = '' WHERE name = @Name", row, transaction);
        if (ends) connection.Execute("DELETE FROM session WHERE account = @Name; UPDATE token SET revoked = @Now WHERE account = @Name AND revoked = ''", row, transaction);
        transaction.Commit();
    }

    /// <summary>Sets the password of an account, signs it out everywhere, and revokes its tokens.</summary>
    /// <param name="name">The account.</param>
    /// <param name="password">Hash of the password.</param>
    /// <param name="act">Who, when.</param>
    public void SetPassword(string name, string password, Act act)
    {
        if (Find(name) is { } account) Save(account, password, act);
    }

    /// <summary>Sets the language in which the account works; not recorded, since it touches nothing.</summary>
    /// <param name="name">The account.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public void SetLanguage(string name, string language) => Execute("UPDATE account SET language = @language WHERE name = @name", new { name, language });

    /// <summary>Keeps a secret for one-time codes until its first code confirms it.</summary>
    /// <param name="name">The account.</param>
    /// <param name="secret">The secret, Base32.</param>
    public void OfferTotp(string name, string secret) => Execute("UPDATE account SET totp_pending = @secret WHERE name = @name", new { name, secret });

    /// <summary>Begins or ends to ask for one-time codes.</summary>
    /// <param name="name">The account.</param>
    /// <param name="secret">The confirmed secret; empty ends it.</param>
    /// <param name="act">Who, when.</param>
    public void SetTotp(string name, string secret, Act act)
    {
        if (Find(name) is not { } account) return;
        Record(account with { HasTotp = secret.Length > 0 }, act, []);
        Execute("UPDATE account SET totp = @secret, totp_pending = '', totp_step = 0 WHERE name = @name", new { name, secret });
    }

    /// <summary>Uses up a time step of the one-time codes.</summary>
    /// <param name="name">The account.</param>
    /// <param name="step">The step.</param>
    /// <returns>False where that step, or a later one, was used before.</returns>
    public bool UseTotp(string name, long step) => Execute("UPDATE account SET totp_step = @step WHERE name = @name AND totp_step < @step", new { name, step }) == 1;

    /// <summary>Counts a sign-in that failed.</summary>
    /// <param name="name">The account.</param>
    /// <param name="most">From so many on sign-in is refused for a while.</param>
    /// <param name="until">Up to when.</param>
    /// <returns>Failures so far.</returns>
    public long Failed(string name, int most, Instant until)
    {
        using var connection = _database.Connect();
        return connection.ExecuteScalar<long>(
            "UPDATE account SET failures = failures + 1, locked_until = CASE WHEN failures + 1 >= @most THEN @until ELSE locked_until END WHERE name = @name RETURNING failures",
            new { name, most = (long)most, until = FactStore.Time(until) });
    }

    /// <summary>Notes a sign-in.</summary>
    /// <param name="name">The account.</param>
    /// <param name="at">When.</param>
    public void SignedIn(string name, Instant at) =>
        Execute("UPDATE account SET failures = 0, locked_until = '', last_sign_in = @at WHERE name = @name", new { name, at = FactStore.Time(at) });

    private int Execute(string sql, object parameters)
    {
        using var connection = _database.Connect();
        return connection.Execute(sql, parameters);
    }

    private void Record(Account account, Act act, IReadOnlyList<ApiToken> revoked)
    {
        KeyValuePair<string, string>[] cells =
        [
            new("display", account.Display), new("role", account.Role.ToString()), new("facilities", string.Join(';', account.Facilities)), new("disabled", account.Disabled ? "yes" : ""),
            new("totp", account.HasTotp ? "yes" : ""),
        ];
        var day = act.Day;
        var content = FactContent.Write(cells.Where(cell => cell.Value.Length > 0));
        Recording? recording = null;

        // Two who change one account at once both leave their mark; a token that somebody else revoked meanwhile has its mark already.
        while (recording is null)
        {
            var revision = _facts.History(Subject, Kind, account.Name).Count;
            var open = revoked.Where(token => _facts.History(Subject, TokenStore.Kind, token.Id) is [.., { Withdrawn: false }]);
            recording = _facts.Record(Subject, act, [new FactChange(Kind, account.Name, content, day, day, revision), .. open.Select(token => TokenStore.Withdrawn(token, day))], new FaultList());
        }
    }

    private sealed record Row(string Name, string Display, string Role, string Facilities, long Disabled, string Language, string Totp, string Locked_Until, string Last_Sign_In)
    {
        public Account ToAccount() => new(
            Name, Display, Enum.Parse<Role>(Role), JsonSerializer.Deserialize<string[]>(Facilities)!, Disabled != 0, Language, Totp.Length > 0, Locked_Until, Last_Sign_In);
    }
}
