using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class IntervalReadingsTests
{
    private static readonly IntervalProfile AtTheEnd = new(Duration.FromMinutes(15), Stamping.End);

    [Fact]
    public void Amounts_stand_in_the_interval_their_stamp_names_and_gaps_are_missing()
    {
        var walk = IntervalReadings.Steps(Log((1, 4), (3, 6)).Records, AtTheEnd, new Multiplier(40, 1, ValueSide.Secondary));
        var intervals = IntervalSeries.Build(AtTheEnd, walk.Steps, [], SubstitutionPolicy.Usual(Shanghai));
        Assert.Equal([(Quarter(0), 160m), (Quarter(1), null), (Quarter(2), 240m)], intervals.Select(i => (i.Start, i.Amount)));
        Assert.Equal(400, walk.Total);
    }

    [Fact]
    public void A_recorded_addition_fills_the_gap()
    {
        var walk = IntervalReadings.Steps(Log((0, 4), (2, 6)).Records, IntervalProfile.QuarterHour, Multiplier.None);
        var addition = new RecordedAddition("a1", "main", "import", Quarter(1), Quarter(2), 5, AdditionReason.MeterFault, "keeper", Quarter(9), "");
        var intervals = IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, [addition], SubstitutionPolicy.Usual(Shanghai));
        Assert.Equal([4m, 5m, 6m], intervals.Select(i => i.Amount!.Value));
    }

    [Fact]
    public void Two_stamps_in_one_interval_and_values_that_cannot_be_are_held()
    {
        var log = Log((0, 4), (1, 1e16m));
        log.Add(Quarter(0) + Duration.FromMinutes(3), 5, ReadingMark.Measured, Quarter(1));
        var walk = IntervalReadings.Steps(log.Records, IntervalProfile.QuarterHour, Multiplier.None);
        Assert.Equal([ValidationRule.TwoValues, ValidationRule.Range], walk.Held.Select(h => h.Rule));
        Assert.Equal(4, walk.Total);
    }

    [Fact]
    public void A_settled_amount_says_who_settled_it()
    {
        var log = Log((0, 4));
        log.Settle(Quarter(0), 3, "read again", "keeper", Quarter(9));
        Assert.Equal((3m, "keeper"), IntervalReadings.Steps(log.Records, IntervalProfile.QuarterHour, Multiplier.None).Steps.Select(s => (s.Difference!.Value, s.Mark.Author)).Single());
    }
}
