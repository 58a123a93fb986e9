using NodaTime;

namespace Lingtan.Metering;

/// <summary>How a counter came from one reading to the next.</summary>
public enum StepKind
{
    /// <summary>It counted up, or stood still.</summary>
    Counted,

    /// <summary>It passed its width once.</summary>
    RollOver,

    /// <summary>It began again from another value: what it counted in between is unknown.</summary>
    Reset,

    /// <summary>There is no counter behind it: the device said what it counted in the interval.</summary>
    Amount,
}

/// <summary>The way of a counter from one believed reading to the next one of the same device.</summary>
/// <param name="Start">Time of the first reading.</param>
/// <param name="End">Time of the second reading.</param>
/// <param name="Kind">How it came there.</param>
/// <param name="Difference">What was counted, after the multiplier, in the unit of the register; null after a reset.</param>
/// <param name="Mark">Measured, disputed or repaired, with rule and author.</param>
public sealed record CounterStep(Instant Start, Instant End, StepKind Kind, decimal? Difference, ReadingMark Mark);

/// <summary>A reading as the walk along a counter sees it.</summary>
/// <param name="At">Its time.</param>
/// <param name="Value">Its value as shown by the device.</param>
/// <param name="Trusted">Whether a person answers for it: opening, closing or settled.</param>
/// <param name="Mark">Its state.</param>
/// <param name="Ahead">Whether it arrived before it can have been taken.</param>
internal sealed record CounterPoint(Instant At, decimal Value, bool Trusted, ReadingMark Mark, bool Ahead);
