using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Cover and contents as HTML.</summary>
internal sealed class HtmlCover(HtmlText page, HtmlBlocks blocks, Report report, Language language)
{
    /// <summary>Writes the cover.</summary>
    public void Write()
    {
        page.Raw("<header class=\"cover\">\n");
        if (report.Control.Theme.Logo is { Length: > 0 } logo)
            page.Raw("<img class=\"logo\"").Attribute("alt", report.Organization.In(language)).Attribute("src", DataAddress.Of(logo)).Raw(">\n");
        page.Raw("<p").Attribute("class", Long(report.Organization, "organization")).Raw(">").Text(report.Organization.In(language)).Raw("</p>\n");
        page.Raw("<p").Attribute("class", Long(report.Title, "title")).Raw(">").Substances(report.Title.In(language)).Raw("</p>\n");
        page.Raw("<p class=\"period\">").Text(report.Period.In(language)).Raw("</p>\n");
        if (report.IsDraft)
            page.Raw("<p class=\"draft-mark\"><a").Attribute("href", "#" + Furniture.GapsAnchor).Raw(">").Text(Furniture.DraftOf(report.Gaps.Count).In(language)).Raw("</a></p>\n");
        if (report.Cover.Count > 0) WriteLines();
        page.Raw("</header>\n");
    }

    /// <summary>Writes the contents.</summary>
    /// <param name="pages">Page numbers by anchor; empty where there are no pages.</param>
    public void WriteContents(IReadOnlyDictionary<string, int> pages)
    {
        page.Raw("<nav class=\"contents\"").Attribute("aria-labelledby", Furniture.ContentsAnchor).Raw(">\n<p class=\"contents-title\"").Attribute("id", Furniture.ContentsAnchor).Raw(">");
        page.Text(Furniture.Contents.In(language)).Raw("</p>\n<ol>\n");
        foreach (var heading in Outline.Of(report, language))
        {
            page.Raw("<li").Attribute("class", heading.Level == 1 ? "chapter" : "section").Raw("><a").Attribute("href", "#" + HtmlAnchor.Of(heading.Anchor)).Raw(">");
            if (Furniture.Number(heading).In(language) is { Length: > 0 } number) page.Raw("<span class=\"number\">").Text(number).Raw("</span> ");
            page.Raw("<span class=\"text\">").Substances(heading.Text.In(language)).Raw("</span>");
            if (pages.TryGetValue(heading.Anchor, out var at)) page.Raw("<span class=\"leader\"></span><span class=\"page\">").Raw(at.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("</span>");
            page.Raw("</a></li>\n");
        }

        page.Raw("</ol>\n</nav>\n");
    }

    private void WriteLines()
    {
        page.Raw("<dl>\n");
        foreach (var (name, value) in report.Cover)
        {
            page.Raw("<div><dt>").Substances(name.In(language)).Raw("</dt><dd>");
            blocks.Write(value);
            page.Raw("</dd></div>\n");
        }

        page.Raw("</dl>\n");
    }

    private string Long(LocalText text, string name) => text.In(language).Length > (language == Language.Zh ? 40 : 80) ? name + " long" : name;
}
