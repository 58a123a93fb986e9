namespace Lingtan.Methods;

/// <summary>
/// A value in coherent base units while it is being put together: an exact number, times some steps, divided by some steps. Unit
/// factors and literals gather in the number, so that they are applied once, at the end, as one multiplication and one division.
/// </summary>
/// <param name="Scale">The exact number.</param>
/// <param name="Over">Steps multiplied, in written order.</param>
/// <param name="Under">Steps divided by, in written order.</param>
/// <param name="Divisor">What the divisors are called.</param>
internal sealed record Term(Fraction Scale, IReadOnlyList<int> Over, IReadOnlyList<int> Under, string Divisor)
{
    /// <summary>Whether it is a number alone.</summary>
    public bool IsConstant => Over.Count == 0 && Under.Count == 0;

    /// <summary>A number.</summary>
    public static Term Number(Fraction value) => new(value, [], [], "");

    /// <summary>One step times a number.</summary>
    public static Term Step(Fraction scale, int step) => new(scale, [step], [], "");

    /// <summary>The product.</summary>
    public Term Times(Term other) =>
        new(Scale * other.Scale, [.. Over, .. other.Over], [.. Under, .. other.Under], Divisor.Length > 0 ? Divisor : other.Divisor);

    /// <summary>The quotient; <paramref name="name"/> says by what is divided.</summary>
    public Term DividedBy(Term other, string name) =>
        new(Scale / other.Scale, [.. Over, .. other.Under], [.. Under, .. other.Over], other.Over.Count == 0 ? Divisor : name);

    /// <summary>The opposite.</summary>
    public Term Negated() => this with { Scale = -Scale };

    /// <summary>Writes the value divided by <paramref name="unit"/>: the product of the steps, times the numerator, divided by denominator and divisors.</summary>
    public int Write(TapeWriter tape, Fraction unit)
    {
        var number = Scale / unit;
        if (number.IsZero)
            return tape.Constant(0m);
        var product = tape.Product(Over);
        var divisor = tape.Product(Under);
        if (!number.TryDecimal(out var times))
        {
            (times, var by) = number.AsDecimals();
            var constant = by == 1m ? (int?)null : tape.Constant(by);
            divisor = divisor is { } d && constant is { } c ? tape.Combine(OperationKind.Multiply, d, c) : divisor ?? constant;
        }

        if (product is null)
            product = tape.Constant(times);
        else if (times != 1m)
            product = tape.Combine(OperationKind.Multiply, product.Value, tape.Constant(times));
        return divisor is { } below ? tape.Divide(product.Value, below, Divisor) : product.Value;
    }
}
