using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>What is not simply measured, and what people decide about it.</summary>
public sealed class LedgerEndpointsTests
{
    [Fact]
    public async Task A_second_value_is_settled_by_a_person_of_the_facility_and_both_are_kept()
    {
        await using var server = await RunningServer.Start();
        var (own, other) = (await server.SignedIn("owner-zj"), await server.SignedIn("owner-yn"));
        var (at, first) = await Dispute(server, own);
        var disputed = (await own.JsonList("energy/disputed?meter=gas")).Single();
        Assert.Equal((at, 2), (disputed.Text("at"), disputed.List("values").Count));
        object Settle(decimal? value) => new { meter = "gas", register = "volume", at, rule = "the meter was read again", value };
        Assert.Equal(HttpStatusCode.NotFound, await other.Status(HttpMethod.Post, "energy/settlements", Settle(first)));
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("viewer")).Status(HttpMethod.Post, "energy/settlements", Settle(first)));
        var (status, answer) = await own.Send(HttpMethod.Post, "energy/settlements", Settle(first));
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Empty(await own.JsonList("energy/disputed?meter=gas"));
        var versions = (await own.Json($"energy/meters/gas/readings?point=volume&from={at}&to={Next(at)}")).List("items");
        Assert.Equal(["measured", "disputed", "repaired"], versions.Select(one => one.Text("state")));
        Assert.Equal([false, false, true], versions.Select(one => one.GetProperty("counts").GetBoolean()));
    }

    [Fact]
    public async Task A_proposal_is_accepted_once_and_stays_in_the_record()
    {
        await using var server = await RunningServer.Start();
        var own = await server.SignedIn("owner-zj");
        await Dispute(server, own);
        var open = (await own.Json("energy/proposals?meter=gas")).List("items").Single();
        Assert.Equal("keepValue", open.Text("kind"));
        var address = "energy/proposals/" + open.Text("id");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await own.Status(HttpMethod.Post, address, new { accept = true, note = " " }));
        Assert.Equal(HttpStatusCode.OK, await own.Status(HttpMethod.Post, address, new { accept = true, note = "as the photo shows" }));
        Assert.Equal(HttpStatusCode.Conflict, await own.Status(HttpMethod.Post, address, new { accept = true, note = "again" }));
        Assert.Empty((await own.Json("energy/proposals?meter=gas")).List("items"));
        var decided = (await own.Json("energy/proposals?state=decided")).List("items").Single();
        Assert.Equal(("accepted", "owner-zj", "as the photo shows"), (decided.Text("state"), decided.Text("by"), decided.Text("note")));
    }

    [Fact]
    public async Task An_addition_is_in_the_total_until_it_is_withdrawn()
    {
        await using var server = await RunningServer.Start();
        var (made, own) = (server.Made(), await server.SignedIn("owner-zj"));
        var curve = $"energy/meters/steam/curve?size=day&from={made.Day(5)}&to={made.Day(4)}";
        var before = (await own.Json(curve)).Number("total")!.Value;
        object Addition(decimal amount, string reason) => new { meter = "steam", from = made.Day(5), to = made.Day(4), amount, reason, note = "valve of the by-pass was open" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await own.Status(HttpMethod.Post, "energy/additions", Addition(-3, "bypass")));
        Assert.Equal(HttpStatusCode.BadRequest, await own.Status(HttpMethod.Post, "energy/additions", Addition(3, "magic")));
        Assert.Equal(HttpStatusCode.OK, await own.Status(HttpMethod.Post, "energy/additions", Addition(3.5m, "bypass")));
        var account = (await own.Json($"energy/conservation?meter=steam&from={made.Day(5)}&to={made.Day(4)}")).List("rows").Single();
        Assert.Equal((before + 3.5m, 3.5m, 0m), ((await own.Json(curve)).Number("total")!.Value, account.Number("additions")!.Value, account.Number("excess")!.Value));
        var addition = (await own.JsonList("energy/additions?meter=steam")).Single();
        Assert.Equal(("owner-zj", "bypass"), (addition.Text("by"), addition.Text("reason")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await own.Status(HttpMethod.Delete, $"energy/additions/{addition.Text("id")}?revision=9"));
        Assert.Equal(HttpStatusCode.OK, await own.Status(HttpMethod.Delete, $"energy/additions/{addition.Text("id")}?revision=1&reason=twice"));
        Assert.Equal(before, (await own.Json(curve)).Number("total"));
    }

    private static string Next(string at) => EnergySpan.Text(EnergySpan.Exact(at)!.Value + NodaTime.Duration.FromSeconds(1));

    // Another value for the last reading of the gas meter.
    private static async Task<(string At, decimal First)> Dispute(RunningServer server, HttpClient client)
    {
        var last = (await client.Json("energy/live?meter=gas")).List("points")[0];
        var (_, token) = await client.Send(HttpMethod.Post, "tokens", new { name = "gateway", scopes = new[] { "writeReadings" }, days = 1 });
        object body = new { readings = new[] { new { meter = "gas", point = "volume", at = last.Text("at"), value = last.Number("value")!.Value + 1 } } };
        var (status, answer) = await server.WithToken(token.Text("token")).Send(HttpMethod.Post, "energy/readings", body);
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        return (last.Text("at"), last.Number("value")!.Value);
    }
}
