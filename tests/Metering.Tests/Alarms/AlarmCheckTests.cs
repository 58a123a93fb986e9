using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class AlarmCheckTests
{
    private static readonly Place Here = new("alarm_rules.csv", 2);

    private static readonly AlarmRule Sound = new(
        "r", LocalText.Same("r"), "gate", null, AlarmMeasure.Load, AlarmSide.Above, 1, 0, Unit.Parse("kW"), Duration.Zero, Duration.Zero, Duration.FromMinutes(30), AlarmLevel.Info,
        AlarmSchedule.Always, [], Here);

    private static FaultList Check(params AlarmRule[] rules)
    {
        var faults = new FaultList();
        new EnergySite
        {
            Facilities = [new SiteFacility("plant", LocalText.Same("plant"), DateTimeZone.Utc, null, null, Here)],
            Meters = [Given.Meter("gate") with { Gauges = [new MeterGauge("pressure", Unit.Parse("MPa"))] }],
            Alarms = rules,
        }.Check(faults);
        return faults;
    }

    [Fact]
    public void A_sound_rule_is_taken()
    {
        Assert.Empty(Check(Sound));
        Assert.Empty(Check(Sound with { Measure = AlarmMeasure.Substituted, Unit = Unit.Percent }));
        Assert.Empty(Check(Sound with { Measure = AlarmMeasure.Gauge, Channel = "pressure", Unit = Unit.Parse("bar") }));
        Assert.Equal(MeteringFaults.RowTwice, Assert.Single(Check(Sound, Sound)).Code);
    }

    [Fact]
    public void A_rule_its_meter_cannot_serve_is_a_fault_at_the_column()
    {
        Assert.Equal("unit", Assert.Single(Check(Sound with { Unit = Unit.Parse("kWh") })).Place.Column);
        Assert.Equal("channel", Assert.Single(Check(Sound with { Measure = AlarmMeasure.Gauge })).Place.Column);
        Assert.Equal("channel", Assert.Single(Check(Sound with { Measure = AlarmMeasure.PowerFactor, Unit = Unit.None })).Place.Column);
        Assert.Equal("channel", Assert.Single(Check(Sound with { Measure = AlarmMeasure.Consumption, Channel = "pressure", Unit = Unit.Parse("kWh") })).Place.Column);
        Assert.Equal("hysteresis", Assert.Single(Check(Sound with { Hysteresis = -1 })).Place.Column);
        Assert.Equal("window", Assert.Single(Check(Sound with { Measure = AlarmMeasure.BlockDemand, Window = Duration.FromMinutes(20) })).Place.Column);
        Assert.Equal("window", Assert.Single(Check(Sound with { Measure = AlarmMeasure.SlidingDemand, Window = Duration.FromMinutes(20) })).Place.Column);
        Assert.Equal("meter", Assert.Single(Check(Sound with { Meter = "nobody" })).Place.Column);
        EscalationStep[] wrong = [new(Duration.FromHours(2), "a"), new(Duration.FromHours(1), "b")];
        Assert.Equal("escalation", Assert.Single(Check(Sound with { Escalation = wrong })).Place.Column);
    }
}
