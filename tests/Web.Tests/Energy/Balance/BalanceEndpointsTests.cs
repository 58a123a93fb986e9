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
    public async Task The_flows_are_those_of_the_balance_with_the_roof_as_a_source_and_export_as_a_sink()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var span = $"from={made.Day(6)}&to={made.Day(4)}";
        var rows = (await carbon.Json("energy/balance?medium=electricity&" + span)).List("rows");
        decimal Of(string meter, string kind = "meter") => rows.Single(row => row.Text("meter") == meter && row.Text("kind") == kind).Number("amount")!.Value;
        var flows = await carbon.Json("energy/flows?" + span);
        Assert.Empty(flows.List("unknown"));
        var power = flows.List("media").Single(one => one.Text("medium") == "electricity");
        var (nodes, links) = (power.List("nodes"), power.List("links"));
        var value = nodes.ToDictionary(one => one.Text("id"), one => one.Number("value")!.Value, StringComparer.Ordinal);
        decimal From(string id) => links.Where(one => one.Text("from") == id).Sum(one => one.Number("value")!.Value);
        decimal To(string id) => links.Where(one => one.Text("to") == id).Sum(one => one.Number("value")!.Value);

        // What the plant made and gave away, as its counters show it.
        var (first, last) = (made.Start(6), made.Start(4));
        Assert.True(Math.Abs(value["pv"] - made.Build().Flowed("pv", first, last)) <= Energies.Steps("pv"));
        Assert.Equal((value["pv"], 0), (From("pv"), To("pv")));
        Assert.Equal(Of("pv"), -value["pv"]);
        Assert.Equal(Of("gate"), value["gate"] - value.GetValueOrDefault("gate#export"));
        foreach (var meter in new[] { "cell", "module", "utilities", "office", "compressor", "chiller", "pure-water" }) Assert.Equal((Of(meter), Of(meter)), (value[meter], To(meter)));
        foreach (var meter in new[] { "gate", "utilities" }) Assert.Equal(Of(meter, "remainder"), value[meter + "#rest"]);
        foreach (var inner in new[] { "gate#bus", "utilities" }) Assert.Equal(To(inner), From(inner));
        Assert.Equal(nodes.Where(one => To(one.Text("id")) == 0).Sum(one => value[one.Text("id")]), nodes.Where(one => From(one.Text("id")) == 0).Sum(one => value[one.Text("id")]));
        var layer = nodes.ToDictionary(one => one.Text("id"), one => one.Number("layer")!.Value, StringComparer.Ordinal);
        Assert.All(links, one => Assert.True(layer[one.Text("from")] < layer[one.Text("to")]));
        Assert.Equal((0, 0, 1), (layer["gate"], layer["pv"], layer["gate#bus"]));
        Assert.Contains(flows.List("media"), one => one.Text("medium") == "gas" && one.Text("unit") == "Nm3");
    }
}
