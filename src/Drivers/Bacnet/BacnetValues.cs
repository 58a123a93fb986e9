using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Lingtan.Drivers;

/// <summary>Reads the octets of values (ASHRAE 135, 20.2.2 to 20.2.14), each of exactly the length that its kind has.</summary>
internal static class BacnetValues
{
    private const byte Utf8Set = 0;
    private const byte Ucs4Set = 3;
    private const byte Ucs2Set = 4;
    private const byte LatinSet = 5;
    private const int Open = 255;

    private static readonly Dictionary<byte, Encoding> Sets = new()
    {
        [Utf8Set] = new UTF8Encoding(false, throwOnInvalidBytes: true), [Ucs4Set] = new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true),
        [Ucs2Set] = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), [LatinSet] = Encoding.Latin1,
    };

    /// <summary>Reads a value.</summary>
    public static bool TryRead(BacnetTag tag, ReadOnlySpan<byte> octets, out BacnetValue value)
    {
        var read = tag.IsContext ? new BacnetValue(BacnetValueType.Tagged, null, Convert.ToHexString(octets), tag.Number) : Read(tag, octets);
        value = read.GetValueOrDefault();
        return read is not null;
    }

    /// <summary>A whole number with a sign, of one to four octets.</summary>
    public static int Signed(ReadOnlySpan<byte> octets)
    {
        var number = (int)(sbyte)octets[0];
        foreach (var octet in octets[1..]) number = (number << 8) | octet;
        return number;
    }

    private static BacnetValue? Read(BacnetTag tag, ReadOnlySpan<byte> octets) => ((BacnetValueType)tag.Number, octets.Length) switch
    {
        (BacnetValueType.Null, 0) => new BacnetValue(BacnetValueType.Null, null, null),
        (BacnetValueType.Boolean, 0) when tag.Length <= 1 => Of(BacnetValueType.Boolean, tag.Length),
        (BacnetValueType.Unsigned, >= 1 and <= 8) => Of(BacnetValueType.Unsigned, Unsigned(octets)),
        (BacnetValueType.Signed, >= 1 and <= 4) => Of(BacnetValueType.Signed, Signed(octets)),
        (BacnetValueType.Real, 4) => Of(BacnetValueType.Real, BinaryFraction.Shortest(BinaryPrimitives.ReadSingleBigEndian(octets))),
        (BacnetValueType.Double, 8) => Of(BacnetValueType.Double, BinaryFraction.Shortest(BinaryPrimitives.ReadDoubleBigEndian(octets))),
        (BacnetValueType.Octets, _) => new BacnetValue(BacnetValueType.Octets, null, Convert.ToHexString(octets)),
        (BacnetValueType.Text, >= 1) => Text(octets),
        (BacnetValueType.Bits, >= 1) => Bits(octets),
        (BacnetValueType.Enumerated, >= 1 and <= 4) => Of(BacnetValueType.Enumerated, Unsigned(octets)),
        (BacnetValueType.Date, 4) => Date(octets),
        (BacnetValueType.Time, 4) => Time(octets),
        (BacnetValueType.Object, 4) => new BacnetValue(BacnetValueType.Object, Unsigned(octets), BacnetObject.Of(BinaryPrimitives.ReadUInt32BigEndian(octets)).ToString()),
        _ => null,
    };

    private static BacnetValue Of(BacnetValueType type, decimal? number) => new(type, number, null);

    private static decimal Unsigned(ReadOnlySpan<byte> octets)
    {
        var number = 0UL;
        foreach (var octet in octets) number = (number << 8) | octet;
        return number;
    }

    private static BacnetValue? Text(ReadOnlySpan<byte> octets)
    {
        if (!Sets.TryGetValue(octets[0], out var set)) return new BacnetValue(BacnetValueType.Text, null, null);
        try
        {
            return new BacnetValue(BacnetValueType.Text, null, set.GetString(octets[1..]));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static BacnetValue? Bits(ReadOnlySpan<byte> octets)
    {
        var unused = octets[0];
        if (unused > 7 || (octets.Length == 1 && unused > 0)) return null;
        var text = new StringBuilder();
        for (var bit = 0; bit < ((octets.Length - 1) * 8) - unused; bit++) text.Append((octets[1 + (bit / 8)] >> (7 - (bit % 8)) & 1) == 0 ? '0' : '1');
        return new BacnetValue(BacnetValueType.Bits, null, text.ToString());
    }

    // Months 13 and 14 are all odd and all even ones, days 32 to 34 the last one, all odd, all even ones; 255 leaves a part open.
    private static BacnetValue? Date(ReadOnlySpan<byte> octets)
    {
        if (octets[1] is 0 or > 14 and < Open || octets[2] is 0 or > 34 and < Open || octets[3] is 0 or > 7 and < Open) return null;
        return new BacnetValue(BacnetValueType.Date, null, $"{Part(octets[0], 1900, 4)}-{Part(octets[1], 0, 2)}-{Part(octets[2], 0, 2)}");
    }

    private static BacnetValue? Time(ReadOnlySpan<byte> octets)
    {
        if (octets[0] is > 23 and < Open || octets[1] is > 59 and < Open || octets[2] is > 59 and < Open || octets[3] is > 99 and < Open) return null;
        return new BacnetValue(BacnetValueType.Time, null, $"{Part(octets[0], 0, 2)}:{Part(octets[1], 0, 2)}:{Part(octets[2], 0, 2)}.{Part(octets[3], 0, 2)}");
    }

    private static string Part(byte octet, int first, int digits) => octet == Open ? "*" : (first + octet).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
