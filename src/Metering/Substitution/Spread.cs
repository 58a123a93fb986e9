using System.Globalization;

namespace Lingtan.Metering;

/// <summary>Divides an amount into parts that add up to it, digit for digit.</summary>
public static class Spread
{
    private const int FurtherDigits = 4;
    private const int MostDigits = 27;
    private const int GuardDigits = 6;

    /// <summary>
    /// Divides by weights. Every part but the last is cut to four digits more than the total has; the last takes what is left, so that nothing is
    /// lost and no part has the other sign. Weights that are all zero count as equal.
    /// </summary>
    /// <param name="total">The amount.</param>
    /// <param name="weights">One weight per part, none negative.</param>
    /// <exception cref="ArgumentException">There is no weight, or a negative one.</exception>
    public static decimal[] Exactly(decimal total, IReadOnlyList<decimal> weights)
    {
        if (weights.Count == 0 || weights.Any(static w => w < 0)) throw new ArgumentException("One weight per part is expected, none negative.", nameof(weights));
        var sum = weights.Sum();
        var (sign, left) = (Math.Sign(total), Math.Abs(total));
        var (whole, digits) = (left, Digits(left));
        var parts = new decimal[weights.Count];
        for (var i = 0; i < parts.Length - 1; i++)
        {
            var share = sum == 0 ? 1m / parts.Length : weights[i] / sum;
            // A third of thirty is ten, not 9.9999: the digits that the division cut off are taken back first.
            var exact = Math.Round(whole * share, Math.Min(digits + GuardDigits, 28));
            var part = Math.Min(Math.Round(exact, digits, MidpointRounding.ToZero), left);
            parts[i] = sign * part;
            left -= part;
        }

        parts[^1] = sign * left;
        return parts;
    }

    private static int Digits(decimal amount)
    {
        var before = decimal.Truncate(amount).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Max(amount.Scale, Math.Min(amount.Scale + FurtherDigits, MostDigits - before));
    }
}
