using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class LimitPlannerTests
{
    private static readonly LimitRule Rule = new(
        "peak", LocalText.Same("peak"), "gate", null, 1000, 50, Unit.Parse("kW"), LimitMode.Proposed, "carbon-manager",
        [Action("chiller", 2, 120), Action("charger", 1, 100), Action("oven", 3, 400) with { Interlocks = [new Interlock("oven", "temperature", AlarmSide.Below, 200)] }], new Place("limits.csv", 2));

    private static LimitAction Action(string id, int priority, decimal relief) => new(
        id, priority, "bus", id, 0, 1, relief, Duration.FromMinutes(10), Duration.FromMinutes(20), [], null, Duration.FromSeconds(30), false, new Place("limit_actions.csv", 2));

    private static CommandPlan Plan(decimal? load, decimal? temperature = 100, params (string Id, ActionState State)[] states) =>
        LimitPlanner.Plan(Rule, load, states.ToDictionary(s => s.Id, s => s.State), (_, _) => temperature, Given.Quarter(4));

    private static string Told(CommandPlan plan) => string.Join(", ", plan.Commands.Select(c => (c.Lower ? "-" : "+") + c.Action.Id));

    [Theory]
    [InlineData(1000, "", 0)]
    [InlineData(1001, "-charger", 0)]
    [InlineData(1100, "-charger", 0)]
    [InlineData(1101, "-charger, -chiller", 0)]
    [InlineData(1500, "-charger, -chiller, -oven", 0)]
    [InlineData(1700, "-charger, -chiller, -oven", 80)]
    public void Actions_are_taken_in_order_until_their_reliefs_make_up_for_it(int load, string expected, int left)
    {
        var plan = Plan(load);
        Assert.Equal((expected, left, load - 1000), (Told(plan), plan.Left, plan.Excess));
    }

    [Fact]
    public void Without_a_known_load_nothing_is_done()
    {
        var plan = Plan(null);
        Assert.Null(plan.Excess);
        Assert.Empty(plan.Commands);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(null)]
    public void An_interlock_that_does_not_hold_or_is_unknown_stops_its_action(int? temperature)
    {
        var plan = Plan(1500, temperature);
        Assert.Equal(("-charger, -chiller", 280m), (Told(plan), plan.Left));
        Assert.Contains("oven.temperature < 200", Assert.Single(plan.Passed).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_just_failed_gives_way_to_the_next_and_is_tried_again_later()
    {
        var failed = ActionState.On with { Failed = Given.Quarter(4) - LimitPlanner.AfterFailure + Duration.Epsilon };
        var plan = Plan(1050, 100, ("charger", failed));
        Assert.Equal("-chiller", Told(plan));
        Assert.Contains("failed", Assert.Single(plan.Passed).Why.En, StringComparison.Ordinal);
        Assert.Equal("-charger", Told(Plan(1050, 100, ("charger", failed with { Failed = Given.Quarter(4) - LimitPlanner.AfterFailure }))));
        Assert.Equal("", Told(Plan(700, 100, ("charger", failed with { Lowered = true }))));
    }

    [Fact]
    public void Least_times_are_kept()
    {
        var fresh = new ActionState(false, Given.Quarter(4) - Duration.FromMinutes(9));
        Assert.Equal("-chiller", Told(Plan(1050, 100, ("charger", fresh))));
        var lowered = new ActionState(true, Given.Quarter(4) - Duration.FromMinutes(19));
        Assert.Equal("", Told(Plan(700, 100, ("charger", lowered))));
        Assert.Equal("+charger", Told(Plan(700, 100, ("charger", lowered with { Since = Given.Quarter(2) }))));
    }

    [Fact]
    public void What_is_being_lowered_counts_already()
    {
        var busy = new ActionState(true, Given.Quarter(4), Busy: true);
        Assert.Equal("", Told(Plan(1100, 100, ("charger", busy))));
        Assert.Equal("-chiller", Told(Plan(1150, 100, ("charger", busy))));
        Assert.Equal("", Told(Plan(500, 100, ("charger", busy))));
    }

    // 1000 less the reserve of 50: 400 come back at 550, not at 551; then the chiller with 120 in its place.
    [Theory]
    [InlineData(550, "+oven")]
    [InlineData(551, "+chiller")]
    [InlineData(851, "")]
    public void One_is_let_on_again_where_target_and_reserve_allow_it_the_last_first(int load, string expected)
    {
        var lowered = new ActionState(true, null);
        Assert.Equal(expected, Told(Plan(load, 100, ("chiller", lowered), ("oven", lowered))));
    }

    // A plant that does what it is told: the load is what it would be less the reliefs of what is lowered.
    [Fact]
    public void Following_the_plan_least_times_are_kept_and_nothing_is_lowered_or_let_on_without_need()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(300)), Prop.ForAll(Gen.Choose(300, 1800).ArrayOf(60).ToArbitrary(), wanted =>
        {
            var states = new Dictionary<string, ActionState>();
            for (var minute = 0; minute < wanted.Length; minute++)
            {
                var at = Given.Monday + Duration.FromMinutes(3 * minute);
                var load = wanted[minute] - Rule.Actions.Where(a => states.GetValueOrDefault(a.Id)?.Lowered == true).Sum(a => a.Relief);
                var plan = LimitPlanner.Plan(Rule, load, states, (_, _) => 100, at);
                Assert.All(plan.Commands, c => Assert.Equal(load > Rule.Target, c.Lower));
                if (load <= Rule.Target) Assert.True(plan.Commands.Count <= 1);
                foreach (var command in plan.Commands)
                {
                    var before = states.GetValueOrDefault(command.Action.Id) ?? ActionState.On;
                    Assert.NotEqual(command.Lower, before.Lowered);
                    if (before.Since is { } since) Assert.True(at - since >= (command.Lower ? command.Action.LeastOn : command.Action.LeastOff));
                    if (!command.Lower) Assert.True(load - command.Relief <= Rule.Target - Rule.Reserve);
                    states[command.Action.Id] = new ActionState(command.Lower, at);
                }

                Assert.Equal(Math.Max(0, load - Rule.Target - plan.Commands.Where(c => c.Lower).Sum(c => c.Relief)), plan.Left);
            }
        }));
    }
}
