using NodaTime;

namespace Lingtan.Metering;

/// <summary>Which end of its interval a device writes on a value.</summary>
public enum Stamping
{
    /// <summary>The start: 00:00 stands for 00:00 to 00:15.</summary>
    Start,

    /// <summary>The end: 00:15 stands for 00:00 to 00:15, and midnight for the last interval of the day before.</summary>
    End,
}

/// <summary>Length and stamping of the intervals of a meter. Intervals are half-open in UTC and begin at whole multiples of their length.</summary>
public sealed record IntervalProfile
{
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <summary>Intervals of a length that fits a whole number of times into an hour.</summary>
    /// <param name="length">The length.</param>
    /// <param name="stamping">Which end is written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not a whole part of an hour, or below one second.</exception>
    public IntervalProfile(Duration length, Stamping stamping)
    {
        if (!Fits(length))
            throw new ArgumentOutOfRangeException(nameof(length), length, "A whole part of an hour is expected.");
        (Length, Stamping) = (length, stamping);
    }

    /// <summary>A quarter of an hour, stamped at its start.</summary>
    public static IntervalProfile QuarterHour { get; } = new(Duration.FromMinutes(15), Stamping.Start);

    /// <summary>Whether intervals can have a length: a whole part of an hour, and a second at least.</summary>
    /// <param name="length">The length.</param>
    public static bool Fits(Duration length) =>
        length >= Duration.FromSeconds(1) && length <= Hour && Hour.ToInt64Nanoseconds() % length.ToInt64Nanoseconds() == 0;

    /// <summary>Length of an interval.</summary>
    public Duration Length { get; }

    /// <summary>Which end is written.</summary>
    public Stamping Stamping { get; }

    /// <summary>The interval a stamp stands for: a stamp that is off the grid stands for the interval it lies in.</summary>
    /// <param name="stamp">The time a device wrote.</param>
    public Interval IntervalOf(Instant stamp)
    {
        var inside = Stamping == Stamping.Start ? stamp : stamp - Duration.Epsilon;
        var start = Floor(inside);
        return new Interval(start, start + Length);
    }

    /// <summary>The latest start of an interval that is not after an instant.</summary>
    /// <param name="instant">The instant.</param>
    public Instant Floor(Instant instant)
    {
        var (length, since) = (Length.ToInt64Nanoseconds(), (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds());
        var past = since % length;
        return instant - Duration.FromNanoseconds(past < 0 ? past + length : past);
    }

    /// <summary>The first start of an interval that is not before an instant.</summary>
    /// <param name="instant">The instant.</param>
    public Instant Ceiling(Instant instant) => Floor(instant) is var floor && floor == instant ? floor : floor + Length;
}
