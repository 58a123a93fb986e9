using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class CalendarBucketTests
{
    /// <summary>European Union: summer time of 2025 begins on 30 March and ends on 26 October.</summary>
    [Theory]
    [InlineData(3, 29, 24)]
    [InlineData(3, 30, 23)]
    [InlineData(10, 26, 25)]
    public void A_day_has_23_24_or_25_hours(int month, int day, int hours)
    {
        var start = Berlin.AtStartOfDay(new LocalDate(2025, month, day)).ToInstant();
        var bucket = CalendarBucket.Of(BucketSize.Day, start + Duration.FromHours(9), Berlin);
        Assert.Equal((start, Duration.FromHours(hours)), (bucket.Start, bucket.Length));
        var each = new HashSet<CalendarBucket>();
        for (var at = bucket.Start; at < bucket.End; at += Duration.FromMinutes(15)) each.Add(CalendarBucket.Of(BucketSize.Hour, at, Berlin));
        Assert.Equal(hours, each.Count);
    }

    [Fact]
    public void A_month_begins_at_midnight_of_the_facility()
    {
        var bucket = CalendarBucket.Of(BucketSize.Month, Instant.FromUtc(2025, 2, 28, 16, 0), Shanghai);
        Assert.Equal((Instant.FromUtc(2025, 2, 28, 16, 0), Duration.FromDays(31)), (bucket.Start, bucket.Length));
    }

    [Fact]
    public void An_hour_is_that_of_the_clock_on_the_wall_where_zones_differ_by_half_an_hour() => Assert.Equal(
        Instant.FromUtc(2025, 3, 3, 0, 30), CalendarBucket.Of(BucketSize.Hour, Instant.FromUtc(2025, 3, 3, 1, 0), DateTimeZoneProviders.Tzdb["Asia/Kolkata"]).Start);

    /// <summary>
    /// Lord Howe Island moves its clocks by half an hour: on 6 April 2025 from 2:00 to 1:30. Newfoundland moved them a minute after midnight until 2011: on
    /// 14 March 2010 from 0:01 to 1:01.
    /// </summary>
    [Theory]
    [InlineData("Australia/Lord_Howe", 2025, 4, 6, 24.5)]
    [InlineData("America/St_Johns", 2010, 3, 14, 23)]
    public void Hours_share_no_time_where_the_clock_moves_within_one(string id, int year, int month, int day, double hours)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var at = zone.AtStartOfDay(new LocalDate(year, month, day)).ToInstant();
        var end = zone.AtStartOfDay(new LocalDate(year, month, day + 1)).ToInstant();
        Assert.Equal(hours, (end - at).TotalHours);
        while (at < end)
        {
            var hour = CalendarBucket.Of(BucketSize.Hour, at, zone);
            Assert.Equal(at, hour.Start);
            Assert.Equal(hour, CalendarBucket.Of(BucketSize.Hour, hour.End - Duration.Epsilon, zone));
            at = hour.End;
        }
    }
}
