using System.Buffers.Binary;
using System.Numerics;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The readings of one register and day as bytes: version, count, times, values, marks, checksum. Nothing is lost: every decimal comes back with the
/// digits it had, every time to the nanosecond, every mark with rule and author, in the order given. Several readings may be of one time, for a correction
/// is added and the original kept. A missing value has no reading.
/// </summary>
public static class DayBlock
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const byte Version = 1;

    /// <summary>More readings than this are refused: two for every second of a day of 25 hours.</summary>
    public const int MostReadings = 180_000;

    private const int BytesOfChecksum = 4;

    private static readonly Instant Earliest = Instant.FromUtc(1678, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2262, 1, 1, 0, 0);

    private static readonly LocalText Intact = new("完整未改动的读数块（版本 1）", "a complete, unchanged block of readings (version 1)");

    /// <summary>Writes a block.</summary>
    /// <param name="readings">The readings, in the order of their times for a short block.</param>
    /// <exception cref="ArgumentException">There is none, there are too many, one is missing, or a time lies outside the years 1678 to 2261.</exception>
    public static byte[] Encode(ReadOnlySpan<BlockReading> readings)
    {
        Check(readings);
        var writer = new BlockWriter();
        writer.Byte(Version);
        writer.Varint((ulong)readings.Length);
        BlockTimes.Write(writer, readings);
        BlockValues.Write(writer, readings);
        BlockMarks.Write(writer, readings);
        writer.Number(Checksum(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>Reads a block. Bytes that are no block give a fault, never an exception.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where the block is kept.</param>
    /// <param name="faults">Where a damaged block is reported.</param>
    /// <returns>Null with one fault where the block is damaged.</returns>
    public static BlockReading[]? Decode(ReadOnlySpan<byte> bytes, Place place, FaultList faults)
    {
        var readings = bytes.Length > BytesOfChecksum && Checksum(bytes[..^BytesOfChecksum]) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[^BytesOfChecksum..])
            ? Content(bytes[..^BytesOfChecksum])
            : null;
        if (readings is null) faults.Add(MeteringFaults.BlockDamaged, place, FormattableString.Invariant($"{bytes.Length} bytes"), Intact);
        return readings;
    }

    /// <summary>CRC-32C (Castagnoli) of bytes.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var part in bytes) crc = BitOperations.Crc32C(crc, part);
        return ~crc;
    }

    private static BlockReading[]? Content(ReadOnlySpan<byte> bytes)
    {
        var reader = new BlockReader(bytes);
        if (reader.Byte() != Version) return null;
        var count = reader.Count(MostReadings);
        if (reader.Failed || count == 0) return null;
        var (times, values) = (new Instant[count], new decimal[count]);
        if (!BlockTimes.Read(ref reader, times) || !BlockValues.Read(ref reader, values) || BlockMarks.Read(ref reader, count) is not { } marks) return null;
        if (reader.Failed || reader.Left > 0) return null;
        var readings = new BlockReading[count];
        for (var i = 0; i < count; i++) readings[i] = new BlockReading(times[i], values[i], marks[i]);
        return readings;
    }

    private static void Check(ReadOnlySpan<BlockReading> readings)
    {
        if (readings.Length is 0 or > MostReadings) throw new ArgumentException($"A block holds 1 to {MostReadings} readings.", nameof(readings));
        foreach (ref readonly var reading in readings)
        {
            if (reading.Mark.State == ReadingState.Missing) throw new ArgumentException("A missing value has no reading.", nameof(readings));
            if (reading.At < Earliest || reading.At >= Latest) throw new ArgumentException("The time lies outside the years 1678 to 2261.", nameof(readings));
        }
    }
}
