using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The state machine of one rule. An alarm is raised when the value has been beyond the threshold for the dwell, and ends when it has been back, by the
/// hysteresis, for the other dwell; what is not known proves neither. So two opposite events are never closer together than the dwell of the second.
/// </summary>
public static class AlarmMachine
{
    /// <summary>Takes an observation. One that is not later than the last changes nothing.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">The state before.</param>
    /// <param name="seen">What is seen.</param>
    /// <returns>The state after, and what happened.</returns>
    public static (AlarmState State, IReadOnlyList<AlarmEvent> Events) Step(AlarmRule rule, AlarmState state, AlarmObservation seen)
    {
        if (seen.At <= state.Seen) return (state, []);
        var next = state with { Seen = seen.At };
        if (seen.Watch == AlarmWatch.Maintenance) return (Undecided(next), []);
        var events = new List<AlarmEvent>();
        next = Move(rule, next, seen, events);
        if (seen.Watch == AlarmWatch.Watched) next = Escalate(rule, next, seen, events);
        return (next, events);
    }

    /// <summary>A person acknowledges the alarm.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">The state before.</param>
    /// <param name="author">Who.</param>
    /// <param name="at">When.</param>
    /// <returns>The state after, and what happened: nothing where the alarm is not up or somebody was first.</returns>
    public static (AlarmState State, IReadOnlyList<AlarmEvent> Events) Acknowledge(AlarmRule rule, AlarmState state, string author, Instant at) =>
        state.IsUp && state.Acknowledged is null
            ? (state with { Acknowledged = author }, [new AlarmEvent(rule.Id, AlarmEventKind.Acknowledged, at, rule.Level, null, author)])
            : (state, []);

    private static AlarmState Move(AlarmRule rule, AlarmState state, AlarmObservation seen, List<AlarmEvent> events)
    {
        if (seen.Watch == AlarmWatch.OutOfForce) return state.IsUp ? Back(rule, state, seen, events) : Undecided(state);
        if (seen.Value is not { } value) return Undecided(state);
        if (state.IsUp)
        {
            state = state with { Worst = Further(rule, state.Worst, value) };
            return rule.IsBack(value) ? Back(rule, state, seen, events) : state with { Phase = AlarmPhase.Raised, Since = null };
        }

        if (!rule.IsBeyond(value)) return state with { Phase = AlarmPhase.Normal, Since = null };
        var since = state.Since ?? seen.At;
        if (seen.At - since < rule.RaiseAfter) return state with { Phase = AlarmPhase.Pending, Since = since };
        events.Add(new AlarmEvent(rule.Id, AlarmEventKind.Raised, seen.At, rule.Level, value));
        return state with { Phase = AlarmPhase.Raised, Since = null, Raised = seen.At, Acknowledged = null, Escalations = 0, Worst = value };
    }

    private static AlarmState Back(AlarmRule rule, AlarmState state, AlarmObservation seen, List<AlarmEvent> events)
    {
        var since = state.Since ?? seen.At;
        if (seen.At - since < rule.ClearAfter) return state with { Phase = AlarmPhase.Clearing, Since = since };
        events.Add(new AlarmEvent(rule.Id, AlarmEventKind.Cleared, seen.At, rule.Level, seen.Value));
        return AlarmState.Initial with { Seen = seen.At };
    }

    // What cannot be seen begins to count again from nothing.
    private static AlarmState Undecided(AlarmState state) => state with { Phase = state.IsUp ? AlarmPhase.Raised : AlarmPhase.Normal, Since = null };

    private static AlarmState Escalate(AlarmRule rule, AlarmState state, AlarmObservation seen, List<AlarmEvent> events)
    {
        if (!state.IsUp || state.Acknowledged is not null || state.Raised is not { } raised) return state;
        var taken = state.Escalations;
        for (; taken < rule.Escalation.Count && seen.At - raised >= rule.Escalation[taken].After; taken++)
            events.Add(new AlarmEvent(rule.Id, AlarmEventKind.Escalated, seen.At, rule.Level, seen.Value, rule.Escalation[taken].To));
        return state with { Escalations = taken };
    }

    private static decimal Further(AlarmRule rule, decimal? worst, decimal value) =>
        worst is not { } known ? value : rule.Side == AlarmSide.Above ? Math.Max(known, value) : Math.Min(known, value);
}
