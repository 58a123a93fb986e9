using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What may be wrong with a counter value that a person types.</summary>
public enum ManualRule
{
    /// <summary>More digits than the counter has (位数过多).</summary>
    TooManyDigits,

    /// <summary>Below the reading before it, and no roll-over explains it (低于上次读数).</summary>
    BelowLast,

    /// <summary>More than the highest load can have counted (超过最大负荷).</summary>
    TooFast,

    /// <summary>Exactly the reading before it: nothing flowed, or the counter stands (与上次相同).</summary>
    Unchanged,

    /// <summary>Far more or less than on similar days (与同类日相差过大).</summary>
    Unusual,

    /// <summary>The time lies before the last reading, or in the future (抄表时间有误).</summary>
    TimeWrong,
}

/// <summary>A finding while a counter value is typed.</summary>
/// <param name="Rule">What may be wrong.</param>
/// <param name="Refused">Whether the counter cannot show it; else the person may confirm it.</param>
/// <param name="Lowest">The lowest value expected; null: not known.</param>
/// <param name="Highest">The highest value expected; null: not known.</param>
/// <param name="Expected">What would have been expected.</param>
public sealed record ManualFinding(ManualRule Rule, bool Refused, decimal? Lowest, decimal? Highest, LocalText Expected);
