using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a check looks for in readings.</summary>
public enum ValidationRule
{
    /// <summary>A value beyond what the meter can show (越限).</summary>
    Range,

    /// <summary>A jump that does not last, or is faster than the load can be (突变).</summary>
    Spike,

    /// <summary>The same value for too long (死数).</summary>
    Stuck,

    /// <summary>Readings that should be there and are not (缺数).</summary>
    Gap,

    /// <summary>The clock of the device runs apart from that of the receiver (时钟偏差).</summary>
    ClockDrift,

    /// <summary>A reading sent again (重复).</summary>
    Duplicate,

    /// <summary>Another value for a time already known (争议).</summary>
    TwoValues,

    /// <summary>A reading that arrived after a later one (乱序).</summary>
    OutOfOrder,

    /// <summary>A counter below its value before, without staying there (倒走).</summary>
    NegativeStep,

    /// <summary>A counter that passed its width and began again from zero (满码回零).</summary>
    RollOver,

    /// <summary>A counter that began again from a low value for another reason (清零).</summary>
    Reset,

    /// <summary>A reading from a time in which no device was installed (无表).</summary>
    NoDevice,

    /// <summary>Meters one level below count more, or much less, than the one above (总分不平).</summary>
    ChildrenSum,
}

/// <summary>Something that a check found. Nothing is changed by it: what to do is proposed to a person.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Start">From when it concerns.</param>
/// <param name="End">Until when; the same as the start for one reading.</param>
/// <param name="Value">The value found; null where none is there.</param>
/// <param name="Expected">What would have been expected.</param>
public sealed record ReadingFinding(ValidationRule Rule, Instant Start, Instant End, decimal? Value, LocalText Expected);
