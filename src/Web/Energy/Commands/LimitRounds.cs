using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Plans what to do about loads that are too high: commands are proposed to people, or go on their own where the limit says so.</summary>
internal sealed class LimitRounds(EnergyDesk desk, CommandDesk commands, IReadingStore store, RegisterHours hours, IClock clock)
{
    private static readonly Unit Hour = Unit.Parse("h");
    private static readonly Duration Stale = Duration.FromMinutes(30);

    /// <summary>Makes a round.</summary>
    /// <returns>How many commands were added.</returns>
    public int Run()
    {
        var (site, now) = (desk.Now().Site, clock.GetCurrentInstant());
        if (site.Limits.Count == 0) return 0;
        var (known, data) = (commands.All(), new LiveAlarmData(site, store, hours));
        return site.Limits.Sum(rule => Run(rule, site, known.Where(one => one.Rule == rule.Id).ToList(), data, now));
    }

    private int Run(LimitRule rule, EnergySite site, List<KeptCommand> known, LiveAlarmData data, Instant now)
    {
        var states = rule.Actions.ToDictionary(static action => action.Id, action => State(known.Where(one => one.Action == action.Id).ToList()), StringComparer.Ordinal);
        var plan = LimitPlanner.Plan(rule, Load(rule, site, data, now), states, (meter, channel) => data.Last(meter, channel)?.Value, now);
        var author = "limit " + rule.Id;
        foreach (var planned in plan.Commands)
        {
            var command = FieldCommand.Propose("c-" + Guid.NewGuid().ToString("N")[..16], rule, planned, author, now);
            if (rule.Mode == LimitMode.Automatic) command = command.Authorise(author, [rule.Role], now) ?? command;
            commands.Add(new KeptCommand(command, rule.Id, planned.Action.Id, planned.Lower, 1, FormattableString.Invariant($"{plan.Excess:0.###} {rule.Unit.Symbol}")), new Act(author, now, "command-proposed"), new FaultList());
        }

        return plan.Commands.Count;
    }

    // An action is lowered where the last command that was confirmed, or is under way, lowers it.
    private static ActionState State(List<KeptCommand> own)
    {
        if (own.FirstOrDefault(static one => !one.Command.IsOver) is { } open) return new ActionState(open.Lower, open.Command.History[0].At, Busy: true);
        var stands = own.FirstOrDefault(static one => one.Command.Phase == CommandPhase.Confirmed) is { } last ? new ActionState(last.Lower, last.Command.History[^1].At) : ActionState.On;
        return own.FirstOrDefault() is { Command: { Phase: not CommandPhase.Confirmed, History: [.., var end] } } ? stands with { Failed = end.At } : stands;
    }

    private static decimal? Load(LimitRule rule, EnergySite site, LiveAlarmData data, Instant now)
    {
        if (site.Meter(rule.Meter) is not { } meter) return null;
        if (meter.Gauges.FirstOrDefault(one => one.Id == rule.Channel) is { } gauge)
            return data.Last(meter.Id, gauge.Id) is { } last && now - last.At <= Stale ? gauge.Unit.ConvertTo(last.Value, rule.Unit) : null;
        if (meter.Register(rule.Channel) is not { } register) return null;
        var end = meter.Profile.Floor(now);
        var interval = data.Intervals(meter.Id, register.Id, end - meter.Profile.Length, end).LastOrDefault(one => one.End <= end);
        return AlarmValues.Load(interval) is { } load ? (register.Unit / Hour).ConvertTo(load, rule.Unit) : null;
    }
}
