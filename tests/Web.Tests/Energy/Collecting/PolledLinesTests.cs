using System.Collections.Concurrent;
using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Devices of one line.</summary>
public sealed class PolledLinesTests
{
    [Fact]
    public async Task Values_that_cannot_be_taken_keep_no_other_device_of_the_line_from_being_read()
    {
        await using var server = await RunningServer.Start();
        await using var meters = new WrittenDevice();
        var connections = new[] { "1", "2" }.Select(unit => new FieldConnection(
            "m" + unit, "modbus-tcp", "127.0.0.1", meters.Port, new Dictionary<string, string> { ["map"] = "xintai/smart-water", ["unit"] = unit }, Duration.FromHours(1), new Place("connections.csv", 2))).ToList();
        using var site = new DriverSite(server.Part<LibrarySet>().RegisterMaps, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var handed = new ConcurrentBag<string>();
        var lines = new PolledLines(connections, site, new CollectorBoard(SystemClock.Instance), (connection, _) =>
        {
            handed.Add(connection);
            throw new InvalidOperationException("A mistake.");
        });
        var work = lines.RunAsync(stop.Token);
        for (var i = 0; i < 200 && handed.Count < 2; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await work;
        Assert.Equal(["m1", "m2"], handed.Order());
    }
}
