using NodaTime;

namespace Lingtan.Metering;

/// <summary>The part of an interval that lies in a month: whole, or divided by time digit for digit as roll-ups divide it.</summary>
/// <param name="Interval">The interval.</param>
/// <param name="Start">First instant of the part.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Metered">The part of what was metered.</param>
/// <param name="Added">The part of what was added.</param>
/// <param name="Covered">How much of its time is covered.</param>
public readonly record struct MonthPart(IntervalValue Interval, Instant Start, Instant End, decimal Metered, decimal Added, Duration Covered)
{
    /// <summary>Metered and added; zero where nothing is known.</summary>
    public decimal Amount => Metered + Added;
}

/// <summary>A calendar month of a facility.</summary>
/// <param name="Month">The month.</param>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
public sealed record MonthSpan(YearMonth Month, Instant Start, Instant End)
{
    /// <summary>The month in a time zone.</summary>
    /// <param name="month">The month.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static MonthSpan Of(YearMonth month, DateTimeZone zone) => new(
        month, zone.AtStartOfDay(month.OnDayOfMonth(1)).ToInstant(), zone.AtStartOfDay(month.PlusMonths(1).OnDayOfMonth(1)).ToInstant());

    /// <summary>The parts of intervals that lie in the month, in the order of time.</summary>
    /// <param name="intervals">Intervals of a register.</param>
    public IEnumerable<MonthPart> Parts(IEnumerable<IntervalValue> intervals) =>
        intervals.Where(i => i.End > Start && i.Start < End).OrderBy(static i => i.Start).Select(Part);

    private MonthPart Part(IntervalValue interval)
    {
        if (interval.Start >= Start && interval.End <= End)
            return new MonthPart(interval, interval.Start, interval.End, interval.Metered ?? 0, interval.Added, interval.Covered);
        // An interval is at most an hour long, so it lies in two months at most.
        var before = interval.Start < Start;
        var border = before ? Start : End;
        decimal[] weights = [(border - interval.Start).ToInt64Nanoseconds(), (interval.End - border).ToInt64Nanoseconds()];
        var (index, covered) = (before ? 1 : 0, Spread.Exactly(interval.Covered.ToInt64Nanoseconds(), weights));
        return new MonthPart(
            interval, before ? border : interval.Start, before ? interval.End : border, Spread.Exactly(interval.Metered ?? 0, weights)[index], Spread.Exactly(interval.Added, weights)[index],
            Duration.FromNanoseconds((long)decimal.Round(covered[index])));
    }
}
