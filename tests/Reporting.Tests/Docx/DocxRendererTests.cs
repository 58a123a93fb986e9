using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Lingtan.Quantities;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Lingtan.Reporting;

public sealed class DocxRendererTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void The_figures_of_the_document_are_those_of_the_report_in_order_and_text(Language language) =>
        Assert.Equal(PrintedFigures.Of(Gallery.Report(), language), DocxManifest.Figures(DocxRenderer.Render(Gallery.Report(), language)));

    [Theory]
    [InlineData(Language.Zh, true)]
    [InlineData(Language.En, true)]
    [InlineData(Language.Zh, false)]
    [InlineData(Language.En, false)]
    public void The_document_obeys_the_schema(Language language, bool draft)
    {
        using var document = Open(DocxRenderer.Render(Gallery.Report(draft), language));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_manifest_comes_back_whole_and_only_from_a_report()
    {
        var report = Gallery.Report();
        var manifest = DocxManifest.Read(DocxRenderer.Render(report, Language.Zh))!;
        Assert.Equal(report.Manifest.Figures, manifest.Figures);
        Assert.Equal(report.Manifest with { Figures = [] }, manifest with { Figures = [] });
        Assert.Null(DocxManifest.Read("not a document"u8.ToArray()));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(DocxRenderer.Render(Gallery.Report(), Language.Zh), DocxRenderer.Render(Gallery.Report(), Language.Zh));

    [Fact]
    public void Every_table_repeats_its_head_and_cuts_no_row()
    {
        using var document = Open(DocxRenderer.Render(Gallery.Report(), Language.En));
        var captioned = document.MainDocumentPart!.Document.Descendants<Word.Table>().Where(table => table.Descendants<TableHeader>().Any()).ToList();
        Assert.True(captioned.Count >= 3);
        Assert.All(captioned, table => Assert.NotNull(table.Elements<Word.TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.All(captioned.SelectMany(table => table.Elements<Word.TableRow>()), row => Assert.NotNull(row.TableRowProperties?.GetFirstChild<CantSplit>()));
    }

    [Fact]
    public void Every_reference_leads_to_a_bookmark_and_bookmarks_are_told_apart()
    {
        using var document = Open(DocxRenderer.Render(Gallery.Report(), Language.Zh));
        var names = document.MainDocumentPart!.Document.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        var targets = document.MainDocumentPart.Document.Descendants<Hyperlink>().Select(link => link.Anchor?.Value).OfType<string>().ToList();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Except(names));
    }

    [Fact]
    public void Every_chart_is_the_programs_own_with_its_data_in_a_workbook_and_a_description()
    {
        var report = Gallery.Report();
        using var document = Open(DocxRenderer.Render(report, Language.En));
        var charts = document.MainDocumentPart!.ChartParts.ToList();
        Assert.Equal(report.Body.OfType<Chart>().Count(), charts.Count);
        Assert.All(charts, chart =>
        {
            using var workbook = SpreadsheetDocument.Open(chart.GetPartsOfType<EmbeddedPackagePart>().Single().GetStream(), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook, TestContext.Current.CancellationToken));
        });
        Assert.All(document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), drawing => Assert.False(string.IsNullOrEmpty(drawing.Description?.Value)));
    }

    [Fact]
    public void Wide_tables_lie_on_pages_of_their_own_and_the_rest_stands_upright()
    {
        using var document = Open(DocxRenderer.Render(Gallery.Report(), Language.En));
        var sections = document.MainDocumentPart!.Document.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape).ToList();
        Assert.Contains(true, sections);
        Assert.False(sections[0]);
        Assert.False(sections[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_a_draft_is_marked_in_the_head_of_every_page(bool draft)
    {
        using var document = Open(DocxRenderer.Render(Gallery.Report(draft), Language.En));
        Assert.All(document.MainDocumentPart!.HeaderParts, part => Assert.Equal(draft, part.Header.InnerText.Contains("DRAFT", StringComparison.Ordinal)));
        Assert.All(document.MainDocumentPart.HeaderParts, part => Assert.Equal(draft, part.Header.Descendants<Word.Picture>().Any()));
    }

    [Fact]
    public void Twenty_columns_and_words_without_end_stay_within_the_page()
    {
        var columns = Enumerable.Range(1, 20).Select(column => new TableColumn(LocalText.Same($"Column {column}"), Alignment.End)).ToList();
        var rows = Enumerable.Range(0, 30).Select(_ => new TableRow(RowKind.Body, [.. columns.Select(_ => (Cell)new string('x', 500))])).ToList();
        var report = Gallery.Report() with { Body = [new Table(1, LocalText.Same("Wide"), "wide", columns, rows, [], true)] };
        using var document = Open(DocxRenderer.Render(report, Language.En));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken));
        var widths = document.MainDocumentPart!.Document.Descendants<Word.TableGrid>().Select(grid => grid.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList()).Single(grid => grid.Count == 20);
        Assert.Equal(DocxPages.Lying, widths.Sum());
    }

    [Fact]
    public void Texts_that_XML_cannot_hold_and_names_of_two_hundred_characters_give_a_sound_document()
    {
        var name = string.Concat(Enumerable.Repeat("长", 196)) + "\u0001\ud800&<";
        var report = Gallery.Report() with { Organization = LocalText.Same(name), Title = LocalText.Same("a\u0000b") };
        using var document = Open(DocxRenderer.Render(report, Language.Zh));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken));
        Assert.Contains("长\ufffd\ufffd&<", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_of_substances_are_subscripts_and_those_of_identifiers_are_not()
    {
        using var archive = new ZipArchive(new MemoryStream(DocxRenderer.Render(Gallery.Report(), Language.En)));
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var runs = XDocument.Load(stream).Descendants(w + "r").ToList();
        Assert.Contains(runs, run => run.Value == "2" && run.Descendants(w + "vertAlign").Any());
        Assert.Contains(runs, run => run.Value.Contains("code/id_CO2", StringComparison.Ordinal) && !run.Descendants(w + "vertAlign").Any());
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);
}
