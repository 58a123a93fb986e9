using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>The first six octets of application data (IEC 60870-5-101, 7.1; sizes of IEC 60870-5-104: cause 2, common address 2, object address 3).</summary>
/// <param name="Type">Type identification as sent.</param>
/// <param name="Sequence">Whether one address stands for elements that follow each other.</param>
/// <param name="Count">How many elements.</param>
/// <param name="Cause">Cause of transmission, 0 to 63.</param>
/// <param name="Negative">Whether a confirmation is negative.</param>
/// <param name="Test">Whether it is a test and not to be acted upon.</param>
/// <param name="Originator">Address of the originator.</param>
/// <param name="CommonAddress">The station.</param>
public readonly record struct AsduHeader(byte Type, bool Sequence, int Count, int Cause, bool Negative, bool Test, byte Originator, int CommonAddress)
{
    /// <summary>Octets of the header.</summary>
    public const int Length = 6;

    /// <summary>Octets of an object address.</summary>
    public const int AddressLength = 3;

    /// <summary>The type, where it is one of those that are known.</summary>
    public AsduType Known => Enum.IsDefined((AsduType)Type) ? (AsduType)Type : AsduType.Unknown;

    /// <summary>Reads a header.</summary>
    /// <param name="asdu">The application data.</param>
    /// <param name="header">The header.</param>
    /// <returns>False where there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> asdu, out AsduHeader header)
    {
        header = default;
        if (asdu.Length < Length) return false;
        header = new AsduHeader(asdu[0], (asdu[1] & 0x80) != 0, asdu[1] & 0x7f, asdu[2] & 0x3f, (asdu[2] & 0x40) != 0, (asdu[2] & 0x80) != 0,
            asdu[3], BinaryPrimitives.ReadUInt16LittleEndian(asdu[4..]));
        return true;
    }

    /// <summary>Writes a header.</summary>
    /// <param name="asdu">Where it is written.</param>
    public void Write(Span<byte> asdu)
    {
        asdu[0] = Type;
        asdu[1] = (byte)(Count | (Sequence ? 0x80 : 0));
        asdu[2] = (byte)(Cause | (Negative ? 0x40 : 0) | (Test ? 0x80 : 0));
        asdu[3] = Originator;
        BinaryPrimitives.WriteUInt16LittleEndian(asdu[4..], (ushort)CommonAddress);
    }

    /// <summary>Reads an object address.</summary>
    internal static int Address(ReadOnlySpan<byte> octets) => octets[0] | (octets[1] << 8) | (octets[2] << 16);

    /// <summary>Writes an object address.</summary>
    internal static void Address(Span<byte> octets, int address)
    {
        octets[0] = (byte)address;
        octets[1] = (byte)(address >> 8);
        octets[2] = (byte)(address >> 16);
    }
}
