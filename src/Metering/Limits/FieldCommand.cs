using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>How far a command has come.</summary>
public enum CommandPhase
{
    /// <summary>A plan or a person asks for it (拟发).</summary>
    Proposed,

    /// <summary>Somebody who may has let it go (授权).</summary>
    Authorised,

    /// <summary>The device has confirmed the selection (选择).</summary>
    Selected,

    /// <summary>The device has taken the command; without a selection this is noted before it is sent, so that nothing is sent twice (执行).</summary>
    Executed,

    /// <summary>Reading back shows it (确认).</summary>
    Confirmed,

    /// <summary>It was refused, lost, or not confirmed in time (失败). It is never sent again by itself.</summary>
    Failed,

    /// <summary>A person withdrew it before it was carried out (取消).</summary>
    Cancelled,
}

/// <summary>One step of a command, for the audit trail.</summary>
/// <param name="Phase">What it came to.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who, or the device.</param>
/// <param name="Detail">What was seen or said.</param>
public sealed record CommandEvent(CommandPhase Phase, Instant At, string Author, string Detail);

/// <summary>A set-point or switch command on its way. Steps that make no sense are refused and change nothing.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Connection">The connection it goes through.</param>
/// <param name="Point">The point that is written.</param>
/// <param name="Value">What is written.</param>
/// <param name="ReadBack">The point in which it shows.</param>
/// <param name="Select">Whether the device is selected first.</param>
/// <param name="TimeOut">How long it may take from the authorisation to the confirmation.</param>
/// <param name="Role">Who may let it go.</param>
/// <param name="History">What happened so far, the first step first.</param>
public sealed record FieldCommand(
    string Id, string Connection, string Point, decimal Value, string ReadBack, bool Select, Duration TimeOut, string Role, IReadOnlyList<CommandEvent> History)
{
    private static readonly Dictionary<CommandPhase, CommandPhase[]> Steps = new()
    {
        [CommandPhase.Proposed] = [CommandPhase.Authorised, CommandPhase.Cancelled, CommandPhase.Failed],
        [CommandPhase.Authorised] = [CommandPhase.Selected, CommandPhase.Executed, CommandPhase.Cancelled, CommandPhase.Failed],
        [CommandPhase.Selected] = [CommandPhase.Executed, CommandPhase.Cancelled, CommandPhase.Failed],
        [CommandPhase.Executed] = [CommandPhase.Confirmed, CommandPhase.Failed],
    };

    /// <summary>How far it has come.</summary>
    public CommandPhase Phase => History[^1].Phase;

    /// <summary>Whether nothing more can happen to it.</summary>
    public bool IsOver => Phase is CommandPhase.Confirmed or CommandPhase.Failed or CommandPhase.Cancelled;

    /// <summary>Proposes a command.</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="rule">The rule it serves.</param>
    /// <param name="planned">What is to be done.</param>
    /// <param name="author">Who asks for it: the rule or a person.</param>
    /// <param name="at">When.</param>
    public static FieldCommand Propose(string id, LimitRule rule, PlannedCommand planned, string author, Instant at) => new(
        id, planned.Action.Connection, planned.Action.Point, planned.Value, planned.Action.ReadBack ?? planned.Action.Point, planned.Action.Select, planned.Action.TimeOut, rule.Role,
        [new CommandEvent(CommandPhase.Proposed, at, author, rule.Id + "/" + planned.Action.Id + (planned.Lower ? " lower" : " release"))]);

    /// <summary>Somebody lets it go. Without the role it stays as it is.</summary>
    /// <param name="author">Who.</param>
    /// <param name="roles">The roles of that person, or of the rule that acts on its own.</param>
    /// <param name="at">When.</param>
    /// <returns>Null where it may not be let go, or is no longer waiting.</returns>
    public FieldCommand? Authorise(string author, IEnumerable<string> roles, Instant at) => roles.Contains(Role) ? To(CommandPhase.Authorised, author, Role, at) : null;

    /// <summary>Moves the command on.</summary>
    /// <param name="phase">What it came to.</param>
    /// <param name="author">Who, or the device.</param>
    /// <param name="detail">What was seen or said.</param>
    /// <param name="at">When.</param>
    /// <returns>Null where that step makes no sense: a selection is needed and missing, or not wanted; or the command is over.</returns>
    public FieldCommand? To(CommandPhase phase, string author, string detail, Instant at)
    {
        if (!Steps.TryGetValue(Phase, out var next) || !next.Contains(phase) || at < History[^1].At) return null;
        if (Phase == CommandPhase.Authorised && phase == (Select ? CommandPhase.Executed : CommandPhase.Selected)) return null;
        return this with { History = [.. History, new CommandEvent(phase, at, author, detail)] };
    }

    /// <summary>Looks at what was read back: the value within the tolerance confirms the command; too late without it, it has failed.</summary>
    /// <param name="value">The value of the read-back point; null: not known.</param>
    /// <param name="tolerance">How far the value may lie from what was written.</param>
    /// <param name="at">When it was read.</param>
    public FieldCommand Look(decimal? value, decimal tolerance, Instant at)
    {
        if (IsOver || Phase == CommandPhase.Proposed) return this;
        var seen = value is { } known ? ReadBack + "=" + DecimalText.Format(known) : ReadBack + "=?";
        var late = at - History.First(static h => h.Phase == CommandPhase.Authorised).At > TimeOut;
        if (!late && Phase == CommandPhase.Executed && value is { } read && Math.Abs(read - Value) <= tolerance) return To(CommandPhase.Confirmed, Connection, seen, at) ?? this;
        return late ? To(CommandPhase.Failed, Connection, "time-out, " + seen, at) ?? this : this;
    }
}
