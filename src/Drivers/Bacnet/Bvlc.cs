using System.Buffers.Binary;
using System.Net;

namespace Lingtan.Drivers;

/// <summary>What a datagram is for (ASHRAE 135, annex J.2).</summary>
public enum BvlcFunction
{
    /// <summary>Whether a request to a broadcast device was carried out.</summary>
    Result = 0,

    /// <summary>A broadcast passed on, with the address it came from.</summary>
    Forwarded = 4,

    /// <summary>The wish of a foreign device to get broadcasts.</summary>
    RegisterForeign = 5,

    /// <summary>The wish of a foreign device to have something broadcast.</summary>
    Distribute = 9,

    /// <summary>To one device.</summary>
    Unicast = 10,

    /// <summary>To all devices of a network.</summary>
    Broadcast = 11,
}

/// <summary>The first octets of a datagram of BACnet/IP.</summary>
/// <param name="Function">What it is for.</param>
/// <param name="Result">The result, where it is one: 0 carried out, 30 hexadecimal registration refused.</param>
/// <param name="Origin">Where a forwarded one came from; else null.</param>
/// <param name="Npdu">Where the network layer begins; 0: it has none.</param>
public readonly record struct Bvlc(BvlcFunction Function, int Result, IPEndPoint? Origin, int Npdu)
{
    /// <summary>The port of BACnet/IP.</summary>
    public const int Port = 47808;

    /// <summary>Most octets of a datagram.</summary>
    public const int Most = 1497;

    internal const int Header = 4;

    private const byte Kind = 0x81;
    private const int Address = 6;

    /// <summary>Reads the first octets; functions of broadcast devices among themselves are none that this side reads.</summary>
    /// <param name="datagram">The datagram.</param>
    /// <param name="bvlc">What they say.</param>
    /// <returns>False where they are none, or the length is not that of the datagram.</returns>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out Bvlc bvlc)
    {
        bvlc = default;
        if (datagram.Length < Header || datagram[0] != Kind || BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]) != datagram.Length) return false;
        var function = (BvlcFunction)datagram[1];
        var body = datagram[Header..];
        switch (function)
        {
            case BvlcFunction.Result when body.Length == 2:
                bvlc = new Bvlc(function, BinaryPrimitives.ReadUInt16BigEndian(body), null, 0);
                return true;
            case BvlcFunction.RegisterForeign when body.Length == 2:
                bvlc = new Bvlc(function, 0, null, 0);
                return true;
            case BvlcFunction.Forwarded when body.Length > Address:
                bvlc = new Bvlc(function, 0, new IPEndPoint(new IPAddress(body[..4]), BinaryPrimitives.ReadUInt16BigEndian(body[4..])), Header + Address);
                return true;
            case BvlcFunction.Unicast or BvlcFunction.Broadcast or BvlcFunction.Distribute when body.Length > 0:
                bvlc = new Bvlc(function, 0, null, Header);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Puts the first octets before a network layer that begins behind them.</summary>
    /// <param name="datagram">The datagram, to its end.</param>
    /// <param name="function">What it is for.</param>
    public static void Write(Span<byte> datagram, BvlcFunction function)
    {
        datagram[0] = Kind;
        datagram[1] = (byte)function;
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], (ushort)datagram.Length);
    }

    /// <summary>The wish of a foreign device to get broadcasts.</summary>
    /// <param name="seconds">For how long; the broadcast device adds 30 s.</param>
    public static byte[] Register(ushort seconds)
    {
        var datagram = new byte[Header + 2];
        Write(datagram, BvlcFunction.RegisterForeign);
        BinaryPrimitives.WriteUInt16BigEndian(datagram.AsSpan(Header), seconds);
        return datagram;
    }
}
