using NodaTime;

namespace Lingtan.Metering;

/// <summary>One estimated value.</summary>
/// <param name="Start">Start of its interval.</param>
/// <param name="Value">The value.</param>
/// <param name="Mark">Estimated, with the rule.</param>
public sealed record EstimatedValue(Instant Start, decimal Value, ReadingMark Mark);

/// <summary>
/// Values where none were measured: on a straight line between the neighbours for short gaps, else as on similar days. For gauges, and for proposals of
/// what to add to a counter; a counter itself is never estimated, its difference is divided.
/// </summary>
public static class GapEstimate
{
    private static readonly ReadingMark Linear = new(ReadingState.Estimated, SubstitutionRules.Linear, SubstitutionRules.Author);
    private static readonly ReadingMark Similar = new(ReadingState.Estimated, SubstitutionRules.SimilarDays, SubstitutionRules.Author);

    /// <summary>Estimates every interval of a gap.</summary>
    /// <param name="before">The value of the interval before the gap; null: unknown.</param>
    /// <param name="after">The value of the interval after the gap; null: unknown.</param>
    /// <param name="gap">The gap, on the grid.</param>
    /// <param name="profile">Length of the intervals.</param>
    /// <param name="shape">What was measured on other days.</param>
    /// <param name="policy">How long a straight line may be.</param>
    /// <returns>Nothing where some interval can be estimated neither way: then it stays missing.</returns>
    public static IReadOnlyList<EstimatedValue> Values(decimal? before, decimal? after, Interval gap, IntervalProfile profile, LoadShape shape, SubstitutionPolicy policy)
    {
        var starts = new List<Instant>();
        for (var start = profile.Floor(gap.Start); start < gap.End; start += profile.Length) starts.Add(start);
        if (gap.Duration <= policy.LongestLinear && before is { } from && after is { } to)
            return [.. starts.Select((start, i) => new EstimatedValue(start, from + ((to - from) * (i + 1) / (starts.Count + 1)), Linear))];
        var means = starts.ConvertAll(shape.Means(gap).Invoke);
        return means.Contains(null) ? [] : [.. starts.Zip(means, static (start, mean) => new EstimatedValue(start, mean!.Value, Similar))];
    }
}
