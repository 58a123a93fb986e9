using System.Net;
using Lingtan.Quantities;

namespace Lingtan.Web;

public sealed class FactorEndpointsTests
{
    [Fact]
    public async Task Words_find_the_rows_that_the_library_finds_and_facets_count_them_all()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("owner-zj");
        var library = server.Part<LiveInventories>().Libraries.Factors;
        var expected = library.Search("柴油").ToList();
        Assert.True(expected.Count > 3);
        var found = await client.Json("factors?q=柴油&size=3&page=2");
        Assert.Equal(expected.Count, found.GetProperty("total").GetInt32());
        Assert.Equal(expected.Skip(3).Take(3).Select(row => row.Id), found.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        foreach (var facet in new[] { "kinds", "geographies", "datasets" })
            Assert.Equal(expected.Count, found.GetProperty("facets").GetProperty(facet).EnumerateArray().Sum(one => one.GetProperty("n").GetInt32()));
        var kind = found.GetProperty("facets").GetProperty("kinds")[0];
        Assert.Equal(kind.GetProperty("n").GetInt32(), (await client.Json("factors?q=柴油&kind=" + kind.GetProperty("id").GetString())).GetProperty("total").GetInt32());
        Assert.Equal(library.Rows.Count(row => row is { Geography: "CN", DataYear: 2023 }), (await client.Json("factors?geography=CN&year=2023")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "factors?size=100000"));
    }

    [Fact]
    public async Task A_row_shows_its_value_digit_by_digit_its_editions_its_dataset_and_its_uses()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("viewer");
        var inventories = server.Part<LiveInventories>();
        var source = inventories.Find("pv-factory-2025")!.Inventory!.Sources.First(one => one.Factors.Any(choice => choice.Row is { Dataset: not null, Value: not null }));
        var row = source.Factors.First(choice => choice.Row is { Dataset: not null, Value: not null }).Row;
        var detail = await client.Json("factors/" + row.Id);
        Assert.Equal(DecimalText.Format(row.Value!.Value), detail.GetProperty("row").GetProperty("value").GetString());
        Assert.Equal(row.Dataset!.Sha256, detail.GetProperty("dataset").GetProperty("sha256").GetString());
        Assert.Contains(detail.GetProperty("editions").EnumerateArray(), one => one.GetProperty("id").GetString() == row.Id);
        Assert.Contains(detail.GetProperty("usedBy").EnumerateArray(), use => use.GetProperty("inventory").GetString() == "pv-factory-2025" && use.GetProperty("source").GetString() == source.Definition.Id);
        Assert.Empty((await (await server.SignedIn("owner-zj")).Json("factors/" + row.Id)).GetProperty("usedBy").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "factors/no-such-row"));
    }

    [Fact]
    public async Task The_factors_of_an_inventory_come_with_their_sources_and_with_why_each_was_chosen()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("viewer");
        var inventory = server.Part<LiveInventories>().Find("pv-factory-2025")!.Inventory!;
        var used = (await client.Json("inventories/pv-factory-2025/factors")).EnumerateArray().ToList();
        Assert.Equal(
            inventory.Sources.SelectMany(source => source.Factors).Select(choice => choice.Row.Id).Distinct().Order(StringComparer.Ordinal), used.Select(one => one.GetProperty("row").GetProperty("id").GetString()));
        foreach (var one in used)
        {
            var id = one.GetProperty("row").GetProperty("id").GetString();
            Assert.Equal(
                inventory.Sources.Where(source => source.Factors.Any(choice => choice.Row.Id == id)).Select(source => source.Definition.Id), one.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
            Assert.All(one.GetProperty("choices").EnumerateArray(), choice => Assert.NotEmpty(choice.GetProperty("why").GetProperty("zh").GetString()!));
        }

        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/none/factors"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("owner-zj")).Status(HttpMethod.Get, "inventories/pv-factory-2025/factors"));
    }
}
