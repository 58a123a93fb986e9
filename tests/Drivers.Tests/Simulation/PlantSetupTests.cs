using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Simulation;

public sealed class PlantSetupTests
{
    /// <summary>The whole way: the set-up is without a fault, its connections can be opened, and every channel of every meter has a value with its factor.</summary>
    [Fact]
    public async Task What_is_set_up_can_be_read_and_gives_every_channel_its_value()
    {
        await using var running = new RunningPlant();
        var setup = PlantSetup.Of(running.Plant, RunningPlant.Zone, "127.0.0.1", running.Servers.ModbusPort!.Value, running.Servers.BacnetPort);
        var faults = new FaultList();
        setup.Check(faults);
        using var site = new DriverSite(RunningPlant.Maps, TimeProvider.System);
        foreach (var connection in setup.Connections)
        {
            var settings = new DeviceSettings(connection.Id, connection.Host!, connection.Port!.Value, connection.Settings, connection.Place);
            var samples = await FieldProtocols.All[connection.Protocol].Open(settings, site, faults)!.ReadAsync(TestContext.Current.CancellationToken);
            foreach (var point in setup.Points.Where(p => p.Connection == connection.Id))
            {
                var meter = PlantMeters.Find(point.Meter)!;
                var shown = (double)running.Plant.Shown(meter, meter.Point(point.Channel)!, RunningPlant.Start);
                Assert.Equal(shown, (double)(samples.Single(s => s.Point == point.Point).Value!.Value * point.Factor), 1.0);
            }
        }

        Assert.Empty(faults.Select(static f => f.Expected.En));
        Assert.Equal(PlantMeters.All.Sum(static m => m.Points.Count()), setup.Points.Count);
    }
}
