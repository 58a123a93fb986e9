using FsCheck;
using FsCheck.Fluent;
using NodaTime;

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
        foreach (var proposal in RepairProposals.Of(new SeriesSetup(Given.Meter("main"), "import", story.Limits, Policy, [], []), story.Log.Records, walk, before).Where(p => p.Kind != RepairKind.RecordAddition))
            Accept(story, proposal);
        var (again, after) = Build(story);
        return again.Held.Count == 0 && again.Total == walk.Total && after.Sum(i => i.Amount ?? 0) == story.Total
            && !after.Any(i => i.Mark.State == ReadingState.Disputed);
    });

    // A person who looks at the device sets aside what cannot be and keeps, of two values, the one that was shown.
    private static void Accept(CounterStory story, RepairProposal proposal)
    {
        var shown = story.Shown[proposal.Start];
        if (proposal.Kind == RepairKind.KeepValue) Assert.True(story.Log.Accept(proposal with { Value = shown }, "keeper", Given.Quarter(9999)));
        else if (story.Log.Find(proposal.Start)!.State != ReadingState.Repaired) Assert.True(story.Log.Accept(proposal, "keeper", Given.Quarter(9999)));
    }

    [Fact]
    public void Nothing_that_is_missing_counts_as_zero() => ForAllStories(story =>
        Build(story).Intervals.All(i => (i.Mark.State == ReadingState.Missing) == (i.Amount is null)));

    [Fact]
    public void Readings_at_any_time_of_any_device_add_up()
    {
        var readings = from seconds in Gen.Choose(1, 40_000).ArrayOf()
                       from counts in Gen.Choose(0, 100_000).ArrayOf(seconds.Length + 1)
                       from devices in Gen.Choose(0, 3)
                       select (seconds, counts, devices);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(300)), Prop.ForAll(readings.ToArbitrary(), drawn =>
        {
            var (at, shown, total, log, installed) = (Given.Monday, 5m, 0m, new ReadingLog(), new List<MeterInstallation> { Given.Device(5) });
            foreach (var (seconds, i) in drawn.seconds.Select((s, i) => (s, i)))
            {
                at += Duration.FromSeconds(seconds);
                shown += drawn.counts[i] / 1000m;
                total += drawn.counts[i] / 1000m * installed[^1].Multiplier.Factor;
                log.Add(at, shown, ReadingMark.Measured, at);
                if (installed.Count > drawn.devices || i % 3 != 2) continue;
                installed[^1] = installed[^1] with { To = at, Fits = [installed[^1].Fits[0] with { Closing = shown }] };
                shown = drawn.counts[i];
                installed.Add(Given.Device(shown, from: at, multiplier: new Multiplier(i, 0.3m, ValueSide.Secondary)));
            }

            var steps = CounterWalk.Run("import", installed, log.Records, new CounterLimits()).Steps;
            return IntervalSeries.Build(IntervalProfile.QuarterHour, steps, [], Policy).Sum(i => i.Amount ?? 0) == total;
        }));
    }

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
