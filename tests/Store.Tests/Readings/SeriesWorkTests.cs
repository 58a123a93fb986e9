using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

/// <summary>Hours that are kept right while readings arrive are those computed from all readings at once.</summary>
public sealed class SeriesWorkTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static TheoryData<ReadingsKind> Kinds => FreshReadings.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_arrival_with_restarts_between_gives_the_hours_of_the_whole(ReadingsKind kind)
    {
        for (var seed = 1; seed <= Soak.Times(3); seed++)
        {
            using var fresh = new FreshReadings(kind);
            var random = new Random(Soak.Seed(seed));
            var setup = Setup(random.Next(2) == 0 ? 40 : null);
            var readings = Story(random, 96 * 40);
            for (var at = 0; at < readings.Length;)
            {
                var batch = readings.AsSpan(at, Math.Min(random.Next(1, 700), readings.Length - at)).ToArray();
                at += batch.Length;
                fresh.Append(batch);
                if (random.Next(3) == 0) fresh.Append(batch);
                if (random.Next(3) == 0) fresh.Restart();
                if (random.Next(2) == 0) fresh.Store.Compact(new LocalDate(2026, 1, 1));
                if (random.Next(2) == 0) Work(fresh, setup);
            }

            Work(fresh, setup);
            Agrees(fresh.Database, fresh.Store, setup);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Additions_and_decisions_are_worked_off_when_they_are_noted(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var setup = Setup(null);
        fresh.Append([.. Enumerable.Range(1, 960).Where(q => q is < 400 or > 424).Select(q => Quarter(q, q == 700 ? 5000 : q))]);
        Work(fresh, setup);
        Agrees(fresh.Database, fresh.Store, setup);
        var (from, to) = (Monday + Duration.FromDays(2), Monday + Duration.FromDays(4));
        setup = setup with
        {
            Additions = [new("a", "main", "import", from, to, 12.5m, AdditionReason.Bypass, "keeper", to, "")],
            Settled = [new(Monday + Duration.FromMinutes(15 * 700), 700, "read", "keeper", Monday + Duration.FromDays(500))],
        };
        fresh.Store.Touch([new(Main, from, to), new(Main, setup.Settled[0].At, setup.Settled[0].At)]);
        Work(fresh, setup);
        Agrees(fresh.Database, fresh.Store, setup);
        var days = new RollUpStore(fresh.Database).Read(Main, Berlin, new Interval(Monday - Duration.FromDays(1), Monday + Duration.FromDays(20)), BucketSize.Day);
        Assert.Equal(12.5m, days.Sum(d => d.Added));
        Assert.Equal(960 + 12.5m, days.Sum(d => d.Amount));
        Assert.DoesNotContain(days, d => d.Worst == ReadingState.Disputed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Days_and_months_are_sums_in_the_zone_of_the_facility(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var setup = Setup(null);
        fresh.Append([.. Enumerable.Range(1, 96 * 40).Select(q => Quarter(q, q))]);
        Work(fresh, setup);
        var store = new RollUpStore(fresh.Database);
        var all = new Interval(Monday - Duration.FromDays(3), Monday + Duration.FromDays(100));

        // In Berlin the clocks went forward on 30 March 2025: 23 hours of four quarters of 1 kWh.
        var days = store.Read(Main, Berlin, all, BucketSize.Day).ToDictionary(d => d.Bucket.Start.InZone(Berlin).Date, d => d.Amount);
        Assert.Equal(92, days[new LocalDate(2025, 3, 30)]);
        Assert.Equal(96, days[new LocalDate(2025, 3, 29)]);

        // From 3 March, 1:00 in Berlin: 29 days, less the hour before and the hour that was left out.
        var months = store.Read(Main, Berlin, all, BucketSize.Month);
        Assert.Equal([((29 * 24) - 2) * 4m, (96 * 40) - (((29 * 24) - 2) * 4m)], months.Select(m => m.Amount!.Value));
        Assert.Equal(96 * 40, months.Sum(m => m.Amount));
    }

    /// <summary>Four weeks before the gap are enough similar days: two days behind it a reading computes hours and leaves the gap alone, after a restart too.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_reading_behind_a_gap_whose_similar_days_are_complete_computes_hours(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var setup = Setup(null);
        fresh.Append([.. Enumerable.Range(1, 96 * 132).Where(q => q is < 96 * 30 or > 96 * 130).Select(q => Quarter(q, q))]);
        Work(fresh, setup);
        fresh.Restart();
        fresh.Append(Quarter((96 * 132) + 1, (96 * 132) + 1));
        var (_, span) = Assert.Single(new SeriesWork(fresh.Database, fresh.Store, _ => setup).Run());
        Assert.InRange(span.Duration, Duration.FromHours(1), Duration.FromHours(8));
        Agrees(fresh.Database, fresh.Store, setup);
    }

    [Fact]
    public void What_was_known_at_a_closing_can_be_computed_again()
    {
        using var fresh = new FreshReadings(ReadingsKind.Sqlite);
        var setup = Setup(null);
        fresh.Append([.. Enumerable.Range(1, 200).Where(q => q % 7 != 0).Select(q => Quarter(q, q * 2))]);
        var closing = fresh.Store.Head();
        var work = new SeriesWork(fresh.Database, fresh.Store, _ => setup);
        work.Run();
        var before = new RollUpStore(fresh.Database).Read(Main, Berlin, new Interval(Monday, Monday + Duration.FromDays(2)), BucketSize.Hour);
        fresh.Append(Quarter(14, 29), Quarter(21, 41.5m));
        work.Run();
        var after = new RollUpStore(fresh.Database).Read(Main, Berlin, new Interval(Monday, Monday + Duration.FromDays(2)), BucketSize.Hour);
        Assert.NotEqual(before, after);
        var known = work.AsKnown(setup, new Interval(Monday, Monday + Duration.FromDays(2)), closing).Hours;
        Assert.Equal(before, known.Where(h => h.Bucket.Start >= Monday && h.Bucket.Start < Monday + Duration.FromDays(2)));
    }

    internal static SeriesSetup Setup(decimal? rate) => Setup(Main, rate);

    internal static SeriesSetup Setup(SeriesKey key, decimal? rate)
    {
        Meter meter = new(
            key.Meter, LocalText.Same("main"), Medium.Electricity, "plant", null, [new(key.Point, Unit.Parse("kWh"), FlowDirection.Consumption)], [],
            [new("A1", Monday, null, new Multiplier(1, 1, ValueSide.Primary), [new RegisterFit(key.Point, 0, null, 100_000)], null, [])], null, IntervalProfile.QuarterHour, new Place("meters"));
        return new SeriesSetup(meter, key.Point, new CounterLimits(rate), SubstitutionPolicy.Usual(Berlin), [], []);
    }

    // A counter with lost links, second values, values that cannot be, and readings off the grid, in the order of arrival.
    private static NewReading[] Story(Random random, int quarters)
    {
        var (readings, shown, silent) = (new List<NewReading>(), 0m, 0);
        for (var q = 1; q <= quarters; q++)
        {
            shown += random.Next(0, 900) / 100m;
            if (silent == 0 && random.Next(150) == 0) silent = random.Next(1, 300);
            if (silent-- > 0) continue;
            silent = 0;
            var reading = Quarter(q, shown);
            if (random.Next(60) == 0) reading = reading with { At = reading.At + Duration.FromSeconds(random.Next(1, 800)) };
            if (random.Next(90) == 0) readings.Add(reading with { Value = shown + 3 });
            readings.Add(random.Next(70) == 0 ? reading with { Value = random.Next(200_000) } : reading);
            if (random.Next(40) == 0 && readings.Count > 50) (readings[^1], readings[^random.Next(2, 40)]) = (readings[^random.Next(2, 40)], readings[^1]);
        }

        return [.. readings];
    }

    private static void Work(FreshReadings fresh, SeriesSetup setup)
    {
        var work = new SeriesWork(fresh.Database, fresh.Store, key => key == setup.Key ? setup : null) { Part = Duration.FromDays(2) };
        while (work.Backlog() > 0) work.Run(10);
    }

    internal static void Agrees(Database database, ReadingStore readingStore, SeriesSetup setup)
    {
        var readings = readingStore.Read(setup.Key, new Interval(Monday, Monday + Duration.FromDays(1000)));
        var records = ReadingRecords.Of([.. readings.Select(r => new ReceivedReading(r.At, r.Value, r.Mark, r.Received))], setup.Settled);
        var walk = CounterWalk.Run(setup.Register, setup.Meter.Installations, records, setup.Limits);
        var intervals = IntervalSeries.Build(setup.Meter.Profile, walk.Steps, setup.Additions, setup.Policy);
        Assert.Equal(0, IntervalSeries.Excess(intervals, walk.Steps, setup.Additions));
        var rollUp = new RollUp(Berlin);
        foreach (var interval in intervals) rollUp.Put(interval);
        var store = new RollUpStore(database);
        foreach (var size in Enum.GetValues<BucketSize>())
            Assert.Equal(
                rollUp.Totals(size).Where(t => t.Amount is not null), store.Read(setup.Key, Berlin, new Interval(Monday - Duration.FromDays(40), Monday + Duration.FromDays(1000)), size));
        Assert.Equal(walk.Total + setup.Additions.Sum(a => a.Amount), store.Read(setup.Key, Berlin, new Interval(Monday - Duration.FromDays(40), Monday + Duration.FromDays(1000)), BucketSize.Month).Sum(m => m.Amount));
    }
}
