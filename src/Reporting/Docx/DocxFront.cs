using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Cover, contents and running heads as WordprocessingML.</summary>
internal sealed class DocxFront(DocxText xml, Report report, Language language, DocxAnchors anchors, DocxInlines inlines, List<ReadOnlyMemory<byte>> pictures)
{
    private const long WidestLogo = 2_520_000;
    private const long HighestLogo = 1_080_000;
    private const int CoverWidth = 8_504;

    /// <summary>Writes the cover.</summary>
    public void WriteCover()
    {
        if (report.Control.Theme.Logo is { Length: > 0 } logo)
        {
            xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"CoverLine\"/></w:pPr>");
            new DocxPictures(xml, pictures).Write(logo, report.Organization.In(language), WidestLogo, HighestLogo);
            xml.Raw("</w:p>");
        }

        Line("CoverOrganization", report.Organization);
        Line("Title", report.Title);
        Line("Subtitle", report.Period);
        if (report.IsDraft) Line("CoverDraft", Furniture.DraftOf(report.Gaps.Count));
        if (report.Cover.Count > 0) WriteLines();
    }

    /// <summary>
    /// Writes the contents: a field that office programs bring up to date, with its entries already there. Page numbers come with the first update, since only the
    /// program that lays the pages out knows them.
    /// </summary>
    public void WriteContents()
    {
        var headings = Outline.Of(report, language);
        Line("ContentsTitle", Furniture.Contents);
        for (var i = 0; i < headings.Count; i++)
        {
            xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", headings[i].Level == 1 ? "TOC1" : "TOC2").Raw("/></w:pPr>");
            if (i == 0) xml.Raw(Field("begin")).Raw(Instruction(" TOC \\o \"1-2\" \\h \\z \\u ")).Raw(Field("separate"));
            WriteEntry(headings[i]);
            if (i == headings.Count - 1) xml.Raw(Field("end"));
            xml.Raw("</w:p>");
        }
    }

    /// <summary>The running head as a part.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="width">Width of the text below it.</param>
    public static byte[] Head(Report report, Language language, int width)
    {
        var head = Part("hdr", out var end);
        head.Raw("<w:p><w:pPr><w:pStyle w:val=\"Header\"/>").Raw(RightStop(width)).Raw("</w:pPr>").Raw(Run(Furniture.RunningHead(report).In(language)));
        if (report.IsDraft)
        {
            head.Raw("<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"DraftMark\"/></w:rPr><w:t xml:space=\"preserve\">");
            head.Text(Furniture.DraftOf(report.Gaps.Count).In(language)).Raw("</w:t></w:r>").Raw(DocxDraftMark.Run(report.Control.Theme, language));
        }

        return head.Raw("</w:p>").Raw(end).ToUtf8();
    }

    /// <summary>The running foot as a part.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="width">Width of the text above it.</param>
    public static byte[] Foot(Report report, Language language, int width)
    {
        var foot = Part("ftr", out var end);
        var (before, between, after) = Furniture.PageNumber;
        foot.Raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>").Raw(RightStop(width)).Raw("</w:pPr>").Raw(Run(Furniture.RunningFoot(report).In(language))).Raw("<w:r><w:tab/></w:r>");
        foot.Raw(Run(before.In(language))).Raw(Simple("PAGE")).Raw(Run(between.In(language))).Raw(Simple("NUMPAGES")).Raw(Run(after.In(language)));
        return foot.Raw("</w:p>").Raw(end).ToUtf8();
    }

    /// <summary>The head of the cover, which has none, but for a draft.</summary>
    public static byte[] CoverHead(Report report, Language language)
    {
        var head = Part("hdr", out var end);
        head.Raw("<w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr></w:pPr>");
        if (report.IsDraft) head.Raw("<w:r><w:rPr><w:rStyle w:val=\"DraftMark\"/></w:rPr><w:t xml:space=\"preserve\">").Text(Furniture.DraftOf(report.Gaps.Count).In(language)).Raw("</w:t></w:r>").Raw(DocxDraftMark.Run(report.Control.Theme, language));
        return head.Raw("</w:p>").Raw(end).ToUtf8();
    }

    /// <summary>The empty foot of the cover.</summary>
    public static byte[] CoverFoot() => Part("ftr", out var end).Raw("<w:p/>").Raw(end).ToUtf8();

    private void WriteLines()
    {
        xml.Raw("<w:tbl><w:tblPr><w:tblW").Attribute("w:w", CoverWidth).Raw(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2404\"/><w:gridCol w:w=\"6100\"/></w:tblGrid>");
        foreach (var (name, value) in report.Cover)
        {
            xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"2404\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"CoverLine\"/></w:pPr>");
            inlines.Write(name.In(language), "<w:rStyle w:val=\"Muted\"/>");
            xml.Raw("</w:p></w:tc><w:tc><w:tcPr><w:tcW w:w=\"6100\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"CoverLine\"/></w:pPr>");
            inlines.Write(value.In(language));
            xml.Raw("</w:p></w:tc></w:tr>");
        }

        xml.Raw("</w:tbl>");
    }

    private void WriteEntry(Heading heading)
    {
        var name = anchors.Name(heading.Anchor)!;
        xml.Raw("<w:hyperlink").Attribute("w:anchor", name).Attribute("w:history", 1).Raw(">");
        if (Furniture.Number(heading).In(language) is { Length: > 0 } number) inlines.Write(number + "\u2003");
        inlines.Write(heading.Text.In(language));
        xml.Raw("</w:hyperlink>");
    }

    private void Line(string style, LocalText text)
    {
        xml.Raw("<w:p><w:pPr><w:pStyle").Attribute("w:val", style).Raw("/></w:pPr>");
        inlines.Write(text.In(language));
        xml.Raw("</w:p>");
    }

    private static DocxText Part(string name, out string end)
    {
        end = $"</w:{name}>";
        return new DocxText().Raw($"<w:{name} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">");
    }

    private static string RightStop(int width) => string.Create(CultureInfo.InvariantCulture, $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{width}\"/></w:tabs>");

    private static string Run(string text) => new DocxText().Raw("<w:r><w:t xml:space=\"preserve\">").Text(text).Raw("</w:t></w:r>").ToString();

    private static string Simple(string field) => Field("begin") + Instruction(" " + field + " ") + Field("separate") + "<w:r><w:t>1</w:t></w:r>" + Field("end");

    private static string Field(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Instruction(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text.Replace("\"", "&quot;", StringComparison.Ordinal)}</w:instrText></w:r>";
}
