using System.Net;
using Lingtan.Store;

namespace Lingtan.Web;

public sealed class StatementEndpointsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_is_stated_is_found_by_the_day_it_holds_for_and_as_it_was_recorded_by_then(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var facts = server.Part<FactStore>();
        var before = facts.Head("pv-factory-2024");
        var march = facts.State("pv-factory-2024").First(one => one.Kind == "activity" && one.ValidFrom == "2024-03-01" && one.ValidTo == "2024-03-31");
        var act = new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "table");
        Assert.NotNull(facts.Record("pv-factory-2024", act, [new FactChange(march.Kind, march.Key, null, march.ValidFrom, march.ValidTo, march.Revision)], []));
        var client = await server.SignedIn("verifier");
        async Task<(long Count, bool Holds)> Ask(string query)
        {
            var page = await client.Json("inventories/pv-factory-2024/statements?size=1000&kind=activity&" + query);
            return (page.GetProperty("total").GetInt64(), page.GetProperty("items").EnumerateArray().Any(one => one.GetProperty("key").GetString() == march.Key));
        }

        Assert.True((await Ask($"asOf={before}&validOn=2024-03-01")).Holds);
        Assert.True((await Ask($"asOf={before}&validOn=2024-03-31")).Holds);
        Assert.False((await Ask($"asOf={before}&validOn=2024-04-01")).Holds);
        Assert.False((await Ask("validOn=2024-03-15")).Holds);
        Assert.Equal((await Ask($"asOf={before}")).Count - 1, (await Ask("")).Count);
        Assert.Equal(0, (await Ask("asOf=2001-01-01T00:00:00Z")).Count);
    }

    [Fact]
    public async Task Texts_that_are_no_recording_or_day_are_refused()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("verifier");
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "inventories/pv-factory-2024/statements?asOf=yesterday"));
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "inventories/pv-factory-2024/statements?validOn=2024-02-30"));
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/none/statements"));
    }

    [Fact]
    public async Task An_inventory_is_exported_as_it_was()
    {
        await using var server = await RunningServer.Start();
        var facts = server.Part<FactStore>();
        var before = facts.Head("pv-factory-2024");
        var client = await server.SignedIn("carbon");
        var old = await client.GetByteArrayAsync(new Uri("inventories/pv-factory-2024/export?format=zip", UriKind.Relative), TestContext.Current.CancellationToken);
        var source = facts.State("pv-factory-2024").First(one => one.Kind == "activity");
        Assert.NotNull(facts.Record("pv-factory-2024", new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "table"), [new FactChange(source.Kind, source.Key, null, source.ValidFrom, source.ValidTo, source.Revision)], []));
        Assert.NotEqual(Texts(old), Texts(await client.GetByteArrayAsync(new Uri("inventories/pv-factory-2024/export?format=zip", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.Equal(Texts(old), Texts(await client.GetByteArrayAsync(new Uri($"inventories/pv-factory-2024/export?format=zip&asOf={before}", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "inventories/pv-factory-2024/export?asOf=then"));
    }

    private static IEnumerable<(string, string)> Texts(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Where(one => !one.FullName.Contains("evidence/", StringComparison.Ordinal)).Select(one =>
        {
            using var reader = new StreamReader(one.Open());
            return (one.FullName, reader.ReadToEnd());
        })];
    }
}
