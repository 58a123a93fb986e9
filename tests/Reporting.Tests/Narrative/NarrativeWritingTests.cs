using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class NarrativeWritingTests
{
    [Fact]
    public void Without_a_text_the_generated_one_stands_and_keeps_its_numbers()
    {
        var page = Page();
        Assert.Equal(["1", "1.1", "1.2"], page.Blocks.OfType<Heading>().Select(heading => heading.Number));
        Assert.Contains(page.Blocks, block => block is Paragraph);
    }

    [Fact]
    public void A_text_in_one_language_takes_the_place_of_that_language_and_a_draft_says_that_the_other_is_generated()
    {
        var page = Page(("policy.zh.md", "我们的方针"));
        var local = Assert.Single(page.Blocks.OfType<LanguageBlocks>());
        Assert.Equal("我们的方针", PlainText.Of(((Paragraph)local.Zh.Single()).Text.Zh));
        Assert.Contains("narrative/policy.en.md", PlainText.Of(Assert.IsType<Note>(local.En[0]).Text.En), StringComparison.Ordinal);
        Assert.Equal("Generated", PlainText.Of(local.En.OfType<Paragraph>().Single().Text.En));
        Assert.Equal(3, Assert.IsType<LanguageBlocks>(page.Narratives.Finished(page.Blocks, draft: true)[1]).En.Count);
        Assert.Equal(2, Assert.IsType<LanguageBlocks>(page.Narratives.Finished(page.Blocks, draft: false)[1]).En.Count);
        Assert.Equal(["1", "1.1"], page.Blocks.OfType<Heading>().Select(heading => heading.Number));
    }

    [Fact]
    public void A_blank_file_counts_as_not_written() => Assert.Empty(Page(("policy.zh.md", " \n")).Blocks.OfType<LanguageBlocks>());

    [Fact]
    public void The_generated_text_is_kept_for_editing_whether_or_not_somebody_wrote_one()
    {
        Assert.Equal("policy", Assert.Single(Page().Narratives.Blocks).Name);
        Assert.Equal(2, Assert.Single(Page(("policy.en.md", "x")).Narratives.Blocks).Generated.Count);
    }

    private static ReportBuilder Page(params (string File, string Text)[] texts)
    {
        var page = new ReportBuilder(Sample.With("qingmin-2025", texts));
        page.Chapter("a", "甲", "A");
        page.Narrative("policy", inner =>
        {
            inner.Section("g", "生成", "Generated section");
            inner.Text("生成", "Generated");
        });
        page.Section("b", "乙", "B");
        return page;
    }
}
