using System.Net;
using System.Net.Http.Json;
using Lingtan.Store;
using Lingtan.Store.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Lingtan.Web;

/// <summary>Somebody guesses passwords and one-time codes.</summary>
public sealed class PasswordGuessing
{
    private static readonly string[] Few = ["--MostFailures", "3", "--MostFailuresOfAddress", "1000"];

    [Fact]
    public async Task A_name_that_is_no_account_is_locked_out_like_one_that_is()
    {
        await using var server = await RunningServer.Start(more: Few);
        var client = server.Client();
        var (known, unknown) = (await Guess(client, "viewer", 5), await Guess(client, "nobody", 5));
        Assert.Equal([401, 401, 429, 429, 429], known.Select(one => (int)one.Status));
        Assert.Equal(known.Select(one => one.Status), unknown.Select(one => one.Status));
        Assert.Equal(known.Select(one => one.Title), unknown.Select(one => one.Title));
        Assert.True(known[^1].RetryAfter > TimeSpan.FromMinutes(10) && unknown[^1].RetryAfter > TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task One_address_guesses_so_often_and_then_slowly_whatever_names_it_tries()
    {
        await using var server = await RunningServer.Start(more: ["--MostFailuresOfAddress", "6", "--LockOutMinutes", "60"]);
        var client = server.Client();
        var statuses = new List<int>();
        for (var i = 0; i < 8; i++) statuses.Add((int)(await Guess(client, "name-" + (char)('a' + i), 1))[0].Status);
        Assert.Equal([401, 401, 401, 401, 401, 401, 429, 429], statuses);
        var held = (await Guess(client, "admin", 1))[0];
        Assert.InRange(held.RetryAfter!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.TooManyRequests, await client.Status(HttpMethod.Post, "session", new { user = "admin", password = DemonstrationAccount.SharedPassword }));
    }

    [Fact]
    public void An_address_that_rests_may_try_again_and_others_never_had_to_wait()
    {
        var clock = new SetClock();
        var brake = new SignInBrake(new ServerOptions { MostFailuresOfAddress = 10, LockOutMinutes = 10 }, clock);
        var (one, other) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        for (var i = 0; i < 10; i++) brake.Failed(one);
        Assert.NotNull(brake.Held(one));
        Assert.Null(brake.Held(other));
        clock.Now += TimeSpan.FromSeconds(61);
        Assert.Null(brake.Held(one));
        brake.Failed(one);
        Assert.NotNull(brake.Held(one));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    public void Addresses_of_one_network_of_the_sixth_version_count_as_one(string guesses, string asks, bool held)
    {
        var brake = new SignInBrake(new ServerOptions { MostFailuresOfAddress = 1 }, TimeProvider.System);
        brake.Failed(IPAddress.Parse(guesses));
        Assert.Equal(held, brake.Held(IPAddress.Parse(asks)) is not null);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("nobody")]
    [InlineData("' OR 1=1 --")]
    public void A_password_is_hashed_once_whether_the_account_is_there_or_not(string user)
    {
        using var desk = new Desk();
        Assert.Equal(401, desk.SignIn(user, "wrong-password"));
        Assert.Equal(1, desk.Hasher.Checked);
        Assert.True(desk.Hasher.Last!.Length > 50, "a real hash was compared with");
    }

    [Fact]
    public void A_right_guess_among_many_sent_at_once_counts_for_nothing_once_the_account_is_locked()
    {
        using var desk = new Desk();
        desk.Hasher.Meanwhile = () =>
        {
            for (var i = 0; i < 5; i++) desk.SignIn("viewer", "wrong-password");
        };
        Assert.Equal(429, desk.SignIn("viewer", DemonstrationAccount.SharedPassword));
    }

    [Fact]
    public async Task A_stolen_session_guesses_neither_the_present_password_nor_the_code_that_ends_codes()
    {
        await using var server = await RunningServer.Start(more: Few);
        var client = await server.SignedIn("viewer");
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add((int)await client.Status(HttpMethod.Put, "session/password", new { old = "guess-number-" + (char)('a' + i), @new = "another-celadon" }));
        Assert.Equal([403, 403, 429, 401], statuses);
        var coded = await server.SignedIn("reviewer");
        server.Part<AccountStore>().SetTotp("reviewer", OneTimeCodes.NewSecret(), FreshDatabase.By("reviewer"));
        statuses.Clear();
        for (var i = 0; i < 4; i++) statuses.Add((int)await coded.Status(HttpMethod.Delete, "session/totp", new { code = "wrong" }));
        Assert.Equal([403, 403, 429, 401], statuses);
        Assert.NotEmpty(server.Part<AccountStore>().Secrets("reviewer")!.Totp);
    }

    private static async Task<List<(HttpStatusCode Status, string? Title, TimeSpan? RetryAfter)>> Guess(HttpClient client, string user, int times)
    {
        var answers = new List<(HttpStatusCode, string?, TimeSpan?)>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.PostAsJsonAsync("session", new { user, password = "a-wild-guess" }, TestContext.Current.CancellationToken);
            var problem = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(TestContext.Current.CancellationToken);
            answers.Add((answer.StatusCode, problem.GetProperty("title").GetString(), answer.Headers.RetryAfter?.Delta));
        }

        return answers;
    }

    /// <summary>The desk alone, with a hasher that counts.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly FreshDatabase _database = new(DatabaseKind.Sqlite);
        private readonly SignInDesk _desk;

        public Desk()
        {
            var accounts = new AccountStore(_database.Database);
            accounts.Save(new Account("viewer", "V", Role.Viewer, [], false, "en", false, "", ""), Passwords.Hash("viewer", DemonstrationAccount.SharedPassword), FreshDatabase.By("admin"));
            var options = new ServerOptions();
            _desk = new SignInDesk(accounts, new SessionStore(_database.Database), new SignInBrake(options, TimeProvider.System), Hasher, options, TimeProvider.System);
        }

        public CountingHasher Hasher { get; } = new();

        public int SignIn(string user, string password) => _desk.SignIn(new DefaultHttpContext(), new SignInRequest(user, password)) switch
        {
            ProblemHttpResult problem => problem.StatusCode,
            IStatusCodeHttpResult { StatusCode: { } status } => status,
            var other => throw new InvalidOperationException(other.ToString()),
        };

        public void Dispose() => _database.Dispose();
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class CountingHasher : IPasswordHasher<string>
    {
        public int Checked { get; private set; }

        public string? Last { get; private set; }

        public Action? Meanwhile { get; set; }

        public string HashPassword(string user, string password) => Passwords.Hash(user, password);

        public PasswordVerificationResult VerifyHashedPassword(string user, string hashedPassword, string providedPassword)
        {
            (Checked, Last) = (Checked + 1, hashedPassword);
            var result = Passwords.Hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
            var meanwhile = Meanwhile;
            Meanwhile = null;
            meanwhile?.Invoke();
            return result;
        }
    }
}
