namespace Lingtan.Metering;

public sealed class MeterFormulaTests
{
    [Theory]
    [InlineData("main", "main")]
    [InlineData("main - 0.5 * pv-1.export + office", "main - 0.5 * pv-1.export + office")]
    [InlineData("- a  +  b", "- a + b")]
    [InlineData("＋ 主表 － 空压机", "主表 - 空压机")]
    [InlineData("1.50 * a", "1.5 * a")]
    public void A_formula_is_written_as_it_is_read(string text, string shown)
    {
        Assert.True(MeterFormula.TryParse(text, out var formula, out _));
        Assert.Equal(shown, formula!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("a b")]
    [InlineData("a +")]
    [InlineData("a + + b")]
    [InlineData("a * b")]
    [InlineData("0 * a")]
    [InlineData("-1 * a")]
    [InlineData("2 *")]
    [InlineData("a.b.c")]
    [InlineData("a/b")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(MeterFormula.TryParse(text, out var formula, out var expected));
        Assert.Null(formula);
        Assert.NotNull(expected);
    }
}
