using System.Globalization;

namespace Lingtan.Drivers;

/// <summary>Binary fractions as decimals: the shortest that stands for the fraction, as everywhere in metering.</summary>
internal static class BinaryFraction
{
    /// <summary>The decimal of a fraction of four bytes; null where it is no number, or too large for one.</summary>
    public static decimal? Shortest(float value)
    {
        Span<char> text = stackalloc char[32];
        return float.IsFinite(value) && value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture) ? Parsed(text[..length]) : null;
    }

    /// <summary>The decimal of a fraction of eight bytes; null where it is no number, or too large for one.</summary>
    public static decimal? Shortest(double value)
    {
        Span<char> text = stackalloc char[32];
        return double.IsFinite(value) && value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture) ? Parsed(text[..length]) : null;
    }

    private static decimal? Parsed(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
