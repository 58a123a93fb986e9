using NodaTime;

namespace Lingtan.Metering;

/// <summary>Whether hours say by themselves that all of a time was simply measured.</summary>
public static class MeasuredHours
{
    /// <summary>What was counted in a time; null where something of it is not simply measured, missing, or cannot be told from hours.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="time">The time, from an hour on until an hour.</param>
    /// <param name="hours">The hours that begin in it, in the order of time.</param>
    /// <param name="last">Time of the last reading of all: what comes after it has not been yet.</param>
    public static decimal? Total(Meter meter, Interval time, IReadOnlyList<BucketTotal> hours, Instant last)
    {
        if (hours.Count == 0 || meter.Installations is not [var device, ..]) return null;
        var begins = hours[0].Bucket.Start <= device.From && device.From < hours[0].Bucket.End;
        var ends = hours[^1].Bucket.Start < last && last <= hours[^1].Bucket.End;
        if ((hours[0].Bucket.Start != time.Start && !begins) || (hours[^1].Bucket.End != time.End && !ends)) return null;
        var (sum, at) = (0m, hours[0].Bucket.Start);
        for (var i = 0; i < hours.Count; i++)
        {
            var hour = hours[i];
            if (hour.Bucket.Start != at || hour.Worst != ReadingState.Measured || hour.Added != 0 || hour.Amount is not { } amount) return null;

            // The first hour of all may begin, and the last of all may end, within itself.
            if (hour.Covered < hour.Bucket.Length && !(begins && i == 0) && !(ends && i == hours.Count - 1)) return null;
            (sum, at) = (sum + amount, hour.Bucket.End);
        }

        return sum;
    }
}
