using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Lingtan.Metering;

/// <summary>A buffer that grows while a block is written.</summary>
internal sealed class BlockWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Number(uint value)
    {
        Reserve(4);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), value);
        _length += 4;
    }

    /// <summary>Seven bits a byte, the low ones first; the highest bit says that more follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Varint(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _bytes[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[_length++] = (byte)value;
    }

    public void Varint(UInt128 value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)((byte)value | 0x80));
        Byte((byte)value);
    }

    /// <summary>Numbers of some bits each, one behind the other from the low bit on, filled up to a whole byte.</summary>
    /// <param name="numbers">The numbers, none longer than <paramref name="bits"/>.</param>
    /// <param name="bits">At most <see cref="BlockReader.MostBits"/>.</param>
    public void Packed(ReadOnlySpan<ulong> numbers, int bits)
    {
        Reserve(((numbers.Length * bits) >> 3) + sizeof(ulong) + 1);
        var bytes = _bytes.AsSpan(_length);
        var (waiting, left) = (0, 0UL);
        foreach (var number in numbers)
        {
            left |= number << waiting;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, left);
            waiting += bits;
            bytes = bytes[(waiting >> 3)..];
            left >>= waiting & ~7;
            waiting &= 7;
        }

        _length += ((numbers.Length * bits) + 7) >> 3;
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
    }
}
