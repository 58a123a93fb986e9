using System.Collections.Concurrent;
using Lingtan.Drivers;
using Lingtan.Metering;
using NodaTime;
using Prometheus;

namespace Lingtan.Web;

/// <summary>What the collector is doing, for pages, notices, health and metrics. May be used from several threads.</summary>
public sealed class CollectorBoard(IClock clock)
{
    private static readonly Gauge Depth = Metrics.CreateGauge("lingtan_collector_buffer", "Readings that wait to be stored.");
    private static readonly Gauge Failing = Metrics.CreateGauge("lingtan_collector_failing", "Connections that fail.");
    private static readonly Gauge StoreAway = Metrics.CreateGauge("lingtan_collector_store_away_seconds", "For how long the store has taken nothing; 0: it takes readings.");
    private static readonly Histogram Lateness = Metrics.CreateHistogram(
        "lingtan_collector_lateness_seconds", "How late readings come, against the round they were due in.", new HistogramConfiguration { Buckets = Histogram.ExponentialBuckets(0.01, 2, 14) });

    private readonly ConcurrentDictionary<string, ConnectionStatus> _connections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Connection, string Point), (Instant At, decimal Value)> _seen = new();

    /// <summary>Since when it runs; null: it does not.</summary>
    public Instant? Started { get; internal set; }

    /// <summary>The buffer; null while there is none.</summary>
    public SampleBuffer? Buffer { get; internal set; }

    /// <summary>What its drivers share; null while there is none.</summary>
    public DriverSite? Site { get; internal set; }

    /// <summary>Stations that take commands, by connection.</summary>
    public IReadOnlyDictionary<string, Iec104Client> Stations { get; internal set; } = new Dictionary<string, Iec104Client>();

    /// <summary>Since when the store takes nothing; null: it does.</summary>
    public Instant? AwaySince { get; private set; }

    /// <summary>The last time for which the store took nothing, once it is over; null: there was none.</summary>
    public Interval? WasAway { get; private set; }

    /// <summary>The last jump of the clock; null: none was seen.</summary>
    public ClockJump? Jump { get; internal set; }

    /// <summary>Why the collector cannot run; null: it can.</summary>
    public string? Problem { get; internal set; }

    /// <summary>How the connections do, by identifier.</summary>
    public IReadOnlyList<ConnectionStatus> Connections => [.. _connections.Values.OrderBy(static one => one.Connection.Id, StringComparer.Ordinal)];

    /// <summary>What a point last said, whether or not a channel takes it; null: nothing yet.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="point">The point.</param>
    public (Instant At, decimal Value)? Seen(string connection, string point) => _seen.TryGetValue((connection, point), out var seen) ? seen : null;

    /// <summary>Notes what points said.</summary>
    internal void See(string connection, IReadOnlyList<PointSample> samples)
    {
        var now = clock.GetCurrentInstant();
        foreach (var sample in samples)
            if (sample is { Value: { } value, State: SampleState.Good or SampleState.Uncertain or SampleState.Substituted }) _seen[(connection, sample.Point)] = (now, value);
    }

    /// <summary>How a connection does.</summary>
    /// <param name="connection">The connection.</param>
    public ConnectionStatus Of(FieldConnection connection) => _connections.GetOrAdd(connection.Id, _ => new ConnectionStatus(connection));

    /// <summary>How a connection does; null where the collector does not know it.</summary>
    /// <param name="id">Identifier of the connection.</param>
    public ConnectionStatus? Find(string id) => _connections.GetValueOrDefault(id);

    /// <summary>Begins anew with the connections of a site; what is known of those that stay the same is kept.</summary>
    internal void Begin(IReadOnlyList<FieldConnection> connections)
    {
        foreach (var (id, status) in _connections)
            if (connections.FirstOrDefault(one => one.Id == id) is not { } same || !Same(same, status.Connection)) _connections.TryRemove(id, out _);
        foreach (var connection in connections) Of(connection);
    }

    /// <summary>Notes samples of a connection.</summary>
    internal void Succeeded(string connection, int samples, int passedOver, Duration? lateness)
    {
        Find(connection)?.Succeed(clock.GetCurrentInstant(), samples, passedOver, lateness);
        if (lateness is { } late) Lateness.Observe(late.TotalSeconds);
    }

    /// <summary>Notes a failure of a connection.</summary>
    internal void Failed(string connection, DriverException failure) => Find(connection)?.Fail(clock.GetCurrentInstant(), failure);

    /// <summary>Looks at the buffer and brings the metrics up to date.</summary>
    internal void Look()
    {
        var now = clock.GetCurrentInstant();
        if (Buffer is { StoreFailure: null } && AwaySince is { } over) WasAway = new Interval(Instant.Min(over, now), now);
        AwaySince = Buffer?.StoreFailure is null ? null : AwaySince ?? now;
        Depth.Set(Buffer?.Waiting ?? 0);
        Failing.Set(_connections.Values.Count(static one => one.State is ConnectionState.Failing or ConnectionState.Unreachable));
        StoreAway.Set(AwaySince is { } since ? Math.Max(0, (now - since).TotalSeconds) : 0);
    }

    private static bool Same(FieldConnection a, FieldConnection b) =>
        a.Protocol == b.Protocol && a.Host == b.Host && a.Port == b.Port && a.Interval == b.Interval && a.Settings.Count == b.Settings.Count && a.Settings.All(one => b.Settings.GetValueOrDefault(one.Key) == one.Value);
}
