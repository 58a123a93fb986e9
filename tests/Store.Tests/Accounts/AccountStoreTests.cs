using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Accounts;

public sealed class AccountStoreTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 9, 0);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void What_is_changed_about_an_account_is_recorded_but_never_its_secrets(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var accounts = new AccountStore(fresh.Database);
        Assert.False(accounts.Any());
        accounts.Save(Account(Role.DataOwner), "secret-hash-1", FreshDatabase.By("admin"));
        accounts.Save(Account(Role.Reviewer), null, FreshDatabase.By("admin", 1));
        Assert.Equal(Role.Reviewer, accounts.Find("x")!.Role);
        Assert.Equal("secret-hash-1", accounts.Secrets("x")!.Password);
        var history = new FactStore(fresh.Database).History(AccountStore.Subject, "account", "x");
        Assert.Equal(2, history.Count);
        Assert.All(history, fact => Assert.DoesNotContain("secret", fact.Content, StringComparison.Ordinal));
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
        Assert.Empty(new BookStore(fresh.Database).Names());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Failures_count_up_to_a_lock_and_a_sign_in_forgets_them(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var accounts = new AccountStore(fresh.Database);
        accounts.Save(Account(Role.Viewer), "h", FreshDatabase.By("admin"));
        var until = Now + Duration.FromMinutes(15);
        Assert.Equal(1, accounts.Failed("x", 2, until));
        Assert.Equal("", accounts.Find("x")!.LockedUntil);
        Assert.Equal(2, accounts.Failed("x", 2, until));
        Assert.StartsWith("2026-04-01T09:15", accounts.Find("x")!.LockedUntil, StringComparison.Ordinal);
        accounts.SignedIn("x", Now);
        Assert.Equal("", accounts.Find("x")!.LockedUntil);
        Assert.Equal(0, accounts.Secrets("x")!.Failures);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_session_ends_by_rest_by_age_by_signing_out_and_when_the_account_is_disabled(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var accounts = new AccountStore(fresh.Database);
        var sessions = new SessionStore(fresh.Database);
        accounts.Save(Account(Role.Viewer), "h", FreshDatabase.By("admin"));
        var (rest, life) = (Duration.FromMinutes(30), Duration.FromHours(2));
        var secret = sessions.Begin("x", Now);
        Assert.Equal("x", sessions.Find(secret, Now + Duration.FromMinutes(20), rest, life));
        Assert.Equal("x", sessions.Find(secret, Now + Duration.FromMinutes(45), rest, life));
        Assert.Null(sessions.Find(secret, Now + Duration.FromMinutes(80), rest, life));
        Assert.Null(sessions.Find(sessions.Begin("x", Now), Now + Duration.FromHours(3), Duration.FromHours(9), life));
        var other = sessions.Begin("x", Now);
        sessions.End(other);
        Assert.Null(sessions.Find(other, Now, rest, life));
        var last = sessions.Begin("x", Now);
        accounts.Save(Account(Role.Viewer) with { Disabled = true }, null, FreshDatabase.By("admin"));
        Assert.Null(sessions.Find(last, Now, rest, life));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_token_works_until_it_expires_or_is_revoked(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        new AccountStore(fresh.Database).Save(Account(Role.CarbonManager), "h", FreshDatabase.By("admin"));
        var tokens = new TokenStore(fresh.Database);
        var (token, secret) = tokens.Create("x", "meters", [Permission.WriteActivity], Now + Duration.FromDays(1), FreshDatabase.By("x"));
        Assert.Equal([Permission.WriteActivity], tokens.Find(secret, Now)!.Scopes);
        Assert.Null(tokens.Find(secret, Now + Duration.FromDays(2)));
        Assert.Null(tokens.Find(secret + "x", Now));
        Assert.False(tokens.Revoke("y", token.Id, FreshDatabase.By("y")));
        Assert.True(tokens.Revoke("x", token.Id, FreshDatabase.By("x", 1)));
        Assert.Null(tokens.Find(secret, Now));
        Assert.Equal(2, new FactStore(fresh.Database).History(AccountStore.Subject, "token", token.Id).Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Accounts_and_tokens_travel_by_backup_and_a_key_is_answered_once(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        new AccountStore(fresh.Database).Save(Account(Role.CarbonManager), "h", FreshDatabase.By("admin"));
        var (_, secret) = new TokenStore(fresh.Database).Create("x", "meters", [Permission.ReadInventory], null, FreshDatabase.By("x"));
        using var stream = new MemoryStream();
        BackupFile.Write(fresh.Database, stream);
        stream.Position = 0;
        using var other = new FreshDatabase(DatabaseKind.Sqlite);
        var faults = new FaultList();
        Assert.True(BackupFile.Restore(other.Database, stream, faults));
        Assert.Equal("h", new AccountStore(other.Database).Secrets("x")!.Password);
        Assert.NotNull(new TokenStore(other.Database).Find(secret, Now));

        var answers = new AnswerStore(fresh.Database);
        Assert.Null(answers.Begin("x", "k", "r", Now));
        Assert.Equal(0, answers.Begin("x", "k", "r", Now)!.Status);
        answers.Keep("x", "k", new KeptAnswer("r", 201, "", [1, 2]));
        Assert.Equal([1, 2], answers.Begin("x", "k", "r", Now)!.Body);
        answers.Forget(Now + Duration.FromDays(1));
        Assert.Null(answers.Begin("x", "k", "r", Now));
    }

    private static Account Account(Role role) => new("x", "X", role, ["zj"], false, "zh", false, "", "");
}
