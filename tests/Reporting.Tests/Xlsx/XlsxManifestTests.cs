using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Lingtan.Reporting;

public sealed class XlsxManifestTests
{
    public static TheoryData<string, string> All => EveryReport.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_report_of_the_examples_shows_its_figures_in_order_obeys_the_schema_and_carries_its_manifest(string example, string kind)
    {
        var report = EveryReport.Of(example, kind);
        foreach (var language in EveryReport.Languages)
        {
            var workbook = XlsxRenderer.Render(report, language);
            Assert.Equal(PrintedFigures.Of(report, language), XlsxManifest.Figures(workbook));
            Assert.Equal(report.Manifest.Figures, XlsxManifest.Read(workbook)!.Figures);
            using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }
}
