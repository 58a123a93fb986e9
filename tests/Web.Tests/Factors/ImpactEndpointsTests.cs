using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>What another edition of a grid factor would change: each source in proportion to the two values, the inventory itself not at all.</summary>
public sealed class ImpactEndpointsTests
{
    [Fact]
    public async Task Another_edition_changes_its_sources_in_proportion()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var used = (await carbon.Json("inventories/pv-factory-2025/factors")).EnumerateArray().Select(one => one.GetProperty("row")).First(row => row.GetProperty("kind").GetString() == "grid-average" && Text(row, "geography") == "CN-ZJ");
        var other = (await carbon.Json("factors/" + Text(used, "id"))).GetProperty("editions").EnumerateArray().First(row => Text(row, "id") != Text(used, "id"));
        var total = (await carbon.Json("inventories/pv-factory-2025/overview")).GetProperty("total").GetProperty("value").GetDecimal();
        var impact = await carbon.Json($"inventories/pv-factory-2025/factors/{Text(used, "id")}/impact?other={Text(other, "id")}");
        var ratio = Value(other) / Value(used);
        Assert.NotEqual(1, ratio);
        Assert.NotEmpty(impact.GetProperty("rows").EnumerateArray());
        Assert.Contains(impact.GetProperty("rows").EnumerateArray(), row => Math.Abs((row.GetProperty("after").GetDecimal() / row.GetProperty("before").GetDecimal()) - ratio) < 1e-9m);
        Assert.Equal(total, impact.GetProperty("total").GetDecimal());
        Assert.Equal(impact.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("after").GetDecimal() - row.GetProperty("before").GetDecimal()), impact.GetProperty("change").GetDecimal());
        Assert.Equal(total, (await carbon.Json("inventories/pv-factory-2025/overview")).GetProperty("total").GetProperty("value").GetDecimal());
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, $"inventories/pv-factory-2025/factors/{Text(used, "id")}/impact?other=no-such-row"));
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static decimal Value(JsonElement row) => decimal.Parse(row.GetProperty("value").ToString(), CultureInfo.InvariantCulture);
}
