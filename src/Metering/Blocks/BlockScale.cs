namespace Lingtan.Metering;

/// <summary>One decimal scale for all values of a block.</summary>
/// <param name="Digits">Digits after the point.</param>
/// <param name="Trimmed">Whether trailing zeros are to be cut off when the values are read: all were written without any.</param>
internal readonly record struct BlockScale(byte Digits, bool Trimmed)
{
    private static readonly UInt128 Most = (UInt128.One << 96) - 1;

    /// <summary>The scale, and the values as whole numbers of it; null where they cannot be given back as they are.</summary>
    public static BlockScale? Of(ReadOnlySpan<BlockReading> readings, Span<Int128> scaled)
    {
        var (least, most, trimmed) = ((byte)28, (byte)0, true);
        foreach (ref readonly var reading in readings)
        {
            var scale = reading.Value.Scale;
            (least, most) = (Math.Min(least, scale), Math.Max(most, scale));
            trimmed = trimmed && IsTrimmed(reading.Value);
            if (reading.Value == 0 && decimal.IsNegative(reading.Value)) return null;
        }

        if (least != most && !trimmed) return null;
        for (var i = 0; i < readings.Length; i++)
        {
            if (Whole(readings[i].Value, most) is not { } whole) return null;
            scaled[i] = whole;
        }

        return new BlockScale(most, least != most);
    }

    /// <summary>The same where all values are narrow, which nearly all are; null where they are not, or cannot be given back as they are.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="narrow">The values as whole numbers.</param>
    /// <param name="most">No number is larger.</param>
    public static BlockScale? Of(ReadOnlySpan<BlockReading> readings, Span<long> narrow, long most)
    {
        Span<int> bits = stackalloc int[4];
        var (least, highest, trimmed) = (28, 0, true);
        for (var i = 0; i < readings.Length; i++)
        {
            decimal.GetBits(readings[i].Value, bits);
            var size = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
            if (bits[2] != 0 || size > (ulong)most || (size == 0 && bits[3] < 0)) return null;
            var scale = (bits[3] >> 16) & 0xff;
            (least, highest) = (Math.Min(least, scale), Math.Max(highest, scale));
            trimmed = trimmed && (scale == 0 || size % 10 != 0);
            narrow[i] = bits[3] < 0 ? -(long)size : (long)size;
        }

        if (least == highest) return new BlockScale((byte)highest, false);
        return trimmed && Widen(readings, narrow, highest, most) ? new BlockScale((byte)highest, true) : null;
    }

    private static bool Widen(ReadOnlySpan<BlockReading> readings, Span<long> narrow, int digits, long most)
    {
        for (var i = 0; i < narrow.Length; i++)
        {
            for (int scale = readings[i].Value.Scale; scale < digits; scale++)
            {
                if (Math.Abs(narrow[i]) > most / 10) return false;
                narrow[i] *= 10;
            }
        }

        return true;
    }

    /// <summary>The value without trailing zeros after the point.</summary>
    public static decimal Trim(decimal value)
    {
        while (value.Scale > 0)
        {
            var shorter = Math.Round(value, value.Scale - 1);
            if (shorter != value) break;
            value = shorter;
        }

        return value;
    }

    private static bool IsTrimmed(decimal value) => value.Scale == 0 || Math.Round(value, value.Scale - 1) != value;

    private static Int128? Whole(decimal value, byte digits)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var size = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
        for (var scale = value.Scale; scale < digits; scale++)
        {
            size *= 10;
            if (size > Most) return null;
        }

        return bits[3] < 0 ? -(Int128)size : (Int128)size;
    }
}
