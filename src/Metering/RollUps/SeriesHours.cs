using NodaTime;

namespace Lingtan.Metering;

/// <summary>The days that were looked at to divide a time as on similar days: what changes outside of them changes nothing in it.</summary>
/// <param name="Gap">The time that was divided.</param>
/// <param name="Days">From the first day to the last, with the time itself.</param>
public readonly record struct LookedAt(Interval Gap, Interval Days);

/// <summary>The hours of a register over a span, as they are after a change.</summary>
/// <param name="Span">The span, whole hours of the facility: hours in it that are not listed are missing altogether.</param>
/// <param name="Hours">The hours of which anything is known, in the order of time.</param>
/// <param name="Intervals">The intervals that the hours were added up from, in the order of time.</param>
/// <param name="Gaps">Times in the span whose energy was divided as on other days, because no reading lies in them.</param>
/// <param name="Looked">Which days were looked at for these, and for long additions.</param>
/// <param name="Doubts">Times that touch the span and of which a person may have to decide something.</param>
public sealed record SeriesHours(
    Interval Span, IReadOnlyList<BucketTotal> Hours, IReadOnlyList<IntervalValue> Intervals, IReadOnlyList<Interval> Gaps, IReadOnlyList<LookedAt> Looked, IReadOnlyList<Interval> Doubts);
