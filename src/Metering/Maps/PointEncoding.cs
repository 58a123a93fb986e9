using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Writes values into registers the way a device does: what <see cref="RegisterMap.Decode"/> reads back.</summary>
public static class PointEncoding
{
    /// <summary>The registers of a point that shows a value.</summary>
    /// <param name="point">The point.</param>
    /// <param name="value">The value in the unit of the point; cut to what the registers can hold.</param>
    /// <returns>Null where the value does not fit, or the point needs others to be complete.</returns>
    public static ushort[]? Encode(RegisterPoint point, decimal value)
    {
        if (point.Exponent is not null || point.Plus is not null) return null;
        return Encode(point.Type, point.Order, value / point.Scale);
    }

    /// <summary>The registers that hold a number; null where it does not fit.</summary>
    internal static ushort[]? Encode(NumberType type, WordOrder order, decimal number) => Bits(type, number) is { } bits ? order.Words(bits, type.Registers()) : null;

    private static ulong? Bits(NumberType type, decimal number) => type switch
    {
        NumberType.Float32 => (uint)BitConverter.SingleToInt32Bits(float.Parse(DecimalText.Format(number), CultureInfo.InvariantCulture)),
        NumberType.Float64 => (ulong)BitConverter.DoubleToInt64Bits(double.Parse(DecimalText.Format(number), CultureInfo.InvariantCulture)),
        _ => Whole(type, decimal.Truncate(number)),
    };

    private static ulong? Whole(NumberType type, decimal number) => type switch
    {
        NumberType.HighByte => number is >= 0 and <= byte.MaxValue ? (ulong)number << 8 : null,
        NumberType.LowByte => number is >= 0 and <= byte.MaxValue ? (ulong)number : null,
        NumberType.UInt16 => number is >= 0 and <= ushort.MaxValue ? (ulong)number : null,
        NumberType.UInt32 => number is >= 0 and <= uint.MaxValue ? (ulong)number : null,
        NumberType.UInt64 => number is >= 0 and <= ulong.MaxValue ? (ulong)number : null,
        NumberType.Int16 => number is >= short.MinValue and <= short.MaxValue ? (ushort)(short)number : null,
        NumberType.Int32 => number is >= int.MinValue and <= int.MaxValue ? (uint)(int)number : null,
        NumberType.Int64 => number is >= long.MinValue and <= long.MaxValue ? (ulong)(long)number : null,
        NumberType.Bcd16 => Digits(number, 4),
        NumberType.Bcd32 => Digits(number, 8),
        NumberType.Bcd64 => Digits(number, 16),
        NumberType.Magnitude16 => Signed(number, 15),
        NumberType.Magnitude32 => Signed(number, 31),
        NumberType.Thousands32 => number is >= 0 and < 100_000_000 ? ((ulong)(number / 10_000) << 16) | (ulong)(number % 10_000) : null,
        _ => null,
    };

    private static ulong? Digits(decimal number, int digits)
    {
        var text = number.ToString("0", CultureInfo.InvariantCulture);
        return number >= 0 && text.Length <= digits ? ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null;
    }

    private static ulong? Signed(decimal number, int sign)
    {
        var size = Math.Abs(number);
        return size >= 1UL << sign ? null : (ulong)size | (number < 0 ? 1UL << sign : 0);
    }
}
