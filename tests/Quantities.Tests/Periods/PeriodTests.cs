using NodaTime;

namespace Lingtan.Quantities.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2025", "2024-12-31T16:00:00Z", "2025-12-31T16:00:00Z")]
    [InlineData("2025年", "2024-12-31T16:00:00Z", "2025-12-31T16:00:00Z")]
    [InlineData("２０２５", "2024-12-31T16:00:00Z", "2025-12-31T16:00:00Z")]
    [InlineData("2025-03", "2025-02-28T16:00:00Z", "2025-03-31T16:00:00Z")]
    [InlineData("2025年3月", "2025-02-28T16:00:00Z", "2025-03-31T16:00:00Z")]
    [InlineData("2025-03-05", "2025-03-04T16:00:00Z", "2025-03-05T16:00:00Z")]
    [InlineData("2025年3月5日", "2025-03-04T16:00:00Z", "2025-03-05T16:00:00Z")]
    [InlineData("2025-03-01/2025-03-20", "2025-02-28T16:00:00Z", "2025-03-20T16:00:00Z")]
    [InlineData("2025年3月1日至2025年3月20日", "2025-02-28T16:00:00Z", "2025-03-20T16:00:00Z")]
    [InlineData("2025-01/2025-06", "2024-12-31T16:00:00Z", "2025-06-30T16:00:00Z")]
    [InlineData("2025-03-01T00:00+08:00/PT1H", "2025-02-28T16:00:00Z", "2025-02-28T17:00:00Z")]
    [InlineData("2025-03-01T00:00:00Z/PT15M", "2025-03-01T00:00:00Z", "2025-03-01T00:15:00Z")]
    [InlineData("2025-03-01T00:00+08:00/P1M", "2025-02-28T16:00:00Z", "2025-03-31T16:00:00Z")]
    [InlineData("2025-03-01T00:00+08:00/2025-03-01T06:30+08:00", "2025-02-28T16:00:00Z", "2025-02-28T22:30:00Z")]
    public void Reads_every_way_of_writing_a_period(string text, string start, string end)
    {
        Assert.True(Period.TryParse(text, Shanghai, out var period, out _));
        Assert.Equal(start, period!.Start.ToString());
        Assert.Equal(end, period.End.ToString());
        Assert.Equal(text, period.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-02-29")]
    [InlineData("2025-03-20/2025-03-01")]
    [InlineData("2025-03-01/2025-03-20/2025-03-21")]
    [InlineData("2025/03")]
    [InlineData("2025.03")]
    [InlineData("2025-03-")]
    [InlineData("2025-03-01T00:00/PT1H")]
    [InlineData("2025-03-01T00:00+08:00/PT0S")]
    [InlineData("2025-03-01T00:00+08:00/P99999999Y")]
    [InlineData("03/01/2025")]
    [InlineData("99999999999999999999")]
    public void Refuses_what_is_no_period(string text)
    {
        Assert.False(Period.TryParse(text, Shanghai, out var period, out var expected));
        Assert.Null(period);
        Assert.Contains("2025-03", expected!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_weighted_by_the_days_it_has_in_each_month()
    {
        var months = Read("2025-01-20/2025-03-10", Shanghai).Months(Shanghai);
        Assert.Equal([12m, 28m, 10m], months.Select(m => m.Weight));
        Assert.Equal([new YearMonth(2025, 1), new YearMonth(2025, 2), new YearMonth(2025, 3)], months.Select(m => m.Month));
    }

    [Fact]
    public void An_hour_weighs_a_twenty_fourth_of_a_day() =>
        Assert.Equal(3600m / 86400m, Read("2025-03-01T00:00+08:00/PT1H", Shanghai).Months(Shanghai).Single().Weight);

    [Fact]
    public void An_interval_over_midnight_of_a_month_is_split_there()
    {
        var months = Read("2025-03-31T22:00+08:00/PT6H", Shanghai).Months(Shanghai);
        Assert.Equal([2m / 24m, 4m / 24m], months.Select(m => m.Weight));
    }

    [Fact]
    public void A_day_of_the_clock_change_is_one_day() => Assert.Equal(31m, Read("2025-03", Berlin).Months(Berlin).Single().Weight);

    [Theory]
    [InlineData("2025", "1")]
    [InlineData("2024-07-01/2025-06-30", "1")]
    [InlineData("2023-01-01/2025-12-31", "3")]
    [InlineData("2024-02-29", "0.0027322404371584699453551913")]
    public void Years_are_whole_where_the_period_is(string text, string years) =>
        Assert.Equal(decimal.Parse(years, System.Globalization.CultureInfo.InvariantCulture), Read(text, Shanghai).Years(Shanghai), 26);

    [Fact]
    public void Twelve_months_make_a_year()
    {
        var sum = Enumerable.Range(1, 12).Sum(m => Read(FormattableString.Invariant($"2023-{m:00}"), Shanghai).Years(Shanghai));
        Assert.Equal(1m, sum, 25);
    }

    [Fact]
    public void Periods_are_compared_by_the_time_they_cover()
    {
        var (year, march, april) = (Read("2025", Shanghai), Read("2025-03", Shanghai), Read("2025-04", Shanghai));
        Assert.True(year.Contains(march));
        Assert.False(march.Overlaps(april));
        Assert.Null(march.Intersect(april));
        Assert.Same(march, year.Intersect(march));
        Assert.Equal(march, Read("2025-03-01/2025-03-31", Shanghai));
        Assert.Equal(Read("2025-03-10/2025-03-31", Shanghai), Read("2025-03-10/2025-04-05", Shanghai).Intersect(march));
        Assert.Equal(new DateInterval(new LocalDate(2025, 3, 1), new LocalDate(2025, 3, 31)), march.Days(Shanghai));
    }

    private static Period Read(string text, DateTimeZone zone) =>
        Period.TryParse(text, zone, out var period, out var expected) ? period! : throw new FormatException(expected!.En);
}
