using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class PrintedFiguresTests
{
    [Fact]
    public void Both_languages_print_the_same_figures_and_the_manifest_holds_each()
    {
        var report = Gallery.Report();
        var (zh, en) = (PrintedFigures.Of(report, Language.Zh), PrintedFigures.Of(report, Language.En));
        Assert.Equal(zh, en);
        Assert.Equal(report.Manifest.Figures.Select(figure => figure.Id), zh.Select(figure => figure.Id).Distinct());
    }
}
