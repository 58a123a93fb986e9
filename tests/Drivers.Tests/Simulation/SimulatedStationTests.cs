using System.Collections.Concurrent;
using Lingtan.Drivers.Iec104;
using Lingtan.Metering;

namespace Lingtan.Drivers.Simulation;

public sealed class SimulatedStationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A whole conversation with our own client, recorded, and decoded by Wireshark in both directions.</summary>
    [Fact]
    public async Task The_client_sees_the_plant_and_wireshark_understands_every_frame_of_both()
    {
        await using var running = new RunningPlant(speed: 600);
        await using var relay = new RecordingRelay(running.Servers.Iec104Port!.Value);
        var samples = new ConcurrentQueue<Iec104Sample>();
        bool Keep(IReadOnlyList<Iec104Sample> values)
        {
            foreach (var value in values) samples.Enqueue(value);
            return true;
        }

        var settings = new Iec104Settings { Zone = RunningPlant.Zone, SetClock = true, CounterInterval = TimeSpan.FromMinutes(1), ReceiveWindow = 2 };
        using var client = new Iec104Client("127.0.0.1", relay.Port, settings, TimeProvider.System, () => 0, Keep);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var run = client.RunAsync(stop.Token);
        await UntilAsync(() => samples.Any(static s => s.Cause == 20) && samples.Any(static s => s.Cause == 37) && samples.Any(static s => s is { Cause: 3, Value.Type: AsduType.TotalTimed }));
        await client.CommandAsync(new ScadaCommand(AsduType.SingleCommand, 1, StationObjects.Commands[2].Address, 0), select: true, Cancel);
        await client.CommandAsync(new ScadaCommand(AsduType.SetFloat, 1, StationObjects.Limits[1].Address, 40), select: false, Cancel);
        Assert.Equal((0, 400), (running.Plant.Flows.Level(PlantFlow.Chiller, running.Clock.Now), running.Plant.Flows.Level(PlantFlow.Compressor, running.Clock.Now)));
        Assert.Equal(DriverFaults.Refused, (await Assert.ThrowsAsync<DriverException>(() => client.CommandAsync(new ScadaCommand(AsduType.SingleCommand, 1, 9, 1), false, Cancel))).Code);
        Assert.Contains(samples, static s => s is { Cause: 11, Value.Value: 0 });
        await stop.CancelAsync();
        await run;
        Assert.Equal(0, client.Unread);
        await DecodeAsync(relay.Frames);
    }

    [Fact]
    public async Task Two_clients_are_served_at_once_and_one_that_breaks_the_rules_costs_the_other_nothing()
    {
        await using var running = new RunningPlant();
        using var wrong = new System.Net.Sockets.TcpClient("127.0.0.1", running.Servers.Iec104Port!.Value);
        await wrong.GetStream().WriteAsync(Hex.Bytes("FF FF FF FF"), Cancel);
        Assert.Equal(0, await wrong.GetStream().ReadAsync(new byte[10], Cancel));
        using var client = new Iec104Client("127.0.0.1", running.Servers.Iec104Port!.Value, new Iec104Settings(), TimeProvider.System, () => 0, static _ => true);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var run = client.RunAsync(stop.Token);
        await UntilAsync(() => client.IsStarted);
        await client.InterrogateAsync(1, Cancel);
        await stop.CancelAsync();
        await run;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var i = 0; i < 600 && !done(); i++) await Task.Delay(100, Cancel);
        Assert.True(done());
    }

    private static async Task DecodeAsync(IReadOnlyList<(bool ToStation, byte[] Frame)> frames)
    {
        var file = Path.Combine(Path.GetTempPath(), $"lingtan-{Guid.NewGuid():N}.pcap");
        try
        {
            await File.WriteAllBytesAsync(file, Capture.Write(frames), Cancel);
            var complaints = await Counterpart.RunAsync("tshark", "-r", file, "-Y", "_ws.malformed || (_ws.expert.severity >= 6291456 && !tcp.analysis.flags)", "-T", "fields", "-e", "frame.number", "-e", "_ws.expert.message");
            Assert.Equal("", complaints);
            var rows = await Counterpart.RunAsync("tshark", "-r", file, "-Y", "iec60870_104", "-T", "fields", "-e", "tcp.dstport", "-e", "iec60870_asdu.typeid", "-e", "iec60870_asdu.causetx");
            var lines = rows.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(frames.Count, lines.Length);
            Assert.Contains(lines, static l => l.StartsWith("2404\t45", StringComparison.Ordinal));
            Assert.Contains(lines, static l => l.StartsWith("40000\t37", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
