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
}
