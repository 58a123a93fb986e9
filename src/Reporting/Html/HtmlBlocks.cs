using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The blocks of a report as HTML.</summary>
internal sealed class HtmlBlocks
{
    private readonly HtmlText _page;
    private readonly Language _language;
    private readonly HtmlInlines _inlines;
    private readonly HtmlTable _tables;
    private readonly HtmlChart _charts;

    /// <summary>Writes onto a page.</summary>
    public HtmlBlocks(HtmlText page, Report report, Language language)
    {
        (_page, _language) = (page, language);
        _inlines = new HtmlInlines(page, HtmlAnchor.All(report, language));
        _tables = new HtmlTable(page, _inlines, language);
        _charts = new HtmlChart(page, _inlines, language, report.Control.Theme);
    }

    /// <summary>Writes a text.</summary>
    public void Write(RichText text) => _inlines.Write(text.In(_language));

    /// <summary>Writes blocks.</summary>
    public void Write(IEnumerable<Block> blocks)
    {
        var flat = Outline.Flat(blocks, _language).ToList();
        for (var i = 0; i < flat.Count; i++)
        {
            var lead = LeadOfWideTable(flat, i);
            if (lead > 0) _page.Raw("<div class=\"wide\">\n");
            for (var next = 0; next < lead; next++) Write(flat[i++]);
            Write(flat[i]);
            if (lead > 0) _page.Raw("</div>\n");
        }
    }

    /// <summary>How many blocks, headings and at most one paragraph, lead to a table in landscape: they stand on its page, not alone on the one before.</summary>
    private static int LeadOfWideTable(List<Block> blocks, int from)
    {
        var at = from;
        while (at < blocks.Count && blocks[at] is Heading) at++;
        if (at > from && at < blocks.Count && blocks[at] is Paragraph) at++;
        return at > from && at < blocks.Count && blocks[at] is Table { Wide: true } ? at - from : 0;
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: Write(heading); break;
            case Paragraph paragraph: Tag("p", paragraph.Text); break;
            case ListBlock list: Write(list); break;
            case Note note: Write(note); break;
            case Formula formula: Write(formula); break;
            case Table table: _tables.Write(table); break;
            case Chart chart: _charts.Write(chart); break;
            case Picture picture: Write(picture); break;
            case PageBreak: _page.Raw("<div class=\"page-break\"></div>\n"); break;
        }
    }

    private void Write(Heading heading)
    {
        var tag = "h" + Math.Clamp(heading.Level, 1, 3).ToString(CultureInfo.InvariantCulture);
        var number = Furniture.Number(heading).In(_language);
        _page.Raw("<").Raw(tag).Attribute("id", HtmlAnchor.Of(heading.Anchor)).Raw(">");
        if (number.Length > 0) _page.Raw("<span class=\"number\">").Text(number).Raw("</span> ");
        _page.Substances(heading.Text.In(_language)).Raw("</").Raw(tag).Raw(">\n");
    }

    private void Write(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        _page.Raw("<").Raw(tag).Raw(">\n");
        foreach (var item in list.Items) Tag("li", item);
        _page.Raw("</").Raw(tag).Raw(">\n");
    }

    private void Write(Note note)
    {
        var kind = note.Kind switch { NoteKind.Caution => "caution", NoteKind.Gap => "gap", _ => "remark" };
        _page.Raw("<div role=\"note\"").Attribute("class", "note " + kind).Raw("><strong class=\"label\">").Text(Furniture.Of(note.Kind).In(_language)).Raw("</strong> ");
        Write(note.Text);
        _page.Raw("</div>\n");
    }

    private void Write(Formula formula)
    {
        _page.Raw("<div class=\"formula\">\n");
        foreach (var line in formula.Lines) Tag("p", line);
        _page.Raw("</div>\n");
    }

    private void Write(Picture picture)
    {
        var caption = picture.Caption?.In(_language) ?? "";
        _page.Raw("<figure").Attribute("id", HtmlAnchor.Of(picture.Anchor)).Raw(" class=\"picture\"><img").Attribute("alt", caption).Attribute("src", DataAddress.Of(picture.Bytes)).Raw(">");
        if (picture.Caption is not null)
        {
            _page.Raw("<figcaption>");
            if (picture.Number > 0) _page.Raw("<span class=\"label\">").Text(Furniture.Figure(picture.Number).In(_language)).Raw("</span> ");
            _page.Substances(caption).Raw("</figcaption>");
        }

        _page.Raw("</figure>\n");
    }

    private void Tag(string tag, RichText text)
    {
        _page.Raw("<").Raw(tag).Raw(">");
        Write(text);
        _page.Raw("</").Raw(tag).Raw(">\n");
    }
}
