using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Lingtan.Metering;

public sealed class InvoiceCutOffTests
{
    private static readonly Instant From = new LocalDate(2025, 3, 20).AtStartOfDayInZone(Given.Shanghai).ToInstant();
    private static readonly Instant To = new LocalDate(2025, 4, 19).AtStartOfDayInZone(Given.Shanghai).ToInstant();

    private static List<IntervalValue> Hours(Func<Instant, decimal?> amount) =>
        [.. Enumerable.Range(0, (int)(To - From).TotalHours).Select(i => From + Duration.FromHours(i)).Select(at => new IntervalValue(
            at, at + Duration.FromHours(1), amount(at), 0, Duration.FromHours(1), amount(at) is null ? new ReadingMark(ReadingState.Missing) : ReadingMark.Measured))];

    // 12 days of March at 3 an hour, 18 of April at 1: 864 and 432 of 1296, so 2 : 1 of an invoice of 1200.
    [Fact]
    public void An_invoice_is_divided_as_the_meter_saw_the_flow()
    {
        var april = new LocalDate(2025, 4, 1).AtStartOfDayInZone(Given.Shanghai).ToInstant();
        var shares = InvoiceCutOff.Split(From, To, 1200, Hours(at => at < april ? 3 : 1), Given.Shanghai);
        Assert.Equal([new InvoiceShare(new YearMonth(2025, 3), 800, true), new InvoiceShare(new YearMonth(2025, 4), 400, true)], shares);
    }

    [Fact]
    public void Where_the_meter_does_not_know_all_of_it_time_divides()
    {
        var shares = InvoiceCutOff.Split(From, To, 1200, Hours(at => at == From ? null : 3), Given.Shanghai);
        Assert.Equal([(480m, false), (720m, false)], shares.Select(s => (s.Amount, s.ByShape)));
        Assert.Equal([480, 720], InvoiceCutOff.Split(From, To, 1200, [], Given.Shanghai).Select(s => s.Amount));
    }

    [Fact]
    public void An_invoice_within_a_month_stays_whole()
    {
        Assert.Equal(7, Assert.Single(InvoiceCutOff.Split(From, From + Duration.FromDays(3), 7, [], Given.Shanghai)).Amount);
        Assert.Throws<ArgumentException>(() => InvoiceCutOff.Split(From, From, 7, [], Given.Shanghai));
    }

    [Fact]
    public void Shares_add_up_to_the_invoice_whatever_it_is()
    {
        var drawn = from amount in Gen.Choose(-1_000_000, 1_000_000)
                    from digits in Gen.Choose(0, 6)
                    from days in Gen.Choose(1, 200)
                    from seed in Gen.Choose(0, 9)
                    select (Amount: new decimal(amount) / (decimal)Math.Pow(10, digits), days, seed);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(200)), Prop.ForAll(drawn.ToArbitrary(), one =>
        {
            var shares = InvoiceCutOff.Split(From, From + Duration.FromDays(one.days), one.Amount, Hours(at => (at.ToUnixTimeSeconds() / 3600 * 7 + one.seed) % 11), Given.Shanghai);
            Assert.Equal(one.Amount, shares.Sum(s => s.Amount));
        }));
    }
}
