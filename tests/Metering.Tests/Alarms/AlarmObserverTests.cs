using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class AlarmObserverTests
{
    private static readonly Place Here = new("alarm_rules.csv", 2);

    private static readonly EnergySite Site = new()
    {
        Facilities = [new SiteFacility("plant", LocalText.Same("plant"), DateTimeZone.Utc, null, null, Here)],
        Meters =
        [
            Given.Meter("gate", null, Medium.Electricity, Given.Register(), Given.Register("reactive", unit: "kvarh")) with { Gauges = [new MeterGauge("power", Unit.Parse("MW"))] },
            Given.Meter("shop", "gate"),
        ],
        Maintenance = [new MaintenanceWindow("gate", Given.Quarter(90), Given.Quarter(94), "li", "CT", Here)],
    };

    private static AlarmRule Rule(AlarmMeasure measure, string unit = "kW", string? channel = null, int minutes = 30, string meter = "gate") => new(
        "r", LocalText.Same("r"), meter, channel, measure, AlarmSide.Above, 1, 0, unit.Length == 0 ? Unit.None : Unit.Parse(unit), Duration.Zero, Duration.Zero,
        Duration.FromMinutes(minutes), AlarmLevel.Info, AlarmSchedule.Always, [], Here);

    private static decimal? See(AlarmRule rule, int quarter = 5, int minutes = 1) =>
        AlarmObserver.Observe(Site, rule, new Readings(), Given.Quarter(quarter) + Duration.FromMinutes(minutes)).Value;

    // Quarter n counts n+1 kWh and n+1 kvarh; the fifth is the last complete one at 01:16, with 5 kWh.
    [Fact]
    public void Each_measure_is_worked_out_in_the_unit_of_the_rule()
    {
        Assert.Equal(20, See(Rule(AlarmMeasure.Load)));
        Assert.Equal(0.02m, See(Rule(AlarmMeasure.Load, "MW")));
        Assert.Equal(2500, See(Rule(AlarmMeasure.Load, "kW", "power")));
        Assert.Equal(18, See(Rule(AlarmMeasure.SlidingDemand)));
        Assert.Equal(14, See(Rule(AlarmMeasure.BlockDemand)));
        Assert.Equal(42, See(Rule(AlarmMeasure.Consumption, "kWh", minutes: 1440)));
        Assert.Equal(50, See(Rule(AlarmMeasure.Substituted, "%", minutes: 1440)));
        Assert.Equal(75, See(Rule(AlarmMeasure.UploadRate, "%", minutes: 60)));
        Assert.Equal(16, See(Rule(AlarmMeasure.DataAge, "min")));
        Assert.Equal(2.5m, See(Rule(AlarmMeasure.Gauge, "MW", "power")));
        Assert.Equal("0.7071067811865475244008443621", DecimalText.Format(See(Rule(AlarmMeasure.PowerFactor, ""))!.Value));
    }

    [Fact]
    public void A_gauge_that_is_old_and_a_meter_that_is_unknown_say_nothing()
    {
        Assert.Null(See(Rule(AlarmMeasure.Gauge, "MW", "power"), 8));
        Assert.Null(See(Rule(AlarmMeasure.Load, meter: "nobody")));
        Assert.Null(See(Rule(AlarmMeasure.PowerFactor, "", meter: "shop")));
    }

    [Theory]
    [InlineData("gate", 92, AlarmWatch.Maintenance)]
    [InlineData("shop", 92, AlarmWatch.Maintenance)]
    [InlineData("shop", 94, AlarmWatch.Watched)]
    public void Work_on_a_meter_lets_the_meters_below_rest(string meter, int quarter, AlarmWatch expected) =>
        Assert.Equal(expected, AlarmObserver.Observe(Site, Rule(AlarmMeasure.Load, meter: meter), new Readings(), Given.Quarter(quarter)).Watch);

    private sealed class Readings : IAlarmData
    {
        public (Instant At, decimal Value)? Last(string meter, string gauge) => (Given.Quarter(5), 2.5m);

        public Instant? LastReading(string meter, string? channel) => Given.Quarter(4);

        public long Arrived(string meter, string channel, Instant from, Instant to) => 3;

        public IReadOnlyList<IntervalValue> Intervals(string meter, string register, Instant from, Instant to) =>
            [.. Enumerable.Range(0, 10).Select(i => new IntervalValue(Given.Quarter(i), Given.Quarter(i + 1), i + 1, 0, Duration.FromMinutes(15), ReadingMark.Measured)).Where(i => i.End > from && i.Start < to)];

        public BucketTotal? Total(string meter, string register, CalendarBucket bucket) => new(bucket, 42, 0, 21, bucket.Length, ReadingState.Estimated);
    }
}
