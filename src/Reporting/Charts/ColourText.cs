using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Colours as six hexadecimal digits.</summary>
internal static class ColourText
{
    private const double LinearBelow = 0.04045;

    /// <summary>The colour; another one where the text is none.</summary>
    public static string Of(string text, string otherwise) => text.Length == 6 && text.All(char.IsAsciiHexDigit) ? text.ToUpperInvariant() : otherwise;

    /// <summary>The colour mixed with white.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="share">Share of the colour.</param>
    public static string Mixed(string colour, double share)
    {
        var parts = Parts(colour).Select(part => (int)Math.Round(255 - ((255 - part) * share), MidpointRounding.AwayFromZero));
        return string.Concat(parts.Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));
    }

    /// <summary>Contrast of two colours after WCAG 2.2, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var linear = Parts(colour).Select(part => part / 255.0).Select(part => part <= LinearBelow ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static int[] Parts(string colour)
    {
        var number = int.Parse(colour, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return [number >> 16, (number >> 8) & 255, number & 255];
    }
}
