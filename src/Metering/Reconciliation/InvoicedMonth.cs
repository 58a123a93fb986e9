using NodaTime;

namespace Lingtan.Metering;

/// <summary>What invoices say of a register in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Amount">The amount, in the unit of the register.</param>
/// <param name="Numbers">The invoices it comes from.</param>
/// <param name="ByTime">Whether one of them was divided by time, for the meter does not know all of what it bills.</param>
public sealed record InvoicedMonth(YearMonth Month, decimal Amount, IReadOnlyList<string> Numbers, bool ByTime)
{
    /// <summary>The share of invoices that belongs to a month; null where they leave a day of it out.</summary>
    /// <param name="invoices">The invoices of the register.</param>
    /// <param name="register">The register.</param>
    /// <param name="month">The month.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="intervals">The intervals of the register in a time; asked only for invoices that reach beyond the month.</param>
    public static InvoicedMonth? Of(IEnumerable<MeterInvoice> invoices, MeterRegister register, YearMonth month, DateTimeZone zone, Func<Interval, IReadOnlyList<IntervalValue>> intervals)
    {
        var (first, last) = (month.OnDayOfMonth(1), month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1));
        var touching = invoices.Where(one => one.First <= last && one.Last >= first).OrderBy(static one => one.First).ThenBy(static one => one.Number, StringComparer.Ordinal).ToList();
        var next = first;
        foreach (var one in touching.TakeWhile(one => one.First <= next)) next = LocalDate.Max(next, one.Last.PlusDays(1));
        if (next <= last) return null;
        var (sum, byTime) = (0m, false);
        foreach (var one in touching)
        {
            var amount = one.Quantity.Unit.ConvertTo(one.Quantity.Amount, register.Unit);
            var share = one.First >= first && one.Last <= last ? new InvoiceShare(month, amount, true) : Share(one.Span(zone), amount, month, zone, intervals);
            (sum, byTime) = (sum + share.Amount, byTime || !share.ByShape);
        }

        return new InvoicedMonth(month, sum, [.. touching.Select(static one => one.Number)], byTime);
    }

    private static InvoiceShare Share(Interval span, decimal amount, YearMonth month, DateTimeZone zone, Func<Interval, IReadOnlyList<IntervalValue>> intervals) =>
        InvoiceCutOff.Split(span.Start, span.End, amount, intervals(span), zone).Single(share => share.Month == month);
}
