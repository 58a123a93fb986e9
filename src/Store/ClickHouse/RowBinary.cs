using System.Buffers.Binary;

namespace Lingtan.Store;

/// <summary>Rows as ClickHouse sends and takes them: whole numbers lowest byte first, texts with their length in front as a varint.</summary>
internal sealed class RowBinary
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Number(long value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(long);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length + 5);
        var left = (uint)value.Length;
        for (; left >= 0x80; left >>= 7) _bytes[Length++] = (byte)(left | 0x80);
        _bytes[Length++] = (byte)left;
        value.CopyTo(_bytes.AsSpan(Length));
        Length += value.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }

    /// <summary>Reads rows from front to back.</summary>
    /// <param name="bytes">The answer.</param>
    public ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        public readonly bool IsAtEnd => _left.IsEmpty;

        public long Number()
        {
            var value = BinaryPrimitives.ReadInt64LittleEndian(_left);
            _left = _left[sizeof(long)..];
            return value;
        }

        public byte[] Bytes()
        {
            var (length, shift) = (0, 0);
            byte part;
            do
            {
                part = _left[0];
                _left = _left[1..];
                length |= (part & 0x7f) << shift;
                shift += 7;
            }
            while (part >= 0x80);
            var value = _left[..length].ToArray();
            _left = _left[length..];
            return value;
        }
    }
}
