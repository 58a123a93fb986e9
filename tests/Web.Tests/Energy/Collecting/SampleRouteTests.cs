using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>From samples of devices to readings of meters.</summary>
public sealed class SampleRouteTests
{
    private static readonly Place Here = new("test");
    private static readonly SampleRoute Route = new(Site());

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(4.9, 0)]
    [InlineData(5.1, 5.1)]
    [InlineData(59.9, 59.9)]
    public void A_device_that_answers_soon_after_its_round_is_read_at_its_round(double seconds, double expected)
    {
        var start = new DateTimeOffset(2026, 3, 1, 10, 15, 0, TimeSpan.Zero);
        var read = Route.Read("line", Sample("energy", 7, start.AddSeconds(seconds)), polled: true)!;
        Assert.Equal(start.AddSeconds(expected), read.At);
        Assert.Equal(start.AddSeconds(seconds), Route.Read("line", Sample("energy", 7, start.AddSeconds(seconds)), polled: false)!.At);
    }

    [Fact]
    public void A_point_becomes_a_channel_in_its_unit()
    {
        var read = Route.Read("line", Sample("energy", 7) with { Unit = "MWh" }, polled: false)!;
        Assert.Equal(("main", "import", 70_000m), (read.Device, read.Point, read.Value!.Value));
        Assert.Null(Route.Read("line", Sample("energy", 7) with { Unit = "m3" }, polled: false));
        Assert.Null(Route.Read("line", Sample("colour", 7), polled: false));
        Assert.Null(Route.Read("other", Sample("energy", 7), polled: false));
    }

    /// <summary>A gas meter over CJ/T 188 states cubic metres, 2C, and nothing of pressure and temperature; a message could have said Nm3.</summary>
    [Fact]
    public void Cubic_metres_of_a_gas_meter_that_is_asked_are_those_of_its_register()
    {
        Assert.Equal(7, Route.Read("line", Sample("volume", 7) with { Unit = "m3" }, polled: true)!.Value);
        Assert.Equal(0.007m, Route.Read("line", Sample("volume", 7) with { Unit = "L" }, polled: true)!.Value);
        Assert.Equal(7 * 293.15m / 273.15m, Route.Read("line", Sample("volume", 7) with { Unit = "Nm3" }, polled: true)!.Value!.Value, 10);
        Assert.Null(Route.Read("line", Sample("volume", 7) with { Unit = "m3" }, polled: false));
        Assert.Null(Route.Read("line", Sample("volume", 7) with { Unit = "kWh" }, polled: true));
        Assert.Null(Route.Read("line", Sample("energy", 7) with { Unit = "m3" }, polled: true));
    }

    [Theory]
    [InlineData(SampleState.Bad)]
    [InlineData(SampleState.Stale)]
    [InlineData(SampleState.Absent)]
    public void What_a_device_takes_back_is_no_reading(SampleState state)
    {
        Assert.Null(Route.Read("line", Sample("energy", 7) with { State = state }, polled: false));
        Assert.Null(SampleRoute.Mark(state, "x"));
    }

    [Fact]
    public void A_message_names_its_meter_by_itself()
    {
        var named = new PointSample("main", "import", DateTimeOffset.UnixEpoch, 5, SampleState.Good, null);
        Assert.Equal(("main", "import", 5m), (Route.Named("broker", named)!.Device, Route.Named("broker", named)!.Point, Route.Named("broker", named)!.Value!.Value));
        Assert.Equal("import", Route.Named("broker", named with { Point = "" })!.Point);
        Assert.Null(Route.Named("broker", named with { Device = "nowhere" }));
    }

    /// <summary>Garbage of a device: a float near its greatest number is a decimal, ten times as much is none.</summary>
    [Fact]
    public void A_value_that_is_too_large_in_the_unit_of_its_channel_is_no_reading()
    {
        Assert.Null(Route.Read("line", Sample("energy", 7.9e28m), polled: true));
        Assert.Null(Route.Read("line", Sample("energy", 7.9e28m) with { Unit = "MWh" }, polled: true));
        Assert.Null(Route.Named("broker", new PointSample("main", "import", DateTimeOffset.UnixEpoch, 7.9e28m, SampleState.Good, null) { Unit = "MWh" }));
    }

    /// <summary>Two changes told within a few seconds would be two values for the time of the round.</summary>
    [Fact]
    public void Changes_that_a_device_tells_by_itself_keep_the_times_at_which_they_were_told()
    {
        var start = new DateTimeOffset(2026, 3, 1, 10, 15, 0, TimeSpan.Zero);
        foreach (var seconds in new[] { 1, 3 })
            Assert.Equal(start.AddSeconds(seconds), Route.Read("line", Sample("energy", 7 + seconds, start.AddSeconds(seconds)) with { IsTold = true }, polled: true)!.At);
    }

    private static PointSample Sample(string point, decimal value, DateTimeOffset? at = null) => new("line", point, at ?? DateTimeOffset.UnixEpoch, value, SampleState.Good, null);

    private static EnergySite Site() => new()
    {
        Meters =
        [
            new Meter("main", LocalText.Same("main"), Medium.Electricity, "f", null, [new MeterRegister("import", Unit.Parse("kWh"), FlowDirection.Consumption)], [],
                [new MeterInstallation("1", NodaConstants.UnixEpoch, null, Multiplier.None, [new RegisterFit("import", 0)], null, [])], null, IntervalProfile.QuarterHour, Here),
            new Meter("gas", LocalText.Same("gas"), Medium.Gas, "f", null, [new MeterRegister("volume", Unit.Parse("m3@20C"), FlowDirection.Consumption)], [],
                [new MeterInstallation("2", NodaConstants.UnixEpoch, null, Multiplier.None, [new RegisterFit("volume", 0)], null, [])], null, IntervalProfile.QuarterHour, Here),
        ],
        Connections = [new FieldConnection("line", "modbus-tcp", "h", 1, new Dictionary<string, string>(), Duration.FromMinutes(1), Here)],
        Points = [new PointAssignment("line", "energy", "main", "import", 10, Here), new PointAssignment("line", "volume", "gas", "volume", 1, Here)],
    };
}
