namespace Lingtan.Web;

/// <summary>Load curves and heat maps, held against what flowed in the simulated plant.</summary>
public sealed class CurveEndpointsTests
{
    [Fact]
    public async Task Hours_of_a_day_are_what_flowed_in_them_and_add_up_to_the_day()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var plant = made.Build();
        var hours = await carbon.Json($"energy/meters/cell/curve?size=hour&from={made.Day(5)}&to={made.Day(4)}");
        Assert.Equal(24, hours.List("points").Count);
        foreach (var (hour, index) in hours.List("points").Select((one, index) => (one, index)))
        {
            var start = made.Start(5) + NodaTime.Duration.FromHours(index);
            Assert.Equal(EnergySpan.Text(start), hour.Text("start"));
            Assert.True(Math.Abs(hour.Number("amount")!.Value - plant.Flowed("cell", start, start + NodaTime.Duration.FromHours(1))) <= Energies.Steps("cell"));
            Assert.Equal((1m, "measured"), (hour.Number("covered")!.Value, hour.Text("state")));
        }

        var day = await carbon.Json($"energy/meters/cell/curve?size=day&from={made.Day(5)}&to={made.Day(4)}&compare=week");
        Assert.Equal(hours.Number("total"), day.Number("total"));
        Assert.True(Math.Abs(day.GetProperty("compare").Number("total")!.Value - plant.Flowed("cell", made.Start(12), made.Start(11))) <= Energies.Steps("cell"));
    }

    [Fact]
    public async Task A_virtual_meter_is_its_formula()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var span = $"size=day&from={made.Day(5)}&to={made.Day(4)}";
        async Task<decimal> Total(string meter, string register) => (await carbon.Json($"energy/meters/{meter}/curve?register={register}&{span}")).Number("total")!.Value;
        Assert.Equal(await Total("gate", "import") - await Total("gate", "export") + await Total("pv", "generation"), await Total("site-use", "import"));
    }

    [Fact]
    public async Task The_heat_map_holds_the_hours_of_the_days()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var map = await carbon.Json($"energy/meters/gate/heat?from={made.Day(3)}&to={made.Day(1)}");
        Assert.Equal([made.Day(3), made.Day(2)], map.List("days").Select(day => day.Text("day")));
        Assert.All(map.List("days"), day => Assert.Equal(24, day.List("hours").Count));
        Assert.Equal(map.List("days").SelectMany(day => day.List("hours")).Max(hour => hour.GetDecimal()), map.Number("highest"));
    }

    [Fact]
    public async Task Of_many_momentary_values_the_lowest_and_highest_stay()
    {
        await using var server = await RunningServer.Start();
        var (made, carbon) = (server.Made(), await server.SignedIn("carbon"));
        var day = await carbon.Json($"energy/meters/gate/gauges/voltage?from={made.Day(3)}&to={made.Day(2)}");
        Assert.Equal((96, false), (day.List("points").Count, day.GetProperty("thinned").GetBoolean()));
        Assert.All(day.List("points"), one => Assert.InRange(one.Number("value")!.Value, 63_200, 63_800));
    }
}
