using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Makes readings of meters from samples of devices: which point is which channel, in which unit, and at which time.</summary>
public sealed class SampleRoute
{
    private static readonly Duration LongestRounding = Duration.FromSeconds(5);

    private readonly Dictionary<(string, string), (PointAssignment Point, Unit Unit)> _points = [];
    private readonly Dictionary<string, Duration> _rounds;

    /// <summary>The routes of a site.</summary>
    /// <param name="site">What is set up.</param>
    public SampleRoute(EnergySite site)
    {
        foreach (var point in site.Points)
            if (site.Meter(point.Meter) is { } meter && UnitOf(meter, point.Channel) is { } unit) _points[(point.Connection, point.Point)] = (point, unit);
        _rounds = site.Connections.ToDictionary(static one => one.Id, static one => one.Interval, StringComparer.Ordinal);
    }

    /// <summary>A sample as the reading it is: its device is the meter, its point the register or gauge. Null where no channel takes it, or there is no value that can be kept.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sample">What the device said.</param>
    /// <param name="polled">Whether the device was asked: then its time is that of the round, where it answered within a tenth of the interval and five seconds.</param>
    public PointSample? Read(string connection, PointSample sample, bool polled)
    {
        if (sample.Value is not { } value || sample.State is SampleState.Absent or SampleState.Bad or SampleState.Stale || !_points.TryGetValue((connection, sample.Point), out var route)) return null;
        if (sample.Unit is { } stated)
        {
            if (!Unit.TryParse(stated, out var unit, out _) || !unit!.IsConvertibleTo(route.Unit)) return null;
            value = unit.ConvertTo(value, route.Unit);
        }

        var at = polled ? Round(Instant.FromDateTimeOffset(sample.At), _rounds[connection]) : Instant.FromDateTimeOffset(sample.At);
        return sample with { Device = route.Point.Meter, Point = route.Point.Channel, Value = value * route.Point.Factor, At = at.ToDateTimeOffset(), Unit = null };
    }

    /// <summary>The mark of a reading.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="author">Where it comes from.</param>
    public static ReadingMark Mark(PointSample sample, string author) => sample.State switch
    {
        SampleState.Uncertain => new ReadingMark(ReadingState.Estimated, "device-uncertain", author),
        SampleState.Substituted => new ReadingMark(ReadingState.Estimated, "device-substituted", author),
        _ => ReadingMark.Measured,
    };

    // A device that is asked every minute answers a moment after it; read at 10:15:00.4, the counter stands for 10:15.
    private static Instant Round(Instant at, Duration interval)
    {
        var (step, since) = (interval.ToInt64Nanoseconds(), (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds());
        if (step <= 0 || NodaConstants.NanosecondsPerDay % step != 0) return at;
        var late = since % step;
        return late <= Math.Min(step / 10, LongestRounding.ToInt64Nanoseconds()) ? at - Duration.FromNanoseconds(late) : at;
    }

    private static Unit? UnitOf(Meter meter, string channel) => meter.Register(channel)?.Unit ?? meter.Gauges.FirstOrDefault(gauge => gauge.Id == channel)?.Unit;
}
