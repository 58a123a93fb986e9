using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Lingtan.Reporting;

public sealed class DocxManifestTests
{
    public static TheoryData<string, string> All => EveryReport.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_report_of_the_examples_shows_its_figures_in_order_obeys_the_schema_and_carries_its_manifest(string example, string kind)
    {
        var report = EveryReport.Of(example, kind);
        foreach (var language in EveryReport.Languages)
        {
            var document = DocxRenderer.Render(report, language);
            Assert.Equal(PrintedFigures.Of(report, language), DocxManifest.Figures(document));
            Assert.Equal(report.Manifest.Figures, DocxManifest.Read(document)!.Figures);
            using var opened = WordprocessingDocument.Open(new MemoryStream(document), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }
}
