using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>How one action of a rule stands.</summary>
/// <param name="Lowered">Whether it is lowered, or a command to lower it is under way.</param>
/// <param name="Since">Since when; null: always.</param>
/// <param name="Busy">Whether a command of it is under way.</param>
public sealed record ActionState(bool Lowered, Instant? Since, bool Busy = false)
{
    /// <summary>When its last command failed or was withdrawn; null: it did not.</summary>
    public Instant? Failed { get; init; }

    /// <summary>On, and never touched.</summary>
    public static ActionState On { get; } = new(false, null);
}

/// <summary>A command that is to be given.</summary>
/// <param name="Action">The action.</param>
/// <param name="Lower">True to lower the load, false to undo it.</param>
/// <param name="Value">What is to be written.</param>
/// <param name="Relief">By how much the load is expected to change; negative where it rises.</param>
public sealed record PlannedCommand(LimitAction Action, bool Lower, decimal Value, decimal Relief);

/// <summary>What to do about a load now.</summary>
/// <param name="Excess">By how much the load is above the target; negative: below it. Null where the load is not known.</param>
/// <param name="Commands">The commands in the order in which they are to be given.</param>
/// <param name="Left">What of the excess is expected to remain; zero where nothing does.</param>
/// <param name="Passed">Actions that could not be taken, with the reason.</param>
public sealed record CommandPlan(decimal? Excess, IReadOnlyList<PlannedCommand> Commands, decimal Left, IReadOnlyList<(string Action, LocalText Why)> Passed);
