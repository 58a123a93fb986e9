using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class MarkdownTextTests
{
    [Fact]
    public void What_is_written_out_reads_back_with_the_same_figures_and_words()
    {
        var page = new ReportBuilder(Sample.Basis("qingmin-2025"));
        page.Text("总量 {0}，占 {1}。", "The total of [all] is {0}, {1} of *it*; a_b|c.", page.Figures.Of("totals/tCO2e", 1).WithUnit(), page.Figures.Share(page.Figures.Of("totals/scope1"), page.Figures.Of("totals/tCO2e"))!);
        page.List([RichText.Of("甲 {0}", "one {0}", page.Figures.Recorded("counts/sources", 5, "", 0))]);
        page.Table(
            "t", new LocalText("表题", "Caption"), [new TableColumn(new LocalText("名", "Name")), new TableColumn(new LocalText("量", "Amount"), Alignment.End)],
            table => table.Row("x|y", page.Figures.Of("totals/scope1")));
        var text = MarkdownText.Of(page.Blocks, Language.En);
        Assert.Contains("{{totals/tCO2e|1|unit}}", text, StringComparison.Ordinal);

        var read = MarkdownBlocks.Read(page, "policy", Language.En, text);
        Assert.Equal(page.Blocks.Select(block => block.GetType()), read.Select(block => block.GetType()));
        Assert.Equal(FigureWalk.Of(page.Blocks, []).Select(figure => (figure.Id, figure.Text)), FigureWalk.Of(read, []).Select(figure => (figure.Id, figure.Text)));
        Assert.Equal(PlainText.Of(((Paragraph)page.Blocks[0]).Text.En), PlainText.Of(((Paragraph)read[0]).Text.En));
        Assert.Equal("Caption", ((Table)read[2]).Caption.En);
    }
}
