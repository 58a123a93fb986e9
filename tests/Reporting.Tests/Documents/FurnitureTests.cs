using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class FurnitureTests
{
    [Fact]
    public void Captions_are_labelled_in_both_languages()
    {
        Assert.Equal(new LocalText("表 3", "Table 3"), Furniture.Table(3));
        Assert.Equal(new LocalText("图 12", "Figure 12"), Furniture.Figure(12));
    }

    [Fact]
    public void One_missing_item_is_and_two_are()
    {
        Assert.Equal("DRAFT: 1 required item is missing", Furniture.DraftOf(1).En);
        Assert.Equal("DRAFT: 2 required items are missing", Furniture.DraftOf(2).En);
    }

    [Fact]
    public void A_name_of_two_hundred_characters_is_shortened_in_the_running_head_only()
    {
        var name = string.Concat(Enumerable.Repeat("长名公司😀", 40));
        var report = Gallery.Report() with { Organization = LocalText.Same(name) };
        var head = Furniture.RunningHead(report).Zh;
        Assert.InRange(head.Length, 1, 38);
        Assert.Contains("…", head, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(head)));
        Assert.Contains(name, System.Text.Encoding.UTF8.GetString(HtmlRenderer.Render(report, Language.Zh)), StringComparison.Ordinal);
    }

    [Fact]
    public void Appendices_are_called_so()
    {
        Assert.Equal("附录 A", Furniture.Number(new Heading(1, "A", LocalText.Empty, "a")).Zh);
        Assert.Equal("A.1", Furniture.Number(new Heading(2, "A.1", LocalText.Empty, "b")).En);
        Assert.Equal("3", Furniture.Number(new Heading(1, "3", LocalText.Empty, "c")).Zh);
    }
}
