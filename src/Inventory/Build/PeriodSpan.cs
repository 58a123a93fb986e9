using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Periods taken together.</summary>
internal static class PeriodSpan
{
    /// <summary>The period from the earlier beginning to the later end.</summary>
    public static Period Union(this Period left, Period right) =>
        left.Equals(right) ? left : Period.Of(Instant.Min(left.Start, right.Start), Instant.Max(left.End, right.End));
}
