namespace Lingtan.Web;

/// <summary>The tree with its remainders, held against what flowed in the simulated plant.</summary>
public sealed class BalanceEndpointsTests
{
    [Fact]
    public async Task Each_level_shows_what_the_meters_below_do_not_account_for()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var rows = (await carbon.Json($"energy/balance?medium=electricity&from={made.Day(5)}&to={made.Day(4)}")).List("rows");
        decimal Of(string meter, string kind = "meter") => rows.Single(row => row.Text("meter") == meter && row.Text("kind") == kind).Number("amount")!.Value;
        Assert.Equal(Of("gate") - Of("cell") - Of("module") - Of("utilities") - Of("office") - Of("pv"), Of("gate", "remainder"));
        Assert.Equal(Of("utilities") - Of("compressor") - Of("chiller") - Of("pure-water"), Of("utilities", "remainder"));
        Assert.True(Of("pv") < 0, "what a roof makes goes the other way");
        var (first, last) = (made.Start(5), made.Start(4));
        Assert.True(Math.Abs(Of("utilities") - made.Build().Flowed("utilities", first, last)) <= Energies.Steps("utilities"));
        Assert.Equal("remainder", rows[rows.FindIndex(row => row.Text("meter") == "pure-water") + 1].Text("kind"));
    }

    [Fact]
    public async Task The_flows_of_a_meter_leave_it_whole()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var flows = await carbon.Json($"energy/flows?from={made.Day(5)}&to={made.Day(4)}");
        Assert.Empty(flows.List("unknown"));
        var power = flows.List("media").Single(one => one.Text("medium") == "electricity");
        var value = power.List("nodes").ToDictionary(one => one.Text("id"), one => one.Number("value")!.Value, StringComparer.Ordinal);
        Assert.Equal(value["utilities"], power.List("links").Where(one => one.Text("from") == "utilities").Sum(one => one.Number("value")));
        Assert.Contains(flows.List("media"), one => one.Text("medium") == "gas" && one.Text("unit") == "Nm3");
    }
}
