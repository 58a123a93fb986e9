namespace Lingtan.Reporting;

public sealed class HtmlManifestTests
{
    public static TheoryData<string, string> All => EveryReport.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_report_of_the_examples_prints_its_figures_in_order_and_carries_its_manifest(string example, string kind)
    {
        var report = EveryReport.Of(example, kind);
        foreach (var language in EveryReport.Languages)
        {
            var page = HtmlRenderer.Render(report, language);
            Assert.Equal(PrintedFigures.Of(report, language), HtmlManifest.Figures(page));
            Assert.Equal(report.Manifest.Figures, HtmlManifest.Read(page)!.Figures);
        }
    }
}
