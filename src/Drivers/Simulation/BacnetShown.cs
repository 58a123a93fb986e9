using System.Buffers.Binary;
using System.Text;

namespace Lingtan.Drivers;

/// <summary>Values as a BACnet device writes them, each with the tag of its kind (ASHRAE 135, 20.2).</summary>
internal static class BacnetShown
{
    public static byte[] Real(float value)
    {
        var octets = new byte[5];
        octets[0] = 0x44;
        BinaryPrimitives.WriteSingleBigEndian(octets.AsSpan(1), value);
        return octets;
    }

    public static byte[] Unsigned(uint value) => Number(0x20, value);

    public static byte[] Enumerated(uint value) => Number(0x90, value);

    /// <summary>Four bits, the first one highest.</summary>
    public static byte[] Bits(int bits) => [0x82, 4, (byte)(bits << 4)];

    /// <summary>A text in UTF-8.</summary>
    public static byte[] Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return [0x75, (byte)(utf8.Length + 1), 0, .. utf8];
    }

    public static byte[] Object(BacnetObject named)
    {
        var octets = new byte[5];
        octets[0] = 0xC4;
        BinaryPrimitives.WriteUInt32BigEndian(octets.AsSpan(1), named.Code);
        return octets;
    }

    /// <summary>What a step of an accumulator stands for, as a power of ten.</summary>
    public static byte[] PowerOfTen(sbyte exponent) => [0x19, (byte)exponent];

    private static byte[] Number(byte kind, uint value)
    {
        var size = value > 0xff_ffff ? 4 : value > 0xffff ? 3 : value > 0xff ? 2 : 1;
        var octets = new byte[1 + size];
        octets[0] = (byte)(kind | size);
        for (var i = 0; i < size; i++) octets[size - i] = (byte)(value >> (8 * i));
        return octets;
    }
}
