using System.Text;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>What one register counted on one day of a month.</summary>
/// <param name="Amount">Metered and added.</param>
/// <param name="Worst">The state a reader must rather know about; missing where any of the day is.</param>
public sealed record ClosedDay(decimal Amount, ReadingState Worst);

/// <summary>One register in one month, as it is taken into the activity data.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Factor">With which factor it counts: one; minus one for what flows the other way; that of the formula below a virtual meter.</param>
/// <param name="Month">The month.</param>
/// <param name="Amounts">The amounts by state.</param>
/// <param name="Missing">How much time of the month is not known although a device was there.</param>
/// <param name="Days">The days with what was known of each.</param>
/// <param name="Hash">SHA-256 over the intervals of the month, in 64 hexadecimal digits.</param>
public sealed record RegisterMonth(
    string Meter, string Register, Unit Unit, decimal Factor, YearMonth Month, IReadOnlyDictionary<ReadingState, decimal> Amounts, Duration Missing,
    IReadOnlyDictionary<LocalDate, ClosedDay> Days, string Hash)
{
    /// <summary>All of it.</summary>
    public decimal Amount => Amounts.Values.Sum();

    /// <summary>What an activity record cites: <c>readings:gate/import/2025-03@…</c>. A verifier computes the hash again from the intervals.</summary>
    public string Reference => $"readings:{Meter}/{Register}/{YearMonthPattern.Iso.Format(Month)}@{Hash}";

    /// <summary>Sums a register up over a month.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    /// <param name="factor">With which factor it counts.</param>
    /// <param name="month">The month.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="intervals">The intervals of the register that touch the month.</param>
    public static RegisterMonth Of(Meter meter, MeterRegister register, decimal factor, YearMonth month, DateTimeZone zone, IEnumerable<IntervalValue> intervals)
    {
        var span = MonthSpan.Of(month, zone);
        var parts = span.Parts(register.Sends == Sending.Amounts ? WithMissing(meter, span, [.. intervals]) : intervals).ToList();
        var amounts = parts.Where(static p => p.Interval.Mark.State != ReadingState.Missing)
            .GroupBy(static p => p.Interval.Mark.State).OrderBy(static g => g.Key).ToDictionary(static g => g.Key, static g => g.Sum(static p => p.Amount));
        var missing = Missed(meter, span, parts);
        var days = new SortedDictionary<LocalDate, ClosedDay>();
        foreach (var day in parts.GroupBy(p => p.Start.InZone(zone).Date))
            days[day.Key] = new ClosedDay(day.Sum(static p => p.Amount), day.Select(static p => p.Interval.Mark).Aggregate(Doubtful).State);
        return new RegisterMonth(meter.Id, register.Id, register.Unit, factor, month, amounts, missing, days, HashOf(meter.Id, register.Id, parts));
    }

    // Unlike in an interval, in a day what is missing must rather be known than anything else.
    private static ReadingMark Doubtful(ReadingMark a, ReadingMark b) =>
        a.State == ReadingState.Missing ? a : b.State == ReadingState.Missing ? b : CounterWalk.Worse(a, b);

    /// <summary>The text whose hash is cited: one line for each interval of the month, with start, end, metered and added amount, covered time and mark.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="parts">The parts of intervals in the month.</param>
    public static string Content(string meter, string register, IEnumerable<MonthPart> parts)
    {
        var text = new StringBuilder().Append(meter).Append('/').Append(register).Append('\n');
        foreach (var part in parts)
        {
            var mark = part.Interval.Mark;
            text.AppendJoin(' ', InstantPattern.ExtendedIso.Format(part.Start), InstantPattern.ExtendedIso.Format(part.End), DecimalText.Format(part.Metered), DecimalText.Format(part.Added),
                DecimalText.Format(part.Covered.ToInt64Nanoseconds()), mark.State.ToString().ToLowerInvariant(), mark.Rule, mark.Author).Append('\n');
        }

        return text.ToString();
    }

    // Amounts that are missing at the end of a month show only where later ones have come: here they are listed in any case, so that the hash is the same before and after.
    private static IEnumerable<IntervalValue> WithMissing(Meter meter, MonthSpan span, List<IntervalValue> intervals)
    {
        var known = intervals.Select(static i => i.Start).ToHashSet();
        var length = meter.Profile.Length;
        for (var start = meter.Profile.Floor(span.Start); start < span.End; start += length)
        {
            if (known.Contains(start) || IntervalReadings.DeviceOf(meter.Installations, new Interval(start, start + length)) is null) continue;
            intervals.Add(IntervalValue.Missing(start, length));
        }

        return intervals;
    }

    private static string HashOf(string meter, string register, IEnumerable<MonthPart> parts) => Sha256Text.Of(Encoding.UTF8.GetBytes(Content(meter, register, parts)));

    // Time in which a device should have been there and nothing covers it: between the first installation and the removal of the last.
    private static Duration Missed(Meter meter, MonthSpan span, List<MonthPart> parts)
    {
        if (meter.Installations.Count == 0) return Duration.Zero;
        var from = Instant.Max(span.Start, meter.Installations[0].From);
        var to = meter.Installations[^1].To is { } removed ? Instant.Min(span.End, removed) : span.End;
        if (to <= from) return Duration.Zero;
        var covered = parts.Where(p => p.End > from && p.Start < to)
            .Aggregate(Duration.Zero, (sum, p) => sum + Duration.Min(p.Covered, Instant.Min(p.End, to) - Instant.Max(p.Start, from)));
        return Duration.Max(Duration.Zero, to - from - covered);
    }
}
