using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A connection to a broker of MQTT. A message is acknowledged when its readings are on disk.</summary>
internal sealed class BrokerLine
{
    private readonly string _id;
    private readonly CollectorBoard _board;
    private readonly MqttCollector _collector;
    private readonly TimeProvider _time;

    private BrokerLine(FieldConnection connection, MqttSettings settings, DriverSite site, CollectorBoard board, Func<string, IReadOnlyList<PointSample>, bool> keep)
    {
        (_id, _board, _time) = (connection.Id, board, site.Time);
        _collector = new MqttCollector(settings, site.Time, Random.Shared.NextDouble, (samples, _) => keep(_id, samples) ? ValueTask.CompletedTask : throw new IOException("The disk of the buffer takes nothing."), site.Taps.For(MqttConnection.Protocol, settings.Host, settings.Port));
    }

    /// <summary>The line of a connection; wrong settings are told, and give none.</summary>
    public static BrokerLine? Open(FieldConnection connection, DriverSite site, CollectorBoard board, Func<string, IReadOnlyList<PointSample>, bool> keep)
    {
        var faults = new FaultList();
        var settings = MqttConnection.Read(new DeviceSettings(connection.Id, connection.Host ?? "", connection.Port ?? (connection.Settings.GetValueOrDefault("tls") == "yes" ? 8883 : 1883), connection.Settings, connection.Place), faults);
        if (settings is not null && !faults.Any) return new BrokerLine(connection, settings, site, board, keep);
        if (faults.Any) board.Of(connection).Refuse(faults.First());
        return null;
    }

    /// <summary>Listens until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var run = _collector.RunAsync(cancel);
        DriverException? told = null;
        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(1), _time, CancellationToken.None));
            if (_collector.IsListening || _collector.LastFailure is not { } failure || ReferenceEquals(failure, told)) continue;
            told = failure;
            _board.Failed(_id, failure);
        }

        await run;
    }
}
