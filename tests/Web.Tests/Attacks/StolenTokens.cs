using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Somebody uses a token or a session that is not theirs, or no longer.</summary>
public sealed class StolenTokens
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_worth_nothing_after_revocation_and_after_its_account_is_disabled_even_once_it_is_enabled_again()
    {
        await using var server = await RunningServer.Start();
        var (carbon, admin) = (await server.SignedIn("carbon"), await server.SignedIn("admin"));
        var (revoked, kept) = (await Token(server, carbon), await Token(server, carbon));
        Assert.Equal(HttpStatusCode.NoContent, await carbon.Status(HttpMethod.Delete, "tokens/" + revoked.Id));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await Use(revoked.Client), await Use(kept.Client)));
        Assert.Equal(HttpStatusCode.OK, await admin.Status(HttpMethod.Put, "users/carbon", new { name = "C", role = "carbonManager", disabled = true }));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await Use(kept.Client), await carbon.Status(HttpMethod.Get, "session")));
        Assert.Equal(HttpStatusCode.OK, await admin.Status(HttpMethod.Put, "users/carbon", new { name = "C", role = "carbonManager", disabled = false }));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await Use(kept.Client), await carbon.Status(HttpMethod.Get, "session")));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_new_password_ends_every_token_and_every_other_session_and_the_trail_says_so(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var (mine, thief) = (await server.SignedIn("carbon"), await server.SignedIn("carbon"));
        var stolen = await Token(server, thief);
        Assert.Equal(HttpStatusCode.OK, await mine.Status(HttpMethod.Put, "session/password", new { old = DemonstrationAccount.SharedPassword, @new = "another-celadon" }));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await Use(stolen.Client), await thief.Status(HttpMethod.Get, "session")));
        Assert.Equal(HttpStatusCode.OK, await mine.Status(HttpMethod.Get, "session"));
        Assert.True(server.Part<FactStore>().History(AccountStore.Subject, "token", stolen.Id)[^1].Withdrawn);
        var byMe = await Token(server, mine);
        Assert.Equal(HttpStatusCode.NoContent, await (await server.SignedIn("admin")).Status(HttpMethod.Post, "users/carbon/password", new { password = "third-celadon-word" }));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await Use(byMe.Client), await mine.Status(HttpMethod.Get, "session")));
        Assert.Null(server.Part<AuditTrail>().Verify().Broken);
    }

    [Fact]
    public async Task A_secret_that_is_shown_once_is_kept_nowhere_not_even_for_a_request_sent_again()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        carbon.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var secret = (await Token(server, carbon)).Secret;
        Assert.NotEqual(secret, (await Token(server, carbon)).Secret);
        using var connection = server.Part<Database>().Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM answer";
        Assert.Equal(0L, command.ExecuteScalar());
        command.CommandText = "SELECT COUNT(*) FROM token WHERE hash LIKE '%' || @secret || '%'";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@secret", secret[3..]);
        command.Parameters.Add(parameter);
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public async Task A_token_in_a_cookie_and_a_session_in_a_header_are_neither()
    {
        await using var server = await RunningServer.Start();
        var token = await Token(server, await server.SignedIn("carbon"));
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(server.Address, "/api/v1/") };
        foreach (var (name, value) in new[] { ("Cookie", "lingtan-session=" + token.Secret), ("Authorization", "Basic " + token.Secret), ("Authorization", "Bearer "), ("Authorization", "Bearer " + token.Id), ("X-Authorization", "Bearer " + token.Secret) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("inventories", UriKind.Relative));
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
            using var answer = await client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_the_host_and_one_planted_under_the_plain_name_is_not_taken()
    {
        await using var server = await RunningServer.Start();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(server.Address, "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-Lingtan", "1");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.PostAsync(new Uri("session", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { user = "viewer", password = DemonstrationAccount.SharedPassword }), Cancel);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-lingtan-session=", cookie, StringComparison.Ordinal);
        Assert.All(new[] { "secure", "path=/", "httponly", "samesite=strict" }, attribute => Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase));
        var pair = cookie.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await With(client, pair));
        Assert.Equal(HttpStatusCode.Unauthorized, await With(client, pair["__Host-".Length..]));
    }

    private static async Task<HttpStatusCode> With(HttpClient client, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("session", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task<(string Id, string Secret, HttpClient Client)> Token(RunningServer server, HttpClient client)
    {
        var (status, made) = await client.Send(HttpMethod.Post, "tokens", new { name = "t", scopes = new[] { "readInventory" } });
        Assert.Equal(HttpStatusCode.Created, status);
        var secret = made.GetProperty("token").GetString()!;
        return (made.GetProperty("id").GetString()!, secret, server.WithToken(secret));
    }

    private static Task<HttpStatusCode> Use(HttpClient client) => client.Status(HttpMethod.Get, "inventories");
}
