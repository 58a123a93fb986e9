using NodaTime;

namespace Lingtan.Metering;

/// <summary>One line of the ledger: what one rule did to one register in one month.</summary>
/// <param name="Month">The calendar month of the facility.</param>
/// <param name="State">The state of the intervals.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Authors">Who answers for it.</param>
/// <param name="Intervals">How many intervals.</param>
/// <param name="Time">How long they are together.</param>
/// <param name="Metered">What counters counted in them.</param>
/// <param name="Added">What was recorded in addition.</param>
public sealed record SubstitutionLine(
    YearMonth Month, ReadingState State, string Rule, IReadOnlyList<string> Authors, int Intervals, Duration Time, decimal Metered, decimal Added);

/// <summary>The substitution ledger (替代台账) of one register: every interval that is not simply measured, by month, state and rule.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Lines">The lines, ordered by month, state and rule.</param>
/// <param name="Totals">What all intervals of a month hold, the measured ones included.</param>
public sealed record SubstitutionLedger(string Meter, string Register, IReadOnlyList<SubstitutionLine> Lines, IReadOnlyDictionary<YearMonth, decimal> Totals)
{
    /// <summary>Keeps the ledger of a series of intervals. An interval belongs to the month it begins in.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="intervals">The intervals.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static SubstitutionLedger Of(string meter, string register, IReadOnlyList<IntervalValue> intervals, DateTimeZone zone)
    {
        var lines = from interval in intervals
                    where interval.Mark.State != ReadingState.Measured
                    group interval by (Month: Month(interval, zone), interval.Mark.State, interval.Mark.Rule) into line
                    orderby line.Key.Month, line.Key.State, line.Key.Rule
                    select new SubstitutionLine(
                        line.Key.Month, line.Key.State, line.Key.Rule, [.. line.Select(static i => i.Mark.Author).Where(static a => a.Length > 0).Distinct().Order(StringComparer.Ordinal)],
                        line.Count(), line.Aggregate(Duration.Zero, static (sum, i) => sum + i.Length), line.Sum(static i => i.Metered ?? 0), line.Sum(static i => i.Added));
        var totals = intervals.GroupBy(i => Month(i, zone)).ToDictionary(static m => m.Key, static m => m.Sum(static i => i.Amount ?? 0));
        return new SubstitutionLedger(meter, register, [.. lines], totals);
    }

    /// <summary>The share of a month's energy that is simply measured; null where the month holds none.</summary>
    /// <param name="month">The month.</param>
    public decimal? MeasuredShare(YearMonth month) => Totals.TryGetValue(month, out var total) && total != 0
        ? 1 - (Lines.Where(l => l.Month == month).Sum(static l => l.Metered + l.Added) / total)
        : null;

    private static YearMonth Month(IntervalValue interval, DateTimeZone zone) => interval.Start.InZone(zone).Date.ToYearMonth();
}
