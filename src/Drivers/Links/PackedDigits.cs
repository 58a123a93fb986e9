namespace Lingtan.Drivers;

/// <summary>Decimal digits, one to a half byte, the lowest byte first, as Chinese meters send them.</summary>
internal static class PackedDigits
{
    /// <summary>The number in the bytes; null where a half byte is no digit.</summary>
    public static decimal? Number(ReadOnlySpan<byte> bytes, int decimals, bool signed = false)
    {
        var value = 0L;
        var negative = false;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            var part = bytes[i];
            if (signed && i == bytes.Length - 1)
            {
                negative = (part & 0x80) != 0;
                part &= 0x7f;
            }

            if (part >> 4 > 9 || (part & 15) > 9) return null;
            value = (value * 100) + ((part >> 4) * 10) + (part & 15);
        }

        var (low, high) = ((int)(value & 0xffffffff), (int)(value >> 32));
        return new decimal(low, high, 0, negative, (byte)decimals);
    }

    /// <summary>Whether every byte is FF: the meter has no such value.</summary>
    public static bool AreNone(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept((byte)0xFF) < 0;

    /// <summary>Writes a number of so many digits, the lowest byte first; AA in all bytes stands for any meter.</summary>
    public static bool TryWrite(string digits, Span<byte> bytes)
    {
        if (digits.Length != 2 * bytes.Length) return false;
        if (digits.AsSpan().IndexOfAnyExcept('A') >= 0 && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var place = digits.Length - (2 * i) - 2;
            bytes[i] = digits[place] == 'A' ? (byte)0xAA : (byte)(((digits[place] - '0') << 4) | (digits[place + 1] - '0'));
        }

        return true;
    }
}
