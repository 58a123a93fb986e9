using System.Collections.Concurrent;

namespace Lingtan.Drivers;

/// <summary>The taps of all connections of a site. A connection is known by protocol, host and port, as its devices' settings have them.</summary>
/// <param name="time">The clock.</param>
public sealed class FrameTaps(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string, string, int), FrameTap> _taps = new();

    /// <summary>The taps there are, in order of protocol, host and port.</summary>
    public IReadOnlyList<FrameTap> All =>
        [.. _taps.Values.OrderBy(static t => t.Protocol, StringComparer.Ordinal).ThenBy(static t => t.Host, StringComparer.Ordinal).ThenBy(static t => t.Port)];

    /// <summary>The tap of a connection; a page may ask for it before the connection is made.</summary>
    /// <param name="protocol">Identifier of the protocol, such as <c>modbus-tcp</c>, <c>iec-104</c>, <c>mqtt</c>.</param>
    /// <param name="host">Name or address of the other side.</param>
    /// <param name="port">Its port.</param>
    public FrameTap For(string protocol, string host, int port) => _taps.GetOrAdd((protocol, host, port), _ => new FrameTap(protocol, host, port, time));

    /// <summary>The tap of a connection; null where nothing was sent over it yet and nobody asked for it.</summary>
    internal FrameTap? Find(string protocol, string host, int port) => _taps.GetValueOrDefault((protocol, host, port));
}
