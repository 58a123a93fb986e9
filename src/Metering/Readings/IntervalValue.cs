using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a register counted in one half-open interval, and what was recorded in addition.</summary>
/// <param name="Start">First instant of the interval.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Metered">The part of counter differences that falls into it; null where no difference covers any of it.</param>
/// <param name="Added">The part of recorded additions that falls into it.</param>
/// <param name="Covered">How much of its time is covered by counter differences or additions.</param>
/// <param name="Mark">State, rule and author.</param>
public sealed record IntervalValue(Instant Start, Instant End, decimal? Metered, decimal Added, Duration Covered, ReadingMark Mark)
{
    /// <summary>Metered and added together; null where nothing is known.</summary>
    public decimal? Amount => Mark.State == ReadingState.Missing ? null : (Metered ?? 0) + Added;

    /// <summary>An interval of which nothing is known.</summary>
    /// <param name="start">First instant.</param>
    /// <param name="length">Its length.</param>
    internal static IntervalValue Missing(Instant start, Duration length) => new(start, start + length, null, 0, Duration.Zero, new ReadingMark(ReadingState.Missing));

    /// <summary>Length of the interval.</summary>
    public Duration Length => End - Start;
}
