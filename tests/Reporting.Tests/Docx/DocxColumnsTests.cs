using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class DocxColumnsTests
{
    private const int Page = 9_638;

    [Fact]
    public void Columns_share_the_width_by_their_weights_where_every_word_fits() =>
        Assert.Equal([6_426, 3_212], Widths(Table([new(LocalText.Same("a"), Weight: 2), new(LocalText.Same("b"))], "x", "y")));

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void A_column_is_wide_enough_for_the_longest_word_of_its_head(double size)
    {
        var widths = Widths(Table([new(LocalText.Same("Name"), Weight: 40), new(LocalText.Same("Sources in all")), new(LocalText.Same("n"))], "x", "1", "1"), size);
        Assert.True(widths[1] >= (TextMeasure.Width("Sources", size) * 20) + 150, $"{widths[1]}");
        Assert.Equal(Page, widths.Sum());
    }

    [Fact]
    public void A_number_and_the_sign_of_a_percentage_stay_on_one_line()
    {
        var widths = Widths(Table([new(LocalText.Same("Name"), Weight: 60), new(LocalText.Same("n"))], "x", "1,234,567.89 %"));
        Assert.True(widths[1] >= (TextMeasure.Width("1,234,567.89 %", 9) * 20) + 150, $"{widths[1]}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(40)]
    public void Words_without_end_and_many_columns_still_fill_the_page_exactly(int columns)
    {
        var widths = Widths(Table([.. Enumerable.Range(0, columns).Select(_ => new TableColumn(LocalText.Same("Head")))], [.. Enumerable.Repeat(new string('x', 500), columns)]));
        Assert.Equal(Page, widths.Sum());
        Assert.All(widths, width => Assert.True(width > 0));
    }

    [Fact]
    public void One_word_without_end_does_not_take_the_page_from_the_others()
    {
        var widths = Widths(Table([new(LocalText.Same("a")), new(LocalText.Same("b")), new(LocalText.Same("c"))], "x", new string('y', 500), "z"));
        Assert.InRange(widths[1], 1, (Page / 3) + 2);
    }

    private static int[] Widths(Table table, double size = 9) => DocxColumns.Widths(table, Language.En, Page, size);

    private static Table Table(IReadOnlyList<TableColumn> columns, params string[] cells) =>
        new(1, LocalText.Same("Caption"), "t", columns, [new TableRow(RowKind.Body, [.. cells.Select(cell => (Cell)cell)])], []);
}
