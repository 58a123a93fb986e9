using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The mishaps of the demonstration: each is shown for what it is, and every kilowatt-hour is accounted for.</summary>
public sealed class DemonstrationEnergyTests
{
    [Fact]
    public async Task The_year_of_every_meter_is_what_flowed_and_its_intervals_are_differences_and_additions()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var plant = made.Build();
        foreach (var meter in PlantMeters.All)
        {
            var span = $"from={NodaTime.Text.LocalDatePattern.Iso.Format(made.Begin)}&to={made.Day(0)}";
            var curve = await client.Json($"energy/meters/{meter.Id}/curve?size=month&{span}");
            foreach (var account in (await client.Json($"energy/conservation?meter={meter.Id}&{span}")).List("rows"))
            {
                Assert.Equal(0, account.Number("excess"));
                Assert.Equal(account.Number("intervals"), account.Number("differences") + account.Number("additions"));
            }

            var flowed = plant.Flowed(meter.Id, DemonstrationPlant.Zone.AtStartOfDay(made.Begin).ToInstant(), made.Start(0));
            var apart = Math.Abs(curve.Number("total")!.Value - flowed);
            Assert.True(apart <= Energies.Steps(meter.Id) + 0.01m, $"{meter.Id}: {curve.Number("total")} against {flowed}");
        }
    }

    [Fact]
    public async Task A_lost_link_is_measured_energy_of_estimated_shape_and_a_bypass_energy_outside_the_counter()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var lost = await Intervals(client, DemonstrationPlant.Unplugged, made.Day(10), made.Day(9));
        var gap = lost.Where(one => one.Text("rule") is "link-lost-similar-days").ToList();

        // At eight o'clock the device did not answer any more: from a quarter to eight until two o'clock.
        Assert.Equal(25, gap.Count);
        Assert.All(gap, one => Assert.Equal(("estimated", 0m), (one.Text("state"), one.Number("added")!.Value)));
        var gone = await Intervals(client, DemonstrationPlant.Bypassed, made.Day(30), made.Day(28));
        Assert.Equal(192, gone.Count);
        Assert.All(gone, one => Assert.Equal("substituted", one.Text("state")));
        Assert.All(gone, one => Assert.Equal(one.Number("amount"), one.Number("added")));
        var ledger = await client.Json($"energy/ledger?from={NodaTime.Text.LocalDatePattern.Iso.Format(made.Begin)}&to={made.Day(0)}");
        Assert.All(ledger.List("rows").Where(row => row.Text("meter") == DemonstrationPlant.Unplugged), row => Assert.Equal("lostLink", row.Text("kind")));
        Assert.Contains(ledger.List("rows"), row => row.Text("meter") == DemonstrationPlant.Bypassed && row.Text("kind") == "outsideCounter" && row.List("authors").Exists(author => author.GetString() == "carbon"));
    }

    [Fact]
    public async Task The_day_of_wrong_values_is_repaired_with_the_originals_kept()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var day = $"from={made.Day(15)}&to={made.Day(14)}";
        var readings = (await client.Json($"energy/meters/{DemonstrationPlant.Repaired}/readings?point=import&size=1000&{day}")).List("items");
        var aside = readings.Where(one => one.Text("state") == "repaired").ToList();
        Assert.NotEmpty(aside);
        Assert.All(aside, one => Assert.Equal("carbon", one.Text("author")));
        Assert.Equal(96, readings.Count(one => one.Text("state") != "repaired"));
        Assert.DoesNotContain(await client.JsonList($"energy/disputed?meter={DemonstrationPlant.Repaired}"), one => one.Text("at").StartsWith(made.Day(15), StringComparison.Ordinal));
        var flowed = made.Build().Flowed(DemonstrationPlant.Repaired, made.Start(15), made.Start(14));
        var total = (await client.Json($"energy/meters/{DemonstrationPlant.Repaired}/curve?size=day&{day}")).Number("total")!.Value;
        Assert.True(Math.Abs(total - flowed) <= Energies.Steps(DemonstrationPlant.Repaired), $"{total} against {flowed}");
    }

    [Fact]
    public async Task A_swapped_meter_goes_on_where_the_other_one_ended()
    {
        await using var server = await RunningServer.Start();
        var (made, client) = (server.Made(), await server.SignedIn("carbon"));
        var meter = (await client.Json("energy/meters")).List("meters").Single(one => one.Text("id") == DemonstrationPlant.Swapped);
        Assert.Equal("SIM-pure-water-2", meter.GetProperty("installation").Text("serial"));
        var day = await client.Json($"energy/meters/{DemonstrationPlant.Swapped}/curve?size=day&from={made.Day(20)}&to={made.Day(19)}");
        var flowed = made.Build().Flowed(DemonstrationPlant.Swapped, made.Start(20), made.Start(19));
        Assert.True(Math.Abs(day.Number("total")!.Value - flowed) <= 2 * Energies.Steps(DemonstrationPlant.Swapped), $"{day.Number("total")} against {flowed}");
        Assert.True(day.List("points")[0].Number("added") > 0);
    }

    private static async Task<List<System.Text.Json.JsonElement>> Intervals(HttpClient client, string meter, string from, string to) =>
        (await client.Json($"energy/meters/{meter}/curve?size=interval&from={from}&to={to}")).List("points");
}
