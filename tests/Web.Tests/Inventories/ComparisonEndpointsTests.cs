namespace Lingtan.Web;

public sealed class ComparisonEndpointsTests
{
    [Fact]
    public async Task Causes_of_a_change_add_up_to_the_change_in_total_and_for_every_source()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var view = await client.Json("inventories/pv-factory-2025/compare/pv-factory-2024");
        Assert.Equal(view.GetProperty("after").GetDecimal() - view.GetProperty("before").GetDecimal(), view.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("value").GetDecimal()));
        foreach (var source in view.GetProperty("sources").EnumerateArray())
            Assert.Equal(source.GetProperty("after").GetDecimal() - source.GetProperty("before").GetDecimal(), source.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("value").GetDecimal()));
        var years = (await client.Json("inventories/pv-factory-2025/base-year")).GetProperty("years").EnumerateArray().Select(year => year.GetProperty("year").GetString());
        Assert.Equal(["2023", "2024", "2025"], years);
    }
}
