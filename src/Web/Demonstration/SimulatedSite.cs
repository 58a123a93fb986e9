using System.Net;
using System.Net.Sockets;
using Lingtan.Drivers;
using Lingtan.Formats;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Runs the plant of the demonstration beside the server, so that there is something to read.</summary>
internal sealed class SimulatedSite(DemonstrationEnergy energy, LibrarySet libraries, ServerOptions options, TimeProvider time, ILogger<SimulatedSite> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Demonstration || !options.Simulation.Run || options.Collector == CollectorMode.Off) return;
        await Task.Yield();
        try
        {
            if (energy.Plant() is not { } made) return;
            var ports = new PlantPorts(IPAddress.Loopback, options.Simulation.Modbus, options.Simulation.Iec104, options.Simulation.Bacnet);
            using var servers = new PlantServers(made.Build(), new PlantClock(time, Instant.FromDateTimeOffset(time.GetUtcNow())), DateTimeZone.Utc, libraries.RegisterMaps, ports, time);
            await servers.RunAsync(stoppingToken);
        }
        catch (SocketException taken)
        {
            log.LogWarning(taken, "The simulated plant cannot listen on ports {Modbus}, {Iec104} and {Bacnet}; set Simulation:Modbus, Simulation:Iec104 and Simulation:Bacnet", options.Simulation.Modbus, options.Simulation.Iec104, options.Simulation.Bacnet);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
