using NodaTime;

namespace Lingtan.Metering;

/// <summary>How fast a counter can run, and how far ahead a doubtful reading is compared.</summary>
/// <param name="HighestRate">The most it can count in an hour, in the unit of the register after the multiplier; null: unknown.</param>
/// <param name="LookAhead">How many readings ahead are looked at before a doubtful one is believed.</param>
public sealed record CounterLimits(decimal? HighestRate = null, int LookAhead = 3)
{
    /// <summary>No value beyond this is believed, whatever a device sends.</summary>
    public const decimal HighestReading = 1_000_000_000_000_000m;

    /// <summary>Without a known rate, a roll-over may count at most this part of the width.</summary>
    internal const decimal RollOverPart = 0.1m;

    /// <summary>Without a known rate, a reading that stands this many times higher than the next one goes on is a spike.</summary>
    internal const decimal SpikeTimes = 10m;

    /// <summary>Whether an amount can have been counted in a time.</summary>
    /// <param name="amount">The amount, after the multiplier.</param>
    /// <param name="time">The time.</param>
    public bool IsPlausible(decimal amount, Duration time) =>
        HighestRate is not { } rate || amount <= Math.Min(rate, HighestReading) / 1000 * (time.ToInt64Nanoseconds() / 1_000_000m) / 3600;

    /// <summary>
    /// Whether a counter can have gone from one value to another in a time. It stands at the last digit it shows for as long as that takes: of two readings soon after one another the second may
    /// show one step more than was counted between them.
    /// </summary>
    /// <param name="from">What it showed, before the multiplier.</param>
    /// <param name="to">What it showed then, past the width as many times as it passed it.</param>
    /// <param name="factor">The multiplier.</param>
    /// <param name="time">The time.</param>
    public bool IsPlausible(decimal from, decimal to, decimal factor, Duration time) =>
        HighestRate is null || IsPlausible(Math.Max(0, to - from - new decimal(1, 0, 0, false, Math.Max(from.Scale, to.Scale))) * factor, time);

    /// <summary>How far the time of a reading may lie after its arrival before it is held: a clock that is ahead.</summary>
    public Duration Ahead { get; init; } = Duration.FromHours(1);
}
