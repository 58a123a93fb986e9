using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Makes readings of meters from samples of devices: which point is which channel, in which unit, and at which time.</summary>
public sealed class SampleRoute
{
    private static readonly Duration LongestRounding = Duration.FromSeconds(5);

    private static readonly Unit CubicMetre = Unit.Parse("m3");
    private static readonly HashSet<Unit> States = [Unit.Parse("Nm3"), Unit.Parse("m3@15C"), Unit.Parse("m3@20C")];

    private readonly Dictionary<(string, string), (PointAssignment Point, Unit Unit)> _points = [];
    private readonly Dictionary<string, Duration> _rounds;
    private readonly EnergySite _site;

    /// <summary>The routes of a site.</summary>
    /// <param name="site">What is set up.</param>
    public SampleRoute(EnergySite site)
    {
        _site = site;
        foreach (var point in site.Points)
            if (site.Meter(point.Meter) is { } meter && UnitOf(meter, point.Channel) is { } unit) _points[(point.Connection, point.Point)] = (point, unit);
        _rounds = site.Connections.ToDictionary(static one => one.Id, static one => one.Interval, StringComparer.Ordinal);
    }

    /// <summary>A sample as the reading it is: its device is the meter, its point the register or gauge. Null where no channel takes it, or there is no value that can be kept.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sample">What the device said.</param>
    /// <param name="polled">Whether the device was asked: then its time is that of the round, where it answered within a tenth of the interval and five seconds, and did not tell the value by itself.</param>
    public PointSample? Read(string connection, PointSample sample, bool polled)
    {
        if (sample.State is SampleState.Absent or SampleState.Bad or SampleState.Stale || !_points.TryGetValue((connection, sample.Point), out var route)) return null;
        if (Value(sample, route.Unit, route.Point.Factor, polled) is not { } value) return null;
        var at = polled && !sample.IsTold ? Round(Instant.FromDateTimeOffset(sample.At), _rounds[connection]) : Instant.FromDateTimeOffset(sample.At);
        return sample with { Device = route.Point.Meter, Point = route.Point.Channel, Value = value, At = at.ToDateTimeOffset(), Unit = null };
    }

    /// <summary>
    /// A sample of a source that names meters by itself, such as a message or a file: the point is called after meter and point with a stroke between, or else they are those of the site.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sample">What was said.</param>
    public PointSample? Named(string connection, PointSample sample)
    {
        var name = sample.Device + "/" + sample.Point;
        if (_points.ContainsKey((connection, name))) return Read(connection, sample with { Point = name }, polled: false);
        if (_points.ContainsKey((connection, sample.Point)) || sample.Value is null || sample.State is SampleState.Absent or SampleState.Bad or SampleState.Stale) return Read(connection, sample, polled: false);
        if (_site.Meter(sample.Device) is not { IsVirtual: false } meter || UnitOf(meter, sample.Point.Length > 0 ? sample.Point : meter.Main?.Id ?? "") is not { } unit) return null;
        var point = sample.Point.Length > 0 ? sample.Point : meter.Main!.Id;
        return Value(sample, unit, 1, polled: false) is { } value ? sample with { Point = point, Value = value, Unit = null } : null;
    }

    /// <summary>The mark of a reading.</summary>
    /// <param name="state">How far the sender trusts it.</param>
    /// <param name="author">Where it comes from.</param>
    /// <returns>Null for one that is not kept: the sender says that it is old, wrong or none.</returns>
    public static ReadingMark? Mark(SampleState state, string author) => state switch
    {
        SampleState.Stale or SampleState.Bad or SampleState.Absent => null,
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

    // In the unit of the channel; null where that cannot be, also since garbage of a device becomes too large for a number there.
    private static decimal? Value(PointSample sample, Unit unit, decimal factor, bool polled)
    {
        if (sample.Value is not { } value) return null;
        try
        {
            if (sample.Unit is not { } stated) return value * factor;
            if (!Unit.TryParse(stated, out var own, out _)) return null;

            // Protocols of meters know one cubic metre; at which state the meter counts it, only the set-up can say.
            if (polled && States.Contains(unit) && own!.IsConvertibleTo(CubicMetre)) return own.ConvertTo(value, CubicMetre) * factor;
            return own!.IsConvertibleTo(unit) ? own.ConvertTo(value, unit) * factor : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Unit? UnitOf(Meter meter, string channel) => meter.Register(channel)?.Unit ?? meter.Gauges.FirstOrDefault(gauge => gauge.Id == channel)?.Unit;
}
