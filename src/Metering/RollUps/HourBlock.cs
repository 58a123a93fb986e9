using System.Buffers.Binary;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The hours of a register and month as bytes: version, count, starts, runs of what they have in common (length, covered time, state, which amounts follow),
/// amounts, additions, measured parts, checksum. An ordinary hour takes less than two bytes.
/// </summary>
public static class HourBlock
{
    private const byte Version = 1;
    private const int BytesOfChecksum = 4;
    private const int MostHours = 2000;
    private const byte HasAdded = 8;
    private const byte MeasuredIsAmount = 16;
    private const byte MeasuredIsZero = 32;
    private const byte StateBits = 7;

    private static readonly LocalText Intact = new("完整未改动的小时块（版本 1）", "a complete, unchanged block of hours (version 1)");

    /// <summary>Writes hours.</summary>
    /// <param name="hours">Hours of which something is known, in the order of time.</param>
    /// <exception cref="ArgumentException">There is none, there are too many, or nothing is known of one.</exception>
    public static byte[] Encode(IReadOnlyList<BucketTotal> hours)
    {
        if (hours.Count is 0 or > MostHours) throw new ArgumentException("Hours of which something is known are expected.", nameof(hours));
        var (writer, column, kinds) = (new BlockWriter(), new BlockReading[hours.Count], new Kind[hours.Count]);
        for (var i = 0; i < column.Length; i++)
        {
            kinds[i] = Kind.Of(hours[i]);
            column[i] = new BlockReading(hours[i].Bucket.Start, hours[i].Amount ?? throw new ArgumentException("Nothing is known of an hour.", nameof(hours)), ReadingMark.Measured);
        }

        writer.Byte(Version);
        writer.Varint((ulong)hours.Count);
        BlockTimes.Write(writer, column);
        for (var i = 0; i < kinds.Length;)
        {
            var first = i;
            while (i < kinds.Length && kinds[i] == kinds[first]) i++;
            kinds[first].Write(writer, i - first);
        }

        Values(writer, column);
        Values(writer, [.. hours.Where((_, i) => (kinds[i].Flags & HasAdded) != 0).Select(static h => new BlockReading(h.Bucket.Start, h.Added, ReadingMark.Measured))]);
        Values(writer, [.. hours.Where((_, i) => (kinds[i].Flags & (MeasuredIsAmount | MeasuredIsZero)) == 0).Select(static h => new BlockReading(h.Bucket.Start, h.Measured, ReadingMark.Measured))]);
        writer.Number(DayBlock.Checksum(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>Reads hours. Bytes that are no block give a fault, never an exception.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where the block is kept.</param>
    /// <param name="faults">Where a damaged block is reported.</param>
    /// <returns>Null with one fault where the block is damaged.</returns>
    public static IReadOnlyList<BucketTotal>? Decode(ReadOnlySpan<byte> bytes, Place place, FaultList faults)
    {
        var hours = bytes.Length > BytesOfChecksum && DayBlock.Checksum(bytes[..^BytesOfChecksum]) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[^BytesOfChecksum..])
            ? Content(bytes[..^BytesOfChecksum])
            : null;
        if (hours is null) faults.Add(MeteringFaults.BlockDamaged, place, FormattableString.Invariant($"{bytes.Length} bytes"), Intact);
        return hours;
    }

    private static BucketTotal[]? Content(ReadOnlySpan<byte> bytes)
    {
        var reader = new BlockReader(bytes);
        if (reader.Byte() != Version) return null;
        var count = reader.Count(MostHours);
        if (reader.Failed || count == 0) return null;
        var (starts, kinds, amounts) = (new Instant[count], new Kind[count], new decimal[count]);
        if (!BlockTimes.Read(ref reader, starts) || !Kinds(ref reader, kinds) || !BlockValues.Read(ref reader, amounts)) return null;
        var added = new decimal[kinds.Count(static k => (k.Flags & HasAdded) != 0)];
        var measured = new decimal[kinds.Count(static k => (k.Flags & (MeasuredIsAmount | MeasuredIsZero)) == 0)];
        if ((added.Length > 0 && !BlockValues.Read(ref reader, added)) || (measured.Length > 0 && !BlockValues.Read(ref reader, measured)) || reader.Failed || reader.Left > 0) return null;
        var hours = new BucketTotal[count];
        var (nextAdded, nextMeasured) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var kind = kinds[i];
            hours[i] = new BucketTotal(
                new CalendarBucket(BucketSize.Hour, starts[i], starts[i] + Duration.FromNanoseconds(kind.Length)), amounts[i], (kind.Flags & HasAdded) != 0 ? added[nextAdded++] : 0,
                (kind.Flags & MeasuredIsAmount) != 0 ? amounts[i] : (kind.Flags & MeasuredIsZero) != 0 ? 0 : measured[nextMeasured++],
                Duration.FromNanoseconds(kind.Covered), (ReadingState)(kind.Flags & StateBits));
        }

        return hours;
    }

    private static bool Kinds(ref BlockReader reader, Span<Kind> kinds)
    {
        while (kinds.Length > 0)
        {
            var kind = new Kind(reader.Byte(), (long)reader.Varint(), (long)reader.Varint());
            var run = reader.Count(kinds.Length);
            if (reader.Failed || run == 0 || (kind.Flags & StateBits) > (byte)ReadingState.Missing || kind.Length is <= 0 or > 2 * NodaConstants.NanosecondsPerHour || kind.Covered < 0) return false;
            kinds[..run].Fill(kind);
            kinds = kinds[run..];
        }

        return true;
    }

    // Sums of values with different digits after the point have different digits too; an amount is the same with zeros behind it.
    private static void Values(BlockWriter writer, BlockReading[] values)
    {
        if (values.Length == 0) return;
        byte digits = 0;
        foreach (ref readonly var value in values.AsSpan()) digits = Math.Max(digits, value.Value.Scale);
        var zeros = new decimal(0, 0, 0, false, digits);
        for (var i = 0; i < values.Length; i++)
            if (values[i].Value.Scale != digits) values[i] = values[i] with { Value = values[i].Value + zeros };
        BlockValues.Write(writer, values);
    }

    /// <summary>What hours have in common: state and which amounts follow, length and covered time in nanoseconds.</summary>
    private readonly record struct Kind(byte Flags, long Length, long Covered)
    {
        public static Kind Of(BucketTotal hour)
        {
            var measured = hour.Measured == hour.Amount ? MeasuredIsAmount : hour.Measured == 0 ? MeasuredIsZero : (byte)0;
            return new Kind((byte)((byte)hour.Worst | (hour.Added != 0 ? HasAdded : 0) | measured), hour.Bucket.Length.ToInt64Nanoseconds(), hour.Covered.ToInt64Nanoseconds());
        }

        public void Write(BlockWriter writer, int run)
        {
            writer.Byte(Flags);
            writer.Varint((ulong)Length);
            writer.Varint((ulong)Covered);
            writer.Varint((ulong)run);
        }
    }
}
