namespace Lingtan.Drivers;

/// <summary>One number of a water, gas or heat meter.</summary>
/// <param name="Point">Identifier of the point.</param>
/// <param name="Value">The value; null where the meter sends none, or a unit that is not known.</param>
/// <param name="Unit">Its unit; empty where it is not known.</param>
public readonly record struct Cjt188Value(string Point, decimal? Value, string Unit);

/// <summary>The current data (identifier 901F) of CJ/T 188 meters; each amount comes with a byte for its unit.</summary>
public static class Cjt188Values
{
    private const int WaterLength = 19;
    private const int HeatLength = 43;
    private const int Amount = 5;

    /// <summary>Reads the current data of water and gas meters (19 bytes) and of heat meters (43 bytes).</summary>
    /// <param name="data">The data after identifier and number.</param>
    /// <param name="unitFirst">Whether the unit stands before the digits: makers differ.</param>
    /// <returns>Nothing where the length is none of the two.</returns>
    public static IReadOnlyList<Cjt188Value> Read(ReadOnlySpan<byte> data, bool unitFirst) => data.Length switch
    {
        WaterLength => [Of("volume", data, 2, unitFirst), Of("volume-settled", data[Amount..], 2, unitFirst)],
        HeatLength =>
        [
            Of("energy-settled", data, 2, unitFirst), Of("energy", data[5..], 2, unitFirst), Of("power", data[10..], 2, unitFirst), Of("flow", data[15..], 4, unitFirst),
            Of("volume", data[20..], 2, unitFirst), Bare("supply-temperature", data.Slice(25, 3), 2, "degC"), Bare("return-temperature", data.Slice(28, 3), 2, "degC"),
            Bare("hours", data.Slice(31, 3), 0, "h"),
        ],
        _ => [],
    };

    /// <summary>The unit that a byte stands for; empty where it is none that is known.</summary>
    /// <param name="code">The byte.</param>
    public static string Unit(byte code) => code switch
    {
        0x02 => "Wh",
        0x05 => "kWh",
        0x08 => "MWh",
        0x01 => "J",
        0x0B => "kJ",
        0x0E => "MJ",
        0x11 => "GJ",
        0x14 => "W",
        0x17 => "kW",
        0x1A => "MW",
        0x29 => "L",
        0x2C => "m3",
        0x32 => "L/h",
        0x35 => "m3/h",
        _ => "",
    };

    private static Cjt188Value Of(string point, ReadOnlySpan<byte> data, int decimals, bool unitFirst)
    {
        var unit = Unit(unitFirst ? data[0] : data[Amount - 1]);
        var digits = unitFirst ? data[1..Amount] : data[..(Amount - 1)];
        return unit.Length == 0 ? new Cjt188Value(point, null, unit) : Bare(point, digits, decimals, unit);
    }

    private static Cjt188Value Bare(string point, ReadOnlySpan<byte> digits, int decimals, string unit) =>
        new(point, PackedDigits.Number(digits, decimals), unit);
}
