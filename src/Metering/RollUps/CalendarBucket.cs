using NodaTime;

namespace Lingtan.Metering;

/// <summary>What intervals are rolled up to.</summary>
public enum BucketSize
{
    /// <summary>An hour of the clock on the wall; one that comes twice, in autumn, is two.</summary>
    Hour,

    /// <summary>A calendar day: 23, 24 or 25 hours.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>One hour, day or month in the facility's time zone.</summary>
/// <param name="Size">Hour, day or month.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant after it.</param>
public readonly record struct CalendarBucket(BucketSize Size, Instant Start, Instant End)
{
    /// <summary>Its length.</summary>
    public Duration Length => End - Start;

    /// <summary>The bucket an instant lies in.</summary>
    /// <param name="size">Hour, day or month.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static CalendarBucket Of(BucketSize size, Instant instant, DateTimeZone zone)
    {
        if (size == BucketSize.Hour) return Hour(instant, zone);
        var day = instant.InZone(zone).Date;
        var first = size == BucketSize.Day ? day : day.ToYearMonth().OnDayOfMonth(1);
        var next = size == BucketSize.Day ? day.PlusDays(1) : first.PlusMonths(1);
        return new CalendarBucket(size, zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(next).ToInstant());
    }

    // The hour ends early where the clock is changed within it.
    private static CalendarBucket Hour(Instant instant, DateTimeZone zone)
    {
        var offset = zone.GetZoneInterval(instant);
        var wall = instant.Plus(Duration.FromSeconds(offset.WallOffset.Seconds));
        var past = (wall - NodaConstants.UnixEpoch).ToInt64Nanoseconds() % NodaConstants.NanosecondsPerHour;
        var start = instant - Duration.FromNanoseconds(past < 0 ? past + NodaConstants.NanosecondsPerHour : past);
        var end = start + Duration.FromHours(1);
        if (offset.HasStart) start = Instant.Max(start, offset.Start);
        if (offset.HasEnd) end = Instant.Min(end, offset.End);
        return new CalendarBucket(BucketSize.Hour, start, end);
    }
}
