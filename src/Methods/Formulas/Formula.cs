namespace Lingtan.Methods;

/// <summary>A node of the formula language. Two formulas are equal when they say the same; where they stand in the text does not count.</summary>
/// <param name="Position">Zero-based place of the node in its text.</param>
internal abstract record Formula(int Position)
{
    public virtual bool Equals(Formula? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>A literal: <c>44</c>, <c>0.5</c>, <c>98 %</c> (then <paramref name="Value"/> is 98).</summary>
internal sealed record NumberFormula(decimal Value, bool Percent, int Position) : Formula(Position)
{
    /// <summary>The number it stands for: 98 % is 0.98.</summary>
    public Fraction Amount => Percent ? Fraction.Of(Value) / Fraction.Of(100) : Fraction.Of(Value);
}

/// <summary>An input, a let or T; with <paramref name="Index"/> one element of an indexed one, or the running element of a set.</summary>
internal sealed record NameFormula(string Name, IReadOnlyList<string> Index, int Position) : Formula(Position)
{
    public bool Equals(NameFormula? other) =>
        base.Equals(other) && string.Equals(Name, other.Name, StringComparison.Ordinal) && Index.SequenceEqual(other.Index, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Name, Index.Count);
}

/// <summary>Unary minus.</summary>
internal sealed record NegateFormula(Formula Operand, int Position) : Formula(Position);

/// <summary>The four operations.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>Two operands and the sign between them; the position is that of the sign.</summary>
internal sealed record BinaryFormula(Operator Operator, Formula Left, Formula Right, int Position) : Formula(Position);

/// <summary><c>sum(set, body)</c>: the body added up over the elements of a set, in the order of the set.</summary>
internal sealed record SumFormula(string Set, Formula Body, int Position) : Formula(Position);

/// <summary><c>min(a, b, …)</c> or <c>max(a, b, …)</c>.</summary>
internal sealed record ExtremeFormula(bool Largest, IReadOnlyList<Formula> Arguments, int Position) : Formula(Position)
{
    public bool Equals(ExtremeFormula? other) => base.Equals(other) && Largest == other.Largest && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Largest, Arguments.Count);
}

/// <summary><c>molar(CO2/C)</c>: the ratio of two molar masses.</summary>
internal sealed record MolarFormula(string Top, string Bottom, int Position) : Formula(Position);
