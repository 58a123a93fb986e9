namespace Lingtan.Web;

/// <summary>Upload rates by meter and day.</summary>
public sealed class UploadEndpointsTests
{
    [Fact]
    public async Task Six_hours_without_a_link_are_a_quarter_of_the_day_and_below_the_target()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var answer = await carbon.Json($"energy/completeness?from={made.Day(11)}&to={made.Day(8)}");
        Assert.Equal([made.Day(11), made.Day(10), made.Day(9)], answer.List("days").Select(day => day.GetString()!));
        var row = answer.List("rows").Single(one => one.Text("meter") == DemonstrationPlant.Unplugged);
        Assert.Equal([1m, 0.75m, 1m], row.List("rates").Select(rate => rate.GetDecimal()));
        Assert.Equal((0.9167m, false), (row.Number("rate")!.Value, row.GetProperty("below").GetBoolean()));
        var day = await carbon.Json($"energy/completeness?from={made.Day(10)}&to={made.Day(9)}");
        Assert.True(day.List("rows").Single(one => one.Text("meter") == DemonstrationPlant.Unplugged).GetProperty("below").GetBoolean());
        Assert.All(day.List("rows").Where(one => one.Text("meter") != DemonstrationPlant.Unplugged), one => Assert.False(one.GetProperty("below").GetBoolean()));
    }
}
