using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Bookmarks of a document: every heading, table, chart and picture has one, by a short name that office programs accept.</summary>
internal sealed class DocxAnchors
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The bookmarks of a report in a language.</summary>
    public DocxAnchors(Report report, Language language)
    {
        foreach (var anchor in HtmlAnchor.All(report, language)) _numbers.TryAdd(anchor, _numbers.Count + 1);
    }

    /// <summary>The name of the bookmark of an anchor; null where the report has no such anchor.</summary>
    public string? Name(string anchor) => _numbers.TryGetValue(anchor, out var number) ? string.Create(CultureInfo.InvariantCulture, $"_R{number:D5}") : null;

    /// <summary>Writes what stands around bookmarked content.</summary>
    public void Write(DocxText xml, string anchor, Action content)
    {
        if (!_numbers.TryGetValue(anchor, out var number))
        {
            content();
            return;
        }

        xml.Raw("<w:bookmarkStart").Attribute("w:id", number).Attribute("w:name", Name(anchor)!).Raw("/>");
        content();
        xml.Raw("<w:bookmarkEnd").Attribute("w:id", number).Raw("/>");
    }
}
