using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Frames around function code and data, in both framings.</summary>
public static class ModbusFrames
{
    /// <summary>Most bytes of a frame: header of seven and 253.</summary>
    public const int Most = Header + ModbusPdu.Most;

    /// <summary>Bytes before the function code in Modbus TCP.</summary>
    internal const int Header = 7;

    /// <summary>Bytes before the transaction's length counts.</summary>
    internal const int Prefix = 6;

    private const int CrcBytes = 2;

    /// <summary>Writes a frame of Modbus TCP.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="transaction">Number of the transaction.</param>
    /// <param name="unit">The unit behind the gateway.</param>
    /// <param name="pdu">Function code and data.</param>
    /// <returns>Its length.</returns>
    public static int Tcp(Span<byte> frame, ushort transaction, byte unit, ReadOnlySpan<byte> pdu)
    {
        BinaryPrimitives.WriteUInt16BigEndian(frame, transaction);
        BinaryPrimitives.WriteUInt16BigEndian(frame[2..], 0);
        BinaryPrimitives.WriteUInt16BigEndian(frame[4..], (ushort)(pdu.Length + 1));
        frame[Prefix] = unit;
        pdu.CopyTo(frame[Header..]);
        return Header + pdu.Length;
    }

    /// <summary>Writes a frame of the serial line.</summary>
    /// <param name="frame">Where it is written.</param>
    /// <param name="unit">The address on the line.</param>
    /// <param name="pdu">Function code and data.</param>
    /// <returns>Its length.</returns>
    public static int Rtu(Span<byte> frame, byte unit, ReadOnlySpan<byte> pdu)
    {
        frame[0] = unit;
        pdu.CopyTo(frame[1..]);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[(1 + pdu.Length)..], ModbusCrc.Of(frame[..(1 + pdu.Length)]));
        return 1 + pdu.Length + CrcBytes;
    }

    /// <summary>The length of an answer on the serial line, from its first bytes: address, function, byte count.</summary>
    /// <param name="start">What has arrived.</param>
    /// <returns>Zero while too little has arrived; minus one where the function is none that this driver asks for.</returns>
    internal static int RtuLength(ReadOnlySpan<byte> start)
    {
        if (start.Length < 2) return 0;
        if ((start[1] & ModbusPdu.ExceptionBit) != 0) return 5;
        return start[1] switch
        {
            >= 1 and <= 4 => start.Length < 3 ? 0 : 3 + start[2] + CrcBytes,
            5 or 6 or 15 or 16 => 8,
            _ => -1,
        };
    }
}
