using System.Buffers;

namespace Lingtan.Quantities;

/// <summary>The full grammar of a typed number, over trimmed ASCII.</summary>
internal static class DecimalGrammar
{
    private const int MostDigits = 38;
    private static readonly SearchValues<byte> DigitsAndComma = SearchValues.Create("0123456789,"u8);
    private static readonly UInt128 Largest = (UInt128.One << 96) - 1;

    internal static readonly LocalText NotANumber = new("一个十进制数，如 517207.21", "a decimal number such as 517207.21");

    internal static readonly LocalText AmbiguousComma = new(
        "逗号有歧义：千分位须三位一组（517,207），小数请用点（0.517）",
        "the comma is ambiguous: thousands in groups of three (517,207), decimals with a point (0.517)");

    internal static readonly LocalText TooManyDigits = new(
        "至多 28 位有效数字，且小数至多 28 位",
        "at most 28 significant digits, and at most 28 decimal places");

    /// <summary>Reads the whole text as one number.</summary>
    /// <returns>Null, or what was expected instead.</returns>
    internal static LocalText? Read(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == (byte)'-';
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        if (!TrySplitExponent(ref text, out var exponent))
            return NotANumber;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || fraction.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return fraction.Contains((byte)',') && whole.Length > 0 ? AmbiguousComma : NotANumber;
        if (CheckWhole(whole) is { } problem)
            return problem;
        return Assemble(whole, fraction, exponent, negative, out value) ? null : TooManyDigits;
    }

    private static bool TrySplitExponent(ref ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        var at = text.IndexOfAny((byte)'e', (byte)'E');
        if (at < 0)
            return true;
        var digits = text[(at + 1)..];
        text = text[..at];
        var negative = digits.Length > 0 && digits[0] == (byte)'-';
        if (digits.Length > 0 && digits[0] is (byte)'-' or (byte)'+')
            digits = digits[1..];
        if (digits.Length is 0 or > 3 || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return false;
        foreach (var digit in digits)
            exponent = exponent * 10 + (digit - '0');
        exponent = negative ? -exponent : exponent;
        return true;
    }

    /// <summary>Digits only, or groups of three behind a leading group of one to three digits that does not begin with zero.</summary>
    private static LocalText? CheckWhole(ReadOnlySpan<byte> whole)
    {
        if (whole.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return null;
        if (whole.IndexOfAnyExcept(DigitsAndComma) >= 0)
            return NotANumber;
        var comma = whole.IndexOf((byte)',');
        var grouped = comma is >= 1 and <= 3 && whole[0] != (byte)'0' && (whole.Length - comma) % 4 == 0;
        for (var i = comma; grouped && i < whole.Length; i++)
            grouped = (whole[i] == (byte)',') == ((i - comma) % 4 == 0);
        return grouped ? null : AmbiguousComma;
    }

    private static bool Assemble(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, int exponent, bool negative, out decimal value)
    {
        UInt128 digits = 0;
        var count = 0;
        value = 0;
        var scale = fraction.Length - exponent;
        foreach (var part in (ReadOnlySpan<int>)[0, 1])
            foreach (var digit in part == 0 ? whole : fraction)
            {
                if (digit == (byte)',' || (count == 0 && digit == (byte)'0'))
                    continue;
                if (++count > MostDigits && digit != (byte)'0')
                    return false;
                if (count > MostDigits)
                    scale--;
                else
                    digits = digits * 10 + (uint)(digit - '0');
            }
        if (digits == 0)
            return true;
        for (; scale > 0 && digits % 10 == 0; scale--)
            digits /= 10;
        for (; scale < 0 && digits <= Largest; scale++)
            digits *= 10;
        if (digits > Largest || scale is < 0 or > 28)
            return false;
        value = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), negative, (byte)scale);
        return true;
    }
}
