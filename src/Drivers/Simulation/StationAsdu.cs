using System.Buffers.Binary;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>One value as a station sends it.</summary>
/// <param name="Address">Object address.</param>
/// <param name="Value">The value.</param>
/// <param name="Quality">Its quality.</param>
/// <param name="At">Its time; counts where the type has one.</param>
internal readonly record struct StationValue(int Address, decimal Value, ScadaQuality Quality, Instant At);

/// <summary>Writes the application data of a controlled station: single points, short floating point numbers and integrated totals, with and without time.</summary>
internal static class StationAsdu
{
    /// <summary>Values of one type, in as many pieces as they need.</summary>
    public static IEnumerable<byte[]> Values(AsduType type, int cause, int station, IEnumerable<StationValue> values, DateTimeZone zone)
    {
        var size = AsduHeader.AddressLength + Element(type);
        foreach (var piece in values.Chunk((Apci.MostAsdu - AsduHeader.Length) / size))
        {
            var asdu = new byte[AsduHeader.Length + (piece.Length * size)];
            new AsduHeader((byte)type, false, piece.Length, cause, false, false, 0, station).Write(asdu);
            for (var i = 0; i < piece.Length; i++) Write(asdu.AsSpan(AsduHeader.Length + (i * size), size), type, piece[i], zone);
            yield return asdu;
        }
    }

    /// <summary>The same application data with another cause, as confirmations and ends are.</summary>
    public static byte[] With(ReadOnlySpan<byte> asdu, int cause, bool negative = false)
    {
        var answer = asdu.ToArray();
        answer[2] = (byte)((answer[2] & 0x80) | cause | (negative ? 0x40 : 0));
        return answer;
    }

    private static int Element(AsduType type) => type switch
    {
        AsduType.SinglePoint => 1,
        AsduType.SinglePointTimed => 1 + Cp56Time.Length,
        AsduType.Float or AsduType.Total => 5,
        _ => 5 + Cp56Time.Length,
    };

    private static void Write(Span<byte> octets, AsduType type, StationValue value, DateTimeZone zone)
    {
        AsduHeader.Address(octets, value.Address);
        var element = octets[AsduHeader.AddressLength..];
        switch (type)
        {
            case AsduType.SinglePoint or AsduType.SinglePointTimed:
                element[0] = (byte)((int)value.Value | (int)value.Quality);
                break;
            case AsduType.Float or AsduType.FloatTimed:
                BinaryPrimitives.WriteSingleLittleEndian(element, (float)value.Value);
                element[4] = (byte)value.Quality;
                break;
            default:
                BinaryPrimitives.WriteInt32LittleEndian(element, (int)value.Value);
                // A total knows no other quality than valid and not.
                element[4] = (byte)(value.Quality & ScadaQuality.Invalid);
                break;
        }

        if (type >= AsduType.SinglePointTimed) Cp56Time.Write(octets[^Cp56Time.Length..], value.At, zone);
    }
}
