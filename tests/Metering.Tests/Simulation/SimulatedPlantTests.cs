using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Plants;

namespace Lingtan.Metering;

public sealed class SimulatedPlantTests
{
    private static readonly Place Somewhere = new("plant");

    [Fact]
    public void Its_meters_are_written_without_a_fault()
    {
        var meters = Plant(Fault("office", PlantFaultKind.Swap, At(2), At(2, 3), 17)).Meters(Somewhere);
        Assert.Empty(Given.Faults(f =>
        {
            MeterCheck.Run(meters, f);
            MeterTree.Build(meters, f);
            VirtualMeters.Build(meters, f);
        }));
        Assert.Equal(14, meters.Count);
    }

    /// <summary>A register map says what its points are; the factor here has to be the one between both units.</summary>
    [Fact]
    public void Every_point_that_a_register_map_shows_is_there_in_a_unit_that_fits()
    {
        foreach (var meter in PlantMeters.All.Where(m => m.Map is not null))
        {
            var map = RegisterMaps.Load([RegisterMapsTests.Shipped(meter.Map + ".yaml")], []).All.Single();
            foreach (var point in meter.Points)
            {
                var shown = map.Point(point.MapPoint!)!;
                Assert.Equal(point.Unit.IsConvertibleTo(shown.Unit) ? shown.Unit.ConvertTo(1, point.Unit) : 1, point.MapFactor);
                Assert.Equal(meter.Map == "acrel/adl400-secondary" && shown.Side is not null, meter.Multiplier.Side == ValueSide.Secondary && shown.Side == ValueSide.Secondary);
            }
        }
    }

    [Fact]
    public void Every_point_has_a_reading_every_quarter_hour()
    {
        var readings = Plant().Readings(At(1), At(2)).ToList();
        Assert.Equal(96 * PlantMeters.All.Sum(m => m.Points.Count()), readings.Count);
        Assert.All(readings.GroupBy(r => (r.Meter, r.Point)), g => Assert.Equal(96, g.Select(r => r.At).Distinct().Count()));
        Assert.All(readings, r => Assert.True(r.Received > r.At));
    }

    [Fact]
    public void The_same_plant_gives_the_same_readings() =>
        Assert.Equal(Plant().Readings(At(5), At(6)).ToList(), Plant().Readings(At(5), At(6)).ToList());

    /// <summary>A counter shows whole steps of what flowed: never more, and less than a step less.</summary>
    [Theory]
    [InlineData("gate")]
    [InlineData("office")]
    [InlineData("steam")]
    public void A_counter_shows_what_flowed_in_whole_steps(string id)
    {
        var plant = Plant();
        var (meter, counter) = Of(id);
        for (var hour = 0; hour < 500; hour++)
        {
            var primary = (plant.Shown(meter, counter, At(0, hour)) - counter.Opening) * meter.Multiplier.Factor;
            Assert.InRange(plant.Amounts(meter, counter, At(0), At(0, hour)).Flowed - primary, 0, (counter.Resolution * meter.Multiplier.Factor) - 0.0000001m);
            Assert.Equal(0, (primary / meter.Multiplier.Factor) % counter.Resolution);
        }
    }

    [Fact]
    public void The_chillers_counter_runs_over()
    {
        var plant = Plant();
        var (meter, counter) = Of("chiller");
        var shown = Enumerable.Range(0, 60).Select(d => plant.Shown(meter, counter, At(d))).ToList();
        Assert.All(shown, s => Assert.InRange(s, 0, 100_000_000));
        Assert.Single(shown.Zip(shown.Skip(1)), p => p.Second < p.First);
    }

    [Fact]
    public void Power_is_the_rate_of_that_minute_and_negative_when_fed_in()
    {
        var plant = Plant();
        var (gate, _) = Of("gate");
        var fed = Enumerable.Range(0, 120).Select(d => At(d, 12)).First(t => plant.Flows.Rate(PlantFlow.GateExport, t) > 0);
        Assert.Equal(-plant.Flows.Rate(PlantFlow.GateExport, fed) / 1000m, plant.Shown(gate, gate.Point("power")!, fed));
    }

    /// <summary>Through the room's own counters and intervals: what they say is what flowed, to a step of the counter.</summary>
    [Fact]
    public void What_the_room_makes_of_the_readings_is_what_flowed()
    {
        var plant = Plant(
            Fault("office", PlantFaultKind.Unplugged, At(3, 8), At(3, 14)), Fault("office", PlantFaultKind.Swap, At(5, 9), At(5, 10), 12),
            Fault("office", PlantFaultKind.Bypassed, At(8), At(10)), Fault("office", PlantFaultKind.Spike, At(12, 8), At(12, 12)));
        var (meter, counter) = Of("office");
        var log = new ReadingLog();
        foreach (var r in plant.Readings(At(0), At(14)).Where(r => r.Meter == "office" && r.Point == "import")) log.Add(r.At, r.Value, ReadingMark.Measured, r.Received);
        var devices = plant.Meters(Somewhere).Single(m => m.Id == "office").Installations;
        var walk = CounterWalk.Run("import", devices, log.Records, new CounterLimits { HighestRate = counter.HighestRate });
        var (flowed, counted) = plant.Amounts(meter, counter, At(0), At(13, 23.75));
        var missed = flowed - counted;
        Assert.InRange(walk.Total - counted, -2 * counter.Resolution * 200, 2 * counter.Resolution * 200);
        Assert.True(missed > 1000);
        Assert.Equal(missed, new[] { (At(5, 9), At(5, 10)), (At(8), At(10)) }.Sum(t => plant.Amounts(meter, counter, t.Item1, t.Item2).Flowed), 12);
        Assert.NotEmpty(walk.Held);
    }

    [Fact]
    public void The_tree_shows_losses_and_loads_without_a_meter_as_the_remainder()
    {
        var plant = Plant();
        var tree = MeterTree.Build(plant.Meters(Somewhere), []);
        var balance = MeterBalance.Of(tree, (m, r) => plant.Amounts(PlantMeters.Find(m.Id)!, (PlantCounter)PlantMeters.Find(m.Id)!.Point(r.Id)!, At(2), At(9)).Flowed);
        long Total(PlantFlow flow) => plant.Flows.Total(flow, At(9)) - plant.Flows.Total(flow, At(2));
        Assert.Equal((Total(PlantFlow.Losses) + Total(PlantFlow.Unmetered)) / (decimal)PlantFlows.PerUnit, balance.Single(b => b.Meter == "gate").Remainder!.Value, 12);
        Assert.Equal(Total(PlantFlow.UtilityRest) / (decimal)PlantFlows.PerUnit, balance.Single(b => b.Meter == "utilities").Remainder!.Value, 12);
    }
}
