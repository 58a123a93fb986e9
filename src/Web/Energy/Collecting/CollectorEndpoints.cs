using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>How connections do, what goes over them, and a read of one to try it.</summary>
public sealed class CollectorEndpoints : IEndpoints
{
    private const int WatchedFrames = 500;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/connections", Board).WithSummary("What the collector is doing, and how each connection does").Produces<CollectorView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/protocols", () => TypedResults.Ok(Protocols())).WithSummary("The protocols that connections can speak").Produces<IReadOnlyList<ProtocolView>>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/connections/{connection}/test", Test).WithSummary("Read a connection once; nothing is stored").Produces<TestReadView>().AllowWhole(Permission.WriteBook);
        api.MapGet("/energy/connections/{connection}/frames", Frames).WithSummary("The last bytes of a connection and what they mean, from the first time they are asked for: ?after=")
            .Produces<IReadOnlyList<FrameView>>().AllowWhole(Permission.WriteBook);
    }

    private static IResult Board(Caller caller, SiteSight sight, CollectorBoard board, ReadingIntake intake, ServerOptions options)
    {
        var seen = sight.Of(caller);
        var shown = seen.Site.Connections.Where(one => !caller.IsConfined || seen.Site.Points.Any(point => point.Connection == one.Id && seen.Find(point.Meter) is not null));
        var running = board.Started is not null;
        return TypedResults.Ok(new CollectorView(
            RoleNames.Json(options.Collector), running, board.Started is { } started ? EnergySpan.Text(started) : null, board.Buffer?.Waiting ?? 0, board.AwaySince is { } away ? EnergySpan.Text(away) : null,
            board.AwaySince is null ? null : board.Buffer?.StoreFailure?.Message, board.Jump is { } jump ? new ClockJumpView(EnergySpan.Text(jump.At), decimal.Round((decimal)jump.By.TotalSeconds, 3)) : null,
            board.Buffer?.DiskFailure is not null, board.Problem, board.Buffer?.Lost ?? 0, intake.PerSecond, [.. shown.Select(one => ConnectionView.Of(seen, one, running ? board.Find(one.Id) : null))]));
    }

    private static IReadOnlyList<ProtocolView> Protocols() =>
    [
        .. FieldProtocols.All.Values.Select(static one => new ProtocolView(one.Id, one.Title, one.Settings)),
        new ProtocolView(StationLine.Protocol, new("IEC 60870-5-104", "IEC 60870-5-104"), StationLine.Settings),
        new ProtocolView(MqttConnection.Protocol, new("MQTT 3.1.1", "MQTT 3.1.1"), MqttConnection.Settings),
        new ProtocolView(DropLine.Protocol, new("文件夹中的读数文件", "Files of readings in a folder"), [DropLine.Folder, .. MeterFileProfile.Known]),
    ];

    private static async Task<IResult> Test(string connection, HttpContext context, LiveInventories inventories, EnergyDesk desk, TimeProvider time)
    {
        var site = desk.Now().Site;
        if (site.Connections.FirstOrDefault(one => one.Id == connection) is not { } found) return Problems.NotFound(connection);
        using var drivers = new DriverSite(inventories.Libraries.RegisterMaps, time);
        if (found.Protocol is MqttConnection.Protocol or DropLine.Protocol)
            return Problems.Conflict(new LocalText("该连接由对方发送，不能主动读取；请查看状态与报文", "The other side of this connection speaks by itself and cannot be asked; look at its state and frames"));
        var (faults, mark) = (new FaultList(), time.GetTimestamp());
        if (found.Protocol != StationLine.Protocol && PolledLines.Open(found, drivers, null, faults) is null) return Problems.Faulty(faults);
        foreach (var tap in drivers.Taps.All) tap.Watch(WatchedFrames);
        var (samples, failure) = found.Protocol == StationLine.Protocol ? await StationTest.Run(found, drivers, faults, context.RequestAborted) : await Poll(PolledLines.Open(found, drivers, null)!, context.RequestAborted);
        if (faults.Any) return Problems.Faulty(faults);
        var points = site.Points.Where(one => one.Connection == connection).ToDictionary(static one => one.Point, StringComparer.Ordinal);
        return TypedResults.Ok(new TestReadView(
            connection, (long)time.GetElapsedTime(mark).TotalMilliseconds, [.. samples.Select(one => Value(one, points.GetValueOrDefault(one.Point)))], [.. drivers.Taps.All.SelectMany(static tap => FrameView.Of(tap.Protocol, tap.Read()))],
            failure is null ? null : new FailureView(null, failure.Code.Id, failure.Detail)));
    }

    private static async Task<(IReadOnlyList<PointSample> Samples, DriverException? Failure)> Poll(IPolledDevice device, CancellationToken cancel)
    {
        try
        {
            return (await device.ReadAsync(cancel), null);
        }
        catch (DriverException failure)
        {
            return ([], failure);
        }
    }

    private static TestValue Value(PointSample one, PointAssignment? point) => new(
        one.Device, one.Point, point?.Meter, point?.Channel, one.Value, one.Unit, RoleNames.Json(one.State), one.Problem, EnergySpan.Text(NodaTime.Instant.FromDateTimeOffset(one.At)));

    private static IResult Frames(string connection, long? after, CollectorBoard board)
    {
        if (board.Find(connection)?.Connection is not { } found) return Problems.NotFound(connection);
        if (board.Site is not { } site) return Problems.Conflict(new LocalText("本服务器不采集", "This server does not collect"));
        if (site.Taps.All.FirstOrDefault(tap => tap.Protocol == found.Protocol && tap.Host == (found.Host ?? "") && (found.Port is null || tap.Port == found.Port)) is not { } tap) return TypedResults.Ok(Array.Empty<FrameView>());
        tap.Watch(WatchedFrames);
        return TypedResults.Ok(FrameView.Of(tap.Protocol, tap.Read(after ?? 0)));
    }
}
