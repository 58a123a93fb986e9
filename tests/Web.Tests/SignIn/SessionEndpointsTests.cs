using System.Net;
using OtpNet;

namespace Lingtan.Web;

public sealed class SessionEndpointsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_signs_in_is_known_until_signing_out()
    {
        await using var server = await RunningServer.Start();
        var client = server.Client();
        Assert.Equal(HttpStatusCode.Unauthorized, await client.Status(HttpMethod.Get, "session"));
        Assert.Equal(HttpStatusCode.Unauthorized, await client.Status(HttpMethod.Post, "session", new { user = "carbon", password = "wrong-password" }));
        Assert.Equal(HttpStatusCode.Unauthorized, await client.Status(HttpMethod.Post, "session", new { user = "nobody", password = "wrong-password" }));
        var carbon = await server.SignedIn("carbon");
        Assert.Equal("carbonManager", (await carbon.Json("session")).GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.NoContent, await carbon.Status(HttpMethod.Delete, "session"));
        Assert.Equal(HttpStatusCode.Unauthorized, await carbon.Status(HttpMethod.Get, "session"));
    }

    [Fact]
    public async Task Wrong_passwords_lock_an_account_out_even_for_the_right_one()
    {
        await using var server = await RunningServer.Start(more: ["--MostFailures", "3"]);
        var client = server.Client();
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.Unauthorized, await client.Status(HttpMethod.Post, "session", new { user = "viewer", password = "guess-" + i }));
        Assert.Equal(HttpStatusCode.TooManyRequests, await client.Status(HttpMethod.Post, "session", new { user = "viewer", password = "guess-3" }));
        Assert.Equal(HttpStatusCode.TooManyRequests, await client.Status(HttpMethod.Post, "session", new { user = "viewer", password = DemonstrationAccount.SharedPassword }));
        var admin = await server.SignedIn("admin");
        Assert.Equal(HttpStatusCode.NoContent, await admin.Status(HttpMethod.Post, "users/viewer/password", new { password = "another-celadon" }));
        Assert.Equal(HttpStatusCode.OK, await client.Status(HttpMethod.Post, "session", new { user = "viewer", password = "another-celadon" }));
    }

    [Fact]
    public async Task A_session_prepared_for_somebody_ends_when_they_sign_in()
    {
        await using var server = await RunningServer.Start();
        var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Address, "/api/v1/") };
        client.DefaultRequestHeaders.Add("X-Lingtan", "1");
        using var first = await client.PostAsync(new Uri("session", UriKind.Relative), Json("viewer"), Cancel);
        var planted = Cookie(first);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("session", UriKind.Relative)) { Content = Json("carbon") };
        request.Headers.Add("Cookie", planted);
        using var second = await client.SendAsync(request, Cancel);
        Assert.NotEqual(planted, Cookie(second));
        using var replay = new HttpRequestMessage(HttpMethod.Get, new Uri("session", UriKind.Relative));
        replay.Headers.Add("Cookie", planted);
        using var refused = await client.SendAsync(replay, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("httponly", Attributes(second), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", Attributes(second), StringComparison.OrdinalIgnoreCase);

        static System.Net.Http.Json.JsonContent Json(string user) => System.Net.Http.Json.JsonContent.Create(new { user, password = DemonstrationAccount.SharedPassword });
        static string Attributes(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        static string Cookie(HttpResponseMessage answer) => Attributes(answer).Split(';')[0];
    }

    [Fact]
    public async Task One_time_codes_are_asked_for_once_confirmed_and_count_once()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("reviewer");
        var (_, offer) = await client.Send(HttpMethod.Post, "session/totp");
        var totp = new Totp(Base32Encoding.ToBytes(offer.GetProperty("secret").GetString()!));
        Assert.Equal(HttpStatusCode.Forbidden, await client.Status(HttpMethod.Put, "session/totp", new { code = "000000" }));
        var code = totp.ComputeTotp();
        Assert.Equal(HttpStatusCode.NoContent, await client.Status(HttpMethod.Put, "session/totp", new { code }));
        var (status, asked) = await server.Client().Send(HttpMethod.Post, "session", new { user = "reviewer", password = DemonstrationAccount.SharedPassword });
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.True(asked.GetProperty("codeNeeded").GetBoolean());
        Assert.Equal(HttpStatusCode.Unauthorized, await server.Client().Status(HttpMethod.Post, "session", new { user = "reviewer", password = DemonstrationAccount.SharedPassword, code }));
        var next = totp.ComputeTotp(DateTime.UtcNow.AddSeconds(30));
        Assert.Equal(HttpStatusCode.OK, await server.Client().Status(HttpMethod.Post, "session", new { user = "reviewer", password = DemonstrationAccount.SharedPassword, code = next }));
    }

    [Fact]
    public async Task A_write_without_the_header_is_refused_even_with_the_cookie()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("admin");
        client.DefaultRequestHeaders.Remove("X-Lingtan");
        Assert.Equal(HttpStatusCode.Forbidden, await client.Status(HttpMethod.Put, "session/language", new { language = "en" }));
        Assert.Equal("zh", (await client.Json("session")).GetProperty("language").GetString());
    }
}
