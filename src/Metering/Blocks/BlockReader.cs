using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Lingtan.Metering;

/// <summary>Reads a block from front to back and remembers when it was asked for more than there is.</summary>
internal ref struct BlockReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Longest number of <see cref="Packed"/>: with the seven bits before it, it fits into eight bytes.</summary>
    public const int MostBits = 56;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Whether something was asked for that is not there, or cannot be.</summary>
    public bool Failed { get; private set; }

    public readonly int Left => _bytes.Length - _at;

    public byte Byte()
    {
        if (_at < _bytes.Length) return _bytes[_at++];
        Failed = true;
        return 0;
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count <= Left) return _bytes.Slice((_at += count) - count, count);
        Failed = true;
        return [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (_at >= _bytes.Length) break;
            var part = _bytes[_at++];
            if (shift == 63 && part > 1) break;
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }

        Failed = true;
        return 0;
    }

    public UInt128 Wide()
    {
        UInt128 value = 0;
        for (var shift = 0; shift < 133 && _at < _bytes.Length; shift += 7)
        {
            var part = _bytes[_at++];
            if (shift == 126 && part > 3) break;
            value |= (UInt128)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }

        Failed = true;
        return 0;
    }

    /// <summary>Numbers of some bits each, as <see cref="BlockWriter.Packed"/> writes them.</summary>
    public void Packed(scoped Span<ulong> numbers, int bits)
    {
        var packed = bits is >= 0 and <= MostBits ? Bytes(((numbers.Length * bits) + 7) >> 3) : [];
        Failed |= bits is < 0 or > MostBits;
        if (Failed) return;
        var mask = (1UL << bits) - 1;
        for (var (i, at) = (0, 0); i < numbers.Length; i++, at += bits)
        {
            var first = at >> 3;
            var eight = packed.Length - first >= sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(packed[first..]) : Last(packed[first..]);
            numbers[i] = (eight >> (at & 7)) & mask;
        }
    }

    private static ulong Last(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        for (var i = 0; i < bytes.Length; i++) number |= (ulong)bytes[i] << (i * 8);
        return number;
    }

    /// <summary>A count that may not exceed a limit.</summary>
    public int Count(int most)
    {
        var count = Varint();
        if (count <= (ulong)most) return (int)count;
        Failed = true;
        return 0;
    }
}
