using System.Buffers.Binary;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>When each reading of a block arrived, as bytes beside the block: instants in its order, and a checksum.</summary>
public static class BlockArrivals
{
    private const int BytesOfChecksum = 4;

    /// <summary>Writes the instants.</summary>
    /// <param name="received">One for each reading of the block.</param>
    public static byte[] Encode(ReadOnlySpan<Instant> received)
    {
        var times = new BlockReading[received.Length];
        for (var i = 0; i < times.Length; i++) times[i] = new BlockReading(received[i], 0, ReadingMark.Measured);
        var writer = new BlockWriter();
        BlockTimes.Write(writer, times);
        writer.Number(DayBlock.Checksum(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>Reads the instants; null where the bytes are damaged.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="count">How many readings the block has.</param>
    public static Instant[]? Decode(ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length <= BytesOfChecksum || DayBlock.Checksum(bytes[..^BytesOfChecksum]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[^BytesOfChecksum..])) return null;
        var reader = new BlockReader(bytes[..^BytesOfChecksum]);
        var received = new Instant[count];
        return BlockTimes.Read(ref reader, received) && reader.Left == 0 ? received : null;
    }
}
