using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class GeneratedMarkTests
{
    private const string Text = "No criteria are stated {{totals/scope1|0}}.\n\n- one\n";

    [Fact]
    public void A_text_as_written_out_is_untouched_whatever_line_ends_an_editor_saves()
    {
        Assert.True(GeneratedMark.IsUntouched(GeneratedMark.Stamp(Text)));
        Assert.True(GeneratedMark.IsUntouched(GeneratedMark.Stamp(Text).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n"));
    }

    [Fact]
    public void An_edited_text_counts_and_the_mark_is_not_printed()
    {
        var edited = GeneratedMark.Stamp(Text).Replace("No criteria", "Our criteria", StringComparison.Ordinal);
        Assert.False(GeneratedMark.IsUntouched(edited));
        Assert.False(GeneratedMark.IsUntouched(Text));
        var blocks = MarkdownBlocks.Read(new ReportBuilder(Sample.Basis("qingmin-2025")), "significance", Language.En, edited);
        Assert.Equal([typeof(Paragraph), typeof(ListBlock)], blocks.Select(block => block.GetType()));
    }

    [Fact]
    public void An_untouched_text_ticks_nothing_off()
    {
        var kind = ReportKinds.All["iso14064"];
        var gaps = (string text) => ReportComposer.Compose(kind, Sample.With("qingmin-2025", ("significance.en.md", text)), Sample.Required.Of(kind)).Gaps.Select(gap => gap.Item.Code);
        Assert.Contains("ISO1.e", gaps(GeneratedMark.Stamp(Text)));
        Assert.DoesNotContain("ISO1.e", gaps(GeneratedMark.Stamp(Text) + "\nAll categories above 1 % count.\n"));
    }
}
