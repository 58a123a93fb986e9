using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers.Simulation;

public sealed class PlantServersTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_said_and_leaves_nothing_open()
    {
        await using var running = new RunningPlant();
        var ports = new PlantPorts(IPAddress.Loopback, 0, running.Servers.Iec104Port, null);
        Assert.Throws<SocketException>(() => new PlantServers(running.Plant, running.Clock, RunningPlant.Zone, RunningPlant.Maps, ports, TimeProvider.System));
    }

    [Fact]
    public void What_is_not_wanted_does_not_listen()
    {
        using var servers = new PlantServers(RunningPlant.Of(), new PlantClock(TimeProvider.System, RunningPlant.Start), RunningPlant.Zone, RunningPlant.Maps, new PlantPorts(IPAddress.Loopback, null, 0, null), TimeProvider.System);
        Assert.Null(servers.ModbusPort);
        Assert.NotEqual(0, servers.Iec104Port);
    }
}
