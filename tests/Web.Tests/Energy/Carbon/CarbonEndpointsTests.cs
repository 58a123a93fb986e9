namespace Lingtan.Web;

/// <summary>Emissions of the hour and standard coal, held against energy and rates that the answers name.</summary>
public sealed class CarbonEndpointsTests
{
    [Fact]
    public async Task Each_edition_is_energy_times_rate_and_what_counts_is_their_sum()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var now = await carbon.Json($"energy/carbon?size=day&from={made.Day(5)}&to={made.Day(3)}");
        Assert.Equal(2, now.List("buckets").Count);
        var editions = now.List("editions");
        Assert.Contains(editions, one => one.Text("source") == "zj-cell-electricity");
        foreach (var one in editions) Assert.Equal(one.Number("energy")!.Value * one.Number("ratePerUnit")!.Value, one.Number("location")!.Value, 10);
        Assert.Equal(now.Number("location")!.Value, editions.Sum(one => one.Number("location")!.Value), 10);
        Assert.Equal(now.Number("location")!.Value, now.List("buckets").Sum(one => one.Number("location")!.Value), 10);
        Assert.Equal("ownGeneration", now.List("registers").Single(one => one.Text("meter") == "pv").Text("part"));
        Assert.Equal(0, now.List("registers").Single(one => one.Text("meter") == "pv").Number("location"));
        Assert.Equal("within", now.List("registers").Single(one => one.Text("meter") == "chiller").Text("part"));
    }

    [Fact]
    public async Task Standard_coal_counts_what_was_bought_once()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var month = made.Day(35)[..7];
        var site = await carbon.Json($"energy/tce?period={month}&by=site");
        var split = await carbon.Json($"energy/tce?period={month}&by=facility");
        Assert.Equal(site.Number("tce")!.Value, split.Number("tce")!.Value, 6);
        var power = site.List("rows").Single(row => row.Text("medium") == "electricity");

        // GB/T 2589-2020, appendix A: 0.1229 kgce for each kWh.
        Assert.Equal(power.Number("amount")!.Value * 0.1229m / 1000, power.Number("tce")!.Value, 6);
    }
}
