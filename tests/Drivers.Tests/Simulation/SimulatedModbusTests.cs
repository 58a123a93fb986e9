using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class SimulatedModbusTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What our own driver reads through the register map is what the plant says.</summary>
    [Fact]
    public async Task The_driver_reads_every_meter_as_the_plant_shows_it()
    {
        await using var running = new RunningPlant();
        using var client = new ModbusClient("127.0.0.1", running.Servers.ModbusPort!.Value, new ModbusSettings { AnswerTimeout = TimeSpan.FromSeconds(20) }, TimeProvider.System);
        foreach (var meter in PlantMeters.All.Where(static m => m.Map is not null))
        {
            var map = RunningPlant.Maps.Find(meter.Map!)!;
            var device = new ModbusDevice(meter.Id, client, meter.Unit, map, [.. meter.Points.Select(static p => p.MapPoint!)], 60, TimeProvider.System);
            var samples = await device.ReadAsync(Cancel);
            foreach (var point in meter.Points)
            {
                var read = samples.Single(s => s.Point == point.MapPoint).Value!.Value * point.MapFactor;
                var shown = running.Plant.Shown(meter, point, RunningPlant.Start);
                Assert.InRange(Math.Abs(read - shown), 0, point is PlantCounter ? 0 : 1);
            }
        }
    }

    /// <summary>The client of pymodbus; the number put together by hand from the registers it prints.</summary>
    [Fact]
    public async Task Pymodbus_reads_the_same_counter()
    {
        await using var running = new RunningPlant();
        var port = running.Servers.ModbusPort!.Value;
        var words = (await ReadAsync(port, 1, "3", 3203, 4)).Split(' ').Select(ulong.Parse).ToList();
        var gate = PlantMeters.Find("gate")!;
        Assert.Equal(running.Plant.Shown(gate, gate.Counters[0], RunningPlant.Start) * 1000, (words[0] << 48) | (words[1] << 32) | (words[2] << 16) | words[3]);
        Assert.Equal("exception 2", await ReadAsync(port, 1, "3", 1, 2));
        Assert.Equal("exception 1", await ReadAsync(port, 1, "4", 3203, 4));
        Assert.Equal("exception 11", await ReadAsync(port, 99, "3", 0, 1));
    }

    [Fact]
    public async Task Faults_are_seen_by_pymodbus_as_a_gateway_shows_them()
    {
        var from = RunningPlant.Start - Duration.FromHours(1);
        await using var running = new RunningPlant(0, new PlantFault("gate", PlantFaultKind.Exception, from, null, 6), new PlantFault("cell", PlantFaultKind.Unplugged, from, null));
        var port = running.Servers.ModbusPort!.Value;
        Assert.Equal("exception 6", await ReadAsync(port, 1, "3", 3203, 4));
        Assert.Equal("exception 11", await ReadAsync(port, 2, "3", 3203, 4));
    }

    [Fact]
    public async Task A_slow_meter_answers_late()
    {
        await using var running = new RunningPlant(0, new PlantFault("gate", PlantFaultKind.Slow, RunningPlant.Start, null, 2));
        using var client = new ModbusClient("127.0.0.1", running.Servers.ModbusPort!.Value, new ModbusSettings { AnswerTimeout = TimeSpan.FromMilliseconds(500) }, TimeProvider.System);
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => client.ReadRegistersAsync(1, 3, 3203, 4, Cancel))).Code);
    }

    [Fact]
    public async Task Pymodbus_switches_a_load_and_reads_it_back()
    {
        await using var running = new RunningPlant();
        var port = running.Servers.ModbusPort!.Value;
        Assert.Equal("1 1 1 1 1", await ReadAsync(port, SimulatedModbus.Controller, "1", 0, 5));
        Assert.Equal("done", await ReadAsync(port, SimulatedModbus.Controller, "coil", 2, 0));
        Assert.Equal("done", await ReadAsync(port, SimulatedModbus.Controller, "level", 1, 400));
        Assert.Equal("1 1 0 1 1", await ReadAsync(port, SimulatedModbus.Controller, "1", 0, 5));
        Assert.Equal("1000 400 0 1000 1000", await ReadAsync(port, SimulatedModbus.Controller, "3", 0, 5));
        Assert.Equal(0, running.Plant.Flows.Rate(PlantFlow.Chiller, RunningPlant.Start));
        Assert.Equal("exception 3", await ReadAsync(port, SimulatedModbus.Controller, "level", 1, 1001));
    }

    private static async Task<string> ReadAsync(int port, int unit, string what, int address, int number) =>
        (await Counterpart.RunAsync("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Counterparts", "modbus_reader.py"), .. new[] { $"{port}", $"{unit}", what, $"{address}", $"{number}" }])).Trim();
}
