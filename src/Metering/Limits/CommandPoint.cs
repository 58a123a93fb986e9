using System.Globalization;

namespace Lingtan.Metering;

/// <summary>
/// The words in which a command names what it writes: <c>coil 5</c>, <c>register 100</c> or <c>register 100 float32 CDAB</c> of a Modbus device; <c>single</c>, <c>double</c>, <c>set-point</c>, <c>scaled</c> or
/// <c>normalised</c> with common and object address, such as <c>single 1/24577</c>, of a station over IEC 60870-5-104.
/// </summary>
public static class CommandPoint
{
    /// <summary>The protocol of stations.</summary>
    public const string Station = "iec-104";

    /// <summary>Whether commands go over connections of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    public static bool IsCommanded(string protocol) => protocol == Station || IsModbus(protocol);

    /// <summary>Whether a protocol is Modbus.</summary>
    /// <param name="protocol">The protocol.</param>
    public static bool IsModbus(string protocol) => protocol.StartsWith("modbus", StringComparison.Ordinal);

    /// <summary>Whether a command can write a value to a point.</summary>
    /// <param name="protocol">Protocol of the connection.</param>
    /// <param name="point">The point.</param>
    /// <param name="value">The value.</param>
    public static bool Takes(string protocol, string point, decimal value)
    {
        if (protocol == Station) return OfStation(point) is { } station && Takes(station.Word, value);
        var (word, register) = OfModbus(point);

        // Half a register cannot be written without the other half.
        if (register?.Type is NumberType.HighByte or NumberType.LowByte) return false;
        return IsModbus(protocol) && register is not null && (word == "coil" ? register.Type == NumberType.UInt16 && value is 0 or 1 : word == "register" && register.Encode(value) is not null);
    }

    /// <summary>Word and place of a point of a Modbus device; without a place it names none.</summary>
    /// <param name="point">The point.</param>
    public static (string Word, PlainRegister? Register) OfModbus(string point) => point.Split(' ') is [var word, .. var rest] ? (word, PlainRegister.Parse(rest)) : ("", null);

    /// <summary>Word, common and object address of a point of a station; null where it names none.</summary>
    /// <param name="point">The point.</param>
    public static (string Word, int Common, int Address)? OfStation(string point) =>
        point.Split(' ') is [var word, var place] && place.Split('/') is [var common, var address] && Number(common) is { } first && Number(address) is { } second ? (word, first, second) : null;

    private static bool Takes(string word, decimal value) => word switch
    {
        "single" => value is 0 or 1,
        "double" => value is 1 or 2,
        "normalised" => value is >= -1 and < 1,
        "scaled" => value is >= short.MinValue and <= short.MaxValue && decimal.IsInteger(value),
        _ => word == "set-point",
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
