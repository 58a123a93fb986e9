using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Numbers as people read them: rounded half away from zero (四舍五入) with thousands separated. Files carry all digits instead.</summary>
public static class ShownNumber
{
    /// <summary>A number with a fixed count of decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals shown.</param>
    public static string Of(decimal value, int decimals = 2) =>
        Rounded(value, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A number as it is rounded when shown.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals shown.</param>
    public static decimal Rounded(decimal value, int decimals = 2) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>A share as a percentage.</summary>
    /// <param name="share">The share as a fraction.</param>
    public static string Percent(decimal share) => Of(share * 100m) + " %";

    /// <summary>A mass with the decimals that its size deserves: two for tonnes, more for what would read as zero.</summary>
    /// <param name="tonnes">The mass in tonnes.</param>
    public static string Mass(decimal tonnes) => Math.Abs(tonnes) switch
    {
        0 => "0",
        < 0.000_01m => DecimalText.Format(tonnes),
        < 0.1m => Of(tonnes, 6),
        _ => Of(tonnes),
    };

    /// <summary>A statistic to six significant digits, without exponent.</summary>
    /// <param name="value">The statistic.</param>
    public static string Statistic(double value)
    {
        if (value == 0 || !double.IsFinite(value)) return value.ToString("R", CultureInfo.InvariantCulture);
        var digits = 5 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits is < 0 or > 15 ? value.ToString("G6", CultureInfo.InvariantCulture)
            : Math.Round(value, digits).ToString("0.###############", CultureInfo.InvariantCulture);
    }
}
