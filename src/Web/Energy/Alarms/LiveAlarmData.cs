using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What alarm rules ask, from the readings as they stand.</summary>
internal sealed class LiveAlarmData(EnergySite site, IReadingStore store, RegisterHours hours) : IAlarmData
{
    /// <inheritdoc/>
    public (Instant At, decimal Value)? Last(string meter, string gauge)
    {
        if (site.Meter(meter) is not { } found || LastOf(meter, [gauge]) is not [var last]) return null;
        var unit = found.Gauges.FirstOrDefault(one => one.Id == gauge)?.Unit;
        return (last.At, last.Value * (unit is null ? 1 : found.InstalledAt(last.At)?.Multiplier.FactorOf(unit) ?? 1));
    }

    /// <inheritdoc/>
    public Instant? LastReading(string meter, string? channel)
    {
        var last = LastOf(meter, channel is null ? site.Meter(meter)?.Channels ?? [] : [channel]);
        return last.Count == 0 ? null : last.Max(static one => one.At);
    }

    /// <inheritdoc/>
    public long Arrived(string meter, string channel, Instant from, Instant to)
    {
        // An amount may be stamped at the very end of the time.
        return site.Meter(meter) is not { } found ? 0 : store.Read(new SeriesKey(meter, channel), new Interval(from, to + Duration.Epsilon))
            .Select(one => found.Told(channel, one.At).Start).Where(start => start >= from && start < to).Distinct().Count();
    }

    /// <inheritdoc/>
    public IReadOnlyList<IntervalValue> Intervals(string meter, string register, Instant from, Instant to) => hours.Intervals(new SeriesKey(meter, register), new Interval(from, to));

    /// <inheritdoc/>
    public BucketTotal? Total(string meter, string register, CalendarBucket bucket)
    {
        var zone = site.Meter(meter) is { } found ? site.Zone(found) : DateTimeZone.Utc;
        var read = hours.Read([new SeriesKey(meter, register)], zone, new Interval(bucket.Start, bucket.End)).GetValueOrDefault(new SeriesKey(meter, register), []);
        return BucketTotal.Of(read, bucket.Size, zone) is [.., var total] ? total : null;
    }

    private List<StoredReading> LastOf(string meter, IEnumerable<string> channels) => [.. store.Last(channels.Select(one => new SeriesKey(meter, one))).Values];
}
