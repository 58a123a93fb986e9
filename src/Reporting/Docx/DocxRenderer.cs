using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Renders a report as a Word document (ECMA-376): styles, contents, captions, cross-references and charts are the office program's own, so that it can be
/// edited. The same report gives the same bytes.
/// </summary>
public static class DocxRenderer
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <returns>The file.</returns>
    public static byte[] Render(Report report, Language language)
    {
        var charts = new List<DocxChartPart>();
        var pictures = new List<ReadOnlyMemory<byte>>();
        var addresses = new List<string>();
        var (body, lists) = Body(report, language, charts, pictures, addresses);
        using var raw = new MemoryStream();
        using (var document = WordprocessingDocument.Create(raw, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, body);
            Feed(main.AddNewPart<StyleDefinitionsPart>("rStyles"), DocxStyles.Styles(report.Control.Theme, language));
            Feed(main.AddNewPart<FontTablePart>("rFonts"), DocxStyles.Fonts(report.Control.Theme));
            Feed(main.AddNewPart<NumberingDefinitionsPart>("rNumbering"), DocxStyles.Numbering(lists));
            Feed(main.AddNewPart<DocumentSettingsPart>("rSettings"), DocxStyles.Settings());
            AddHeads(main, report, language);
            for (var i = 0; i < charts.Count; i++) AddChart(main, charts[i], i);
            for (var i = 0; i < pictures.Count; i++) AddPicture(main, pictures[i], i);
            for (var i = 0; i < addresses.Count; i++) main.AddHyperlinkRelationship(new Uri(addresses[i]), true, DocxInlines.LinkId(i));
            Feed(main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rManifest"), DocxManifest.Write(report.Manifest, charts));
            Feed(document.AddCoreFilePropertiesPart(), Properties(report, language));
        }

        return XlsxPackage.Settle(raw.ToArray());
    }

    private static (byte[] Xml, int Lists) Body(Report report, Language language, List<DocxChartPart> charts, List<ReadOnlyMemory<byte>> pictures, List<string> addresses)
    {
        var xml = new DocxText().Raw($"<w:document {Namespaces}><w:body>");
        var anchors = new DocxAnchors(report, language);
        var inlines = new DocxInlines(xml, report, language, anchors, addresses);
        var pages = new DocxPages(xml);
        var blocks = new DocxBlocks(xml, language, report.Control.Theme, anchors, inlines, pages, charts, pictures);
        var front = new DocxFront(xml, report, language, anchors, inlines, pictures);
        front.WriteCover();
        pages.WriteCoverSection();
        front.WriteContents();
        xml.Raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        blocks.Write(FrontMatter.Control(report));
        blocks.Write(FrontMatter.Gaps(report));
        xml.Raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        blocks.Write(report.Body);
        blocks.Write(FrontMatter.Items(report));
        pages.WriteSection();
        return (xml.Raw("</w:body></w:document>").ToUtf8(), blocks.OrderedLists);
    }

    private static void AddHeads(MainDocumentPart main, Report report, Language language)
    {
        Feed(main.AddNewPart<HeaderPart>("rHeader"), DocxFront.Head(report, language, DocxPages.Upright));
        Feed(main.AddNewPart<FooterPart>("rFooter"), DocxFront.Foot(report, language, DocxPages.Upright));
        Feed(main.AddNewPart<HeaderPart>("rLyingHeader"), DocxFront.Head(report, language, DocxPages.Lying));
        Feed(main.AddNewPart<FooterPart>("rLyingFooter"), DocxFront.Foot(report, language, DocxPages.Lying));
        Feed(main.AddNewPart<HeaderPart>("rCoverHeader"), DocxFront.CoverHead(report, language));
        Feed(main.AddNewPart<FooterPart>("rCoverFooter"), DocxFront.CoverFoot());
    }

    private static void AddChart(MainDocumentPart main, DocxChartPart chart, int index)
    {
        var part = main.AddNewPart<ChartPart>(DocxChart.Id(index));
        Feed(part, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + chart.Xml));
        Feed(part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rData"), chart.Data);
    }

    private static void AddPicture(MainDocumentPart main, ReadOnlyMemory<byte> bytes, int index)
    {
        var png = PictureForm.Of(bytes.Span)!.IsPng;
        Feed(main.AddImagePart(png ? ImagePartType.Png : ImagePartType.Jpeg, DocxPictures.Id(index)), bytes.ToArray());
    }

    private static void Feed(OpenXmlPart part, byte[] content)
    {
        using var stream = new MemoryStream(content);
        part.FeedData(stream);
    }

    private static byte[] Properties(Report report, Language language) => new DocxText()
        .Raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .Text(report.Organization.In(language) + " · " + report.Title.In(language)).Raw("</dc:title><dc:creator>").Text(report.Organization.In(language))
        .Raw($"</dc:creator><dc:language>{(language == Language.Zh ? "zh-CN" : "en")}</dc:language></cp:coreProperties>").ToUtf8();
}
