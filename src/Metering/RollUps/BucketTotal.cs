using NodaTime;

namespace Lingtan.Metering;

/// <summary>What the intervals of a bucket hold together.</summary>
/// <param name="Bucket">The hour, day or month.</param>
/// <param name="Amount">Metered and added; null where nothing is known.</param>
/// <param name="Added">The recorded additions in it.</param>
/// <param name="Measured">The part from intervals that are simply measured.</param>
/// <param name="Covered">How much of its time is covered.</param>
/// <param name="Worst">The state of its doubtful intervals: the one a reader must rather know about; measured where all are.</param>
public sealed record BucketTotal(CalendarBucket Bucket, decimal? Amount, decimal Added, decimal Measured, Duration Covered, ReadingState Worst)
{
    /// <summary>The share of its time that is covered, from 0 to 1.</summary>
    public decimal Completeness => (decimal)Covered.ToInt64Nanoseconds() / Bucket.Length.ToInt64Nanoseconds();

    /// <summary>Days or months of hours: their sums. Where nothing is known of a whole day or month, it is left out.</summary>
    /// <param name="hours">The hours in the order of time.</param>
    /// <param name="size">Day or month; hours stay as they are.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static IReadOnlyList<BucketTotal> Of(IReadOnlyList<BucketTotal> hours, BucketSize size, DateTimeZone zone)
    {
        if (size == BucketSize.Hour) return hours;
        var totals = new List<BucketTotal>();
        for (var i = 0; i < hours.Count;)
        {
            var (bucket, first) = (CalendarBucket.Of(size, hours[i].Bucket.Start, zone), i);
            while (i < hours.Count && hours[i].Bucket.Start < bucket.End) i++;
            totals.Add(Sum(bucket, hours, first, i));
        }

        return totals;
    }

    private static BucketTotal Sum(CalendarBucket bucket, IReadOnlyList<BucketTotal> hours, int first, int end)
    {
        var (amount, added, measured, covered, worst) = (0m, 0m, 0m, 0L, ReadingState.Missing);
        for (var i = first; i < end; i++)
        {
            amount += hours[i].Amount ?? 0;
            added += hours[i].Added;
            measured += hours[i].Measured;
            covered += hours[i].Covered.ToInt64Nanoseconds();
            worst = CounterWalk.Worse(worst, hours[i].Worst);
        }

        return new BucketTotal(bucket, amount, added, measured, Duration.FromNanoseconds(covered), worst);
    }
}
