using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class XlsxRendererTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void The_figures_of_the_cells_are_those_of_the_report_in_order_and_text(Language language) =>
        Assert.Equal(PrintedFigures.Of(Gallery.Report(), language), XlsxManifest.Figures(XlsxRenderer.Render(Gallery.Report(), language)));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void The_workbook_obeys_the_schema(Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxRenderer.Render(Gallery.Report(), language)), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Another_reader_finds_numbers_that_can_be_added_and_shares_as_fractions()
    {
        var sheet = Sheets(Language.En).Single(sheet => sheet.Name == "Table1 Emissions by scope, CO2e").Rows;
        var total = sheet.Single(row => row[0] is "Total");
        Assert.Equal(1877786.4449, Assert.IsType<double>(total[1]), 6);
        Assert.Equal(1.0, Assert.IsType<double>(total[2]), 12);
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_text()
    {
        using var archive = new ZipArchive(new MemoryStream(XlsxRenderer.Render(Gallery.Report(), Language.En)));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("<f>", reader.ReadToEnd(), StringComparison.Ordinal);
        }

        Assert.Contains(Sheets(Language.En).SelectMany(sheet => sheet.Rows), row => row[0] is string text && text.StartsWith("=1+1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_manifest_comes_back_whole_and_only_from_a_report()
    {
        var report = Gallery.Report();
        var manifest = XlsxManifest.Read(XlsxRenderer.Render(report, Language.Zh))!;
        Assert.Equal(report.Manifest.Figures, manifest.Figures);
        Assert.Equal(report.Manifest with { Figures = [] }, manifest with { Figures = [] });
        Assert.Null(XlsxManifest.Read("not a workbook"u8.ToArray()));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(XlsxRenderer.Render(Gallery.Report(), Language.Zh), XlsxRenderer.Render(Gallery.Report(), Language.Zh));

    [Fact]
    public void Sheets_have_names_that_every_spreadsheet_takes()
    {
        var names = new SheetNames();
        Assert.Equal("表1 a b c", names.Of("表1 a:b/c"));
        Assert.Equal("表1 a b c 2", names.Of("表1 a?b*c"));
        var longName = names.Of(new string('长', 60));
        Assert.Equal(31, longName.Length);
        Assert.Equal(31, names.Of(new string('长', 60)).Length);
        Assert.All(Sheets(Language.En), sheet => Assert.InRange(sheet.Name.Length, 1, 31));
    }

    [Fact]
    public void A_draft_is_marked_on_every_printed_sheet()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxRenderer.Render(Gallery.Report(), Language.Zh)), false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Contains("草稿", part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddHeader>().Single().Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_chart_stands_beside_its_data_as_a_chart_of_the_spreadsheet()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxRenderer.Render(Gallery.Report(), Language.En)), false);
        var charts = document.WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null).SelectMany(part => part.DrawingsPart!.ChartParts).ToList();
        Assert.Equal(Gallery.Report().Body.OfType<Chart>().Count(), charts.Count);
    }

    private static List<(string Name, List<object?[]> Rows)> Sheets(Language language)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(XlsxRenderer.Render(Gallery.Report(), language)));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, Math.Max(reader.FieldCount, 3)).Select(i => i < reader.FieldCount ? reader.GetValue(i) : null)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
