using System.Collections.Frozen;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Renders a report as one HTML file that needs nothing beside it: style, drawings and logo lie inside, and no script is run. It reads well on a screen and
/// holds what a printer needs to know. The same report gives the same bytes.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>Identifier of the element that holds the manifest.</summary>
    internal const string ManifestElement = "lingtan-manifest";

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page as UTF-8.</returns>
    public static byte[] Render(Report report, Language language) => Render(report, language, FrozenDictionary<string, int>.Empty);

    /// <summary>Renders a report whose pages are known.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="pages">Page numbers by anchor, printed in the contents.</param>
    internal static byte[] Render(Report report, Language language, IReadOnlyDictionary<string, int> pages)
    {
        var page = new HtmlText();
        var blocks = new HtmlBlocks(page, report, language);
        var cover = new HtmlCover(page, blocks, report, language);
        WriteHead(page, report, language);
        cover.Write();
        cover.WriteContents(pages);
        page.Raw("<main id=\"report\">\n");
        WriteApart(page, blocks, "front", FrontMatter.Control(report));
        WriteApart(page, blocks, "apart", FrontMatter.Gaps(report));
        WriteApart(page, blocks, "body", report.Body);
        WriteApart(page, blocks, "apart", FrontMatter.Items(report));
        page.Raw("</main>\n<script type=\"application/json\"").Attribute("id", ManifestElement).Raw(">").Raw(Encoding.UTF8.GetString(ManifestJson.Write(report.Manifest)));
        page.Raw("</script>\n</body>\n</html>\n");
        return page.ToUtf8();
    }

    private static void WriteHead(HtmlText page, Report report, Language language)
    {
        page.Raw("<!DOCTYPE html>\n<html").Attribute("lang", language == Language.Zh ? "zh-Hans" : "en").Raw(">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        page.Text(report.Organization.In(language) + " · " + report.Title.In(language)).Raw("</title>\n");
        page.Raw("<meta name=\"author\"").Attribute("content", report.Organization.In(language)).Raw(">\n<meta name=\"generator\"").Attribute("content", report.Manifest.Engine).Raw(">\n");
        page.Raw("<style>\n").Raw(HtmlStyle.Of(report, language)).Raw("</style>\n</head>\n<body").Raw(report.IsDraft ? " class=\"draft\"" : "").Raw(">\n");
        page.Raw("<a class=\"skip\" href=\"#report\">").Text(language == Language.Zh ? "跳到正文" : "Skip to the report").Raw("</a>\n");
    }

    private static void WriteApart(HtmlText page, HtmlBlocks blocks, string name, IReadOnlyList<Block> content)
    {
        if (content.Count == 0) return;
        page.Raw("<div").Attribute("class", name).Raw(">\n<div class=\"page-break\"></div>\n");
        blocks.Write(content);
        page.Raw("</div>\n");
    }
}
