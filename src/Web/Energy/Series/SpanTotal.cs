using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What the intervals of a register hold in a span of time.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Amount">Metered and added; null where nothing is known.</param>
/// <param name="Added">The recorded additions in it.</param>
/// <param name="Measured">The part from intervals that are simply measured.</param>
/// <param name="Covered">How much of its time is covered.</param>
/// <param name="Mark">The state of its doubtful intervals that a reader must rather know, with rule and author.</param>
public sealed record SpanTotal(Instant Start, Instant End, decimal? Amount, decimal Added, decimal Measured, Duration Covered, ReadingMark Mark)
{
    /// <summary>The share of its time that is covered, from 0 to 1.</summary>
    public decimal Share => End <= Start ? 0 : (decimal)Covered.ToInt64Nanoseconds() / (End - Start).ToInt64Nanoseconds();

    /// <summary>Adds up the intervals of a span; one that reaches beyond it is divided by time.</summary>
    /// <param name="intervals">The intervals in the order of time.</param>
    /// <param name="start">First instant.</param>
    /// <param name="end">First instant after it.</param>
    public static SpanTotal Of(IReadOnlyList<IntervalValue> intervals, Instant start, Instant end)
    {
        var (amount, added, measured, covered) = ((decimal?)null, 0m, 0m, Duration.Zero);
        var worst = new ReadingMark(ReadingState.Missing);
        for (var i = First(intervals, start); i < intervals.Count && intervals[i].Start < end; i++)
        {
            var part = Within(intervals[i], start, end);
            covered += part.Covered;
            if (part.Amount is not { } known) continue;
            amount = (amount ?? 0) + known;
            added += part.Added;
            if (part.Mark.State == ReadingState.Measured) measured += known;
            worst = Rank(part.Mark.State) >= Rank(worst.State) ? part.Mark : worst;
        }

        return new SpanTotal(start, end, amount, added, measured, covered, worst);
    }

    private static IntervalValue Within(IntervalValue interval, Instant start, Instant end)
    {
        if (interval.Start >= start && interval.End <= end) return interval;
        var (from, to) = (Instant.Max(interval.Start, start), Instant.Min(interval.End, end));
        return interval with
        {
            Start = from, End = to, Metered = interval.Metered is { } metered ? Part(metered) : null, Added = Part(interval.Added), Covered = Duration.FromNanoseconds((long)decimal.Round(Part(interval.Covered.ToInt64Nanoseconds()))),
        };

        decimal Part(decimal amount) => Until(interval, amount, to) - Until(interval, amount, from);
    }

    // Differences of what was reached at each cut: however an interval is cut, its parts add up to it.
    private static decimal Until(IntervalValue interval, decimal amount, Instant at) =>
        Spread.Exactly(amount, [(at - interval.Start).ToInt64Nanoseconds(), (interval.End - at).ToInt64Nanoseconds()])[0];

    // The first interval that ends after an instant.
    private static int First(IReadOnlyList<IntervalValue> intervals, Instant start)
    {
        var (low, high) = (0, intervals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (intervals[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int Rank(ReadingState state) => state switch
    {
        ReadingState.Missing => 0,
        ReadingState.Measured => 1,
        ReadingState.Estimated => 2,
        ReadingState.Repaired => 3,
        ReadingState.Substituted => 4,
        _ => 5,
    };
}
