using NodaTime;

namespace Lingtan.Metering;

/// <summary>The part of an invoice that belongs to a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Amount">The amount.</param>
/// <param name="ByShape">Whether it was divided as the meter saw the flow; else by time.</param>
public sealed record InvoiceShare(YearMonth Month, decimal Amount, bool ByShape);

/// <summary>Divides an invoice between the months its reading days lie in: as the meter saw the flow, and by time where the meter does not know all of it.</summary>
public static class InvoiceCutOff
{
    /// <summary>Divides an invoice. The shares add up to it, digit for digit.</summary>
    /// <param name="from">Time of the first reading.</param>
    /// <param name="to">Time of the second reading.</param>
    /// <param name="amount">The amount of the invoice.</param>
    /// <param name="intervals">Intervals of the meter that measures the same flow.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <exception cref="ArgumentException">The second reading is not later than the first.</exception>
    public static IReadOnlyList<InvoiceShare> Split(Instant from, Instant to, decimal amount, IReadOnlyList<IntervalValue> intervals, DateTimeZone zone)
    {
        if (to <= from) throw new ArgumentException("The second reading is later than the first.", nameof(to));
        var months = new List<MonthSpan>();
        for (var month = from.InZone(zone).Date.ToYearMonth(); months.Count == 0 || months[^1].End < to; month = month.PlusMonths(1)) months.Add(MonthSpan.Of(month, zone));
        var spans = months.ConvertAll(m => (Start: Instant.Max(m.Start, from), End: Instant.Min(m.End, to)));
        var seen = spans.ConvertAll(s => Seen(s.Start, s.End, intervals));
        var byShape = seen.TrueForAll(static s => s >= 0) && seen.Sum() > 0;
        var weights = byShape ? seen.ConvertAll(static s => s!.Value) : spans.ConvertAll(static s => (decimal)(s.End - s.Start).ToInt64Nanoseconds());
        var parts = Spread.Exactly(amount, weights);
        return [.. months.Select((m, i) => new InvoiceShare(m.Month, parts[i], byShape))];
    }

    // What the meter saw in a span; null where it does not know all of it. An interval at the edge is divided by time.
    private static decimal? Seen(Instant start, Instant end, IReadOnlyList<IntervalValue> intervals)
    {
        var (sum, covered) = (0m, Duration.Zero);
        foreach (var interval in intervals.Where(i => i.End > start && i.Start < end))
        {
            if (interval.Amount is not { } amount) return null;
            var inside = Instant.Min(interval.End, end) - Instant.Max(interval.Start, start);
            sum += inside == interval.Length ? amount : amount * inside.ToInt64Nanoseconds() / interval.Length.ToInt64Nanoseconds();
            covered += inside;
        }

        return covered == end - start ? sum : null;
    }
}
