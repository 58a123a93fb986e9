using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class IntervalReadingsTests
{
    private static readonly IntervalProfile AtTheEnd = new(Duration.FromMinutes(15), Stamping.End);

    [Fact]
    public void Amounts_stand_in_the_interval_their_stamp_names_and_gaps_are_missing()
    {
        var walk = Steps(Log((1, 4), (3, 6)), AtTheEnd, multiplier: new Multiplier(40, 1, ValueSide.Secondary));
        var intervals = IntervalSeries.Build(AtTheEnd, walk.Steps, [], SubstitutionPolicy.Usual(Shanghai));
        Assert.Equal([(Quarter(0), 160m), (Quarter(1), null), (Quarter(2), 240m)], intervals.Select(i => (i.Start, i.Amount)));
        Assert.Equal(400, walk.Total);
    }

    [Fact]
    public void A_recorded_addition_fills_the_gap()
    {
        var walk = Steps(Log((0, 4), (2, 6)), IntervalProfile.QuarterHour);
        var addition = new RecordedAddition("a1", "main", "import", Quarter(1), Quarter(2), 5, AdditionReason.MeterFault, "keeper", Quarter(9), "");
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, [addition], SubstitutionPolicy.Usual(Shanghai));
        Assert.Equal([4m, 5m, 6m], intervals.Select(i => i.Amount!.Value));
    }

    [Fact]
    public void Two_stamps_in_one_interval_and_values_that_cannot_be_are_held()
    {
        var log = Log((0, 4), (1, 1e16m), (2, -1), (3, 26));
        log.Add(Quarter(0) + Duration.FromMinutes(3), 5, ReadingMark.Measured, Quarter(1));
        log.Add(Quarter(9), 5, ReadingMark.Measured, Quarter(5));
        var walk = Steps(log, IntervalProfile.QuarterHour, new CounterLimits(100));
        Assert.Equal([ValidationRule.TwoValues, ValidationRule.Range, ValidationRule.NegativeStep, ValidationRule.Spike, ValidationRule.ClockDrift], walk.Held.Select(h => h.Rule));
        Assert.Equal(4, walk.Total);
    }

    // 25 in a quarter are the 100 of an hour.
    [Fact]
    public void What_a_person_answers_for_counts_before_what_was_stamped_first()
    {
        var log = Log((0, 4), (1, 25), (2, 26));
        log.Add(Quarter(0) + Duration.FromMinutes(3), 5, ReadingMark.Measured, Quarter(1));
        foreach (var at in new[] { Quarter(0) + Duration.FromMinutes(3), Quarter(2) }) log.Settle(at, log.Find(at)!.Effective.Value, "looked", "keeper", Quarter(9));
        var walk = Steps(log, IntervalProfile.QuarterHour, new CounterLimits(100));
        Assert.Equal([5m, 25m, 26m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal((Quarter(0), ValidationRule.TwoValues), Assert.Single(walk.Held) is var held ? (held.Start, held.Rule) : default);
    }

    [Fact]
    public void A_settled_amount_says_who_settled_it()
    {
        var log = Log((0, 4));
        log.Settle(Quarter(0), 3, "read again", "keeper", Quarter(9));
        Assert.Equal((3m, "keeper"), Steps(log, IntervalProfile.QuarterHour).Steps.Select(s => (s.Difference!.Value, s.Mark.Author)).Single());
    }

    [Fact]
    public void A_second_value_for_a_stamp_is_disputed_and_the_first_counts()
    {
        var log = Log((0, 4));
        log.Add(Quarter(0), 4, ReadingMark.Measured, Quarter(2));
        Assert.Equal(ReadingState.Measured, Assert.Single(Steps(log, IntervalProfile.QuarterHour).Steps).Mark.State);
        log.Add(Quarter(0), 5, ReadingMark.Measured, Quarter(3));
        Assert.Equal((4m, ReadingState.Disputed), Assert.Single(Steps(log, IntervalProfile.QuarterHour).Steps) is var step ? (step.Difference!.Value, step.Mark.State) : default);
    }

    // Taken out 7 minutes into the third quarter, the next one put in at the same instant; nothing was there in the sixth.
    [Fact]
    public void An_amount_counts_with_the_multiplier_of_the_device_at_the_end_of_its_interval()
    {
        var swap = Quarter(2) + Duration.FromMinutes(7);
        MeterInstallation[] devices = [Device(to: swap, multiplier: new Multiplier(40, 1, ValueSide.Secondary)), Device(from: swap, to: Quarter(5), multiplier: new Multiplier(40, 1, ValueSide.Primary))];
        var walk = IntervalReadings.Steps(devices, Log((0, 1), (1, 1), (2, 1), (3, 1), (5, 1)).Records, IntervalProfile.QuarterHour, new CounterLimits());
        Assert.Equal([40m, 40m, 1m, 1m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal((ValidationRule.NoDevice, Quarter(5)), Assert.Single(walk.Findings) is var found ? (found.Rule, found.Start) : default);
    }

    /// <summary>Midnight ends the day before; the day on which clocks go forward has 92 quarters, the one on which they go back 100.</summary>
    [Theory]
    [InlineData(2025, 3, 30, 92)]
    [InlineData(2025, 10, 26, 100)]
    [InlineData(2025, 2, 28, 96)]
    public void Stamped_at_the_end_a_day_holds_its_own_amounts_to_the_last(int year, int month, int day, int quarters)
    {
        var date = new LocalDate(year, month, day);
        var (start, end) = (Berlin.AtStartOfDay(date).ToInstant(), Berlin.AtStartOfDay(date.PlusDays(1)).ToInstant());
        var log = new ReadingLog();
        for (var at = start; at <= end + Duration.FromMinutes(15); at += AtTheEnd.Length) log.Add(at, 1, ReadingMark.Measured, at);
        var walk = IntervalReadings.Steps([Device(from: start - Duration.FromDays(1))], log.Records, AtTheEnd, new CounterLimits());
        var rollUp = new RollUp(Berlin);
        foreach (var interval in IntervalSeries.Build(AtTheEnd, walk.Steps, [], SubstitutionPolicy.Usual(Berlin))) rollUp.Put(interval);
        Assert.Equal([1m, quarters, 1m], rollUp.Totals(BucketSize.Day).Select(d => d.Amount!.Value));
        Assert.Equal(month == 2 ? [97m, 1m] : [quarters + 2m], rollUp.Totals(BucketSize.Month).Select(m => m.Amount!.Value));
    }

    private static CounterWalk Steps(ReadingLog log, IntervalProfile profile, CounterLimits? limits = null, Multiplier? multiplier = null) =>
        IntervalReadings.Steps([Device(multiplier: multiplier) with { Fits = [] }], log.Records, profile, limits ?? new CounterLimits());
}
