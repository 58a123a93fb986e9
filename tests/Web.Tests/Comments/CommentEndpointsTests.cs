using System.Net;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

public sealed class CommentEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/comments";
    private const string Month = "months/zj-forklift-diesel/2025-05";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_viewer_asks_a_data_owner_answers_and_a_reviewer_resolves(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var (viewer, owner, reviewer) = (await server.SignedIn("viewer"), await server.SignedIn("owner-zj"), await server.SignedIn("reviewer"));
        var thread = await Made(viewer, Base, new { target = Month, text = "Why so much?" });
        var id = thread.GetProperty("id").GetString()!;
        var answered = await Made(owner, $"{Base}/{id}/replies", new { text = "Two deliveries" });
        var comments = answered.GetProperty("comments");
        Assert.Equal(["viewer", "owner-zj"], comments.EnumerateArray().Select(one => one.GetProperty("by").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Put, $"{Base}/{id}/resolved", new { resolved = true }));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Put, $"{Base}/{id}", new { text = "mine", revision = 1 }));
        Assert.Equal(HttpStatusCode.OK, await viewer.Status(HttpMethod.Put, $"{Base}/{id}", new { text = "Why twice as much?", revision = 1 }));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await viewer.Status(HttpMethod.Put, $"{Base}/{id}", new { text = "late", revision = 1 }));
        Assert.Equal(["Why so much?", "Why twice as much?"], (await owner.Json($"{Base}/{id}/history")).EnumerateArray().Select(one => one.GetProperty("text").GetString()));
        Assert.Equal(1, await Total(owner, "?open=true&target=" + Month));
        Assert.Equal(HttpStatusCode.OK, await reviewer.Status(HttpMethod.Put, $"{Base}/{id}/resolved", new { resolved = true }));
        Assert.Equal(0, await Total(owner, "?open=true&target=" + Month));
        Assert.Equal(1, await Total(owner, "?open=false&target=" + Month));
        Assert.Null(server.Part<AuditTrail>().Verify().Broken);
    }

    [Fact]
    public async Task Everything_can_be_commented_on_that_there_is_and_nothing_else()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var record = (await carbon.Json("inventories/pv-factory-2025/activity?source=zj-forklift-diesel")).GetProperty("rows")[0].GetProperty("key").GetString();
        string[] there = ["totals/tCO2e", "sources/zj-forklift-diesel", "sources/zj-forklift-diesel/2025-05/CO2", Month, "activity/" + record, "byFacility/zj"];
        foreach (var target in there) Assert.True((await Made(carbon, Base, new { target, text = "?" })).GetProperty("present").GetBoolean());
        string[] nowhere = ["", "totals/nothing", "months/zj-forklift-diesel", "months/zj-forklift-diesel/2031-01", "months/nobody/2025-05", "sources/nobody", "activity/nothing"];
        foreach (var target in nowhere) Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, Base, new { target, text = "?" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await carbon.Status(HttpMethod.Post, Base, new { target = Month, text = "  " }));
        Assert.Equal(there.Length, await Total(carbon, "?" + string.Join('&', there.Select(target => "target=" + Uri.EscapeDataString(target)))));
        Assert.Equal(1, (await carbon.Json(Base + "?size=1&page=2")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Threads_of_other_facilities_and_of_the_whole_organisation_are_neither_seen_nor_written_by_a_confined_account()
    {
        await using var server = await RunningServer.Start();
        var (owner, carbon) = (await server.SignedIn("owner-yn"), await server.SignedIn("carbon"));
        foreach (var target in (string[])[Month, "sources/zj-forklift-diesel", "totals/tCO2e", "byFacility/zj", "byScope/1"])
            Assert.NotEqual(HttpStatusCode.Created, await owner.Status(HttpMethod.Post, Base, new { target, text = "?" }));
        var foreign = (await Made(carbon, Base, new { target = Month, text = "secret" })).GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Post, $"{Base}/{foreign}/replies", new { text = "?" }));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, $"{Base}/{foreign}/history"));
        Assert.Equal(0, await Total(owner, ""));
        await Made(owner, Base, new { target = "byFacility/yn", text = "ours" });
        Assert.Equal(1, await Total(owner, ""));
    }

    [Fact]
    public async Task A_locked_inventory_is_commented_on_and_none_of_its_figures_and_tables_moves()
    {
        await using var server = await RunningServer.Start();
        var viewer = await server.SignedIn("viewer");
        var before = await viewer.GetStringAsync(new Uri("inventories/pv-factory-2023/results", UriKind.Relative), TestContext.Current.CancellationToken);
        await Made(viewer, "inventories/pv-factory-2023/comments", new { target = "totals/tCO2e", text = "Is this right?" });
        Assert.Equal(before, await viewer.GetStringAsync(new Uri("inventories/pv-factory-2023/results", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.DoesNotContain((await viewer.Json("inventories")).EnumerateArray(), one => one.GetProperty("id").GetString()!.Contains("comments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_without_the_scope_writes_nothing()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        Assert.Equal(HttpStatusCode.Forbidden, await (await Token(carbon, "readInventory")).Status(HttpMethod.Post, Base, new { target = Month, text = "?" }));
        Assert.Equal(HttpStatusCode.Forbidden, await (await Token(carbon, "comment")).Status(HttpMethod.Post, Base, new { target = Month, text = "?" }));
        await Made(await Token(carbon, "readInventory", "comment"), Base, new { target = Month, text = "?" });

        async Task<HttpClient> Token(HttpClient client, params string[] scopes) =>
            server.WithToken((await client.Send(HttpMethod.Post, "tokens", new { name = "t", scopes })).Body.GetProperty("token").GetString()!);
    }

    private static async Task<JsonElement> Made(HttpClient client, string address, object body)
    {
        var (status, made) = await client.Send(HttpMethod.Post, address, body);
        Assert.Equal(HttpStatusCode.Created, status);
        return made;
    }

    private static async Task<long> Total(HttpClient client, string search) => (await client.Json(Base + search)).GetProperty("total").GetInt64();
}
