using System.Globalization;

namespace Lingtan.Quality;

/// <summary>Statistics leave floating point through six printed digits only.</summary>
public static class SignificantDigits
{
    private const string SixDigits = "E5";

    /// <summary>A number to six significant digits.</summary>
    /// <param name="value">A finite number below 7.9e28 in size.</param>
    public static decimal Six(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A statistic is a finite number.");
        return decimal.Parse(value.ToString(SixDigits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) / 1.000000000000000000000000000000m;
    }

    /// <summary>Distance of a bound from a sum, in percent of the sum's size; zero where the sum is zero.</summary>
    internal static decimal Percent(double bound, double sum) => sum == 0 ? 0m : Six(100 * (bound - sum) / Math.Abs(sum));
}
