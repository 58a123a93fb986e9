using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

public sealed class FormulaTextTests
{
    [Fact]
    public void A_printed_formula_reads_back_as_the_same_formula() =>
        Prop.ForAll(AnyFormula.All, formula => formula.Equals(FormulaReader.Read(FormulaText.Of(formula), out _))).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Different_formulas_print_differently() =>
        Prop.ForAll(AnyFormula.All, AnyFormula.All, (a, b) => a.Equals(b) == (FormulaText.Of(a) == FormulaText.Of(b))).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void Where_a_formula_stands_does_not_make_it_another() =>
        Assert.Equal(FormulaReader.Read("a+b", out _), FormulaReader.Read("  a  +  b", out _));

    [Fact]
    public void Terms_keep_the_order_they_are_written_in() =>
        Assert.Equal("IB + P - IE - S", FormulaText.Of(FormulaReader.Read("IB+P-IE-S", out _)!));
}
