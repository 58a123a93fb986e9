using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// Turns registers into values. A binary fraction becomes the shortest decimal that stands for it, so that 4366 3333 is 230.2 and not
/// 230.19999694824219. What a device marks as absent, and what cannot be a number, has no value and is never zero.
/// </summary>
internal static class PointDecoding
{
    private static readonly LocalText Absent = new("装置没有该数值", "the device has no value");
    private static readonly LocalText NoDigit = new("十进制码中有大于 9 的数位", "a half byte above nine in a decimal code");
    private static readonly LocalText TooLarge = new("数值过大", "a number too large to be kept");
    private const int MostExponent = 27;

    public static DecodedValue Decode(RegisterPoint point, ReadOnlySpan<ushort> words, IReadOnlyList<AbsentValue> unavailable)
    {
        var bits = point.Order.Bits(words);
        if (IsAbsent(point.Type, bits, unavailable)) return new(point, null, Absent);
        var (value, problem) = Number(point.Type, bits);
        if (value is not { } number) return new(point, null, problem);
        try
        {
            return new(point, number * point.Scale, null);
        }
        catch (OverflowException)
        {
            return new(point, null, TooLarge);
        }
    }

    /// <summary>Applies the power of ten and the part that a point leaves to others.</summary>
    public static DecodedValue Complete(DecodedValue decoded, Func<string, decimal?> other)
    {
        if (decoded.Value is not { } value) return decoded;
        if (decoded.Point.Plus is { } plus)
        {
            if (other(plus) is not { } part) return Without(decoded, plus);
            value += part;
        }

        if (decoded.Point.Exponent is not { } exponent) return decoded with { Value = value };
        if (other(exponent.Setting) is not { } setting) return Without(decoded, exponent.Setting);
        var power = (int)decimal.Truncate(setting) - exponent.Less;
        return Math.Abs(power) > MostExponent ? decoded with { Value = null, Problem = TooLarge } : Shift(decoded, value, power);
    }

    private static DecodedValue Shift(DecodedValue decoded, decimal value, int power)
    {
        try
        {
            for (; power > 0; power--) value *= 10;
            for (; power < 0; power++) value *= 0.1m;
            return decoded with { Value = value };
        }
        catch (OverflowException)
        {
            return decoded with { Value = null, Problem = TooLarge };
        }
    }

    private static DecodedValue Without(DecodedValue decoded, string id) =>
        decoded with { Value = null, Problem = new($"需要先读 {id}", $"{id} has to be read first") };

    private static bool IsAbsent(NumberType type, ulong bits, IReadOnlyList<AbsentValue> unavailable)
    {
        if (type is NumberType.Float32 or NumberType.Float64) return false;
        var width = 16 * type.Registers();
        var ones = width == 64 ? ulong.MaxValue : (1UL << width) - 1;
        var sign = 1UL << (width - 1);
        return (!type.IsSigned() && bits == ones && unavailable.Contains(AbsentValue.AllOnes))
            || (type.IsSigned() && bits == (ones ^ sign) && unavailable.Contains(AbsentValue.HighestSigned))
            || (type.IsSigned() && bits == sign && unavailable.Contains(AbsentValue.LowestSigned));
    }

    /// <summary>The number that bits stand for; null with what is wrong where they stand for none.</summary>
    public static (decimal? Value, LocalText? Problem) Number(NumberType type, ulong bits) => type switch
    {
        NumberType.HighByte => (bits >> 8, null),
        NumberType.LowByte => (bits & 0xff, null),
        NumberType.Int16 => ((short)bits, null),
        NumberType.Int32 => ((int)bits, null),
        NumberType.Int64 => ((long)bits, null),
        NumberType.Float32 => Fraction(BitConverter.Int32BitsToSingle((int)bits)),
        NumberType.Float64 => Fraction(BitConverter.Int64BitsToDouble((long)bits)),
        NumberType.Bcd16 or NumberType.Bcd32 or NumberType.Bcd64 => Digits(bits),
        NumberType.Magnitude16 => Signed(bits, 15),
        NumberType.Magnitude32 => Signed(bits, 31),
        NumberType.Thousands32 => Thousands(bits),
        _ => (bits, null),
    };

    private static (decimal?, LocalText?) Fraction(float value) => float.IsNaN(value) ? (null, Absent) : Shortest(value.ToString("R", CultureInfo.InvariantCulture));

    private static (decimal?, LocalText?) Fraction(double value) => double.IsNaN(value) ? (null, Absent) : Shortest(value.ToString("R", CultureInfo.InvariantCulture));

    private static (decimal?, LocalText?) Shortest(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (value, null) : (null, TooLarge);

    private static (decimal?, LocalText?) Digits(ulong bits)
    {
        var (value, place) = (0m, 1m);
        for (; bits != 0; bits >>= 4, place *= 10)
        {
            if ((bits & 0xf) > 9) return (null, NoDigit);
            value += (bits & 0xf) * place;
        }

        return (value, null);
    }

    private static (decimal?, LocalText?) Signed(ulong bits, int sign)
    {
        decimal size = bits & ((1UL << sign) - 1);
        return (bits >> sign == 0 ? size : -size, null);
    }

    private static (decimal?, LocalText?) Thousands(ulong bits)
    {
        var (high, low) = (bits >> 16, bits & 0xffff);
        return high > 9999 || low > 9999 ? (null, new LocalText("每个寄存器小于一万", "a number below ten thousand in each register")) : ((high * 10_000) + low, null);
    }
}
