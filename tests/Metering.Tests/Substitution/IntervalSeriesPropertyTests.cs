using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Metering;

/// <summary>The invariant: intervals = counter differences + recorded additions, for any sequence of faults.</summary>
public sealed class IntervalSeriesPropertyTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(Given.Shanghai);

    [Fact]
    public void Whatever_happens_to_the_readings_the_intervals_hold_what_flowed() => ForAllStories(story =>
    {
        var (walk, intervals) = Build(story);
        return intervals.Sum(i => i.Amount ?? 0) == story.Total
            && IntervalSeries.Excess(intervals, walk.Steps, story.Additions) == 0
            && walk.Total + story.Additions.Sum(a => a.Amount) == story.Total;
    });

    [Fact]
    public void What_is_called_measured_is_what_flowed_in_that_quarter() => ForAllStories(story =>
        Build(story).Intervals.Select((interval, q) => (interval, q)).All(p =>
            p.interval.Mark.State != ReadingState.Measured || p.interval.Amount == (story.Uncounted.Contains(p.q) ? 0 : story.Flow[p.q])));

    [Fact]
    public void Repairs_that_a_person_accepts_move_no_energy() => ForAllStories(story =>
    {
        var (walk, before) = Build(story);
        foreach (var proposal in RepairProposals.Of(story.Log.Records, walk, before, IntervalProfile.QuarterHour, Policy).Where(p => p.Kind == RepairKind.SetAside))
            if (!proposal.Accept(story.Log, "keeper", Given.Quarter(9999))) return false;
        var (again, after) = Build(story);
        return again.Held.Count == 0 && again.Total == walk.Total && after.Sum(i => i.Amount ?? 0) == story.Total
            && !after.Any(i => i.Mark.State == ReadingState.Disputed);
    });

    [Fact]
    public void Nothing_that_is_missing_counts_as_zero() => ForAllStories(story =>
        Build(story).Intervals.All(i => (i.Mark.State == ReadingState.Missing) == (i.Amount is null)));

    private static (CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals) Build(CounterStory story)
    {
        var walk = CounterWalk.Run("import", story.Devices, story.Log.Records, story.Limits);
        return (walk, IntervalSeries.Build(IntervalProfile.QuarterHour, walk.Steps, story.Additions, Policy));
    }

    private static void ForAllStories(Func<CounterStory, bool> holds)
    {
        var stories = from seed in Gen.Choose(0, int.MaxValue - 1)
                      from quarters in Gen.Choose(1, 400)
                      from resets in Gen.Elements(false, true)
                      select (seed, quarters, resets);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(300)),
            Prop.ForAll(stories.ToArbitrary(), story => holds(new CounterStory(story.seed, story.quarters, story.resets))));
    }
}
