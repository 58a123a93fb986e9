using System.Globalization;

namespace Lingtan.Metering;

/// <summary>A number in the registers of a device that no map names, as commands write it and read it back: <c>100</c>, <c>100 int16</c>, <c>100 float32 CDAB</c>.</summary>
/// <param name="Address">Address of its first register as it goes on the wire.</param>
/// <param name="Type">How the number is written; one unsigned register unless said.</param>
/// <param name="Order">Order of words and bytes; most significant first unless said.</param>
public sealed record PlainRegister(int Address, NumberType Type = NumberType.UInt16, WordOrder Order = WordOrder.Abcd)
{
    /// <summary>Reads one; null where the words name none.</summary>
    /// <param name="words">Address, type and order.</param>
    public static PlainRegister? Parse(ReadOnlySpan<string> words)
    {
        if (words.Length is 0 or > 3 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var address) || address > ushort.MaxValue) return null;
        var type = words.Length < 2 ? NumberType.UInt16 : PointReading.TypeOf(words[1]);
        var order = words.Length < 3 ? WordOrder.Abcd : PointReading.OrderOf(words[2]);
        return type is { } known && order is { } ordered && address + known.Registers() <= ushort.MaxValue + 1 ? new PlainRegister(address, known, ordered) : null;
    }

    /// <summary>The registers that show a value; null where it does not fit, or is a fraction and the type holds none.</summary>
    /// <param name="value">The value.</param>
    public ushort[]? Encode(decimal value) => Type is NumberType.Float32 or NumberType.Float64 || decimal.IsInteger(value) ? PointEncoding.Encode(Type, Order, value) : null;

    /// <summary>The value of registers; null where they hold none.</summary>
    /// <param name="words">As many registers as the type takes.</param>
    public decimal? Decode(ReadOnlySpan<ushort> words) => PointDecoding.Number(Type, Order.Bits(words)).Value;
}
