using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Lingtan.Metering;

/// <summary>The short way gives what the way of all readings gives, or does not answer.</summary>
public sealed class CleanHoursTests
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"];
    private static readonly decimal[] Factors = [1m, 0.5m, 40m, 8000m, 0.001m];

    [Fact]
    public void Clean_readings_give_the_same_hours_on_both_ways() => ForAll((random, setup) =>
    {
        var readings = Readings(random, setup, random.Next(1, 900));
        var hours = CleanHours.Of(setup, readings, readings[^1].At);
        var isAligned = setup.Policy.Zone.GetZoneIntervals(Given.Monday, readings[^1].At).All(part => part.WallOffset.Seconds % setup.Meter.Profile.Length.TotalSeconds == 0);
        if (isAligned) Assert.NotNull(hours);
        if (hours is not null) Assert.Equal(AllWays(setup, readings, readings[^1].At), hours);
    });

    [Fact]
    public void With_anything_to_judge_the_short_way_does_not_answer() => ForAll((random, setup) =>
    {
        var readings = Readings(random, setup, random.Next(30, 900));
        var (at, received) = (random.Next(5, readings.Length - 5), readings[^1].At);
        switch (random.Next(6))
        {
            case 0: readings[at] = readings[at] with { Value = readings[at - 1].Value - 0.01m }; break;
            case 1: readings[at] = readings[at] with { Value = readings[at].Value + 1_000_000 }; break;
            case 2: readings[at] = readings[at] with { At = readings[at].At + Duration.FromSeconds(1) }; break;
            case 3: readings[at] = readings[at] with { Mark = new ReadingMark(ReadingState.Estimated, "x", "y") }; break;
            case 4: readings = [.. readings[..at], .. readings[(at + 1)..]]; break;
            default: received = readings[^1].At - Duration.FromHours(2); break;
        }

        Assert.Null(CleanHours.Of(setup, readings, received));
    });

    [Theory]
    [InlineData("29.123456789", "0.0001")]
    [InlineData("999999999999999", "1")]
    [InlineData("999999999999999.999999", "0.0000001")]
    public void Amounts_near_the_limits_of_digits_agree_or_are_left_to_the_way_of_all(string last, string factor)
    {
        var value = decimal.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        var setup = Setup(decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture), null, null, "UTC", 15);
        BlockReading[] readings = [new(Given.Quarter(1), value / 3, ReadingMark.Measured), new(Given.Quarter(2), value, ReadingMark.Measured)];
        if (CleanHours.Of(setup, readings, Given.Quarter(3)) is { } hours) Assert.Equal(AllWays(setup, readings, Given.Quarter(3)), hours);
    }

    [Fact]
    public void A_device_that_was_replaced_or_a_recorded_addition_is_left_to_the_way_of_all()
    {
        var setup = Setup(1, null, null, "UTC", 15);
        BlockReading[] readings = [new(Given.Quarter(1), 6, ReadingMark.Measured)];
        Assert.NotNull(CleanHours.Of(setup, readings, Given.Quarter(2)));
        Assert.Null(CleanHours.Of(setup with { Settled = [new(Given.Quarter(1), 2, "r", "a", Given.Quarter(5))] }, readings, Given.Quarter(2)));
        Assert.Null(CleanHours.Of(setup with { Additions = [new("a", "main", "import", Given.Quarter(1), Given.Quarter(2), 1, AdditionReason.Bypass, "k", Given.Quarter(2), "")] }, readings, Given.Quarter(2)));
        Assert.Null(CleanHours.Of(setup with { Meter = setup.Meter with { Installations = [setup.Meter.Installations[0] with { To = Given.Quarter(9) }] } }, readings, Given.Quarter(2)));
        Assert.Null(CleanHours.Of(setup, [], Given.Quarter(2)));
    }

    private static SeriesSetup Setup(decimal factor, decimal? rate, decimal? width, string zone, int minutes) => new(
        Given.Meter("main") with
        {
            Installations = [Given.Device(5, multiplier: new Multiplier(factor, 1, ValueSide.Secondary), rollOver: width)],
            Profile = new IntervalProfile(Duration.FromMinutes(minutes), Stamping.End),
        },
        "import", new CounterLimits(rate), SubstitutionPolicy.Usual(DateTimeZoneProviders.Tzdb[zone]), [], []);

    private static BlockReading[] Readings(Random random, SeriesSetup setup, int count)
    {
        var (at, value, readings) = (Given.Monday, 5m, new BlockReading[count]);
        for (var i = 0; i < count; i++)
        {
            at += setup.Meter.Profile.Length;
            value += random.Next(4) == 0 ? 0 : random.Next(0, 500) / 100m;
            readings[i] = new BlockReading(at, value, ReadingMark.Measured);
        }

        return readings;
    }

    private static List<BucketTotal> AllWays(SeriesSetup setup, BlockReading[] readings, Instant received)
    {
        var records = ReadingRecords.Of([.. readings.Select(r => new ReceivedReading(r.At, r.Value, r.Mark, received))], []);
        var walk = CounterWalk.Run("import", setup.Meter.Installations, records, setup.Limits);
        var intervals = IntervalSeries.Build(setup.Meter.Profile, walk.Steps, [], setup.Policy);
        return SeriesWindow.Totals(intervals, new Interval(Given.Monday - Duration.FromDays(2), readings[^1].At + Duration.FromDays(2)), setup.Policy.Zone);
    }

    private static void ForAll(Action<Random, SeriesSetup> holds)
    {
        var cases = from seed in Gen.Choose(0, int.MaxValue - 1)
                    from zone in Gen.Elements(Zones)
                    from factor in Gen.Elements(Factors)
                    from minutes in Gen.Elements(1, 5, 15, 30, 60)
                    from isLimited in Gen.Elements(false, true)
                    select (seed, zone, factor, minutes, isLimited);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(150)), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            // The fastest interval of the cases counts 5 units, in a minute.
            var rate = c.isLimited ? 5 * 60 * c.factor : (decimal?)null;
            holds(new Random(c.seed), Setup(c.factor, rate, 100_000, c.zone, c.minutes));
            return true;
        }));
    }
}
