using System.Net;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers.Simulation;

/// <summary>A simulated plant on free ports of this machine, whose time stands still unless a test says otherwise.</summary>
internal sealed class RunningPlant : IAsyncDisposable
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    public static readonly Instant Start = Instant.FromUtc(2025, 3, 10, 3, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    public RunningPlant(int speed = 0, params PlantFault[] faults)
    {
        Plant = Of(faults);
        Clock = new PlantClock(TimeProvider.System, Start, speed);
        Servers = new PlantServers(Plant, Clock, Zone, Maps, new PlantPorts(IPAddress.Loopback, 0, 0, 0), TimeProvider.System);
        _run = Servers.RunAsync(_stop.Token);
    }

    public static RegisterMaps Maps { get; } = RegisterMaps.Load(Modbus.Maps.Files(), []);

    public SimulatedPlant Plant { get; }

    public PlantClock Clock { get; }

    public PlantServers Servers { get; }

    public static SimulatedPlant Of(params PlantFault[] faults)
    {
        var plant = new SimulatedPlant(new PlantSettings(new LocalDate(2025, 3, 1), Zone, DayTypes.Weekly));
        foreach (var fault in faults) plant.Break(fault);
        return plant;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        Servers.Dispose();
        _stop.Dispose();
    }
}
