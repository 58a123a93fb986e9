using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class FieldCommandTests
{
    private static readonly LimitAction Action = new(
        "charger", 1, "bus", "set-point", 30, 100, 70, Duration.Zero, Duration.Zero, [], "actual", Duration.FromSeconds(30), true, new Place("limit_actions.csv", 2));

    private static readonly LimitRule Rule = new(
        "peak", LocalText.Same("peak"), "gate", null, 1000, 0, Unit.Parse("kW"), LimitMode.Proposed, "carbon-manager", [Action], new Place("limits.csv", 2));

    private static FieldCommand Proposed(bool select = true) =>
        FieldCommand.Propose("c1", Rule, new PlannedCommand(Action with { Select = select }, true, 30, 70), "peak", Second(0));

    private static Instant Second(int second) => Given.Monday + Duration.FromSeconds(second);

    [Fact]
    public void Select_before_operate_to_the_confirmation_and_every_step_is_kept()
    {
        var command = Proposed().Authorise("li", ["carbon-manager"], Second(1))!.To(CommandPhase.Selected, "bus", "S/E=1 confirmed", Second(2))!
            .To(CommandPhase.Executed, "bus", "S/E=0 confirmed", Second(3))!;
        Assert.Equal(CommandPhase.Executed, command.Look(35, 0.5m, Second(4)).Phase);
        command = command.Look(30.4m, 0.5m, Second(5));
        Assert.Equal(CommandPhase.Confirmed, command.Phase);
        Assert.Equal(
            [CommandPhase.Proposed, CommandPhase.Authorised, CommandPhase.Selected, CommandPhase.Executed, CommandPhase.Confirmed], command.History.Select(h => h.Phase));
        Assert.Equal("actual=30.4", command.History[^1].Detail);
        Assert.True(command.IsOver);
        Assert.Same(command, command.Look(99, 0, Second(90)));
    }

    [Fact]
    public void Nobody_without_the_role_lets_it_go()
    {
        Assert.Null(Proposed().Authorise("li", ["viewer", "data-owner"], Second(1)));
        Assert.Equal(CommandPhase.Authorised, Proposed().Authorise("li", ["viewer", "carbon-manager"], Second(1))!.Phase);
    }

    [Fact]
    public void Too_late_is_failed_and_says_what_was_seen()
    {
        var command = Proposed(false).Authorise("li", ["carbon-manager"], Second(1))!.To(CommandPhase.Executed, "bus", "", Second(2))!;
        Assert.Equal(CommandPhase.Executed, command.Look(null, 1, Second(31)).Phase);
        var failed = command.Look(30, 1, Second(32));
        Assert.Equal((CommandPhase.Failed, "time-out, actual=30"), (failed.Phase, failed.History[^1].Detail));
        Assert.Equal(CommandPhase.Proposed, Proposed().Look(30, 1, Second(3600)).Phase);
        Assert.Null(failed.To(CommandPhase.Executed, "bus", "again", Second(40)));
    }

    [Fact]
    public void Steps_that_make_no_sense_are_refused()
    {
        var authorised = Proposed().Authorise("li", ["carbon-manager"], Second(1))!;
        Assert.Null(authorised.To(CommandPhase.Executed, "bus", "", Second(2)));
        Assert.Null(authorised.To(CommandPhase.Confirmed, "bus", "", Second(2)));
        Assert.Null(authorised.To(CommandPhase.Selected, "bus", "", Second(0)));
        Assert.Null(Proposed().To(CommandPhase.Selected, "bus", "", Second(1)));
        Assert.Null(Proposed(false).Authorise("li", ["carbon-manager"], Second(1))!.To(CommandPhase.Selected, "bus", "", Second(2)));
        Assert.Equal(CommandPhase.Cancelled, authorised.To(CommandPhase.Cancelled, "li", "not needed", Second(2))!.Phase);
        var executed = authorised.To(CommandPhase.Selected, "bus", "", Second(2))!.To(CommandPhase.Executed, "bus", "", Second(3))!;
        Assert.Null(executed.To(CommandPhase.Cancelled, "li", "", Second(4)));
    }
}
