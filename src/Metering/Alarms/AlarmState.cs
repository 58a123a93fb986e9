using NodaTime;

namespace Lingtan.Metering;

/// <summary>Where an alarm stands.</summary>
public enum AlarmPhase
{
    /// <summary>All is well.</summary>
    Normal,

    /// <summary>Beyond the threshold, not yet for long enough.</summary>
    Pending,

    /// <summary>The alarm is up.</summary>
    Raised,

    /// <summary>Up, and the value has come back, not yet for long enough.</summary>
    Clearing,
}

/// <summary>Whether a rule looks at all.</summary>
public enum AlarmWatch
{
    /// <summary>It does.</summary>
    Watched,

    /// <summary>It is not in force: an alarm that is up ends as if the value had come back.</summary>
    OutOfForce,

    /// <summary>The meter is being worked on: nothing is raised, ended or escalated.</summary>
    Maintenance,
}

/// <summary>What a rule sees at one time.</summary>
/// <param name="At">When.</param>
/// <param name="Value">The value, in the unit of the rule; null: not known.</param>
/// <param name="Watch">Whether the rule looks.</param>
public readonly record struct AlarmObservation(Instant At, decimal? Value, AlarmWatch Watch = AlarmWatch.Watched);

/// <summary>All that is kept of a rule between two observations.</summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="Since">Since when it is pending or clearing; null in other phases.</param>
/// <param name="Raised">When the alarm was raised; null while it is not up.</param>
/// <param name="Acknowledged">Who has acknowledged it; null: nobody.</param>
/// <param name="Escalations">How many steps of the escalation have been taken.</param>
/// <param name="Seen">The last observation.</param>
/// <param name="Worst">The value furthest beyond the threshold while it is up; null where none is known.</param>
public sealed record AlarmState(AlarmPhase Phase, Instant? Since, Instant? Raised, string? Acknowledged, int Escalations, Instant Seen, decimal? Worst)
{
    /// <summary>Nothing has been seen yet.</summary>
    public static AlarmState Initial { get; } = new(AlarmPhase.Normal, null, null, null, 0, Instant.MinValue, null);

    /// <summary>Whether the alarm is up.</summary>
    public bool IsUp => Phase is AlarmPhase.Raised or AlarmPhase.Clearing;
}

/// <summary>What happened to an alarm.</summary>
public enum AlarmEventKind
{
    /// <summary>It was raised.</summary>
    Raised,

    /// <summary>It ended.</summary>
    Cleared,

    /// <summary>Nobody acknowledged it for a while, and somebody else is told.</summary>
    Escalated,

    /// <summary>A person has seen it; it is not escalated further.</summary>
    Acknowledged,
}

/// <summary>Something to be told and kept.</summary>
/// <param name="Rule">Identifier of the rule.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Value">The value at that time; null where it is not known.</param>
/// <param name="To">Whom an escalation tells, or who acknowledged; null else.</param>
public sealed record AlarmEvent(string Rule, AlarmEventKind Kind, Instant At, AlarmLevel Level, decimal? Value, string? To = null);
