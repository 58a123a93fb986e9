using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

/// <summary>Random formulas of the whole language.</summary>
internal static class AnyFormula
{
    private static readonly Gen<Formula> Leaf = Gen.OneOf(
        Gen.Choose(0, 5000).Select(n => (Formula)new NumberFormula(n / 100m, n % 7 == 0, 0)),
        Gen.Elements("FC", "NCV", "T", "η", "x_1").Select(n => (Formula)new NameFormula(n, [], 0)),
        Gen.Elements("CF4", "HFC-134a", "by-product", "钢 板").Select(e => (Formula)new NameFormula("B", [e], 0)),
        Gen.Constant((Formula)new NameFormula("M", ["a", "b c"], 0)),
        Gen.Constant((Formula)new MolarFormula("CO2", "CO(NH2)2", 0)));

    /// <summary>Formulas with their nesting bounded by the size.</summary>
    public static Arbitrary<Formula> All { get; } = Gen.Sized(size => Nested(Math.Min(size, 24))).ToArbitrary();

    /// <summary>Formulas of a, b, c and numbers: what can be evaluated without sets.</summary>
    public static Arbitrary<Formula> Scalar { get; } = Gen.Sized(size => Scalars(Math.Min(size, 20))).ToArbitrary();

    private static Gen<Formula> Nested(int size)
    {
        if (size < 2)
            return Leaf;
        var half = Nested(size / 2);
        return Gen.OneOf(
            Leaf,
            Binary(half),
            half.Select(f => (Formula)new NegateFormula(f, 0)),
            half.Select(f => (Formula)new SumFormula("by-product", f, 0)),
            Extreme(half));
    }

    private static Gen<Formula> Scalars(int size)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("a", "b", "c").Select(n => (Formula)new NameFormula(n, [], 0)),
            Gen.Choose(1, 900).Select(n => (Formula)new NumberFormula(n / 10m, n % 5 == 0, 0)));
        if (size < 2)
            return leaf;
        var half = Scalars(size / 2);
        return Gen.OneOf(leaf, Binary(half), Binary(half), half.Select(f => (Formula)new NegateFormula(f, 0)), Extreme(half));
    }

    private static Gen<Formula> Binary(Gen<Formula> operand) =>
        from sign in Gen.Elements(Operator.Add, Operator.Subtract, Operator.Multiply, Operator.Divide)
        from left in operand
        from right in operand
        select (Formula)new BinaryFormula(sign, left, right, 0);

    private static Gen<Formula> Extreme(Gen<Formula> operand) =>
        from largest in Gen.Elements(true, false)
        from left in operand
        from right in operand
        select (Formula)new ExtremeFormula(largest, [left, right], 0);
}
