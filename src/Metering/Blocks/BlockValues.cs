namespace Lingtan.Metering;

/// <summary>
/// The values of a block as whole numbers of one decimal scale: the first, then either steps or the change from step to step, whichever is shorter, in groups that take as
/// many bits a number as their longest one. Values that do not fit into one scale, or would lose a trailing zero or a sign by it, are written whole.
/// </summary>
internal static class BlockValues
{
    private const byte Whole = 0;
    private const byte Steps = 1;
    private const byte Changes = 2;
    private const byte WideSteps = 3;
    private const byte Trimmed = 0x80;
    private const int BytesOfDecimal = 16;
    private const int Group = 24;

    // The change between two steps of such values, with a sign, is as long as a packed number may be.
    private const long MostNarrow = 1L << (BlockReader.MostBits - 3);

    public static void Write(BlockWriter writer, ReadOnlySpan<BlockReading> readings)
    {
        Span<long> narrow = readings.Length <= 1024 ? stackalloc long[readings.Length] : new long[readings.Length];
        if (BlockScale.Of(readings, narrow, MostNarrow) is { } usual)
        {
            WriteScaled(writer, narrow, usual);
            return;
        }

        Span<Int128> scaled = readings.Length <= 512 ? stackalloc Int128[readings.Length] : new Int128[readings.Length];
        if (BlockScale.Of(readings, scaled) is not { } scale)
        {
            WriteWhole(writer, readings);
            return;
        }

        if (Narrow(scaled, narrow))
        {
            WriteScaled(writer, narrow, scale);
            return;
        }

        Head(writer, WideSteps, scale.Trimmed ? Trimmed : (byte)0, scale.Digits);
        WriteWide(writer, scaled);
    }

    private static void WriteScaled(BlockWriter writer, ReadOnlySpan<long> narrow, BlockScale scale)
    {
        var layout = Shorter(narrow);
        Head(writer, layout, scale.Trimmed ? Trimmed : (byte)0, scale.Digits);
        WriteNarrow(writer, narrow, layout);
    }

    public static bool Read(ref BlockReader reader, Span<decimal> values)
    {
        var head = reader.Byte();
        var layout = (byte)(head & 0x7f);
        if (layout == Whole) return head == Whole && ReadWhole(ref reader, values);
        var digits = reader.Byte();
        if (digits > 28 || layout > WideSteps) return false;
        var trimmed = (head & Trimmed) != 0;
        return layout == WideSteps ? ReadWide(ref reader, values, digits, trimmed) : ReadNarrow(ref reader, values, digits, trimmed, layout);
    }

    private static void Head(BlockWriter writer, byte layout, byte trimmed, byte digits)
    {
        writer.Byte((byte)(layout | trimmed));
        writer.Byte(digits);
    }

    private static bool Narrow(ReadOnlySpan<Int128> scaled, Span<long> narrow)
    {
        for (var i = 0; i < scaled.Length; i++)
        {
            if (scaled[i] > MostNarrow || scaled[i] < -MostNarrow) return false;
            narrow[i] = (long)scaled[i];
        }

        return true;
    }

    private static byte Shorter(ReadOnlySpan<long> narrow)
    {
        var (steps, changes, before) = (0, 0, 0L);
        for (var first = 1; first < narrow.Length; first += Group)
        {
            var (end, longStep, longChange) = (Math.Min(first + Group, narrow.Length), 0UL, 0UL);
            for (var i = first; i < end; i++)
            {
                var step = narrow[i] - narrow[i - 1];
                longStep |= ZigZag.Of(step);
                longChange |= ZigZag.Of(step - before);
                before = step;
            }

            steps += Bits(longStep) * (end - first);
            changes += Bits(longChange) * (end - first);
        }

        return changes < steps ? Changes : Steps;
    }

    private static int Bits(ulong number) => 64 - System.Numerics.BitOperations.LeadingZeroCount(number);

    private static void WriteNarrow(BlockWriter writer, ReadOnlySpan<long> narrow, byte layout)
    {
        writer.Varint(ZigZag.Of(narrow[0]));
        Span<ulong> group = stackalloc ulong[Group];
        var before = 0L;
        for (var first = 1; first < narrow.Length; first += Group)
        {
            var numbers = group[..Math.Min(Group, narrow.Length - first)];
            var longest = 0UL;
            for (var i = 0; i < numbers.Length; i++)
            {
                var step = narrow[first + i] - narrow[first + i - 1];
                longest |= numbers[i] = ZigZag.Of(step - before);
                if (layout == Changes) before = step;
            }

            writer.Byte((byte)Bits(longest));
            writer.Packed(numbers, Bits(longest));
        }
    }

    private static bool ReadNarrow(ref BlockReader reader, Span<decimal> values, byte digits, bool trimmed, byte layout)
    {
        Span<ulong> group = stackalloc ulong[Group];
        var (last, before) = (ZigZag.Back(reader.Varint()), 0L);
        if (!Take(last, ref values[0], digits, trimmed)) return false;
        for (var first = 1; first < values.Length && !reader.Failed; first += Group)
        {
            var numbers = group[..Math.Min(Group, values.Length - first)];
            reader.Packed(numbers, reader.Byte());
            for (var i = 0; i < numbers.Length; i++)
            {
                var step = unchecked(ZigZag.Back(numbers[i]) + before);
                if (!Take(last = unchecked(last + step), ref values[first + i], digits, trimmed)) return false;
                if (layout == Changes) before = step;
            }
        }

        return !reader.Failed;
    }

    private static bool Take(long whole, ref decimal value, byte digits, bool trimmed)
    {
        if (whole is > MostNarrow or < -MostNarrow) return false;
        var (size, scale) = (Math.Abs(whole), digits);
        while (trimmed && scale > 0 && size % 10 == 0) (size, scale) = (size / 10, (byte)(scale - 1));
        value = new decimal((int)size, (int)(size >> 32), 0, whole < 0, scale);
        return true;
    }

    private static void WriteWide(BlockWriter writer, ReadOnlySpan<Int128> scaled)
    {
        Int128 last = 0;
        foreach (var value in scaled)
        {
            writer.Varint(ZigZag.Of(value - last));
            last = value;
        }
    }

    private static bool ReadWide(ref BlockReader reader, Span<decimal> values, byte digits, bool trimmed)
    {
        Int128 last = 0;
        for (var i = 0; i < values.Length; i++)
        {
            last = unchecked(last + ZigZag.Back(reader.Wide()));
            var size = last < 0 ? (UInt128)(-last) : (UInt128)last;
            if (reader.Failed || size >> 96 != 0) return false;
            var value = new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), last < 0, digits);
            values[i] = trimmed ? BlockScale.Trim(value) : value;
        }

        return true;
    }

    private static void WriteWhole(BlockWriter writer, ReadOnlySpan<BlockReading> readings)
    {
        writer.Byte(Whole);
        Span<int> bits = stackalloc int[4];
        foreach (var reading in readings)
        {
            decimal.GetBits(reading.Value, bits);
            foreach (var part in bits) writer.Number((uint)part);
        }
    }

    private static bool ReadWhole(ref BlockReader reader, Span<decimal> values)
    {
        var bytes = reader.Bytes(values.Length * BytesOfDecimal);
        if (reader.Failed) return false;
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < values.Length; i++)
        {
            for (var part = 0; part < 4; part++)
                bits[part] = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes[((i * BytesOfDecimal) + (part * 4))..]);
            if ((bits[3] & 0x7f00ffff) != 0 || (bits[3] >> 16 & 0xff) > 28) return false;
            values[i] = new decimal(bits);
        }

        return true;
    }
}
