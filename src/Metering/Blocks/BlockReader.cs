using System.Runtime.CompilerServices;

namespace Lingtan.Metering;

/// <summary>Reads a block from front to back and remembers when it was asked for more than there is.</summary>
internal ref struct BlockReader(ReadOnlySpan<byte> bytes)
{
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

    /// <summary>A count that may not exceed a limit.</summary>
    public int Count(int most)
    {
        var count = Varint();
        if (count <= (ulong)most) return (int)count;
        Failed = true;
        return 0;
    }
}
