using System.Net;

namespace Lingtan.Web;

public sealed class DemonstrationDataTests
{
    [Fact]
    public async Task Three_years_and_an_account_for_every_role_are_there_and_a_second_start_adds_nothing()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        Assert.Equal(["pv-factory-2023", "pv-factory-2024", "pv-factory-2025"], (await client.Json("inventories")).EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        var setup = await server.Client().Json("setup");
        Assert.False(setup.GetProperty("needed").GetBoolean());
        foreach (var account in setup.GetProperty("accounts").EnumerateArray())
            Assert.Equal(HttpStatusCode.OK, await server.Client().Status(HttpMethod.Post, "session", new { user = account.GetProperty("user").GetString(), password = account.GetProperty("password").GetString() }));
        var before = server.Part<Store.AuditTrail>().Verify();
        Assert.Null(before.Broken);
        server.Part<DemonstrationData>().Fill();
        Assert.Equal(before.Recordings, server.Part<Store.AuditTrail>().Verify().Recordings);
    }

    [Fact]
    public async Task An_empty_server_asks_to_be_set_up_once()
    {
        await using var server = await RunningServer.Start(demonstration: false);
        var client = server.Client();
        Assert.True((await client.Json("setup")).GetProperty("needed").GetBoolean());
        var body = new { administrator = new { user = "first", name = "First", password = "long-enough-word" } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await client.Status(HttpMethod.Post, "setup", new { administrator = new { user = "first", name = "First", password = "short" } }));
        Assert.Equal(HttpStatusCode.Created, await client.Status(HttpMethod.Post, "setup", body));
        Assert.Equal(HttpStatusCode.Conflict, await server.Client().Status(HttpMethod.Post, "setup", body));
        Assert.Equal("administrator", (await client.Json("session")).GetProperty("role").GetString());
    }
}
