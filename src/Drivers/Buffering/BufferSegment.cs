using System.Buffers.Binary;
using System.Numerics;

namespace Lingtan.Drivers;

/// <summary>
/// The layout of a segment: entries one behind the other, each with length (4 bytes), number (8), checksum CRC-32C over both and the content (4), all lowest
/// byte first, and the content.
/// </summary>
internal static class BufferSegment
{
    public const int Header = 16;
    public const int MostContent = 1 << 20;

    /// <summary>Numbers jump by no more than this within a segment, which tells an entry from bytes that look like one.</summary>
    private const long MostJump = 1 << 24;

    public static int Write(Span<byte> bytes, long number, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, content.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[4..], number);
        content.CopyTo(bytes[Header..]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[12..], Checksum(bytes[..12], content));
        return Header + content.Length;
    }

    /// <summary>Reads all entries that are whole.</summary>
    /// <param name="bytes">The segment.</param>
    /// <param name="last">The last number before it.</param>
    /// <param name="take">Takes number, place and length of each content.</param>
    /// <returns>Where the last whole entry ends, and how many runs of bytes between whole entries could not be read.</returns>
    public static (int End, int Damaged) Read(ReadOnlySpan<byte> bytes, long last, Action<long, int, int> take)
    {
        var (at, end, damaged, isWhole) = (0, 0, 0, true);
        while (at + Header <= bytes.Length)
        {
            if (!TryRead(bytes[at..], last, out var number, out var length))
            {
                isWhole = false;
                at++;
                continue;
            }

            if (!isWhole) damaged++;
            take(number, at + Header, length);
            (isWhole, last) = (true, number);
            at += Header + length;
            end = at;
        }

        return (end, damaged);
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, long last, out long number, out int length)
    {
        length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        number = BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]);
        return length is >= 0 and <= MostContent && length <= bytes.Length - Header && number > last && number - last <= MostJump
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) == Checksum(bytes[..12], bytes.Slice(Header, length));
    }

    private static uint Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> content) => ~Add(Add(uint.MaxValue, header), content);

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var part in bytes) crc = BitOperations.Crc32C(crc, part);
        return crc;
    }
}
