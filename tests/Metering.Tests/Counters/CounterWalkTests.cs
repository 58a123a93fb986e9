using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class CounterWalkTests
{
    private static readonly CounterLimits Limits = new(100);

    [Fact]
    public void Differences_are_multiplied_on_the_secondary_side()
    {
        var walk = Walk(Device(multiplier: new Multiplier(40, 100, ValueSide.Secondary)), new CounterLimits(), (1, 0.5m), (2, 0.75m));
        Assert.Equal([2000m, 1000m], walk.Steps.Select(s => s.Difference!.Value));
    }

    [Fact]
    public void A_counter_that_passes_its_width_goes_on_from_zero()
    {
        var walk = Walk(Device(99_995, rollOver: 100_000), Limits, (1, 99_999.5m), (2, 3));
        Assert.Equal([4.5m, 3.5m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(StepKind.RollOver, walk.Steps[1].Kind);
        Assert.Equal([ValidationRule.RollOver], walk.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_counter_that_begins_again_without_passing_its_width_was_reset_and_the_difference_is_unknown()
    {
        var walk = Walk(Device(50_000, rollOver: 100_000), Limits, (1, 50_004), (2, 3), (3, 5));
        Assert.Equal([4m, null, 2m], walk.Steps.Select(s => s.Difference));
        Assert.Equal([ValidationRule.Reset], walk.Findings.Select(f => f.Rule));
        Assert.Equal(6, walk.Total);
    }

    /// <summary>A steam counter that shows hundredths and is read twice within five seconds: one step at 4.8 t/h at most is what it may show, two are not.</summary>
    [Theory]
    [InlineData("18246.83", "18246.84", true)]
    [InlineData("18246.83", "18246.86", false)]
    [InlineData("18246.83", "18246.9", false)]
    [InlineData("18246", "18247", true)]
    [InlineData("18246", "18248", false)]
    public void One_step_of_the_last_digit_is_no_sign_of_speed(string before, string shown, bool believed)
    {
        var (first, second) = (Quarter(1), Quarter(1) + Duration.FromSeconds(5));
        ReadingRecord[] records = [Record(first, Number(before)), Record(second, Number(shown))];
        var walk = CounterWalk.Run("import", [Device(Number(before))], records, new CounterLimits(4.8m));
        Assert.Equal(believed, walk.Findings.Count == 0);

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        static ReadingRecord Record(Instant at, decimal value) => new(at, [new ReadingVersion(1, value, ReadingMark.Measured, at)]);
    }

    [Theory]
    [InlineData(0, ValidationRule.NegativeStep)]
    [InlineData(5000, ValidationRule.Spike)]
    [InlineData(-1, ValidationRule.Range)]
    [InlineData(100_000, ValidationRule.Range)]
    public void A_reading_that_cannot_be_is_held_and_the_difference_goes_over_it(int bad, ValidationRule rule)
    {
        var walk = Walk(Device(1000, rollOver: 100_000), Limits, (1, 1004), (2, bad), (3, 1010));
        Assert.Equal([rule], walk.Held.Select(h => h.Rule));
        Assert.Equal([4m, 6m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal((ReadingState.Disputed, SubstitutionRules.HeldReading), (walk.Steps[1].Mark.State, walk.Steps[1].Mark.Rule));
    }

    [Fact]
    public void Without_a_known_rate_a_high_reading_is_told_by_what_follows()
    {
        var walk = Walk(Device(1000), new CounterLimits(), (1, 1004), (2, 900_000), (3, 1010), (4, 1012));
        Assert.Equal([4m, 6m, 2m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(Quarter(2), Assert.Single(walk.Held).Start);
    }

    [Fact]
    public void A_rise_that_is_too_fast_and_stays_is_counted_and_disputed()
    {
        var walk = Walk(Device(1000), Limits, (1, 1004), (2, 9000), (3, 9005), (4, 9010), (5, 9015));
        Assert.Equal([4m, 7996m, 5m, 5m, 5m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal((ReadingState.Disputed, SubstitutionRules.TooFast), (walk.Steps[1].Mark.State, walk.Steps[1].Mark.Rule));
    }

    /// <summary>A field report of counters that read zero while the device restarts: the zero is held, not taken for a roll-over.</summary>
    [Fact]
    public void A_zero_close_to_the_width_is_not_a_roll_over()
    {
        var walk = Walk(Device(99_985, rollOver: 100_000), Limits, (1, 99_990), (2, 0), (3, 99_992), (4, 99_995), (5, 99_997), (6, 99_999), (7, 4));
        Assert.Equal([5m, 2m, 3m, 2m, 2m, 5m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(Quarter(2), Assert.Single(walk.Held).Start);
        Assert.Equal(Quarter(7), Assert.Single(walk.Findings, f => f.Rule == ValidationRule.RollOver).End);
    }

    [Fact]
    public void A_replacement_counts_to_the_closing_and_from_the_opening_reading()
    {
        var (old, young) = (Device(100, to: Quarter(2), closing: 107), Device(9000, from: Quarter(3), serial: "A2", multiplier: new Multiplier(2, 1, ValueSide.Secondary)));
        var walk = CounterWalk.Run("import", [old, young], Log((1, 104), (4, 9003)).Records, new CounterLimits());
        Assert.Equal([(Quarter(0), 4m), (Quarter(1), 3m), (Quarter(3), 6m)], walk.Steps.Select(s => (s.Start, s.Difference!.Value)));
    }

    [Fact]
    public void A_reading_from_a_time_without_a_device_is_found()
    {
        var walk = Walk(Device(0, from: Quarter(5)), Limits, (1, 3), (6, 1));
        Assert.Equal([(ValidationRule.NoDevice, Quarter(1))], walk.Findings.Select(f => (f.Rule, f.Start)));
        Assert.Equal(1, walk.Total);
    }

    [Fact]
    public void What_a_person_settles_is_believed()
    {
        var log = Log((1, 1004), (2, 3), (3, 1010));
        log.Settle(Quarter(2), 3, "really reset", "keeper", Quarter(9));
        var walk = CounterWalk.Run("import", [Device(1000)], log.Records, Limits);
        Assert.Empty(walk.Held);
        Assert.Equal(StepKind.Reset, walk.Steps[1].Kind);
        log.Settle(Quarter(2), null, "set aside", "keeper", Quarter(9));
        var again = CounterWalk.Run("import", [Device(1000)], log.Records, Limits);
        Assert.Equal((6m, ReadingState.Repaired, "set aside", "keeper"), (again.Steps[1].Difference, again.Steps[1].Mark.State, again.Steps[1].Mark.Rule, again.Steps[1].Mark.Author));
    }

    /// <summary>A device whose clock was reset to 2106 would otherwise have its energy divided over eighty years.</summary>
    [Fact]
    public void A_reading_from_the_future_is_held()
    {
        var log = Log((1, 4), (2, 8));
        log.Add(NodaTime.Instant.FromUtc(2106, 2, 7, 6, 28), 9, ReadingMark.Measured, Quarter(3));
        var walk = CounterWalk.Run("import", [Device()], log.Records, Limits);
        Assert.Equal([ValidationRule.ClockDrift], walk.Held.Select(h => h.Rule));
        Assert.Equal(8, walk.Total);
    }

    [Fact]
    public void Nobody_can_settle_what_no_meter_can_show()
    {
        var log = Log((1, 4), (2, 8));
        log.Settle(Quarter(1), decimal.MaxValue, "mistyped", "keeper", Quarter(9));
        var walk = CounterWalk.Run("import", [Device(multiplier: new Multiplier(4000, 1000, ValueSide.Secondary))], log.Records, Limits with { HighestRate = 1e28m });
        Assert.Equal([ValidationRule.Range], walk.Held.Select(h => h.Rule));
        Assert.Equal(32_000_000, walk.Total);
    }

    [Fact]
    public void A_second_value_for_one_time_makes_the_differences_around_it_disputed()
    {
        var log = Log((1, 4), (2, 8), (3, 12));
        log.Add(Quarter(2), 9, ReadingMark.Measured, Quarter(9));
        var walk = CounterWalk.Run("import", [Device()], log.Records, Limits);
        Assert.Equal([4m, 4m, 4m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal([ReadingState.Measured, ReadingState.Disputed, ReadingState.Disputed], walk.Steps.Select(s => s.Mark.State));
    }

    [Fact]
    public void A_disputed_reading_gives_way_to_the_one_that_goes_on_from_before()
    {
        var log = new ReadingLog();
        foreach (var (quarter, value) in new[] { (1, 4m), (2, 11m), (2, 8m), (3, 9m), (4, 12m) }) log.Add(Quarter(quarter), value, ReadingMark.Measured, Quarter(9));
        var walk = CounterWalk.Run("import", [Device()], log.Records, Limits);
        Assert.Equal([4m, 5m, 3m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(11, Assert.Single(walk.Held).Value);
    }

    [Fact]
    public void Several_disputed_readings_in_a_row_give_way_together()
    {
        var log = Log((1, 7), (2, 8), (3, 9), (4, 7));
        log.Add(Quarter(2), 7, ReadingMark.Measured, Quarter(9));
        log.Add(Quarter(3), 7, ReadingMark.Measured, Quarter(9));
        var walk = CounterWalk.Run("import", [Device()], log.Records, Limits);
        Assert.Equal([7m, 0m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(2, walk.Held.Count);
    }

    [Fact]
    public void A_closing_reading_is_believed_against_a_reading_above_it()
    {
        var walk = Walk(Device(0, to: Quarter(3), closing: 9), Limits, (1, 4), (2, 12));
        Assert.Equal([4m, 5m], walk.Steps.Select(s => s.Difference!.Value));
        Assert.Equal(12, Assert.Single(walk.Held).Value);
    }

    private static CounterWalk Walk(MeterInstallation device, CounterLimits limits, params (int Quarter, decimal Value)[] readings) =>
        CounterWalk.Run("import", [device], Log(readings).Records, limits);
}
