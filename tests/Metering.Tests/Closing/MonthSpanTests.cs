using NodaTime;

namespace Lingtan.Metering;

public sealed class MonthSpanTests
{
    // Clocks in Germany went forward on 2025-03-30 and back on 2025-10-26 (time-zone database, as NodaTime has it).
    [Theory]
    [InlineData(3, 743)]
    [InlineData(4, 720)]
    [InlineData(10, 745)]
    public void A_month_has_its_own_hours(int month, int hours) =>
        Assert.Equal(hours, (MonthSpan.Of(new YearMonth(2025, month), Given.Berlin).End - MonthSpan.Of(new YearMonth(2025, month), Given.Berlin).Start).TotalHours);

    [Fact]
    public void An_interval_across_the_border_is_divided_like_a_roll_up_divides_it()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
        var interval = new IntervalValue(Instant.FromUtc(2025, 3, 31, 18, 0), Instant.FromUtc(2025, 3, 31, 19, 0), 1.0001m, 0.3m, Duration.FromHours(1), ReadingMark.Measured);
        var roll = new RollUp(zone);
        roll.Put(interval);
        foreach (var total in roll.Totals(BucketSize.Month))
        {
            var part = Assert.Single(MonthSpan.Of(total.Bucket.Start.InZone(zone).Date.ToYearMonth(), zone).Parts([interval]));
            Assert.Equal((total.Amount, total.Added, total.Covered), (part.Amount, part.Added, part.Covered));
        }
    }
}
