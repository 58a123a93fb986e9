using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class SimulatedBacnetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    public async Task The_driver_reads_gas_steam_and_air_as_the_plant_shows_them(string cov)
    {
        await using var running = new RunningPlant();
        using var site = new DriverSite(RunningPlant.Maps, TimeProvider.System);
        var objects = BacnetObjects.All.Where(static o => o.Value.Meter.Map is null).ToList();
        var settings = new Dictionary<string, string> { ["objects"] = string.Join(' ', objects.Select(static o => o.Key.ToString())), ["device"] = "1001", ["local-port"] = "0", ["cov"] = cov };
        var device = FieldProtocols.All["bacnet-ip"].Open(new DeviceSettings("plant", "127.0.0.1", running.Servers.BacnetPort!.Value, settings, new Place("x")), site, [])!;
        var samples = await device.ReadAsync(Cancel);
        foreach (var (named, (meter, point)) in objects)
        {
            var sample = samples.Last(s => s.Point == named.ToString());
            Assert.Equal((double)running.Plant.Shown(meter, point, RunningPlant.Start), (double)sample.Value!.Value, point is PlantCounter ? 1 : 0.02);
            Assert.Equal(SampleState.Good, sample.State);
        }
    }

    [Fact]
    public async Task A_foreign_device_is_accepted_and_finds_it()
    {
        await using var running = new RunningPlant(0, new PlantFault("air", PlantFaultKind.Unplugged, RunningPlant.Start - Duration.FromHours(1), null));
        using var site = new DriverSite(RunningPlant.Maps, TimeProvider.System);
        var port = running.Servers.BacnetPort!.Value;
        var settings = new Dictionary<string, string> { ["objects"] = "analog-input:208", ["device"] = "1001", ["local-port"] = "0", ["bbmd"] = $"127.0.0.1:{port}" };
        var device = FieldProtocols.All["bacnet-ip"].Open(new DeviceSettings("plant", "127.0.0.1", port, settings, new Place("x")), site, [])!;
        Assert.Equal(SampleState.Stale, Assert.Single(await device.ReadAsync(Cancel)).State);
    }
}
