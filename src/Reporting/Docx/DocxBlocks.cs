using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The blocks of a report as WordprocessingML.</summary>
internal sealed class DocxBlocks
{
    private const long WidestPicture = 6_120_000;
    private const long HighestPicture = 7_200_000;

    private readonly DocxText _xml;
    private readonly Language _language;
    private readonly DocxAnchors _anchors;
    private readonly DocxInlines _inlines;
    private readonly DocxTable _tables;
    private readonly DocxChart _charts;
    private readonly DocxPictures _pictures;
    private readonly DocxPages _pages;
    private int _lists;

    /// <summary>Writes into a part.</summary>
    public DocxBlocks(DocxText xml, Language language, ReportTheme theme, DocxAnchors anchors, DocxInlines inlines, DocxPages pages, List<DocxChartPart> charts, List<ReadOnlyMemory<byte>> pictures)
    {
        (_xml, _language, _anchors, _inlines, _pages) = (xml, language, anchors, inlines, pages);
        _tables = new DocxTable(xml, inlines, language, theme);
        _charts = new DocxChart(xml, inlines, language, theme, charts);
        _pictures = new DocxPictures(xml, pictures);
    }

    /// <summary>How many ordered lists were written: each counts anew.</summary>
    public int OrderedLists => _lists;

    /// <summary>Writes blocks.</summary>
    public void Write(IEnumerable<Block> blocks)
    {
        var all = Outline.Flat(blocks, _language).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            // Headings go onto the page of the table they introduce.
            var next = i;
            while (next < all.Count && all[next] is Heading) next++;
            _pages.Turn(next < all.Count && all[next] is Table { Wide: true });
            Write(all[i]);
        }

        _pages.Turn(false);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: Write(heading); break;
            case Paragraph paragraph: Write("Text", paragraph.Text); break;
            case ListBlock list: Write(list); break;
            case Note note: Write(note); break;
            case Formula formula: Write(formula); break;
            case Table table: Write(table); break;
            case Chart chart: Write(chart); break;
            case Picture picture: Write(picture); break;
            case PageBreak: _xml.Raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"); break;
        }
    }

    private void Write(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, 3);
        _xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", "Heading" + level.ToString(CultureInfo.InvariantCulture)).Raw("/></w:pPr>");
        _anchors.Write(_xml, heading.Anchor, () =>
        {
            if (Furniture.Number(heading).In(_language) is { Length: > 0 } number) _inlines.Write(number + "\u2003");
            _inlines.Write(heading.Text.In(_language));
        });
        _xml.Raw("</w:p>");
    }

    private void Write(ListBlock list)
    {
        var numbering = list.Ordered ? ++_lists + 1 : 1;
        foreach (var item in list.Items)
        {
            _xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"ListText\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId").Attribute("w:val", numbering).Raw("/></w:numPr></w:pPr>");
            _inlines.Write(item.In(_language));
            _xml.Raw("</w:p>");
        }
    }

    private void Write(Note note)
    {
        var style = note.Kind switch { NoteKind.Caution => "NoteCaution", NoteKind.Gap => "NoteGap", _ => "NoteRemark" };
        _xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", style).Raw("/></w:pPr>");
        _inlines.Write(Furniture.Of(note.Kind).In(_language) + "\u2002", "<w:b/>");
        _inlines.Write(note.Text.In(_language));
        _xml.Raw("</w:p>");
    }

    private void Write(Formula formula)
    {
        foreach (var line in formula.Lines) Write("FormulaLine", line);
    }

    private void Write(Table table)
    {
        if (table.Number > 0) Caption("TableCaption", Furniture.Table(table.Number), table.Caption, table.Anchor, "Table");
        else if (table.Caption.In(_language).Length > 0) Plain("TableCaption", table.Caption);
        else _anchors.Write(_xml, table.Anchor, () => { });
        _tables.Write(table, _pages.Width);
        foreach (var note in table.Notes) Write("TableNote", note);
        _xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    private void Write(Chart chart)
    {
        _charts.Write(chart);
        Caption("FigureCaption", Furniture.Figure(chart.Number), chart.Caption, chart.Anchor, "Figure");
    }

    private void Write(Picture picture)
    {
        _xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"Drawing\"/>").Raw(picture.Caption is null ? "" : "<w:keepNext/>").Raw("</w:pPr>");
        _pictures.Write(picture.Bytes, picture.Caption?.In(_language) ?? "", WidestPicture, HighestPicture);
        _xml.Raw("</w:p>");
        if (picture.Caption is null) return;
        if (picture.Number > 0) Caption("FigureCaption", Furniture.Figure(picture.Number), picture.Caption, picture.Anchor, "Figure");
        else Plain("FigureCaption", picture.Caption);
    }

    // The number is a field, so that a table somebody adds later is counted too; the bookmark is around label and number, for references.
    private void Caption(string style, LocalText label, LocalText caption, string anchor, string sequence)
    {
        var (before, number) = Label(label.In(_language));
        _xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", style).Raw("/></w:pPr>");
        _anchors.Write(_xml, anchor, () =>
        {
            _inlines.Write(before, "<w:b/>");
            _xml.Raw($"<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:instrText xml:space=\"preserve\"> SEQ {sequence} \\* ARABIC </w:instrText></w:r><w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            _inlines.Write(number, "<w:b/>");
            _xml.Raw("<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>");
        });
        _inlines.Write("\u2002" + caption.In(_language));
        _xml.Raw("</w:p>");
    }

    private void Plain(string style, LocalText text) => Write(style, text);

    private void Write(string style, RichText text)
    {
        _xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", style).Raw("/></w:pPr>");
        _inlines.Write(text.In(_language));
        _xml.Raw("</w:p>");
    }

    private static (string Before, string Number) Label(string label)
    {
        var at = label.Length;
        while (at > 0 && char.IsAsciiDigit(label[at - 1])) at--;
        return (label[..at], label[at..]);
    }
}
