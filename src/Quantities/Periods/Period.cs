using NodaTime;

namespace Lingtan.Quantities;

/// <summary>
/// The time an activity record or an inventory covers: half-open between two instants. Days, months and years are those of the
/// facility's own time zone. Two periods are equal when they cover the same time, however they were written.
/// </summary>
public sealed class Period : IEquatable<Period>
{
    private const decimal NanosecondsPerDay = 86_400_000_000_000m;

    private Period(Instant start, Instant end, string text) => (Start, End, Text) = (start, end, text);

    /// <summary>The first instant that belongs to the period.</summary>
    public Instant Start { get; }

    /// <summary>The first instant that no longer belongs to it.</summary>
    public Instant End { get; }

    /// <summary>The text the period came from.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads <c>2025</c>, <c>2025-03</c>, <c>2025-03-01</c>, two of these with a slash between (both ends inclusive), or an instant interval
    /// <c>2025-03-01T00:00+08:00/PT1H</c>. Full-width digits and 2025年3月1日 are understood.
    /// </summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="zone">The facility's time zone.</param>
    /// <param name="period">The period; null when the text was refused.</param>
    /// <param name="expected">What would have been right; null when the text was read.</param>
    public static bool TryParse(string text, DateTimeZone zone, out Period? period, out LocalText? expected)
    {
        (period, expected) = PeriodText.Read(text, zone) is { } bounds
            ? (new Period(bounds.Start, bounds.End, text.Trim()), null)
            : ((Period?)null, PeriodText.Expected);
        return period is not null;
    }

    /// <summary>The period of whole days, both ends inclusive.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public static Period Of(LocalDate first, LocalDate last, DateTimeZone zone)
    {
        if (last < first)
            throw new ArgumentException("The last day lies before the first.", nameof(last));
        var text = first == last ? PeriodText.Iso(first) : PeriodText.Iso(first) + "/" + PeriodText.Iso(last);
        return new Period(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant(), text);
    }

    /// <summary>The period between two instants.</summary>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    public static Period Of(Instant start, Instant end)
    {
        if (end <= start)
            throw new ArgumentException("The end does not lie after the start.", nameof(end));
        return new Period(start, end, start + "/" + end);
    }

    /// <summary>The first and the last calendar day the period touches.</summary>
    public DateInterval Days(DateTimeZone zone) =>
        new(Start.InZone(zone).Date, (End - Duration.Epsilon).InZone(zone).Date);

    /// <summary>The calendar months the period touches with its days in each, in order.</summary>
    public IReadOnlyList<MonthShare> Months(DateTimeZone zone)
    {
        var days = Days(zone);
        var (month, last) = (days.Start.ToYearMonth(), days.End.ToYearMonth());
        if (month == last)
            return [new MonthShare(month, DaysBetween(Start, End, zone))];
        var shares = new List<MonthShare>();
        for (; month <= last; month = month.PlusMonths(1))
        {
            var from = Instant.Max(Start, zone.AtStartOfDay(month.OnDayOfMonth(1)).ToInstant());
            var to = Instant.Min(End, zone.AtStartOfDay(month.PlusMonths(1).OnDayOfMonth(1)).ToInstant());
            shares.Add(new MonthShare(month, DaysBetween(from, to, zone)));
        }
        return shares;
    }

    /// <summary>
    /// The length in years: a whole number where the period is whole years of its own, else its days in each calendar year over the days
    /// of that year, so that the twelve months of a year add up to one.
    /// </summary>
    public decimal Years(DateTimeZone zone)
    {
        var (start, end) = (Start.InZone(zone).LocalDateTime, End.InZone(zone).LocalDateTime);
        var whole = end.Year - start.Year;
        if (whole > 0 && start.PlusYears(whole) == end)
            return whole;
        var years = 0m;
        foreach (var year in Months(zone).GroupBy(m => m.Month.Year))
            years += year.Sum(m => m.Weight) / CalendarSystem.Iso.GetDaysInYear(year.Key);
        return years;
    }

    /// <summary>Whether the other period lies within this one.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the instant lies within this period.</summary>
    public bool Contains(Instant instant) => Start <= instant && instant < End;

    /// <summary>Whether the periods share any time.</summary>
    public bool Overlaps(Period other) => Start < other.End && other.Start < End;

    /// <summary>The time both periods cover; null where they share none.</summary>
    public Period? Intersect(Period other)
    {
        if (Contains(other))
            return other;
        if (other.Contains(this))
            return this;
        return Overlaps(other) ? Of(Instant.Max(Start, other.Start), Instant.Min(End, other.End)) : null;
    }

    /// <inheritdoc/>
    public bool Equals(Period? other) => other is not null && Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Period);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>The text the period came from.</summary>
    public override string ToString() => Text;

    /// <summary>Whole calendar days count one each whatever their length; the parts of days at the ends count by their seconds.</summary>
    private static decimal DaysBetween(Instant from, Instant to, DateTimeZone zone)
    {
        var (first, last) = (NextMidnight(from, zone), to.InZone(zone).Date);
        var lastMidnight = zone.AtStartOfDay(last).ToInstant();
        var firstMidnight = zone.AtStartOfDay(first).ToInstant();
        if (firstMidnight > lastMidnight)
            return Fraction(to - from);
        return NodaTime.Period.DaysBetween(first, last) + Fraction(firstMidnight - from) + Fraction(to - lastMidnight);
    }

    private static LocalDate NextMidnight(Instant instant, DateTimeZone zone)
    {
        var date = instant.InZone(zone).Date;
        return zone.AtStartOfDay(date).ToInstant() == instant ? date : date.PlusDays(1);
    }

    private static decimal Fraction(Duration duration) => (decimal)duration.ToBigIntegerNanoseconds() / NanosecondsPerDay;
}
