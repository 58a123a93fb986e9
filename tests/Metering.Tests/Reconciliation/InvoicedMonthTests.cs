using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class InvoicedMonthTests
{
    private static readonly Place Here = new("invoices.csv", 2);
    private static readonly MeterRegister Register = Given.Meter("gate").Main!;

    private static MeterInvoice Invoice(string number, LocalDate first, LocalDate last, decimal amount, string unit = "kWh") => new("gate", null, number, first, last, new Quantity(amount, Unit.Parse(unit)), null, Here);

    // What the meter saw: 3 an hour in March, 1 in April.
    private static List<IntervalValue> Hours(Interval span) =>
        [.. Enumerable.Range(0, (int)(span.End - span.Start).TotalHours).Select(i => span.Start + Duration.FromHours(i)).Select(at => new IntervalValue(
            at, at + Duration.FromHours(1), at.InZone(Given.Shanghai).Month == 3 ? 3 : 1, 0, Duration.FromHours(1), ReadingMark.Measured))];

    private static InvoicedMonth? Of(int month, Func<Interval, IReadOnlyList<IntervalValue>> hours, params MeterInvoice[] invoices) => InvoicedMonth.Of(invoices, Register, new YearMonth(2025, month), Given.Shanghai, hours);

    [Fact]
    public void Invoices_of_whole_months_are_added_up_in_the_unit_of_the_register_without_asking_the_meter()
    {
        var found = Of(3, static _ => throw new InvalidOperationException(), Invoice("a", new(2025, 3, 1), new(2025, 3, 31), 1.5m, "MWh"), Invoice("b", new(2025, 3, 1), new(2025, 3, 31), -20), Invoice("c", new(2025, 4, 1), new(2025, 4, 30), 7))!;
        Assert.Equal((1480m, false), (found.Amount, found.ByTime));
        Assert.Equal(["a", "b"], found.Numbers);
    }

    // 20 March to 18 April: 12 days of March at 3 an hour and 18 of April at 1, so 2 : 1 of 1200. 21 February to 19 March, 8 days and 19: by time 8/27 and 19/27 of 270.
    [Fact]
    public void An_invoice_that_reaches_beyond_the_month_is_divided_and_a_month_must_be_covered_to_the_last_day()
    {
        var first = Invoice("first", new(2025, 2, 21), new(2025, 3, 19), 270);
        var second = Invoice("second", new(2025, 3, 20), new(2025, 4, 18), 1200);
        Assert.Null(Of(3, Hours, second));
        Assert.Null(Of(4, Hours, second));
        Assert.Null(Of(3, Hours, first, Invoice("late", new(2025, 3, 21), new(2025, 4, 18), 1200)));
        Assert.Equal(800 + 190, Of(3, span => span.Start == first.Span(Given.Shanghai).Start ? [] : Hours(span), first, second)!.Amount);
        Assert.True(Of(3, static _ => [], first, second)!.ByTime);
        Assert.Equal(400 + 12, Of(4, Hours, second, Invoice("third", new(2025, 4, 19), new(2025, 4, 30), 12))!.Amount);
    }
}
