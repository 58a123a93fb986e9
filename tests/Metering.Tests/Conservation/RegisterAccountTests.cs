using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Lingtan.Metering;

/// <summary>The account of a register: what its devices showed, what was added and what the intervals hold are three sums that close.</summary>
public sealed class RegisterAccountTests
{
    private static readonly SubstitutionPolicy Policy = SubstitutionPolicy.Usual(Given.Shanghai);

    // The first device from 990 past 1000 to 30, × 2: (30 − 990 + 1000) × 2 = 80; the second from 5 to 12, × 1: 7; 3 were recorded in between: 90.
    [Fact]
    public void Devices_roll_overs_and_additions_make_up_what_the_intervals_hold()
    {
        MeterInstallation[] devices =
        [
            Given.Device(990, to: Given.Quarter(4), closing: 30, rollOver: 1000, multiplier: new Multiplier(2, 1, ValueSide.Secondary)), Given.Device(5, from: Given.Quarter(5), serial: "B2"),
        ];
        var account = Of(devices, Given.Log((1, 995), (2, 8), (3, 20), (6, 9), (7, 12)), [Addition(4, 5, 3)], Given.Quarter(0), Given.Quarter(7));
        Assert.Equal([("A1", 990m, 30m, 1, 80m), ("B2", 5m, 12m, 0, 7m)], account.Devices.Select(static one => (one.Serial, one.First, one.Last, one.RollOvers, one.Counted)));
        Assert.Equal((90m, 87m, 3m, 0m), (account.Intervals, account.Differences, account.Added, account.Excess));
        Assert.Equal([(ReadingState.Measured, 87m), (ReadingState.Substituted, 3m)], account.States.OrderBy(static one => one.Key).Select(static one => (one.Key, one.Value)));
        Assert.Equal(Duration.Zero, account.Missing);
    }

    // Set back from 50 to 4 and on to 10: (10 − 0 + 46) = 56 were counted; what the reset swallowed is time of which nothing is known.
    [Fact]
    public void A_reset_sets_back_and_leaves_time_of_which_nothing_is_known()
    {
        var account = Of([Given.Device(0)], Given.Log((1, 40), (2, 50), (3, 4), (4, 10), (5, 10), (6, 10), (7, 10)), [], Given.Quarter(0), Given.Quarter(7));
        Assert.Equal((46m, 56m, 0m), (account.Devices[0].SetBack, account.Differences, account.Excess));
        Assert.Equal(Duration.FromMinutes(15), account.Missing);
    }

    // Between the readings of quarters 2 and 6 the link was lost: a span that ends at 4 is accounted for up to 6.
    [Fact]
    public void An_end_within_a_lost_link_or_an_addition_gives_way()
    {
        var log = Given.Log((1, 1), (2, 2), (6, 10), (7, 11), (8, 12));
        Assert.Equal(new Interval(Given.Quarter(0), Given.Quarter(6)), Of([Given.Device(0)], log, [], Given.Quarter(0), Given.Quarter(4)).Span);
        Assert.Equal(new Interval(Given.Quarter(2), Given.Quarter(8)), Of([Given.Device(0)], log, [], Given.Quarter(4), Given.Quarter(8)).Span);
        Assert.Equal(new Interval(Given.Quarter(1), Given.Quarter(8)), Of([Given.Device(0)], log, [Addition(1, 4, 5)], Given.Quarter(3), Given.Quarter(8)).Span);
        Assert.Equal(0, Of([Given.Device(0)], log, [Addition(1, 4, 5)], Given.Quarter(3), Given.Quarter(8)).Excess);
    }

    // 4 and 6 by the first device × 40, 5 by the second; −1 is held and the addition of 7 stands for the quarter without an amount: 400 + 5 + 7 = 412.
    [Fact]
    public void Amounts_are_added_up_by_the_device_that_sent_them()
    {
        MeterInstallation[] devices =
        [
            Given.Device(to: Given.Quarter(3), multiplier: new Multiplier(40, 1, ValueSide.Secondary)) with { Fits = [] }, Given.Device(from: Given.Quarter(3), serial: "B2") with { Fits = [] },
        ];
        var setup = new SeriesSetup(Given.SendingAmounts(Stamping.Start) with { Installations = devices }, "import", new CounterLimits(), Policy, [Addition(1, 2, 7)], []);
        var log = Given.Log((0, 4), (2, 6), (3, 5), (4, -1));
        var account = RegisterAccount.Of(Given.Past(setup, [.. log.Records]), new Interval(Given.Quarter(0), Given.Quarter(5)));
        Assert.Equal([("A1", 10m, 2, 400m), ("B2", 5m, 1, 5m)], account.Devices.Select(static one => (one.Serial, one.Last, one.Amounts!.Value, one.Counted)));
        Assert.Equal((412m, 405m, 7m, 0m), (account.Intervals, account.Differences, account.Added, account.Excess));
    }

    /// <summary>
    /// For any sequence of lost links, by-passes, swaps, roll-overs, resets, spikes, displays that stand still, clocks that run fast, repetitions, second values, shuffled arrival and decisions of
    /// persons, and for any span: the intervals hold what the devices showed and what was added.
    /// </summary>
    [Fact]
    public void Whatever_happens_and_whatever_people_decide_the_account_of_any_span_closes()
    {
        var drawn = from seed in Gen.Choose(0, int.MaxValue - 1)
                    from quarters in Gen.Choose(1, 400)
                    from resets in Gen.Elements(false, true)
                    from first in Gen.Choose(-5, 400)
                    from length in Gen.Choose(1, 400)
                    from seconds in Gen.Elements(0, 0, 437)
                    select (seed, quarters, resets, first, length, seconds);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(300)), Prop.ForAll(drawn.ToArbitrary(), one =>
        {
            var story = new CounterStory(one.seed, one.quarters, one.resets, wild: true);
            Decide(story, new Random(one.seed));
            var setup = new SeriesSetup(Given.Meter("main") with { Installations = story.Devices }, "import", story.Limits, Policy, story.Additions, []);
            var past = Given.Past(setup, [.. story.Log.Records]);
            var start = Given.Quarter(one.first) + Duration.FromSeconds(one.seconds);
            var account = RegisterAccount.Of(past, new Interval(start, start + Duration.FromMinutes(15 * one.length)));
            return account.Excess == 0 && account.Intervals == account.States.Values.Sum() && account.Span.Start <= start && IntervalSeries.Excess(past.Intervals, past.Walk.Steps, story.Additions) == 0;
        }));
    }

    // A person sets readings aside, keeps one of their values or states another, rightly or not.
    private static void Decide(CounterStory story, Random random)
    {
        foreach (var record in story.Log.Records.Where(_ => random.Next(20) == 0).ToList())
            story.Log.Settle(record.At, random.Next(3) switch { 0 => null, 1 => record.Versions[^1].Value, _ => random.Next(0, 100_000) / 100m }, "decided", "keeper", Given.Quarter(9999));
    }

    private static RegisterAccount Of(IReadOnlyList<MeterInstallation> devices, ReadingLog log, IReadOnlyList<RecordedAddition> additions, Instant from, Instant to)
    {
        var setup = new SeriesSetup(Given.Meter("main") with { Installations = devices }, "import", new CounterLimits(), Policy, additions, []);
        return RegisterAccount.Of(Given.Past(setup, [.. log.Records]), new Interval(from, to));
    }

    private static RecordedAddition Addition(int from, int to, decimal amount) =>
        new("a", "main", "import", Given.Quarter(from), Given.Quarter(to), amount, AdditionReason.Bypass, "keeper", Given.Quarter(99), "log book");
}
