using System.Text.RegularExpressions;

namespace Lingtan.Reporting;

/// <summary>Run properties put together from several places, in the order and each once as the schema wants them.</summary>
internal static partial class DocxLook
{
    private static readonly string[] Order = ["rStyle", "b", "i", "color", "sz", "vertAlign"];

    /// <summary>Properties in the order of the schema; of two of a kind the first counts.</summary>
    public static string Ordered(string look)
    {
        if (look.AsSpan().Count('<') == 1) return look;
        var found = Property().Matches(look).DistinctBy(match => match.Groups[1].Value);
        return string.Concat(found.OrderBy(match => Array.IndexOf(Order, match.Groups[1].Value)).Select(match => match.Value));
    }

    [GeneratedRegex("<w:([A-Za-z]+)[^>]*/>", RegexOptions.CultureInvariant)]
    private static partial Regex Property();
}
