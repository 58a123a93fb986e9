using System.Net;
using System.Net.Sockets;
using Lingtan.Drivers;
using Lingtan.Formats;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Runs the plant of the demonstration beside the server, so that there is something to read. Once the server has started, it can be reached.</summary>
internal sealed class SimulatedSite(DemonstrationEnergy energy, LibrarySet libraries, ServerOptions options, TimeProvider time, ILogger<SimulatedSite> log) : BackgroundService
{
    private PlantServers? _servers;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _servers = Listen();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _servers?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_servers is not { } servers) return;
        try
        {
            await servers.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private PlantServers? Listen()
    {
        if (!options.Demonstration || !options.Simulation.Run || options.Collector == CollectorMode.Off || energy.Plant() is not { } made) return null;
        var ports = new PlantPorts(IPAddress.Loopback, options.Simulation.Modbus, options.Simulation.Iec104, options.Simulation.Bacnet);
        try
        {
            return new PlantServers(made.Build(), new PlantClock(time, Instant.FromDateTimeOffset(time.GetUtcNow())), DateTimeZone.Utc, libraries.RegisterMaps, ports, time);
        }
        catch (SocketException taken)
        {
            log.LogWarning(taken, "The simulated plant cannot listen on ports {Modbus}, {Iec104} and {Bacnet}; set Simulation:Modbus, Simulation:Iec104 and Simulation:Bacnet", options.Simulation.Modbus, options.Simulation.Iec104, options.Simulation.Bacnet);
            return null;
        }
    }
}
