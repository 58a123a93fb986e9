namespace Lingtan.Methods;

/// <summary>The value of formulas that contain nothing but numbers.</summary>
internal static class Constants
{
    /// <summary>The exact value, or null where the formula depends on an input or divides by zero.</summary>
    public static Fraction? Value(Formula formula) => formula switch
    {
        NumberFormula number => number.Amount,
        MolarFormula molar => Molar(molar),
        NegateFormula negate => -Value(negate.Operand),
        BinaryFormula binary when Value(binary.Left) is { } left && Value(binary.Right) is { } right => binary.Operator switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left + -right,
            Operator.Multiply => left * right,
            _ => right.IsZero ? null : left / right,
        },
        _ => null,
    };

    /// <summary>A ratio of molar masses that are known: 44/12 for <c>molar(CO2/C)</c>.</summary>
    public static Fraction? Molar(MolarFormula molar) =>
        MolarMasses.TryFind(molar.Top, out var top) && MolarMasses.TryFind(molar.Bottom, out var bottom) ? Fraction.Of(top, bottom) : null;
}
