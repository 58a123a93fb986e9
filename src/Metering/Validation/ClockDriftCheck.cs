using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The clock of a device against that of the receiver. A reading cannot arrive before it is taken, so a time in the future is a clock that is ahead. A
/// clock that is behind looks like a late reading; it is told by the reading of the hour that took least time on its way. Readings that come many at a
/// time, such as a file of a day, say nothing about a clock that is behind.
/// </summary>
public static class ClockDriftCheck
{
    private static readonly Duration Window = Duration.FromHours(1);

    /// <summary>Looks at what arrived.</summary>
    /// <param name="arrivals">The arrivals in the order they came.</param>
    /// <param name="tolerance">How far the clocks may be apart, the usual time on the way included.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<Arrival> arrivals, Duration tolerance)
    {
        foreach (var hour in arrivals.GroupBy(static a => Hour(a.Received)).OrderBy(static h => h.Key))
        {
            var (least, most) = (hour.MinBy(static a => a.Received - a.At)!, hour.MaxBy(static a => a.At - a.Received)!);
            var (behind, ahead) = (least.Received - least.At, most.At - most.Received);
            if (ahead > tolerance) yield return Finding(most, -ahead);
            else if (behind > tolerance && ComeOneByOne(hour)) yield return Finding(least, behind);
        }

        ReadingFinding Finding(Arrival arrival, Duration apart) => new(
            ValidationRule.ClockDrift, Instant.Min(arrival.At, arrival.Received), Instant.Max(arrival.At, arrival.Received), (decimal)apart.ToInt64Nanoseconds() / 1_000_000_000m, new(
                FormattableString.Invariant($"相差不超过 {tolerance.TotalSeconds:0.##} 秒"), FormattableString.Invariant($"at most {tolerance.TotalSeconds:0.##} seconds apart")));
    }

    private static bool ComeOneByOne(IEnumerable<Arrival> hour)
    {
        var (readings, deliveries) = (hour.Count(), hour.Select(static a => a.Received).Distinct().Count());
        return deliveries * 2 >= readings;
    }

    private static Instant Hour(Instant instant)
    {
        var since = (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
        return instant - Duration.FromNanoseconds(since % Window.ToInt64Nanoseconds());
    }
}
