using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

/// <summary>Small cases worked by hand.</summary>
public sealed class IntervalSeriesTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(DateTimeZone.Utc);

    [Fact]
    public void A_lost_link_is_measured_energy_of_estimated_shape()
    {
        var intervals = Build([], (1, 4), (4, 14), (5, 15));
        Assert.Equal([4m, 3.3333m, 3.3333m, 3.3334m, 1m], intervals.Select(i => i.Amount!.Value));
        Assert.Equal(
            ["", SubstitutionRules.LinkLostLinear, SubstitutionRules.LinkLostLinear, SubstitutionRules.LinkLostLinear, ""], intervals.Select(i => i.Mark.Rule));
        Assert.Equal(ReadingState.Estimated, intervals[1].Mark.State);
    }

    [Fact]
    public void A_long_outage_looks_like_similar_days()
    {
        // Friday counts 1 in even and 3 in odd quarters; Monday is lost and holds twice as much.
        var friday = Monday - Duration.FromDays(3);
        var log = new ReadingLog();
        var shown = 0m;
        for (var q = 0; q < 96; q++) log.Add(friday + Duration.FromMinutes(15 * (q + 1)), shown += q % 2 == 0 ? 1 : 3, ReadingMark.Measured, Monday);
        log.Add(Monday, shown, ReadingMark.Measured, Monday);
        log.Add(Quarter(96), shown + 384, ReadingMark.Measured, Quarter(96));
        var steps = CounterWalk.Run("import", [Device(from: friday)], log.Records, new CounterLimits()).Steps;
        var lost = IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [], Policy).Where(i => i.Start >= Monday).ToList();
        Assert.Equal(96, lost.Count);
        Assert.All(lost, i => Assert.Equal(SubstitutionRules.LinkLostSimilarDays, i.Mark.Rule));
        Assert.Equal([2m, 6m, 2m], lost.Take(3).Select(i => decimal.Round(i.Amount!.Value, 3)));
        Assert.Equal(384, lost.Sum(i => i.Amount));
    }

    [Fact]
    public void A_long_outage_without_similar_days_is_divided_evenly_and_says_so()
    {
        var intervals = Build([], (20, 40));
        Assert.All(intervals, i => Assert.Equal((2m, SubstitutionRules.LinkLostNoSimilarDay), (i.Amount!.Value, i.Mark.Rule)));
    }

    [Fact]
    public void Readings_off_the_grid_are_divided_by_time()
    {
        var log = new ReadingLog();
        log.Add(Monday + Duration.FromMinutes(10), 10, ReadingMark.Measured, Monday);
        log.Add(Monday + Duration.FromMinutes(25), 40, ReadingMark.Measured, Monday);
        var steps = CounterWalk.Run("import", [Device()], log.Records, new CounterLimits()).Steps;
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [], Policy);
        Assert.Equal([20m, 20m], intervals.Select(i => i.Amount!.Value));
        Assert.Equal(SubstitutionRules.Straddling, intervals[0].Mark.Rule);
        Assert.Equal([15, 10], intervals.Select(i => i.Covered.TotalMinutes));
    }

    [Fact]
    public void A_bypass_is_a_recorded_addition_beside_a_counter_that_stands_still()
    {
        var addition = Addition(1, 3, 10, AdditionReason.Bypass);
        var intervals = Build([addition], (1, 4), (2, 4), (3, 4), (4, 5));
        Assert.Equal([4m, 5m, 5m, 1m], intervals.Select(i => i.Amount!.Value));
        Assert.Equal([0m, 5m], intervals.Take(2).Select(i => i.Added));
        Assert.Equal((ReadingState.Substituted, "Bypass", "keeper"), (intervals[1].Mark.State, intervals[1].Mark.Rule, intervals[1].Mark.Author));
    }

    [Fact]
    public void Two_additions_to_one_interval_both_count()
    {
        var intervals = Build([Addition(0, 1, 10, AdditionReason.Bypass), Addition(0, 2, -4, AdditionReason.WrongMultiplier)], (1, 4), (2, 6));
        Assert.Equal([(4m, 8m), (2m, -2m)], intervals.Select(i => (i.Metered!.Value, i.Added)));
    }

    [Fact]
    public void After_a_reset_the_time_in_between_is_missing_and_not_zero()
    {
        var steps = CounterWalk.Run("import", [Device()], Log((1, 400), (2, 0), (3, 3)).Records, new CounterLimits(2000)).Steps;
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [], Policy);
        Assert.Equal([400m, null, 3m], intervals.Select(i => i.Amount));
        Assert.Equal(ReadingState.Missing, intervals[1].Mark.State);
    }

    [Fact]
    public void Excess_tells_an_interval_that_was_tampered_with()
    {
        var steps = CounterWalk.Run("import", [Device()], Log((1, 4), (2, 6)).Records, new CounterLimits()).Steps;
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [], Policy);
        Assert.Equal(0, IntervalSeries.Excess(intervals, steps, []));
        Assert.Equal(0.5m, IntervalSeries.Excess([intervals[0] with { Metered = 4.5m }, intervals[1]], steps, []));
    }

    internal static RecordedAddition Addition(int from, int to, decimal amount, AdditionReason reason) =>
        new("a1", "main", "import", Quarter(from), Quarter(to), amount, reason, "keeper", Quarter(99), "log book");

    private static IReadOnlyList<IntervalValue> Build(IReadOnlyList<RecordedAddition> additions, params (int, decimal)[] readings) => IntervalSeries.Build(
        IntervalProfile.QuarterHour, CounterWalk.Run("import", [Device()], Log(readings).Records, new CounterLimits()).Steps, additions, Policy);
}
