using NodaTime;

namespace Lingtan.Metering;

/// <summary>The values that alarm rules look at, from intervals, roll-ups and arrivals. What is not known is null and never zero.</summary>
public static class AlarmValues
{
    /// <summary>Mean load of an interval: amount by hours, so kWh give kW.</summary>
    /// <param name="interval">The interval; null: there is none.</param>
    public static decimal? Load(IntervalValue? interval) => interval?.Amount is { } amount ? PerHour(amount, interval.Length) : null;

    /// <summary>Mean load of the time that ends at an instant; null where one of its intervals is unknown.</summary>
    /// <param name="intervals">Intervals in the order of time.</param>
    /// <param name="end">The instant.</param>
    /// <param name="length">Length over which is averaged: a whole number of intervals.</param>
    public static decimal? Demand(IReadOnlyList<IntervalValue> intervals, Instant end, Duration length)
    {
        var (sum, covered) = (0m, Duration.Zero);
        for (var i = intervals.Count - 1; i >= 0 && intervals[i].End > end - length; i--)
        {
            var interval = intervals[i];
            if (interval.End > end) continue;
            if (interval.Start < end - length || interval.Amount is not { } amount) return null;
            (sum, covered) = (sum + amount, covered + interval.Length);
        }

        return covered == length ? PerHour(sum, length) : null;
    }

    /// <summary>The power factor of a time: active by apparent energy, from active and reactive energy. Null where nothing flowed.</summary>
    /// <param name="active">Active energy.</param>
    /// <param name="reactive">Reactive energy of the same time, whichever way it flowed.</param>
    public static decimal? PowerFactor(decimal? active, decimal? reactive)
    {
        if (active is not { } p || reactive is not { } q || (p == 0 && q == 0)) return null;
        var greater = Math.Max(Math.Abs(p), Math.Abs(q));
        var (x, y) = (p / greater, q / greater);
        return Math.Abs(x) / SquareRoot.Of((x * x) + (y * y));
    }

    /// <summary>Minutes since the last reading; null where there never was one.</summary>
    /// <param name="last">Time of the last reading.</param>
    /// <param name="now">Now.</param>
    public static decimal? Age(Instant? last, Instant now) => last is { } known ? (now - known).ToInt64Nanoseconds() / 60_000_000_000m : null;

    /// <summary>The share of the readings expected in a time that have arrived, at most one; null where none was expected.</summary>
    /// <param name="arrived">How many different times have a reading.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    /// <param name="each">How often one is expected.</param>
    public static decimal? UploadRate(long arrived, Instant from, Instant to, Duration each)
    {
        var expected = to <= from ? 0 : (to - from).ToInt64Nanoseconds() / each.ToInt64Nanoseconds();
        return expected == 0 ? null : Math.Min(1m, (decimal)arrived / expected);
    }

    /// <summary>The share of a bucket that is not simply measured, by amount; by time where the amount is zero. Null where nothing is known.</summary>
    /// <param name="total">The bucket.</param>
    public static decimal? Substituted(BucketTotal? total) => total?.Amount is not { } amount ? null
        : amount != 0 ? 1 - (total.Measured / amount) : total.Worst == ReadingState.Measured ? 0 : 1;

    private static decimal PerHour(decimal amount, Duration length) => amount * 3_600_000_000_000m / length.ToInt64Nanoseconds();
}
