using Lingtan.Metering;

namespace Lingtan.Drivers;

/// <summary>What the devices of a site share: register maps, the clock, and one client for each connection.</summary>
/// <param name="maps">The register maps.</param>
/// <param name="time">The clock.</param>
public sealed class DriverSite(RegisterMaps maps, TimeProvider time) : IDisposable
{
    private readonly Dictionary<(Type, string, int), IDisposable> _clients = [];

    /// <summary>The register maps.</summary>
    public RegisterMaps Maps => maps;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>What goes over the connections, for whoever wants to look.</summary>
    public FrameTaps Taps { get; } = new(time);

    /// <summary>The client of a connection; the first device that asks for it sets it up.</summary>
    /// <typeparam name="T">Kind of client.</typeparam>
    /// <param name="host">Name or address.</param>
    /// <param name="port">Port.</param>
    /// <param name="open">Sets it up.</param>
    public T Client<T>(string host, int port, Func<T> open)
        where T : class, IDisposable
    {
        var key = (typeof(T), host, port);
        if (!_clients.TryGetValue(key, out var client)) _clients.Add(key, client = open());
        return (T)client;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
        _clients.Clear();
    }
}
