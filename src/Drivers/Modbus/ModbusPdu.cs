using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Function code and data of requests, and whether an answer fits its request (Modbus Application Protocol V1.1b3, clause 6).</summary>
public static class ModbusPdu
{
    /// <summary>Most bytes of a function code with its data.</summary>
    public const int Most = 253;

    /// <summary>Most registers of one read.</summary>
    public const int MostRegistersRead = 125;

    /// <summary>Most registers of one write.</summary>
    public const int MostRegistersWritten = 123;

    /// <summary>Most coils or inputs of one read.</summary>
    public const int MostBitsRead = 2000;

    /// <summary>Most coils of one write.</summary>
    public const int MostBitsWritten = 1968;

    /// <summary>This bit in the function code of an answer marks an exception.</summary>
    public const byte ExceptionBit = 0x80;

    private const ushort On = 0xFF00;

    /// <summary>Writes a request to read: functions 1 to 4.</summary>
    /// <param name="pdu">Where it is written.</param>
    /// <param name="function">1 coils, 2 inputs, 3 holding registers, 4 input registers.</param>
    /// <param name="address">The first address.</param>
    /// <param name="count">How many.</param>
    /// <returns>Its length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The function does not read, or so many cannot be read at once.</exception>
    public static int Read(Span<byte> pdu, int function, int address, int count)
    {
        if (function is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(function));
        CheckRange(address, count, function <= 2 ? MostBitsRead : MostRegistersRead);
        return Five(pdu, (byte)function, address, count);
    }

    /// <summary>Writes a request to set one coil: function 5.</summary>
    /// <param name="pdu">Where it is written.</param>
    /// <param name="address">Its address.</param>
    /// <param name="on">Its state.</param>
    /// <returns>Its length.</returns>
    public static int WriteCoil(Span<byte> pdu, int address, bool on)
    {
        CheckRange(address, 1, 1);
        return Five(pdu, 5, address, on ? On : 0);
    }

    /// <summary>Writes a request to set one register: function 6.</summary>
    /// <param name="pdu">Where it is written.</param>
    /// <param name="address">Its address.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Its length.</returns>
    public static int WriteRegister(Span<byte> pdu, int address, ushort value)
    {
        CheckRange(address, 1, 1);
        return Five(pdu, 6, address, value);
    }

    /// <summary>Writes a request to set coils: function 15.</summary>
    /// <param name="pdu">Where it is written.</param>
    /// <param name="address">The first address.</param>
    /// <param name="coils">Their states.</param>
    /// <returns>Its length.</returns>
    public static int WriteCoils(Span<byte> pdu, int address, ReadOnlySpan<bool> coils)
    {
        CheckRange(address, coils.Length, MostBitsWritten);
        Five(pdu, 15, address, coils.Length);
        var bytes = (coils.Length + 7) / 8;
        pdu[5] = (byte)bytes;
        pdu.Slice(6, bytes).Clear();
        for (var i = 0; i < coils.Length; i++)
        {
            if (coils[i]) pdu[6 + (i / 8)] |= (byte)(1 << (i % 8));
        }

        return 6 + bytes;
    }

    /// <summary>Writes a request to set registers: function 16.</summary>
    /// <param name="pdu">Where it is written.</param>
    /// <param name="address">The first address.</param>
    /// <param name="registers">Their values.</param>
    /// <returns>Its length.</returns>
    public static int WriteRegisters(Span<byte> pdu, int address, ReadOnlySpan<ushort> registers)
    {
        CheckRange(address, registers.Length, MostRegistersWritten);
        Five(pdu, 16, address, registers.Length);
        pdu[5] = (byte)(2 * registers.Length);
        for (var i = 0; i < registers.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(pdu[(6 + (2 * i))..], registers[i]);
        return 6 + (2 * registers.Length);
    }

    /// <summary>Whether an answer fits its request: function, byte count and length, echo of a write.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="lenientEcho">Whether a confirmation need not be the echo of the write.</param>
    public static ModbusVerdict Judge(ReadOnlySpan<byte> request, ReadOnlySpan<byte> answer, bool lenientEcho)
    {
        if (answer.Length < 2) return ModbusVerdict.Wrong;
        if (answer[0] == (request[0] | ExceptionBit)) return answer.Length == 2 && answer[1] != 0 ? ModbusVerdict.Exception : ModbusVerdict.Wrong;
        if (answer[0] != request[0]) return ModbusVerdict.Wrong;
        if (request[0] > 4) return answer.Length == 5 && (lenientEcho || answer.SequenceEqual(request[..5])) ? ModbusVerdict.Good : ModbusVerdict.Wrong;
        int count = BinaryPrimitives.ReadUInt16BigEndian(request[3..]);
        var bytes = request[0] <= 2 ? (count + 7) / 8 : 2 * count;
        return answer[1] == bytes && answer.Length == 2 + bytes ? ModbusVerdict.Good : ModbusVerdict.Wrong;
    }

    /// <summary>Copies the registers out of a fitting answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="registers">Where they are put.</param>
    public static void Registers(ReadOnlySpan<byte> answer, Span<ushort> registers)
    {
        for (var i = 0; i < registers.Length; i++) registers[i] = BinaryPrimitives.ReadUInt16BigEndian(answer[(2 + (2 * i))..]);
    }

    /// <summary>Copies the bits out of a fitting answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="bits">Where they are put.</param>
    public static void Bits(ReadOnlySpan<byte> answer, Span<bool> bits)
    {
        for (var i = 0; i < bits.Length; i++) bits[i] = (answer[2 + (i / 8)] >> (i % 8) & 1) != 0;
    }

    private static int Five(Span<byte> pdu, byte function, int address, int value)
    {
        pdu[0] = function;
        BinaryPrimitives.WriteUInt16BigEndian(pdu[1..], (ushort)address);
        BinaryPrimitives.WriteUInt16BigEndian(pdu[3..], (ushort)value);
        return 5;
    }

    private static void CheckRange(int address, int count, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address + count, 0x10000);
    }
}

/// <summary>Whether an answer fits its request.</summary>
public enum ModbusVerdict
{
    /// <summary>It does.</summary>
    Good,

    /// <summary>It is an exception: the device refuses.</summary>
    Exception,

    /// <summary>It does not.</summary>
    Wrong,
}
