using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>The simulated plant on the network: servers that show what it does.</summary>
public sealed class PlantServers : IDisposable
{
    private readonly SimulatedListener? _modbus;
    private readonly SimulatedListener? _iec104;
    private readonly SimulatedBacnet? _bacnet;
    private readonly SimulatedModbus _gateway;
    private readonly SimulatedStation _station;

    /// <summary>Servers that listen from now on, and answer when they run.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="clock">The time there.</param>
    /// <param name="zone">The zone of the times that the station sends.</param>
    /// <param name="maps">The register maps of its meters.</param>
    /// <param name="ports">Where to listen.</param>
    /// <param name="time">The clock of this machine.</param>
    /// <exception cref="System.Net.Sockets.SocketException">A port is taken or not allowed.</exception>
    public PlantServers(SimulatedPlant plant, PlantClock clock, DateTimeZone zone, RegisterMaps maps, PlantPorts ports, TimeProvider time)
    {
        _gateway = new SimulatedModbus(plant, clock, maps, time);
        _station = new SimulatedStation(plant, clock, zone, time);
        try
        {
            if (ports.Modbus is { } modbus) _modbus = new SimulatedListener(ports.Address, modbus);
            if (ports.Iec104 is { } iec104) _iec104 = new SimulatedListener(ports.Address, iec104);
            if (ports.Bacnet is { } bacnet) _bacnet = new SimulatedBacnet(plant, clock, ports.Address, bacnet, time);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The port of Modbus TCP; null: it does not speak it.</summary>
    public int? ModbusPort => _modbus?.Port;

    /// <summary>The port of IEC 60870-5-104; null: it does not speak it.</summary>
    public int? Iec104Port => _iec104?.Port;

    /// <summary>The port of BACnet/IP; null: it does not speak it.</summary>
    public int? BacnetPort => _bacnet?.Port;

    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="stop">Ends the work.</param>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(
        _modbus?.RunAsync(_gateway.ServeAsync, stop) ?? Task.CompletedTask,
        _iec104?.RunAsync(_station.ServeAsync, stop) ?? Task.CompletedTask,
        _bacnet?.RunAsync(stop) ?? Task.CompletedTask);

    /// <inheritdoc/>
    public void Dispose()
    {
        _modbus?.Dispose();
        _iec104?.Dispose();
        _bacnet?.Dispose();
    }
}
