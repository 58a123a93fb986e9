using Lingtan.Drivers;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Reads all connections of a site as it was set up at one time, until it is stopped.</summary>
internal sealed class CollectorRun : IAsyncDisposable
{
    /// <summary>Protocols whose other side speaks by itself.</summary>
    public static readonly IReadOnlyList<string> Listening = [StationLine.Protocol, MqttConnection.Protocol, DropLine.Protocol];

    private readonly CancellationTokenSource _stop = new();
    private readonly DriverSite _drivers;
    private readonly List<StationLine> _stations;
    private readonly Task _work;
    private readonly SampleRoute _route;
    private readonly CollectorBoard _board;
    private readonly SampleBuffer _buffer;
    private readonly Dictionary<string, Duration> _intervals;
    private readonly TimeProvider _time;

    /// <summary>Begins to read.</summary>
    public CollectorRun(EnergySite site, RegisterMaps maps, SampleBuffer buffer, CollectorBoard board, string drops, TimeProvider time)
    {
        (_route, _board, _buffer, _time) = (new SampleRoute(site), board, buffer, time);
        _intervals = site.Connections.ToDictionary(static one => one.Id, static one => one.Interval, StringComparer.Ordinal);
        board.Begin(site.Connections);
        _drivers = new DriverSite(maps, time);
        board.Site = _drivers;
        var polled = new PolledLines(site.Connections.Where(static one => !Listening.Contains(one.Protocol)), _drivers, board, (connection, samples) => Take(connection, samples, polled: true));
        var found = site.Connections.Where(static one => one.Protocol == StationLine.Protocol)
            .Select(one => (one.Id, Line: StationLine.Open(one, _drivers, board, (connection, samples) => Take(connection, samples, polled: false)))).Where(static one => one.Line is not null).ToList();
        _stations = [.. found.Select(static one => one.Line!)];
        board.Stations = found.ToDictionary(static one => one.Id, static one => one.Line!.Client, StringComparer.Ordinal);
        var brokers = site.Connections.Where(static one => one.Protocol == MqttConnection.Protocol).Select(one => BrokerLine.Open(one, _drivers, board, Keep)).OfType<BrokerLine>().ToList();
        var folders = site.Connections.Where(static one => one.Protocol == DropLine.Protocol).Select(one => DropLine.Open(one, site, drops, time, board, Keep)).OfType<DropLine>().ToList();
        _work = Task.WhenAll(
            [.. _stations.Select(one => one.RunAsync(_stop.Token)), .. brokers.Select(one => one.RunAsync(_stop.Token)), .. folders.Select(one => Quietly(one.RunAsync(_stop.Token))), polled.RunAsync(_stop.Token)]);
    }

    /// <summary>What says whether another set-up is to be read in another way.</summary>
    public static string Signature(EnergySite site) => string.Join('\n', site.Connections.Select(static one => string.Join('|', one.Id, one.Protocol, one.Host, one.Port, one.Interval, string.Join(';', one.Settings.Select(static pair => pair.Key + "=" + pair.Value)))))
        + "\n\n" + string.Join('\n', site.Points.Select(static one => string.Join('|', one.Connection, one.Point, one.Meter, one.Channel, one.Factor)))
        + "\n\n" + string.Join('\n', site.Meters.SelectMany(static one => one.Registers.Select(register => one.Id + "|" + register.Id + "|" + register.Unit.Symbol).Concat(one.Gauges.Select(gauge => one.Id + "|" + gauge.Id + "|" + gauge.Unit.Symbol))));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        foreach (var station in _stations) station.Dispose();
        _drivers.Dispose();
        _stop.Dispose();
    }

    private static async Task Quietly(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
        }
    }

    // Of a message or file nothing is kept, or all that has a place.
    private bool Keep(string connection, IReadOnlyList<PointSample> samples)
    {
        var readings = samples.Select(sample => _route.Named(connection, sample)).OfType<PointSample>().ToList();
        if (readings.Count > 0 && !_buffer.Add(readings, comesAgain: true)) return false;
        _board.Succeeded(connection, samples.Count, samples.Count - readings.Count, null);
        return true;
    }

    private bool Take(string connection, IReadOnlyList<PointSample> samples, bool polled)
    {
        _board.See(connection, samples);
        var readings = samples.Select(sample => _route.Read(connection, sample, polled)).OfType<PointSample>().ToList();
        _board.Succeeded(connection, samples.Count, samples.Count - readings.Count, polled ? Late(_intervals[connection]) : null);
        return readings.Count == 0 || _buffer.Add(readings);
    }

    private Duration Late(Duration interval)
    {
        var since = Instant.FromDateTimeOffset(_time.GetUtcNow()) - NodaConstants.UnixEpoch;
        return Duration.FromNanoseconds(since.ToInt64Nanoseconds() % Math.Max(1, interval.ToInt64Nanoseconds()));
    }
}
