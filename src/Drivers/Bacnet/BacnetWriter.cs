using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Writes values one behind the other.</summary>
internal ref struct BacnetWriter(Span<byte> octets)
{
    private const byte Context = 0x08;
    private readonly Span<byte> _octets = octets;

    /// <summary>How many octets are written.</summary>
    public int Length { get; private set; }

    /// <summary>Writes an octet as it is.</summary>
    public void Octet(byte octet) => _octets[Length++] = octet;

    /// <summary>Writes a whole number at a place, in as few octets as it needs.</summary>
    public void Number(int place, uint number)
    {
        var size = number > 0xff_ffff ? 4 : number > 0xffff ? 3 : number > 0xff ? 2 : 1;
        Octet((byte)((place << 4) | Context | size));
        for (var i = size - 1; i >= 0; i--) Octet((byte)(number >> (8 * i)));
    }

    /// <summary>Writes an object at a place.</summary>
    public void Object(int place, BacnetObject named)
    {
        Octet((byte)((place << 4) | Context | 4));
        BinaryPrimitives.WriteUInt32BigEndian(_octets[Length..], named.Code);
        Length += 4;
    }

    /// <summary>Opens a group.</summary>
    public void Open(int place) => Octet((byte)((place << 4) | Context | 6));

    /// <summary>Closes a group.</summary>
    public void Close(int place) => Octet((byte)((place << 4) | Context | 7));
}
