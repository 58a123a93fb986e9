using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Reads the devices that speak when they are asked: all once at the beginning, then at the whole multiples of their interval, so that a counter that is read every minute is
/// read at the ends of its quarter hours.
/// </summary>
internal sealed class PolledLines
{
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(20);
    private static readonly LocalText ProtocolExpected = LocalText.Same(string.Join(", ", FieldProtocols.All.Keys.Append(StationLine.Protocol)));

    private readonly TimeProvider _time;
    private readonly CollectorBoard _board;
    private readonly Action<string, IReadOnlyList<PointSample>> _hand;
    private readonly List<PollLine> _lines;

    /// <summary>The lines of a site.</summary>
    /// <param name="connections">Its connections.</param>
    /// <param name="site">What its drivers share.</param>
    /// <param name="board">Where it is told how connections do.</param>
    /// <param name="hand">Takes the samples of a connection.</param>
    public PolledLines(IEnumerable<FieldConnection> connections, DriverSite site, CollectorBoard board, Action<string, IReadOnlyList<PointSample>> hand)
    {
        (_time, _board, _hand) = (site.Time, board, hand);
        var devices = connections.Select(one => (Connection: one, Device: Open(one, site, board))).Where(static one => one.Device is not null).ToList();

        // Devices of one line wait for each other; different lines do not.
        _lines = [.. devices.GroupBy(static one => (one.Connection.Protocol, one.Connection.Host, one.Connection.Port, one.Connection.Interval))
            .Select(static group => new PollLine(string.Join(' ', group.Key.Protocol, group.Key.Host, group.Key.Port), [.. group.Select(static one => one.Device!)], group.Key.Interval.ToTimeSpan()) { Anchor = DateTimeOffset.UnixEpoch + Behind })];
    }

    /// <summary>Makes the device of a connection; wrong settings are told, and give none.</summary>
    public static IPolledDevice? Open(FieldConnection connection, DriverSite site, CollectorBoard? board, FaultList? faults = null)
    {
        var own = new FaultList();
        IPolledDevice? device = null;
        if (FieldProtocols.All.TryGetValue(connection.Protocol, out var protocol))
            device = protocol.Open(new DeviceSettings(connection.Id, connection.Host ?? "", connection.Port ?? UsualPort(connection.Protocol), connection.Settings, connection.Place), site, own);
        else
            own.Add(DriverFaults.Setting, connection.Place with { Column = "protocol" }, connection.Protocol, ProtocolExpected);
        faults?.AddRange(own);
        if (own.Any) board?.Of(connection).Refuse(own.First());
        return own.Any ? null : device;
    }

    /// <summary>Reads until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) => Task.WhenAll(_lines.Select(line => RunAsync(line, cancel)));

    private async Task RunAsync(PollLine line, CancellationToken cancel)
    {
        try
        {
            foreach (var device in line.Devices) await OnceAsync(line, device, cancel);
            await Task.Delay(UntilNext(line.Interval), _time, cancel);
            await new Poller(_time, Random.Shared.NextDouble, Take).RunAsync([line], cancel);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private TimeSpan UntilNext(TimeSpan interval)
    {
        var past = new TimeSpan((_time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) % Math.Max(1, interval.Ticks));
        return interval - past + Behind;
    }

    private async Task OnceAsync(PollLine line, IPolledDevice device, CancellationToken cancel)
    {
        using var once = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await new Poller(_time, Random.Shared.NextDouble, async result =>
        {
            // Also where the values cannot be taken: the other devices of the line wait.
            try
            {
                await Take(result);
            }
            finally
            {
                await once.CancelAsync();
            }
        }).RunAsync([line with { Devices = [device] }], once.Token);
        cancel.ThrowIfCancellationRequested();
    }

    private ValueTask Take(PollResult result)
    {
        if (result.Failure is { } failure) _board.Failed(result.Device, failure);
        else _hand(result.Device, result.Samples);
        return ValueTask.CompletedTask;
    }

    private static int UsualPort(string protocol) => protocol switch { "bacnet-ip" => 47808, "modbus-tcp" or "modbus-rtu-over-tcp" => 502, _ => 10001 };
}
