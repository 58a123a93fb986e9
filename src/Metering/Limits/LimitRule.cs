using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Whether commands of a rule wait for a person.</summary>
public enum LimitMode
{
    /// <summary>A person with the right to do so lets each command go.</summary>
    Proposed,

    /// <summary>Commands go on their own; whoever set the rule up answers for them.</summary>
    Automatic,
}

/// <summary>A load that is to be kept below a target, and what may be done for it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Meter">Identifier of the meter whose load counts.</param>
/// <param name="Channel">Register or gauge; null: the main register.</param>
/// <param name="Target">The load not to be exceeded.</param>
/// <param name="Reserve">How far below the target the load must stay when something is let on again; zero or more.</param>
/// <param name="Unit">Unit of target, reserve and reliefs.</param>
/// <param name="Mode">Whether commands wait for a person.</param>
/// <param name="Role">Who may let a command go, such as <c>carbon-manager</c>.</param>
/// <param name="Actions">What may be done.</param>
/// <param name="Place">Where it is written.</param>
public sealed record LimitRule(
    string Id, LocalText Name, string Meter, string? Channel, decimal Target, decimal Reserve, Unit Unit, LimitMode Mode, string Role, IReadOnlyList<LimitAction> Actions, Place Place);

/// <summary>One thing that may be done to lower a load.</summary>
/// <param name="Id">Identifier, unique in the rule.</param>
/// <param name="Priority">Order in which things are done, the lowest first; they are undone the other way round.</param>
/// <param name="Connection">The connection that the command goes through.</param>
/// <param name="Point">The point that is written.</param>
/// <param name="Value">What is written to lower the load.</param>
/// <param name="Release">What is written to undo it.</param>
/// <param name="Relief">By how much the load is expected to fall; above zero.</param>
/// <param name="LeastOn">How long it must have been on before it may be lowered again.</param>
/// <param name="LeastOff">How long it must stay lowered before it may be undone.</param>
/// <param name="Interlocks">What must hold for it to be lowered.</param>
/// <param name="ReadBack">The point in which the command shows when it was carried out; null: the point that is written.</param>
/// <param name="TimeOut">How long carrying out and read-back may take.</param>
/// <param name="Select">Whether the device is to be selected before it is operated.</param>
/// <param name="Place">Where it is written.</param>
public sealed record LimitAction(
    string Id,
    int Priority,
    string Connection,
    string Point,
    decimal Value,
    decimal Release,
    decimal Relief,
    Duration LeastOn,
    Duration LeastOff,
    IReadOnlyList<Interlock> Interlocks,
    string? ReadBack,
    Duration TimeOut,
    bool Select,
    Place Place);
