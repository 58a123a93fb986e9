namespace Lingtan.Cli;

public sealed class DisplayWidthTests
{
    // Widths by Unicode Standard Annex 11, East Asian Width: W and F take two columns, combining marks none.
    [Theory]
    [InlineData("", 0)]
    [InlineData("tCO2e", 5)]
    [InlineData("柴油", 4)]
    [InlineData("（公务车）", 10)]
    [InlineData("万Nm³", 5)]
    [InlineData("１２３", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    [InlineData("－", 2)]
    public void A_Chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [InlineData("外购电力", 8, "外购电力")]
    [InlineData("外购电力", 7, "外购电…")]
    [InlineData("外购电力", 6, "外购…")]
    [InlineData("diesel", 4, "die…")]
    public void A_shortened_text_fits(string text, int width, string expected)
    {
        Assert.Equal(expected, DisplayWidth.Shorten(text, width));
        Assert.True(DisplayWidth.Of(expected) <= width);
    }

    [Fact]
    public void Padding_counts_columns()
    {
        Assert.Equal("柴油  ", DisplayWidth.Pad("柴油", 6, right: false));
        Assert.Equal("  柴油", DisplayWidth.Pad("柴油", 6, right: true));
    }
}
