using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class FrontMatterTests
{
    [Fact]
    public void Control_names_number_version_rounding_and_who_signs()
    {
        var text = Text(FrontMatter.Control(Gallery.Report()), Language.En);
        Assert.Contains("LT-2025-001", text);
        Assert.Contains("2026-03-18", text);
        Assert.Contains("Management; Verification body", text);
        Assert.Contains("Prepared by", text);
        Assert.Contains("Half away from zero; totals are rounded from the sum of unrounded values.", text);
    }

    [Fact]
    public void What_is_missing_is_listed_with_the_place_where_it_is_entered()
    {
        Assert.Contains("inventory.yaml 的 base-year", Text(FrontMatter.Gaps(Gallery.Report()), Language.Zh));
        Assert.Empty(FrontMatter.Gaps(Gallery.Report(gaps: false)));
    }

    [Fact]
    public void Every_required_item_leads_to_its_chapter_or_says_that_it_is_missing()
    {
        var rows = FrontMatter.Items(Gallery.Report()).OfType<Table>().Single().Rows;
        Assert.Equal((RowKind.Group, "ISO 14064-1:2018"), (rows[0].Kind, PlainText.Of(rows[0].Cells[0].Text.En)));
        var there = Assert.IsType<ReferenceRun>(rows[1].Cells[4].Text.En.Single());
        Assert.Equal(("prose", "1"), (there.Anchor, there.Text));
        Assert.Equal("missing", PlainText.Of(rows[2].Cells[4].Text.En));
    }

    private static List<string> Text(IReadOnlyList<Block> blocks, Language language) =>
        [.. blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => PlainText.Of(cell.Text.In(language)))];
}
