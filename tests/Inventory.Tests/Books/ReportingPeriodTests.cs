using NodaTime;

namespace Lingtan.Inventories;

public sealed class ReportingPeriodTests
{
    [Fact]
    public void A_financial_year_has_twelve_months_across_two_years()
    {
        var period = new ReportingPeriod(new LocalDate(2024, 7, 1), new LocalDate(2025, 6, 30));
        Assert.Equal(12, period.MonthCount);
        Assert.Equal(new YearMonth(2025, 1), period.MonthAt(6));
        for (var month = 0; month < period.MonthCount; month++) Assert.Equal(month, period.IndexOf(period.MonthAt(month)));
        Assert.Equal(-1, period.IndexOf(new YearMonth(2024, 6)));
    }

    [Fact]
    public void Ten_years_are_a_period_too()
    {
        var period = new ReportingPeriod(new LocalDate(2016, 1, 1), new LocalDate(2025, 12, 31));
        Assert.Equal(120, period.MonthCount);
        Assert.Equal(new YearMonth(2025, 12), period.MonthAt(119));
    }
}
