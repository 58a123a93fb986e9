using System.Buffers.Text;
using System.Globalization;

namespace Lingtan.Quantities;

/// <summary>
/// Decimal numbers as people in the field type them, read exactly or refused. Full-width digits and signs, surrounding spaces,
/// exponents (<c>1e4</c>) and thousands commas in correct groups of three (<c>517,207</c>) are understood; a comma that could
/// be a decimal comma (<c>0,517</c>, <c>12,34</c>) is refused, and so is a number with more digits than can be kept.
/// </summary>
public static class DecimalText
{
    private const int LongestText = 128;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="value">The number, without trailing zeros.</param>
    /// <param name="problem">Why the text was refused; null when it was read.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out LocalText? problem)
    {
        Span<byte> folded = stackalloc byte[LongestText];
        text = text.Trim();
        value = 0;
        problem = DecimalGrammar.NotANumber;
        if (text.Length > LongestText)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = FullWidth.Fold(text[i]);
            folded[i] = c < 0x80 ? (byte)c : (byte)'?';
        }
        return TryParse(folded[..text.Length], out value, out problem);
    }

    /// <summary>Reads a number from UTF-8 text; plain ASCII digits take the fast path.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value) =>
        TryParsePlain(utf8, out value) || TryParse(utf8, out value, out _);

    /// <summary>Reads a number from UTF-8 text and says why it was refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value, out LocalText? problem)
    {
        problem = null;
        if (TryParsePlain(utf8, out value))
            return true;
        if (!System.Text.Ascii.IsValid(utf8))
        {
            Span<char> wide = stackalloc char[LongestText];
            if (utf8.Length <= LongestText && System.Text.Encoding.UTF8.TryGetChars(utf8, wide, out var length)
                && wide[..length].IndexOf('\ufffd') < 0)
                return TryParse(wide[..length], out value, out problem);
            problem = DecimalGrammar.NotANumber;
            return false;
        }
        problem = DecimalGrammar.Read(utf8.Trim(" \t\r\n"u8), out value);
        return problem is null;
    }

    /// <summary>Writes a number without exponent and without trailing zeros.</summary>
    public static string Format(decimal value)
    {
        Span<byte> text = stackalloc byte[LongestText];
        return System.Text.Encoding.ASCII.GetString(text[..Format(value, text)]);
    }

    /// <summary>Writes a number as ASCII bytes into a buffer of at least 32 bytes.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Format(decimal value, Span<byte> target)
    {
        if (value == 0)
        {
            target[0] = (byte)'0';
            return 1;
        }
        value.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        if (value.Scale == 0)
            return length;
        while (target[length - 1] == (byte)'0')
            length--;
        return target[length - 1] == (byte)'.' ? length - 1 : length;
    }

    /// <summary>Digits with at most one point and one sign, up to eighteen digits in all.</summary>
    private static bool TryParsePlain(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        var negative = utf8.Length > 0 && utf8[0] == (byte)'-';
        if (negative)
            utf8 = utf8[1..];
        if (utf8.Length is 0 or > 19 || !char.IsAsciiDigit((char)utf8[0]))
            return false;
        ulong digits = 0;
        var point = -1;
        for (var i = 0; i < utf8.Length; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            if (digit <= 9)
                digits = digits * 10 + digit;
            else if (utf8[i] == (byte)'.' && point < 0)
                point = i;
            else
                return false;
        }
        if (point < 0 && utf8.Length > 18)
            return false;
        var scale = point < 0 ? 0 : utf8.Length - 1 - point;
        if (point >= 0 && scale == 0)
            return false;
        for (; scale > 0 && digits % 10 == 0; scale--)
            digits /= 10;
        value = new decimal((int)digits, (int)(digits >> 32), 0, negative && digits != 0, (byte)scale);
        return true;
    }
}
