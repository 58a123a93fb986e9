using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>The network layer (ASHRAE 135, 6.2).</summary>
/// <param name="IsNetworkMessage">Whether it is a message of routers among themselves.</param>
/// <param name="ExpectsReply">Whether the sender waits for an answer.</param>
/// <param name="Network">Number of the network the sender is on; 0: it is the node itself.</param>
/// <param name="Station">Its address there in hexadecimal; empty for the node itself.</param>
/// <param name="Apdu">Where the application layer begins.</param>
public readonly record struct Npdu(bool IsNetworkMessage, bool ExpectsReply, int Network, string Station, int Apdu)
{
    internal const byte NetworkMessage = 0x80;
    internal const byte Reply = 0x04;

    private const byte Version = 1;
    private const byte HasDestination = 0x20;
    private const byte HasSource = 0x08;
    private const byte Reserved = 0x50;
    private const byte Hops = 0xff;

    /// <summary>Reads the network layer.</summary>
    /// <param name="octets">From its first octet on.</param>
    /// <param name="npdu">What it says.</param>
    /// <returns>False where it is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> octets, out Npdu npdu)
    {
        npdu = default;
        if (octets.Length < 2 || octets[0] != Version || (octets[1] & Reserved) != 0) return false;
        var (control, at, network, station) = (octets[1], 2, 0, "");
        if ((control & HasDestination) != 0)
        {
            if (octets.Length < at + 3 || octets[at + 2] > BacnetAddress.MostStation) return false;
            at += 3 + octets[at + 2];
        }

        if ((control & HasSource) != 0)
        {
            if (octets.Length < at + 3) return false;
            network = BinaryPrimitives.ReadUInt16BigEndian(octets[at..]);
            int length = octets[at + 2];
            at += 3;
            // A sender is on one network, and has an address there.
            if (network is 0 or BacnetAddress.AllNetworks || length is 0 or > BacnetAddress.MostStation || octets.Length < at + length) return false;
            station = Convert.ToHexString(octets.Slice(at, length));
            at += length;
        }

        if ((control & HasDestination) != 0) at++;
        if (octets.Length <= at) return false;
        npdu = new Npdu((control & NetworkMessage) != 0, (control & Reply) != 0, network, station, at);
        return true;
    }

    /// <summary>Writes the network layer.</summary>
    /// <param name="octets">Where it is written.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="expectsReply">Whether an answer is waited for.</param>
    /// <returns>Its length.</returns>
    public static int Write(Span<byte> octets, BacnetAddress to, bool expectsReply)
    {
        octets[0] = Version;
        octets[1] = (byte)((expectsReply ? Reply : 0) | (to.Network == 0 ? 0 : HasDestination));
        if (to.Network == 0) return 2;
        BinaryPrimitives.WriteUInt16BigEndian(octets[2..], (ushort)to.Network);
        var station = Convert.FromHexString(to.Station);
        octets[4] = (byte)station.Length;
        station.CopyTo(octets[5..]);
        octets[5 + station.Length] = Hops;
        return 6 + station.Length;
    }
}
