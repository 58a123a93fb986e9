using System.Globalization;
using System.Text;

namespace Lingtan.Methods;

/// <summary>A result as explanations show it: six decimals in groups of three, <c>2.741 738</c>; more where less than three digits would be left.</summary>
internal static class ShownNumber
{
    private const int Decimals = 6;
    private const int MostDecimals = 15;

    /// <summary>The text of a number, rounded half away from zero.</summary>
    public static string Of(decimal value)
    {
        var decimals = Decimals;
        var smallest = 0.0001m;
        while (value != 0m && decimals < MostDecimals && Math.Abs(value) < smallest)
        {
            decimals += 3;
            smallest /= 1000m;
        }

        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var fromPoint = i < point ? point - i : i - point - 1;
            var groups = i < point ? i > 0 && text[i - 1] != '-' : i > point + 1;
            if (i != point && groups && fromPoint % 3 == 0)
                result.Append(' ');
            result.Append(text[i]);
        }

        return result.ToString();
    }
}
