using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers;

/// <summary>Addresses of names: BACnet/IP is spoken over IPv4.</summary>
internal static class BacnetHosts
{
    /// <summary>The address of a host.</summary>
    /// <exception cref="DriverException">It has none.</exception>
    public static async Task<IPEndPoint> FindAsync(DnsEndPoint host, CancellationToken cancel)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host.Host, AddressFamily.InterNetwork, cancel).ConfigureAwait(false);
            if (addresses.Length > 0) return new IPEndPoint(addresses[0], host.Port);
        }
        catch (SocketException)
        {
        }

        throw new DriverException(DriverFaults.Unreachable, new($"{host.Host} 没有 IPv4 地址", $"{host.Host} has no IPv4 address"));
    }

    /// <summary>Whether an address stands for all nodes of a network. The mask of other networks is not known: what ends in 255 is taken for one.</summary>
    public static bool IsBroadcast(IPAddress address) => address.GetAddressBytes()[^1] == byte.MaxValue;
}
