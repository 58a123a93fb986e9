using NodaTime;
using static Lingtan.Metering.Plants;

namespace Lingtan.Metering;

public sealed class PlantDeviceTests
{
    private static readonly SimulatedPlant Usual = Plant();

    [Fact]
    public void An_unplugged_meter_is_silent_and_counts_on()
    {
        var plant = Plant(Fault("cell", PlantFaultKind.Unplugged, At(2, 8), At(2, 14)));
        var (meter, counter) = Of("cell");
        var times = plant.Readings(At(2), At(3)).Where(r => r is { Meter: "cell", Point: "import" }).Select(r => r.At).ToList();
        Assert.Equal(96 - 24, times.Count);
        Assert.DoesNotContain(At(2, 8), times);
        Assert.Contains(At(2, 14), times);
        Assert.Equal(Usual.Shown(meter, counter, At(2, 14)), plant.Shown(meter, counter, At(2, 14)));
    }

    [Fact]
    public void A_bypassed_meter_answers_and_counts_nothing()
    {
        var plant = Plant(Fault("cell", PlantFaultKind.Bypassed, At(2), At(4)));
        var (meter, counter) = Of("cell");
        Assert.Equal(plant.Shown(meter, counter, At(2)), plant.Shown(meter, counter, At(3, 23)));
        Assert.Equal(0, plant.Shown(meter, meter.Point("power")!, At(3)));
        Assert.Equal(Usual.Amounts(meter, counter, At(4), At(5)), plant.Amounts(meter, counter, At(4), At(5)));
        Assert.Equal(0, plant.Amounts(meter, counter, At(2), At(4)).Counted);
        Assert.True(plant.Behaviour(meter, At(3)).GivesValues);
    }

    [Fact]
    public void Bypasses_that_overlap_are_taken_off_once()
    {
        var plant = Plant(Fault("cell", PlantFaultKind.Bypassed, At(2), At(4)), Fault("cell", PlantFaultKind.Bypassed, At(3), At(5)), Fault("cell", PlantFaultKind.Bypassed, At(2, 5), At(2, 6)));
        var (meter, counter) = Of("cell");
        var (flowed, counted) = plant.Amounts(meter, counter, At(0), At(9));
        Assert.Equal(plant.Amounts(meter, counter, At(2), At(5)).Flowed, flowed - counted);
    }

    [Fact]
    public void A_reset_counter_begins_at_zero()
    {
        var plant = Plant(Fault("module", PlantFaultKind.Reset, At(2, 1), null));
        var (meter, counter) = Of("module");
        Assert.Equal(0, plant.Shown(meter, counter, At(2, 1)));
        Assert.True(plant.Shown(meter, counter, At(2, 0.99)) > 8_000_000);
        Assert.Equal(decimal.Floor(plant.Amounts(meter, counter, At(2, 1), At(6)).Flowed * 100) / 100, plant.Shown(meter, counter, At(6)));
    }

    [Fact]
    public void A_swapped_device_leaves_a_time_without_one_and_another_opening()
    {
        var plant = Plant(Fault("module", PlantFaultKind.Swap, At(2, 1), At(2, 4), 250));
        var (meter, counter) = Of("module");
        Assert.False(plant.Behaviour(meter, At(2, 2)).Answers);
        Assert.Equal(250, plant.Shown(meter, counter, At(2, 4)));
        Assert.Equal(250 + (decimal.Floor(plant.Amounts(meter, counter, At(2, 4), At(3)).Flowed * 100) / 100), plant.Shown(meter, counter, At(3)));
        var devices = plant.Meters(new("plant")).Single(m => m.Id == "module").Installations;
        Assert.Equal([(At(0), (Instant?)At(2, 1)), (At(2, 4), null)], devices.Select(d => (d.From, d.To)));
        Assert.Equal(Usual.Shown(meter, counter, At(2, 1)), devices[0].Fits[0].Closing);
    }

    [Fact]
    public void A_stuck_display_shows_everything_afterwards()
    {
        var plant = Plant(Fault("module", PlantFaultKind.Stuck, At(2), At(3)));
        var (meter, counter) = Of("module");
        Assert.Equal(Usual.Shown(meter, counter, At(2)), plant.Shown(meter, counter, At(2, 23)));
        Assert.Equal(Usual.Shown(meter, counter, At(3)), plant.Shown(meter, counter, At(3)));
    }

    [Fact]
    public void Spikes_stand_alone()
    {
        var plant = Plant(Fault("module", PlantFaultKind.Spike, At(2), At(3)));
        var (meter, counter) = Of("module");
        var wrong = Enumerable.Range(0, 1440).Select(m => plant.Shown(meter, counter, At(2) + Duration.FromMinutes(m)) != Usual.Shown(meter, counter, At(2) + Duration.FromMinutes(m))).ToList();
        Assert.Equal(360, wrong.Count(w => w));
        Assert.DoesNotContain(wrong.Zip(wrong.Skip(1)), p => p is (true, true));
    }

    /// <summary>Sixty seconds an hour for two hours.</summary>
    [Fact]
    public void A_clock_that_drifts_is_set_right_in_the_end()
    {
        var plant = Plant(Fault("module", PlantFaultKind.ClockDrift, At(2), At(2, 3)));
        var (meter, _) = Of("module");
        Assert.Equal(At(2, 2) + Duration.FromSeconds(120), plant.Behaviour(meter, At(2, 2)).Clock);
        Assert.Equal(At(2, 3), plant.Behaviour(meter, At(2, 3)).Clock);
    }

    [Fact]
    public void Slow_answers_and_exceptions_have_a_size()
    {
        var plant = Plant(Fault("module", PlantFaultKind.Slow, At(2), null, 25), Fault("cell", PlantFaultKind.Exception, At(2), null, 6));
        Assert.Equal(Duration.FromSeconds(25), plant.Behaviour(Of("module").Meter, At(2)).Delay);
        Assert.Equal(6, plant.Behaviour(Of("cell").Meter, At(2)).Exception);
        Assert.DoesNotContain(plant.Readings(At(2), At(3)), r => r.Meter == "cell");
        plant.Mend("cell", At(4));
        Assert.True(plant.Behaviour(Of("cell").Meter, At(4)).GivesValues);
        Assert.Equal(6, plant.Behaviour(Of("cell").Meter, At(3)).Exception);
    }
}
