using Lingtan.Drivers;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>A reading that somebody pushed.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Point">Identifier of its register or gauge.</param>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value, exactly as written.</param>
/// <param name="State">How far the sender trusts it.</param>
public readonly record struct PushedReading(string Meter, string Point, Instant At, decimal Value, SampleState State);

/// <summary>How much is taken at once.</summary>
/// <param name="Bytes">Most bytes of a body.</param>
/// <param name="Readings">Most readings.</param>
public sealed record PushLimits(long Bytes, int Readings)
{
    /// <summary>Fifty megabytes and a million readings.</summary>
    public static PushLimits Usual { get; } = new(50L << 20, 1_000_000);
}
