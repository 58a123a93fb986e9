using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>A formula as mathematics: what stands where, without saying how it is drawn.</summary>
/// <param name="Kind">
/// <c>number</c>, <c>name</c> (its parts are indices), <c>molar</c>, <c>row</c> (operands and signs), <c>sign</c>, <c>fraction</c> (above, below), <c>group</c> (in brackets),
/// <c>sum</c> (over the set in the text), <c>min</c> or <c>max</c>.
/// </param>
/// <param name="Text">What is written; null where the parts say it all.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record MathNode(string Kind, string? Text, IReadOnlyList<MathNode> Parts);

/// <summary>Writes formulas as mathematics.</summary>
public static class MethodMath
{
    private const int SumLevel = 1;
    private const int ProductLevel = 2;

    /// <summary>The formula of a let.</summary>
    /// <param name="let">The let.</param>
    public static MathNode Of(MethodLet let) => Write(let.Formula, SumLevel);

    /// <summary>The formula of an emission.</summary>
    /// <param name="emission">The emission.</param>
    public static MathNode Of(MethodEmission emission) => Write(emission.Formula, SumLevel);

    /// <summary>The formula of a use of energy.</summary>
    /// <param name="energy">The use.</param>
    public static MathNode Of(EnergyUse energy) => Write(energy.Formula, SumLevel);

    private static MathNode Write(Formula formula, int level) => formula switch
    {
        NumberFormula number => Leaf("number", DecimalText.Format(number.Value) + (number.Percent ? " %" : "")),
        MolarFormula molar => new MathNode("molar", null, [Leaf("name", molar.Top), Leaf("name", molar.Bottom)]),
        NameFormula name => new MathNode("name", name.Name, [.. name.Index.Select(index => Leaf("name", index))]),
        NegateFormula negate => Row([Leaf("sign", "−"), Write(negate.Operand, ProductLevel + 1)], level > SumLevel),
        SumFormula sum => new MathNode("sum", sum.Set, [Write(sum.Body, ProductLevel)]),
        ExtremeFormula extreme => new MathNode(extreme.Largest ? "max" : "min", null, [.. extreme.Arguments.Select(argument => Write(argument, SumLevel))]),
        BinaryFormula { Operator: Operator.Divide } ratio => new MathNode("fraction", null, [Write(ratio.Left, SumLevel), Write(ratio.Right, SumLevel)]),
        BinaryFormula { Operator: Operator.Multiply } product => Row([Write(product.Left, ProductLevel), Leaf("sign", "×"), Write(product.Right, ProductLevel)], level > ProductLevel),
        BinaryFormula sum => Row([Write(sum.Left, SumLevel), Leaf("sign", sum.Operator == Operator.Add ? "+" : "−"), Write(sum.Right, ProductLevel)], level > SumLevel),
        _ => throw new InvalidOperationException("No such formula: " + formula.GetType().Name),
    };

    private static MathNode Leaf(string kind, string text) => new(kind, text, []);

    private static MathNode Row(IReadOnlyList<MathNode> parts, bool grouped) => grouped ? new MathNode("group", null, [new MathNode("row", null, parts)]) : new MathNode("row", null, parts);
}
