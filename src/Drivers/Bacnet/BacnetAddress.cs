using System.Net;

namespace Lingtan.Drivers;

/// <summary>Where a device is: at a node of the IP network, or behind the router there.</summary>
/// <param name="Node">The node.</param>
/// <param name="Network">Number of the network behind the router; 0: the device is the node itself; 65535: all networks.</param>
/// <param name="Station">Its address there in hexadecimal, such as <c>0A</c>; empty for the node itself, or for all.</param>
public sealed record BacnetAddress(IPEndPoint Node, int Network = 0, string Station = "")
{
    /// <summary>The number that stands for all networks.</summary>
    public const int AllNetworks = 0xffff;

    /// <summary>Most octets of an address behind a router.</summary>
    public const int MostStation = 18;

    /// <inheritdoc/>
    public override string ToString() => Network == 0 ? Node.ToString() : FormattableString.Invariant($"{Node}/{Network}:{Station}");
}
