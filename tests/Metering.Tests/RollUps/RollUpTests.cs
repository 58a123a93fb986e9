using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class RollUpTests
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu"];

    [Fact]
    public void A_day_of_25_hours_holds_a_hundred_quarters()
    {
        var rollUp = new RollUp(Berlin);
        var start = Berlin.AtStartOfDay(new LocalDate(2025, 10, 26)).ToInstant();
        for (var q = 0; q < 100; q++) rollUp.Put(Interval(start + Duration.FromMinutes(15 * q), 1.5m));
        Assert.Equal([150m], rollUp.Totals(BucketSize.Day).Select(t => t.Amount!.Value));
        Assert.Equal(Enumerable.Repeat(6m, 25), rollUp.Totals(BucketSize.Hour).Select(t => t.Amount!.Value));
        Assert.Equal(1, rollUp.Totals(BucketSize.Day)[0].Completeness);
    }

    [Fact]
    public void A_correction_adds_up_its_own_hour_day_and_month_and_no_other()
    {
        var rollUp = new RollUp(Shanghai);
        for (var q = 0; q < 96 * 60; q++) rollUp.Put(Interval(Quarter(q), 1));
        var hours = Sum(rollUp);
        var summed = rollUp.Summed;
        Assert.Equal([BucketSize.Hour, BucketSize.Day, BucketSize.Month], rollUp.Put(Interval(Quarter(500), 3)).Select(b => b.Size));
        Assert.Equal(hours + 2, Sum(rollUp));
        Assert.Equal(summed + 1, rollUp.Summed);
        Assert.Empty(rollUp.Put(Interval(Quarter(500), 3)));
    }

    [Fact]
    public void An_interval_that_becomes_shorter_leaves_the_buckets_it_no_longer_touches()
    {
        var rollUp = new RollUp(DateTimeZoneProviders.Tzdb["Asia/Kathmandu"]);
        rollUp.Put(new IntervalValue(Monday, Monday + Duration.FromHours(1), 10, 0, Duration.FromHours(1), ReadingMark.Measured));
        rollUp.Put(Interval(Monday, 3));
        Assert.Equal([3m], rollUp.Totals(BucketSize.Hour).Select(t => t.Amount!.Value));
    }

    [Fact]
    public void What_is_missing_is_not_zero_and_shows_in_the_completeness()
    {
        var rollUp = new RollUp(Shanghai);
        var missing = new IntervalValue(Quarter(0), Quarter(1), null, 0, Duration.Zero, new ReadingMark(ReadingState.Missing));
        rollUp.Put(missing);
        Assert.Null(rollUp.Totals(BucketSize.Hour)[0].Amount);
        rollUp.Put(Interval(Quarter(1), 2));
        Assert.Equal((2m, 0.25m), (rollUp.Totals(BucketSize.Hour)[0].Amount, rollUp.Totals(BucketSize.Hour)[0].Completeness));
    }

    [Fact]
    public void The_worst_state_and_the_measured_part_are_kept()
    {
        var rollUp = new RollUp(Shanghai);
        rollUp.Put(Interval(Quarter(0), 2));
        rollUp.Put(new IntervalValue(Quarter(1), Quarter(2), 1, 4, Duration.FromMinutes(15), new ReadingMark(ReadingState.Substituted, "Bypass", "keeper")));
        var hour = rollUp.Totals(BucketSize.Hour)[0];
        Assert.Equal((7m, 4m, 2m, ReadingState.Substituted), (hour.Amount, hour.Added, hour.Measured, hour.Worst));
    }

    /// <summary>By hand: in Nepal, 5 h 45 min from UTC, an interval from 0:00 to 1:00 UTC has 15 minutes before 6:00 and 45 after.</summary>
    [Fact]
    public void An_interval_in_two_hours_is_divided_by_time()
    {
        var rollUp = new RollUp(DateTimeZoneProviders.Tzdb["Asia/Kathmandu"]);
        rollUp.Put(new IntervalValue(Monday, Monday + Duration.FromHours(1), 10, 0, Duration.FromHours(1), ReadingMark.Measured));
        Assert.Equal([2.5m, 7.5m], rollUp.Totals(BucketSize.Hour).Select(t => t.Amount!.Value));
        Assert.Equal([15, 45], rollUp.Totals(BucketSize.Hour).Select(t => t.Covered.TotalMinutes));
    }

    [Fact]
    public void Late_and_corrected_intervals_lead_to_what_adding_up_from_scratch_gives()
    {
        var changes = from zone in Gen.Elements(Zones)
                      from hourly in Gen.Elements(false, true)
                      from puts in Gen.Choose(0, 200).SelectMany(slot => Gen.Choose(-1, 100_000).Select(amount => (slot, amount))).ArrayOf()
                      from look in Gen.Choose(0, 20)
                      select (zone, hourly, puts, look);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(300)), Prop.ForAll(changes.ToArbitrary(), drawn =>
        {
            var (zone, length) = (DateTimeZoneProviders.Tzdb[drawn.zone], Duration.FromMinutes(drawn.hourly ? 60 : 15));
            var start = Instant.FromUtc(2025, 10, 25, 20, 0);
            var rollUp = new RollUp(zone);
            var last = new Dictionary<int, IntervalValue>();
            foreach (var ((slot, amount), i) in drawn.puts.Select((p, i) => (p, i)))
            {
                last[slot] = Value(start + (length * slot), length, amount);
                rollUp.Put(last[slot]);
                if (drawn.look > 0 && i % drawn.look == 0) rollUp.Totals(BucketSize.Day);
            }

            var fresh = new RollUp(zone);
            foreach (var interval in last.Values) fresh.Put(interval);
            return Enum.GetValues<BucketSize>().All(size => rollUp.Totals(size).SequenceEqual(fresh.Totals(size))
                && rollUp.Totals(size).Sum(t => t.Amount ?? 0) == last.Values.Sum(v => v.Amount ?? 0));
        }));
    }

    /// <summary>A reading of 02:30 that arrives after all others changes its two quarters, both in one hour: that hour, the day and the month are added up again.</summary>
    [Fact]
    public void A_late_reading_adds_up_the_buckets_of_the_intervals_it_changes()
    {
        var log = Log([.. Enumerable.Range(1, 40).Where(q => q != 10).Select(q => (q, q * 2m))]);
        var rollUp = new RollUp(DateTimeZone.Utc);
        Assert.Equal(10 + 1 + 1, rollUp.Replace(Series(log)).Count);
        log.Add(Quarter(10), 19, ReadingMark.Measured, Quarter(50));
        var touched = rollUp.Replace(Series(log));
        Assert.Equal([(BucketSize.Hour, Quarter(8)), (BucketSize.Day, Monday)], touched.OrderBy(b => b.Size).Select(b => (b.Size, b.Start)).Take(2));
        Assert.Equal(3, touched.Count);
        Assert.Empty(rollUp.Replace(Series(log)));
    }

    [Fact]
    public void Any_order_of_late_and_corrected_readings_leads_to_the_same_hours_as_the_final_series()
    {
        var arrivals = from order in Gen.Shuffle(Enumerable.Range(1, 60).ToArray())
                       from batch in Gen.Choose(1, 20)
                       from settled in Gen.Choose(1, 60).ArrayOf()
                       select (order, batch, settled);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(50)), Prop.ForAll(arrivals.ToArbitrary(), drawn =>
        {
            var (log, rollUp, fresh) = (new ReadingLog(), new RollUp(Berlin), new RollUp(Berlin));
            foreach (var batch in drawn.order.Chunk(drawn.batch))
            {
                foreach (var q in batch) log.Add(Quarter(q), q * 2m, ReadingMark.Measured, Quarter(99));
                rollUp.Replace(Series(log));
            }

            foreach (var q in drawn.settled)
            {
                log.Settle(Quarter(q), q % 2 == 0 ? null : (q * 2m) - 1, "checked", "keeper", Quarter(99));
                rollUp.Replace(Series(log));
            }

            fresh.Replace(Series(log));
            return Enum.GetValues<BucketSize>().All(size => rollUp.Totals(size).SequenceEqual(fresh.Totals(size)));
        }));
    }

    private static IReadOnlyList<IntervalValue> Series(ReadingLog log) => IntervalSeries.Build(
        IntervalProfile.QuarterHour, CounterWalk.Run("import", [Device()], log.Records, new CounterLimits(100)).Steps, [], SubstitutionPolicy.Usual(DateTimeZone.Utc));

    private static IntervalValue Value(Instant start, Duration length, int amount) => amount < 0
        ? new(start, start + length, null, 0, Duration.Zero, new ReadingMark(ReadingState.Missing))
        : new(start, start + length, amount / 100m, amount % 3 == 0 ? 1.1m : 0, length, amount % 3 == 0 ? new(ReadingState.Substituted, "Bypass", "keeper") : ReadingMark.Measured);

    private static IntervalValue Interval(Instant start, decimal amount) =>
        new(start, start + Duration.FromMinutes(15), amount, 0, Duration.FromMinutes(15), ReadingMark.Measured);

    private static decimal Sum(RollUp rollUp) => rollUp.Totals(BucketSize.Hour).Sum(t => t.Amount!.Value);
}
