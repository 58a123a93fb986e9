using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

public sealed class FormulaReaderTests
{
    [Theory]
    [InlineData("AD * EF", "AD * EF")]
    [InlineData("a-b-c", "a - b - c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("a/b/c", "a / b / c")]
    [InlineData("(a*b)*(c*d)", "a * b * (c * d)")]
    [InlineData("-a*b", "-a * b")]
    [InlineData("-(a*b)", "-(a * b)")]
    [InlineData("--a", "--a")]
    [InlineData("98%*x", "98 % * x")]
    [InlineData("1e-3 * x", "0.001 * x")]
    [InlineData("M[ steel ] + M[c-C4F8]", "M[steel] + M[c-C4F8]")]
    [InlineData("sum( by-product , B*FC)", "sum(by-product, B * FC)")]
    [InlineData("min(a,b,max(c,d))", "min(a, b, max(c, d))")]
    [InlineData("molar( CO2 / CO(NH2)2 )", "molar(CO2/CO(NH2)2)")]
    [InlineData("η * 消耗量", "η * 消耗量")]
    public void The_language_reads_what_it_says(string text, string printed)
    {
        var formula = FormulaReader.Read(text, out var error);
        Assert.Null(error);
        Assert.Equal(printed, FormulaText.Of(formula!));
    }

    [Fact]
    public void Products_bind_tighter_than_sums_and_both_go_from_the_left()
    {
        var formula = Assert.IsType<BinaryFormula>(FormulaReader.Read("a - b * c + d", out _));
        Assert.Equal(Operator.Add, formula.Operator);
        Assert.Equal(Operator.Subtract, Assert.IsType<BinaryFormula>(formula.Left).Operator);
        Assert.Equal(10, formula.Position);
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("a +", 3, "")]
    [InlineData("a b", 2, "b")]
    [InlineData("2FC", 1, "F")]
    [InlineData("(a", 2, "")]
    [InlineData("a)", 1, ")")]
    [InlineData("a * * b", 4, "*")]
    [InlineData("a ^ 2", 2, "^")]
    [InlineData("1,5 * a", 1, ",")]
    [InlineData("min(a)", 5, ")")]
    [InlineData("sum(a)", 5, ")")]
    [InlineData("sum(, a)", 4, ",")]
    [InlineData("sum", 3, "")]
    [InlineData("exp(a)", 0, "exp")]
    [InlineData("M[]", 2, "]")]
    [InlineData("M[a", 3, "")]
    [InlineData("molar(CO2)", 9, ")")]
    [InlineData("molar(/C)", 6, "/")]
    [InlineData("99999999999999999999999999999999", 0, "99999999999999999999999999999999")]
    [InlineData("a × b", 2, "×")]
    public void What_is_no_formula_is_refused_at_the_character(string text, int position, string value)
    {
        Assert.Null(FormulaReader.Read(text, out var error));
        Assert.Equal((position, value), (error!.Position, error.Value));
        Assert.NotEmpty(error.Expected.Zh);
    }

    [Fact]
    public void Formulas_have_a_longest_length_and_a_deepest_nesting()
    {
        Assert.Null(FormulaReader.Read(new string('a', FormulaReader.LongestText + 1), out var tooLong));
        Assert.Equal(FormulaReader.LongestText, tooLong!.Position);
        Assert.Null(FormulaReader.Read(new string('(', 500) + "a", out var tooDeep));
        Assert.Equal(FormulaReader.DeepestNesting, tooDeep!.Position);
        Assert.Null(FormulaReader.Read(new string('-', 500) + "a", out _));
        Assert.NotNull(FormulaReader.Read(new string('(', 30) + "a" + new string(')', 30), out _));
    }

    [Fact]
    public void Random_text_never_crashes_the_reader() =>
        Prop.ForAll<string?>(text => FormulaReader.Read(text ?? "", out var error) is null == error is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Random_pieces_of_the_language_never_crash_the_reader()
    {
        var pieces = Gen.Elements("a", "FC", "sum(", "min(", "molar(", "CO2", "/", "*", "+", "-", "(", ")", "[", "]", ",", " ", "1", "2.5", "%", "1e4", "e", "_", "钢");
        Prop.ForAll(pieces.ListOf().ToArbitrary(), list => FormulaReader.Read(string.Concat(list), out var error) is null == error is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(5000)));
    }
}
