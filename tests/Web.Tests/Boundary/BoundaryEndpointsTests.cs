using System.Text.Json;

namespace Lingtan.Web;

public sealed class BoundaryEndpointsTests
{
    [Fact]
    public async Task Scopes_of_the_uppermost_facilities_add_up_to_the_total()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var total = (await client.Json("inventories/pv-factory-2025/overview")).GetProperty("total").GetProperty("value").GetDecimal();
        var tops = (await client.Json("inventories/pv-factory-2025/facilities")).EnumerateArray().Where(facility => facility.GetProperty("parent").ValueKind == JsonValueKind.Null);
        Assert.Equal(total, tops.Sum(facility => facility.GetProperty("scopes").EnumerateArray().Sum(scope => scope.GetDecimal())));
        var sources = (await client.Json("inventories/pv-factory-2025/sources")).EnumerateArray().ToList();
        Assert.Equal(total, sources.Sum(source => source.GetProperty("tonnes").GetDecimal()));
        Assert.Equal(901, sources.Sum(source => source.GetProperty("records").GetInt32()));
    }
}
