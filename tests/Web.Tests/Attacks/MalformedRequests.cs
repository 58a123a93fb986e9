using System.Net;
using System.Text;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Requests that are no such thing, or that say something twice, too deep, too long, or where it has no place.</summary>
public sealed class MalformedRequests(AttackedServer attacked) : IClassFixture<AttackedServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("session/language", "{\"language\":\"en\",\"admin\":true}", "$.admin")]
    [InlineData("inventories/pv-factory-2025/activity", "{\"changes\":[{\"cells\":{},\"by\":\"viewer\"}]}", "$.changes[0].by")]
    [InlineData("session/language", "{\"language\":\"en\",\"language\":\"zh\"}", "$.language")]
    [InlineData("session/language", "{\"language\":\"en\",\"Language\":\"zh\"}", "$.Language")]
    [InlineData("inventories/pv-factory-2025/activity", "{\"changes\":[{\"cells\":{\"source\":\"a\",\"source\":\"b\"}}]}", "$.changes[0].cells.source")]
    [InlineData("inventories/pv-factory-2025/activity", "{\"changes\":[null]}", "$")]
    [InlineData("inventories/pv-factory-2025/activity", "{\"changes\":[{\"cells\":{\"source\":null}}]}", "$.changes[0]")]
    [InlineData("inventories/pv-factory-2025/months", "{\"action\":\"submit\",\"cells\":[null]}", "$")]
    [InlineData("inventories/pv-factory-2025/months", "{\"action\":\"submit\",\"cells\":[{\"source\":\"a\\u0000\",\"period\":\"2025-01\"}]}", "$.cells[0]")]
    [InlineData("inventories/pv-factory-2025/activity", "{\"changes\":[{\"cells\":{\"a\\u0000\":\"b\"}}]}", "$.changes[0]")]
    [InlineData("session/language", "{\"language\":1}", "$.language")]
    [InlineData("session/language", "{\"language\":\"en\"", "$")]
    public async Task What_has_no_place_or_stands_twice_is_refused_with_its_place(string address, string body, string place)
    {
        var server = attacked.Server;
        var before = ServerState.Of(server);
        var (status, problem) = await Send(await server.SignedIn("carbon"), address, body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(place, problem.GetProperty("place").GetString());
        Assert.DoesNotContain("Lingtan.", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(before with { Tables = "" }, ServerState.Of(server) with { Tables = "" });
    }

    [Fact]
    public async Task Depth_broken_texts_and_other_encodings_are_refused()
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        foreach (var body in new[] { new string('[', 100_000), "{\"language\":" + string.Concat(Enumerable.Repeat("{\"a\":", 70)), "{\"language\":\"\\ud800\"}", "null", "", "[]", "\"en\"" })
            Assert.Equal((body.Length, HttpStatusCode.BadRequest), (body.Length, (await Send(client, "session/language", body)).Status));
        using var latin = new ByteArrayContent([.. "{\"language\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        latin.Headers.ContentType = new("application/json");
        using var answer = await client.PutAsync(new Uri("session/language", UriKind.Relative), latin, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var xml = new StringContent("<a/>", Encoding.UTF8, "application/xml");
        using var other = await client.PutAsync(new Uri("session/language", UriKind.Relative), xml, Cancel);
        Assert.InRange((int)other.StatusCode, 404, 415);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_character_NUL_reaches_no_database(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var client = await server.SignedIn("carbon");
        foreach (var operation in (await ApiOperation.All(server)).Where(one => one.Method == HttpMethod.Get && one.Query.Count > 0))
            Assert.Equal((operation.Name, HttpStatusCode.BadRequest), (operation.Name, await client.Status(HttpMethod.Get, operation.Address(_ => "a\0b"))));
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(client, "session", "{\"user\":\"a\\u0000\",\"password\":\"b\"}")).Status);
    }

    [Theory]
    [InlineData("inventories/pv-factory-2025/months", "{\"action\":\"0\",\"cells\":[]}")]
    [InlineData("inventories/pv-factory-2025/months", "{\"action\":\"77\",\"cells\":[]}")]
    [InlineData("inventories/pv-factory-2025/months", "{\"action\":\"submit, approve\",\"cells\":[]}")]
    [InlineData("inventories/pv-factory-2025/status", "{\"to\":\"4\"}")]
    [InlineData("inventories/pv-factory-2025/status", "{\"to\":\"-1\"}")]
    public async Task Actions_and_states_are_named_and_not_numbered(string address, string body)
    {
        var server = attacked.Server;
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(await server.SignedIn("approver"), address, body)).Status);
    }

    [Theory]
    [InlineData("GET /api/v1/setup HTTP/1.1\r\nHost: x\r\nX: {0}\r\n", 40_000, 431)]
    [InlineData("GET /api/v1/setup?q={0} HTTP/1.1\r\nHost: x\r\n", 20_000, 414)]
    [InlineData("GET /api/v1/setup HTTP/1.1\r\nHost: x\r\nHost: y\r\n", 0, 400)]
    [InlineData("GET /api/v1/setup HTTP/1.1\r\n", 0, 400)]
    [InlineData("GET /api/v1/setup HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n", 0, 400)]
    [InlineData("GET /api/v1/set\0up HTTP/1.1\r\nHost: x\r\n", 0, 400)]
    [InlineData("GET /api/v1/a%00b HTTP/1.1\r\nHost: x\r\n", 0, 400)]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", 0, 403)]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", 0, 400)]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n", 0, 400)]
    public async Task What_is_no_request_is_refused_before_anything_is_done(string request, int filling, int status)
    {
        var server = attacked.Server;
        Assert.Equal(status, (await RawRequest.Send(server, request.Replace("{0}", new string('a', filling), StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Nothing_that_is_sent_ends_up_in_a_header_of_the_answer()
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        const string Break = "a\r\nSet-Cookie: lingtan-session=planted";
        foreach (var operation in (await ApiOperation.All(server)).Where(one => one.Method == HttpMethod.Get || one.Path.EndsWith("evidence", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(operation.Method, new Uri(operation.Address(name => name == "id" ? "pv-factory-2025" : Break), UriKind.Relative));
            using var answer = await client.SendAsync(request, Cancel);
            Assert.True((int)answer.StatusCode < 500, operation.Name);
            Assert.DoesNotContain(answer.Headers.Concat(answer.Content.Headers), header => header.Key == "Set-Cookie" || header.Value.Any(value => value.Contains("planted", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Another_host_name_is_neither_believed_nor_repeated_and_is_refused_where_the_names_are_set()
    {
        await using var server = await RunningServer.Start(more: ["--AllowedHosts", "lingtan.example;127.0.0.1"]);
        var client = await server.SignedIn("carbon");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        using var answer = await client.GetAsync(new Uri("inventories/none/status", UriKind.Relative), Cancel);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(Cancel) + answer.Headers, StringComparison.Ordinal);
        foreach (var (host, expected) in new[] { ("lingtan.example", HttpStatusCode.OK), ("evil.example", HttpStatusCode.BadRequest), ("lingtan.example.evil.example", HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("setup", UriKind.Relative));
            request.Headers.Host = host;
            using var asked = await client.SendAsync(request, Cancel);
            Assert.Equal((host, expected), (host, asked.StatusCode));
        }
    }

    [Fact]
    public async Task Names_of_figures_that_are_not_there_are_not_kept()
    {
        var server = attacked.Server;
        var client = await server.SignedIn("carbon");
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, FormattableString.Invariant($"inventories/pv-factory-2025/figures/no/{i}")));
        Assert.Empty(server.Part<LiveInventories>().Find("pv-factory-2025")!.Prepared);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpClient client, string address, string body)
    {
        using var request = new HttpRequestMessage(address.StartsWith("session/", StringComparison.Ordinal) ? HttpMethod.Put : HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
