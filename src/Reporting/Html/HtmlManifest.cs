using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Lingtan.Reporting;

/// <summary>Reads back what a report in HTML carries: its manifest, and the figures as they stand in the text.</summary>
public static partial class HtmlManifest
{
    /// <summary>The manifest of a page.</summary>
    /// <param name="page">The page as UTF-8.</param>
    /// <returns>Null where the page carries none.</returns>
    public static Manifest? Read(ReadOnlySpan<byte> page)
    {
        var start = Encoding.ASCII.GetBytes("<script type=\"application/json\" id=\"" + HtmlRenderer.ManifestElement + "\">");
        var at = page.LastIndexOf(start);
        if (at < 0) return null;
        var rest = page[(at + start.Length)..];
        var end = rest.IndexOf("</script>"u8);
        return end < 0 ? null : ManifestJson.Read(rest[..end]);
    }

    /// <summary>The figures of a page in reading order, each as often as it is printed.</summary>
    /// <param name="page">The page as UTF-8.</param>
    public static IReadOnlyList<PrintedFigure> Figures(ReadOnlySpan<byte> page) =>
    [
        .. Figure().Matches(Encoding.UTF8.GetString(page)).Select(match => new PrintedFigure(
            WebUtility.HtmlDecode(match.Groups["id"].Value), WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")))),
    ];

    [GeneratedRegex("<data value=\"[^\"]*\" data-figure=\"(?<id>[^\"]*)\" data-unit=\"[^\"]*\">(?<text>.*?)</data>", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
