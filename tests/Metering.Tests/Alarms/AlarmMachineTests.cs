using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class AlarmMachineTests
{
    private static readonly AlarmRule Rule = new(
        "peak", LocalText.Same("peak"), "gate", null, AlarmMeasure.Load, AlarmSide.Above, 100, 10, Unit.Parse("kW"), Duration.FromMinutes(5), Duration.FromMinutes(10),
        Duration.FromMinutes(15), AlarmLevel.Critical, AlarmSchedule.Always,
        [new EscalationStep(Duration.FromMinutes(30), "role:approver"), new EscalationStep(Duration.FromMinutes(60), "a@example.org")], new Place("alarm_rules.csv", 2));

    private static AlarmObservation At(int minute, decimal? value, AlarmWatch watch = AlarmWatch.Watched) => new(Given.Monday + Duration.FromMinutes(minute), value, watch);

    private static List<string> Story(AlarmRule rule, params IEnumerable<AlarmObservation> seen) =>
        [.. Play(rule, seen).Select(e => $"{(e.At - Given.Monday).TotalMinutes} {e.Kind}{(e.To is { } to ? " " + to : "")}")];

    private static List<AlarmEvent> Play(AlarmRule rule, IEnumerable<AlarmObservation> seen)
    {
        var (state, all) = (AlarmState.Initial, new List<AlarmEvent>());
        foreach (var one in seen)
        {
            (state, var events) = AlarmMachine.Step(rule, state, one);
            all.AddRange(events);
        }

        return all;
    }

    [Fact]
    public void It_is_raised_after_the_dwell_and_ends_after_the_other_one() =>
        Assert.Equal(["7 Raised", "25 Cleared"], Story(Rule, At(0, 90), At(2, 101), At(6, 101), At(7, 101), At(15, 90), At(24, 90), At(25, 89)));

    [Fact]
    public void A_short_excess_and_one_that_is_interrupted_raise_nothing() =>
        Assert.Empty(Story(Rule, At(0, 101), At(4, 101), At(5, 100), At(6, 101), At(10, 101)));

    [Fact]
    public void Between_threshold_and_hysteresis_an_alarm_stays_up() =>
        Assert.Equal(["5 Raised", "30 Cleared"], Story(Rule, At(0, 101), At(5, 101), At(10, 90), At(15, 91), At(20, 90), At(25, 90), At(30, 90)));

    [Fact]
    public void What_is_not_known_neither_raises_nor_ends() =>
        Assert.Equal(["9 Raised", "30 Cleared"], Story(Rule, At(0, 101), At(3, null), At(4, 101), At(9, 101), At(10, 80), At(15, null), At(20, 80), At(30, 80)));

    [Fact]
    public void It_is_escalated_step_by_step_until_somebody_acknowledges()
    {
        Assert.Equal(
            ["5 Raised", "36 Escalated role:approver", "70 Escalated a@example.org"], Story(Rule, At(0, 101), At(5, 101), At(34, 101), At(36, 101), At(40, 101), At(70, 101), At(90, 101)));
        var (state, _) = AlarmMachine.Step(Rule, AlarmState.Initial, At(0, 101));
        (state, _) = AlarmMachine.Step(Rule, state, At(5, 101));
        (state, var events) = AlarmMachine.Acknowledge(Rule, state, "li", At(6, 0).At);
        Assert.Equal((AlarmEventKind.Acknowledged, "li"), (Assert.Single(events).Kind, events[0].To));
        Assert.Empty(AlarmMachine.Acknowledge(Rule, state, "wang", At(7, 0).At).Events);
        Assert.Empty(AlarmMachine.Step(Rule, state, At(90, 101)).Events);
    }

    [Fact]
    public void An_alarm_that_comes_again_wants_to_be_acknowledged_again()
    {
        var (state, _) = AlarmMachine.Step(Rule with { RaiseAfter = Duration.Zero, ClearAfter = Duration.Zero }, AlarmState.Initial, At(0, 101));
        (state, _) = AlarmMachine.Acknowledge(Rule, state, "li", At(1, 0).At);
        var quick = Rule with { RaiseAfter = Duration.Zero, ClearAfter = Duration.Zero };
        (state, _) = AlarmMachine.Step(quick, state, At(2, 50));
        Assert.Equal(AlarmPhase.Normal, state.Phase);
        (state, _) = AlarmMachine.Step(quick, state, At(3, 150));
        Assert.Null(state.Acknowledged);
        Assert.Equal(150, state.Worst);
    }

    [Fact]
    public void In_maintenance_nothing_happens_and_out_of_force_an_alarm_ends()
    {
        Assert.Equal(["5 Raised"], Story(Rule, At(0, 101), At(5, 101), At(40, 50, AlarmWatch.Maintenance), At(60, 50, AlarmWatch.Maintenance)));
        Assert.Equal(["5 Raised", "20 Cleared"], Story(Rule, At(0, 101), At(5, 101), At(10, 200, AlarmWatch.OutOfForce), At(20, 200, AlarmWatch.OutOfForce)));
        Assert.Empty(Story(Rule, At(0, 101, AlarmWatch.OutOfForce), At(50, 101, AlarmWatch.OutOfForce)));
    }

    [Fact]
    public void Observations_out_of_order_change_nothing() => Assert.Empty(Story(Rule, At(10, 101), At(3, 101), At(10, 101)));

    [Fact]
    public void Below_is_the_other_way_round()
    {
        var low = Rule with { Side = AlarmSide.Below, Threshold = 0.9m, Hysteresis = 0.02m };
        Assert.Equal(["5 Raised", "30 Cleared"], Story(low, At(0, 0.89m), At(5, 0.89m), At(10, 0.91m), At(20, 0.92m), At(30, 0.95m)));
    }

    [Fact]
    public void Events_alternate_and_opposite_ones_are_never_closer_than_the_dwell()
    {
        var values = Gen.OneOf(Gen.Choose(60, 140).Select(v => (decimal?)v), Gen.Constant<decimal?>(null));
        var watches = Gen.Frequency((8, Gen.Constant(AlarmWatch.Watched)), (1, Gen.Constant(AlarmWatch.Maintenance)), (1, Gen.Constant(AlarmWatch.OutOfForce)));
        var stories = from raise in Gen.Choose(0, 20)
                      from clear in Gen.Choose(0, 20)
                      from hysteresis in Gen.Choose(0, 30)
                      from seen in Gen.Choose(1, 9).Zip(values).Zip(watches).ArrayOf()
                      select (raise, clear, hysteresis, seen);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)), Prop.ForAll(stories.ToArbitrary(), drawn =>
        {
            var rule = Rule with { RaiseAfter = Duration.FromMinutes(drawn.raise), ClearAfter = Duration.FromMinutes(drawn.clear), Hysteresis = drawn.hysteresis };
            var minute = 0;
            var told = Play(rule, drawn.seen.Select(s => At(minute += s.Item1.Item1, s.Item1.Item2, s.Item2))).Where(e => e.Kind is AlarmEventKind.Raised or AlarmEventKind.Cleared).ToList();
            for (var i = 0; i < told.Count; i++)
            {
                Assert.Equal(i % 2 == 0 ? AlarmEventKind.Raised : AlarmEventKind.Cleared, told[i].Kind);
                if (i > 0) Assert.True(told[i].At - told[i - 1].At >= (i % 2 == 0 ? rule.RaiseAfter : rule.ClearAfter));
                if (told[i].Kind == AlarmEventKind.Raised) Assert.True(told[i].Value > 100);
            }
        }));
    }
}
