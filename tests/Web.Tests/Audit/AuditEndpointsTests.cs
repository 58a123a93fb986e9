using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

public sealed class AuditEndpointsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_trail_is_listed_latest_first_filtered_and_page_by_page_as_it_stands_in_the_database(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var client = await server.SignedIn("verifier");
        var all = server.Part<AuditTrail>().Read();
        var page = await client.Json("audit?size=2&page=2");
        Assert.Equal(all.Count, page.GetProperty("total").GetInt32());
        Assert.Equal(all.Reverse().Skip(2).Take(2).Select(one => one.Hash), page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("hash").GetString()));
        var last = all[^1];
        Assert.Equal(all.Count(one => one.Subject == "pv-factory-2025"), (await client.Json("audit?book=pv-factory-2025")).GetProperty("total").GetInt32());
        Assert.Equal(all.Count(one => one.Actor == last.Actor && one.Action == last.Action), (await client.Json($"audit?actor={last.Actor}&action={last.Action}")).GetProperty("total").GetInt32());
        var withActivity = all.Count(one => server.Part<AuditTrail>().Changes(one.Seq, 0, 100_000).Any(change => change.Kind == "activity"));
        Assert.True(withActivity > 0);
        Assert.Equal(withActivity, (await client.Json("audit?kind=activity")).GetProperty("total").GetInt32());
        Assert.Equal(all.Count(one => one.At.StartsWith(last.At[..10], StringComparison.Ordinal)), (await client.Json($"audit?from={last.At[..10]}&to={last.At[..10]}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await client.Json("audit?from=2999-01-01")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_recording_shows_each_change_with_what_stood_before(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var fact = server.Part<FactStore>().State("pv-factory-2025").First(one => one.Kind == "sources");
        var act = new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "table", "renamed");
        var changed = Record(server, act, new FactChange(fact.Kind, fact.Key, FactContent.Write([KeyValuePair.Create("name", "改")]), fact.ValidFrom, fact.ValidTo, fact.Revision));
        var withdrawn = Record(server, act, new FactChange(fact.Kind, fact.Key, null, fact.ValidFrom, fact.ValidTo, fact.Revision + 1));
        var client = await server.SignedIn("carbon");
        var change = (await client.Json($"audit/{changed}")).GetProperty("changes").GetProperty("items")[0];
        Assert.Equal(FactContent.Read(fact.Content), change.GetProperty("before").EnumerateObject().Select(cell => KeyValuePair.Create(cell.Name, cell.Value.GetString()!)));
        Assert.Equal("改", change.GetProperty("after").GetProperty("name").GetString());
        var detail = await client.Json($"audit/{withdrawn}");
        Assert.Equal("renamed", detail.GetProperty("recording").GetProperty("reason").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, detail.GetProperty("changes").GetProperty("items")[0].GetProperty("after").ValueKind);
    }

    [Fact]
    public async Task The_chain_is_verified_and_what_makes_no_sense_is_refused_with_a_reason()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("approver");
        var expected = server.Part<AuditTrail>().Verify();
        var view = await client.Json("audit/verify");
        Assert.Equal((expected.Head, expected.Facts), (view.GetProperty("head").GetString(), view.GetProperty("facts").GetInt64()));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await client.Json("audit/verify?head=" + new string('0', 64))).GetProperty("broken").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "audit/999999"));
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "audit?page=0"));
        var (status, refused) = await client.Send(HttpMethod.Get, "audit?to=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("yesterday", refused.GetProperty("reason").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("viewer")).Status(HttpMethod.Get, "audit"));
    }

    private static long Record(RunningServer server, Act act, FactChange change)
    {
        var faults = new Quantities.FaultList();
        var recording = server.Part<FactStore>().Record("pv-factory-2025", act, [change], faults);
        Assert.Empty(faults);
        return recording!.Seq;
    }
}
