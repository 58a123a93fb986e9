using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Readings sent over HTTP: durable, once, and only for meters of one's facilities.</summary>
public sealed class PushEndpointsTests
{
    private const string Later = "2040-01-01T00:00:00Z";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Readings_sent_twice_are_there_once_and_another_value_is_a_version(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind, true, "--Simulation:Fill", "true");
        var client = await Sender(server, "carbon");
        object Body(decimal value) => new { readings = new[] { new { meter = "gas", point = "volume", at = Later, value } } };
        Assert.Equal((1, 0, 0), Counts(await client.Send(HttpMethod.Post, "energy/readings", Body(900_000.25m))));
        Assert.Equal((0, 0, 1), Counts(await client.Send(HttpMethod.Post, "energy/readings", Body(900_000.25m))));
        Assert.Equal((0, 1, 0), Counts(await client.Send(HttpMethod.Post, "energy/readings", Body(900_001m))));
        var carbon = await server.SignedIn("carbon");
        var versions = (await carbon.Json("energy/meters/gas/readings?point=volume&from=2040-01-01&to=2040-01-02")).List("items");
        Assert.Equal([900_000.25m, 900_001m], versions.Select(one => one.Number("value")!.Value));
        Assert.Equal(["measured", "disputed"], versions.Select(one => one.Text("state")));
        Assert.Equal([true, false], versions.Select(one => one.GetProperty("counts").GetBoolean()));
    }

    [Fact]
    public async Task One_wrong_reading_keeps_the_others_out_unless_the_rest_is_asked_for()
    {
        await using var server = await RunningServer.Start();
        var client = await Sender(server, "carbon");
        object Good = new { meter = "gas", point = "volume", at = Later, value = 900_000 };
        object[] readings = [Good, new { meter = "nowhere", point = "volume", at = Later, value = 1 }, new { meter = "gas", point = "colour", at = Later, value = 1 }, new { meter = "site-use", point = "import", at = Later, value = 1 }];
        var (status, answer) = await client.Send(HttpMethod.Post, "energy/readings", new { readings });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([2, 3, 4], answer.List("faults").Select(one => one.GetProperty("row").GetInt32()));
        (status, answer) = await client.Send(HttpMethod.Post, "energy/readings?partial=true", new { readings });
        Assert.Equal((HttpStatusCode.OK, 1, 3), (status, answer.GetProperty("taken").GetInt32(), answer.GetProperty("refused").GetInt32()));
        foreach (var wrong in new object[] { new { meter = "gas", point = "volume", at = "2040-01-01T00:00:00", value = 1 }, new { meter = "gas", point = "flow", at = Later, value = 1, quality = "fine" }, new { meter = "gas", point = "volume", at = Later } })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await client.Status(HttpMethod.Post, "energy/readings?partial=true", new { readings = new[] { Good, wrong } }));
    }

    [Fact]
    public async Task Line_protocol_is_taken_as_text()
    {
        await using var server = await RunningServer.Start();
        var client = await Sender(server, "carbon");
        using var body = new StringContent("gas volume=900001.5,flow=12.25 2208988800\nwater volume=95000 2208988800\n", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await client.PostAsync(new Uri("energy/readings?precision=s&source=gateway-7", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var carbon = await server.SignedIn("carbon");
        var kept = (await carbon.Json("energy/meters/gas/readings?point=volume&from=2040-01-01&to=2040-01-02")).List("items").Single();
        Assert.Equal(("2040-01-01T00:00:00Z", 900_001.5m), (kept.Text("at"), kept.Number("value")!.Value));
    }

    [Fact]
    public async Task A_token_without_the_scope_and_an_owner_of_another_base_send_nothing()
    {
        await using var server = await RunningServer.Start();
        object body = new { readings = new[] { new { meter = "gas", point = "volume", at = Later, value = 1 } } };
        var carbon = await server.SignedIn("carbon");
        var (_, made) = await carbon.Send(HttpMethod.Post, "tokens", new { name = "reads", scopes = new[] { "readInventory" }, days = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, await server.WithToken(made.Text("token")).Status(HttpMethod.Post, "energy/readings", body));
        var (status, answer) = await (await Sender(server, "owner-yn")).Send(HttpMethod.Post, "energy/readings", body);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "meter-unknown"), (status, answer.List("faults")[0].Text("code")));
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("viewer")).Status(HttpMethod.Post, "energy/readings", body));
    }

    private static async Task<HttpClient> Sender(RunningServer server, string user)
    {
        var (_, made) = await (await server.SignedIn(user)).Send(HttpMethod.Post, "tokens", new { name = "gateway", scopes = new[] { "writeReadings" }, days = 1 });
        return server.WithToken(made.Text("token"));
    }

    private static (int, int, int) Counts((HttpStatusCode Status, System.Text.Json.JsonElement Body) answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body.ToString());
        return (answer.Body.GetProperty("taken").GetInt32(), answer.Body.GetProperty("versions").GetInt32(), answer.Body.GetProperty("repeated").GetInt32());
    }
}
