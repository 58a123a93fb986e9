using System.Globalization;

namespace Lingtan.Drivers;

/// <summary>Units that BACnet devices state by number (ASHRAE 135, clause 21, BACnetEngineeringUnits), as units are written here.</summary>
public static class BacnetUnits
{
    private static readonly Dictionary<int, string> Symbols = new()
    {
        // Electricity.
        [2] = "mA", [3] = "A", [124] = "mV", [5] = "V", [6] = "kV", [8] = "VA", [9] = "kVA", [10] = "MVA", [11] = "var", [12] = "kvar", [13] = "Mvar", [15] = "1", [27] = "Hz",
        [47] = "W", [48] = "kW", [49] = "MW", [132] = "mW", [203] = "varh", [204] = "kvarh", [205] = "Mvarh", [239] = "VAh", [240] = "kVAh", [241] = "MVAh",
        [242] = "varh", [243] = "kvarh", [244] = "Mvarh",

        // Energy.
        [16] = "J", [17] = "kJ", [126] = "MJ", [18] = "Wh", [19] = "kWh", [146] = "MWh", [20] = "Btu", [147] = "kBtu", [148] = "MMBtu", [21] = "therm", [22] = "ton-hour",

        // Volume and flow; how a gas was measured is not in the unit.
        [80] = "m3", [82] = "L", [197] = "mL", [81] = "gal_UK", [83] = "gal_US", [79] = "ft3", [85] = "m3/s", [165] = "m3/min", [135] = "m3/h", [249] = "m3/d",
        [87] = "L/s", [88] = "L/min", [136] = "L/h", [198] = "mL/s",

        // Mass and its flow; the ton of the list is the metric one.
        [39] = "kg", [40] = "lb", [41] = "t", [195] = "g", [196] = "mg", [42] = "kg/s", [43] = "kg/min", [44] = "kg/h", [154] = "g/s", [155] = "g/min", [156] = "t/h",

        // Pressure and temperature.
        [53] = "Pa", [54] = "kPa", [55] = "bar", [133] = "hPa", [134] = "mbar", [56] = "psi", [62] = "degC", [63] = "K", [64] = "degF", [121] = "K",

        // Heat, light, air.
        [35] = "W/m2", [137] = "kWh/m2", [139] = "MJ/m2", [125] = "kJ/kg", [37] = "lx", [29] = "%", [74] = "m/s", [75] = "km/h",

        // Time, length, ratios.
        [67] = "a", [70] = "d", [71] = "h", [72] = "min", [73] = "s", [159] = "ms", [0] = "m2", [30] = "mm", [31] = "m", [118] = "cm", [193] = "km",
        [95] = "1", [98] = "%", [207] = "‰", [96] = "ppm", [97] = "ppb",
    };

    /// <summary>The unit of a number; one that is not known is written with its number, so that nobody takes it for another.</summary>
    /// <param name="code">The number.</param>
    public static string Symbol(int code) => Symbols.TryGetValue(code, out var symbol) ? symbol : string.Create(CultureInfo.InvariantCulture, $"bacnet-unit-{code}");
}
