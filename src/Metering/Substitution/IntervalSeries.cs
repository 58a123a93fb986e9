using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The intervals of a register: the differences of its counter, divided over the grid, and the recorded additions. Their sum is exactly the sum
/// of the differences and the additions, whatever happened to the readings.
/// </summary>
public sealed class IntervalSeries
{
    private readonly Dictionary<Instant, IntervalCell> _cells = [];
    private readonly IntervalProfile _profile;
    private readonly SubstitutionPolicy _policy;

    private IntervalSeries(IntervalProfile profile, SubstitutionPolicy policy) => (_profile, _policy) = (profile, policy);

    /// <summary>Builds the intervals from the first reading to the last, gaps included.</summary>
    /// <param name="profile">Length of the intervals.</param>
    /// <param name="steps">The differences of the counter.</param>
    /// <param name="additions">The recorded additions of the register.</param>
    /// <param name="policy">How energy of unknown shape is divided.</param>
    public static IReadOnlyList<IntervalValue> Build(
        IntervalProfile profile, IReadOnlyList<CounterStep> steps, IReadOnlyList<RecordedAddition> additions, SubstitutionPolicy policy) => Build(profile, steps, additions, policy, out _);

    /// <summary>The same, with the similar days that were looked at.</summary>
    internal static IReadOnlyList<IntervalValue> Build(
        IntervalProfile profile, IReadOnlyList<CounterStep> steps, IReadOnlyList<RecordedAddition> additions, SubstitutionPolicy policy, out LoadShape shape)
    {
        var series = new IntervalSeries(profile, policy);
        foreach (var step in steps.Where(s => s.Difference is not null && series.IsWithinOne(s)))
            series.Cell(profile.Floor(step.Start)).Count(step.Difference!.Value, step.End - step.Start, step.Mark);
        shape = new LoadShape(series._cells.Where(c => c.Value.IsWhole(profile.Length)).Select(static c => (c.Key, c.Value.Metered!.Value)), policy);
        foreach (var step in steps.Where(s => s.Difference is not null && !series.IsWithinOne(s))) series.Divide(step, shape);
        foreach (var addition in additions) series.Divide(addition, shape);
        var spans = steps.Select(static s => (s.Start, s.End)).Concat(additions.Select(static a => (a.Start, a.End))).ToList();
        return spans.Count == 0 ? [] : series.Values(spans.Min(static s => s.Start), spans.Max(static s => s.End));
    }

    /// <summary>What the intervals hold too much (positive) or too little (negative): zero, or something is broken.</summary>
    /// <param name="intervals">The intervals.</param>
    /// <param name="steps">The differences of the counter.</param>
    /// <param name="additions">The recorded additions.</param>
    public static decimal Excess(IEnumerable<IntervalValue> intervals, IEnumerable<CounterStep> steps, IEnumerable<RecordedAddition> additions) =>
        intervals.Sum(static i => i.Amount ?? 0) - steps.Sum(static s => s.Difference ?? 0) - additions.Sum(static a => a.Amount);

    private bool IsWithinOne(CounterStep step) => step.End <= _profile.Floor(step.Start) + _profile.Length;

    private IntervalCell Cell(Instant start)
    {
        if (!_cells.TryGetValue(start, out var cell)) _cells.Add(start, cell = new IntervalCell());
        return cell;
    }

    private void Divide(CounterStep step, LoadShape shape)
    {
        var gap = new Interval(step.Start, step.End);
        var (weights, similar) = Weights(gap, shape);
        var rule = gap.Duration <= _profile.Length ? SubstitutionRules.Straddling
            : gap.Duration <= _policy.LongestLinear ? SubstitutionRules.LinkLostLinear
            : similar ? SubstitutionRules.LinkLostSimilarDays : SubstitutionRules.LinkLostNoSimilarDay;
        var mark = CounterWalk.Worse(step.Mark, new ReadingMark(ReadingState.Estimated, rule, SubstitutionRules.Author));
        var parts = Spread.Exactly(step.Difference!.Value, weights);
        foreach (var (part, piece) in parts.Zip(Pieces(gap))) Cell(piece.Start).Count(part, piece.Time, mark);
    }

    private void Divide(RecordedAddition addition, LoadShape shape)
    {
        var gap = new Interval(addition.Start, addition.End);
        var mark = new ReadingMark(ReadingState.Substituted, addition.Reason.ToString(), addition.Author);
        var parts = Spread.Exactly(addition.Amount, Weights(gap, shape).Weights);
        foreach (var (part, piece) in parts.Zip(Pieces(gap))) Cell(piece.Start).Record(part, piece.Time, mark);
    }

    // By time for short gaps; else as on similar days, where all of the gap is known from them.
    private (IReadOnlyList<decimal> Weights, bool Similar) Weights(Interval gap, LoadShape shape)
    {
        var pieces = Pieces(gap).ToList();
        if (gap.Duration > _policy.LongestLinear)
        {
            var (length, similar) = (_profile.Length.ToInt64Nanoseconds(), shape.Means(gap));
            var means = pieces.ConvertAll(p => similar(p.Start) is { } mean && mean >= 0 ? mean * p.Time.ToInt64Nanoseconds() / length : (decimal?)null);
            if (means.TrueForAll(static m => m is not null) && means.Sum() > 0) return ([.. means.Select(static m => m!.Value)], true);
        }

        return ([.. pieces.Select(static p => (decimal)p.Time.ToInt64Nanoseconds())], false);
    }

    // The intervals that a span touches, with the time it has in each.
    private IEnumerable<(Instant Start, Duration Time)> Pieces(Interval span)
    {
        for (var start = _profile.Floor(span.Start); start < span.End; start += _profile.Length)
            yield return (start, Instant.Min(span.End, start + _profile.Length) - Instant.Max(span.Start, start));
    }

    private List<IntervalValue> Values(Instant from, Instant to)
    {
        var values = new List<IntervalValue>();
        for (var start = _profile.Floor(from); start < to; start += _profile.Length)
            values.Add((_cells.GetValueOrDefault(start) ?? new IntervalCell()).Value(start, _profile.Length));
        return values;
    }
}
