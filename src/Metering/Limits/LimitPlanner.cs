using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// Decides what to do about a load: above the target, actions in the order of priority until their reliefs make up for it; below it by enough, one action
/// undone, the last taken first. Without a known load nothing is done.
/// </summary>
public static class LimitPlanner
{
    private static readonly LocalText Busy = new("指令执行中", "a command is under way");
    private static readonly LocalText TooSoonOn = new("未满最短运行时间", "not yet on for its least time");
    private static readonly LocalText TooSoonOff = new("未满最短停止时间", "not yet lowered for its least time");
    private static readonly LocalText Failed = new("上一指令失败或被撤回，稍后再试", "its last command failed or was withdrawn a short while ago");
    private static readonly LocalText NoRoom = new("放开后将超过目标", "letting it on again would exceed the target");

    /// <summary>For how long an action is left alone whose last command failed or was withdrawn: what a device refused it would refuse again, and a person has seen it.</summary>
    public static readonly Duration AfterFailure = Duration.FromMinutes(15);

    /// <summary>The plan for one time.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="load">The load, in the unit of the rule; null: not known.</param>
    /// <param name="states">How actions stand; one that is not named is on.</param>
    /// <param name="value">The value of a channel for interlocks; null: not known.</param>
    /// <param name="at">When.</param>
    public static CommandPlan Plan(LimitRule rule, decimal? load, IReadOnlyDictionary<string, ActionState> states, Func<string, string, decimal?> value, Instant at)
    {
        if (load is not { } now) return new CommandPlan(null, [], 0, []);
        var excess = now - rule.Target;
        var stands = rule.Actions.OrderBy(static a => a.Priority).ThenBy(static a => a.Id, StringComparer.Ordinal)
            .Select(a => (Action: a, State: states.GetValueOrDefault(a.Id) ?? ActionState.On)).ToList();
        // What is being lowered now is not yet in the load.
        var coming = stands.Where(static s => s.State is { Busy: true, Lowered: true }).Sum(static s => s.Action.Relief);
        return excess > 0 ? Lower(stands, excess, coming, value, at) : Release(stands, excess, rule.Reserve, at);
    }

    private static CommandPlan Lower(List<(LimitAction Action, ActionState State)> stands, decimal excess, decimal coming, Func<string, string, decimal?> value, Instant at)
    {
        var (commands, passed, left) = (new List<PlannedCommand>(), new List<(string, LocalText)>(), excess - coming);
        foreach (var (action, state) in stands.Where(static s => !s.State.Lowered))
        {
            if (left <= 0) break;
            if (WhyNot(action, state, value, at) is { } why) passed.Add((action.Id, why));
            else
            {
                commands.Add(new PlannedCommand(action, true, action.Value, action.Relief));
                left -= action.Relief;
            }
        }

        return new CommandPlan(excess, commands, Math.Max(0, left), passed);
    }

    // One at a time: what comes back may take more than it gave, and the next plan sees it.
    private static CommandPlan Release(List<(LimitAction Action, ActionState State)> stands, decimal excess, decimal reserve, Instant at)
    {
        var passed = new List<(string, LocalText)>();
        if (stands.Exists(static s => s.State.Busy)) return new CommandPlan(excess, [], 0, [.. stands.Where(static s => s.State.Busy).Select(static s => (s.Action.Id, Busy))]);
        foreach (var (action, state) in Enumerable.Reverse(stands).Where(static s => s.State.Lowered))
        {
            if (JustFailed(state, at)) passed.Add((action.Id, Failed));
            else if (state.Since is { } since && at - since < action.LeastOff) passed.Add((action.Id, TooSoonOff));
            else if (excess + action.Relief > -reserve) passed.Add((action.Id, NoRoom));
            else return new CommandPlan(excess, [new PlannedCommand(action, false, action.Release, -action.Relief)], 0, passed);
        }

        return new CommandPlan(excess, [], 0, passed);
    }

    private static bool JustFailed(ActionState state, Instant at) => state.Failed is { } failed && at - failed < AfterFailure;

    private static LocalText? WhyNot(LimitAction action, ActionState state, Func<string, string, decimal?> value, Instant at)
    {
        if (state.Busy) return Busy;
        if (JustFailed(state, at)) return Failed;
        if (state.Since is { } since && at - since < action.LeastOn) return TooSoonOn;
        return action.Interlocks.FirstOrDefault(i => !i.Holds(value(i.Meter, i.Channel))) is { } open
            ? new LocalText($"联锁条件不成立：{open}", $"interlock does not hold: {open}")
            : null;
    }
}
