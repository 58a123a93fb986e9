namespace Lingtan.Web;

public sealed class QualityEndpointsTests
{
    [Fact]
    public async Task Weighted_marks_add_up_to_the_score()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var view = await client.Json("inventories/pv-factory-2025/quality");
        Assert.Equal(view.GetProperty("score").GetDecimal(), view.GetProperty("sources").EnumerateArray().Sum(source => source.GetProperty("weighted").GetDecimal()), 12);
        Assert.True(view.GetProperty("total").GetProperty("lowerPercent").GetDecimal() < 0);
        Assert.NotEmpty((await client.Json("inventories/pv-factory-2025/warnings")).EnumerateArray());
    }
}
