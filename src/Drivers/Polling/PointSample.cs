using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>How far a value that a device sent can be trusted.</summary>
public enum SampleState
{
    /// <summary>As the device measured it.</summary>
    Good,

    /// <summary>The device says that it may be imprecise: an overflow, a blocked value.</summary>
    Uncertain,

    /// <summary>A person or the device put another value in the place of the measured one.</summary>
    Substituted,

    /// <summary>An old value; the device has lost its source.</summary>
    Stale,

    /// <summary>The device says that it is wrong.</summary>
    Bad,

    /// <summary>There is no value. It is never zero.</summary>
    Absent,
}

/// <summary>What a device said about one point at one time.</summary>
/// <param name="Device">Identifier of the device.</param>
/// <param name="Point">Identifier of the point.</param>
/// <param name="At">The time of the device where it sends one it vouches for, else of the arrival.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="State">How far it can be trusted.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
public sealed record PointSample(string Device, string Point, DateTimeOffset At, decimal? Value, SampleState State, LocalText? Problem)
{
    /// <summary>The unit that the device states with the value; null where it is that of the map or of the protocol.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the device told it by itself, though it is one of those that are asked: then its time is that of a change, and not of a round.</summary>
    public bool IsTold { get; init; }
}
