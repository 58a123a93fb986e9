namespace Lingtan.Quantities;

/// <summary>
/// What a unit measures: exponents of base dimensions (mass, energy, gas-volume, volume, length…) and, for mass, of which
/// substance. Mass is counted in total and per substance, so <c>kgCO2/kg{gas}</c> has total mass 0, CO2 +1, {gas} −1. Where more
/// mass is left than is tagged, the surplus cancels negative tags: kg × kgCO2/kg{gas} is a mass of CO2.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    internal const string MassBase = "mass";

    private readonly SortedList<string, int> _bases;
    private readonly SortedList<string, int> _substances;
    private readonly string _comparable;

    private Dimension(SortedList<string, int> bases, SortedList<string, int> substances)
    {
        (_bases, _substances) = (bases, substances);
        _comparable = Text(bases, Cancelled());
    }

    /// <summary>The dimension of a pure number.</summary>
    public static Dimension None { get; } = new(Empty(), Empty());

    /// <summary>Base dimensions with their exponents, ordered by name; mass in total.</summary>
    public IReadOnlyDictionary<string, int> Bases => _bases;

    /// <summary>Substance tags of the mass with their exponents, ordered by name, as written and before any cancelling.</summary>
    public IReadOnlyDictionary<string, int> Substances => _substances;

    /// <summary>Whether this is the dimension of a pure number.</summary>
    public bool IsNone => _comparable.Length == 0;

    /// <summary>Whether this is a mass, of one substance or of none in particular.</summary>
    public bool IsMass => _comparable == MassBase || Substance is not null;

    /// <summary>The one substance this is a mass of; null for an untagged mass and for everything else.</summary>
    public string? Substance
    {
        get
        {
            var left = Cancelled();
            return _bases.Count == 1 && MassExponent == 1 && left.Count == 1 && left.Values[0] == 1 ? left.Keys[0] : null;
        }
    }

    private int MassExponent => _bases.GetValueOrDefault(MassBase);

    /// <summary>The product of two dimensions.</summary>
    public static Dimension operator *(Dimension left, Dimension right) =>
        new(Merge(left._bases, right._bases, 1), Merge(left._substances, right._substances, 1));

    /// <summary>The quotient of two dimensions.</summary>
    public static Dimension operator /(Dimension left, Dimension right) =>
        new(Merge(left._bases, right._bases, -1), Merge(left._substances, right._substances, -1));

    /// <summary>The dimension to an integer power.</summary>
    public Dimension Power(int exponent) => new(Merge(Empty(), _bases, exponent), Merge(Empty(), _substances, exponent));

    /// <summary>Whether amounts of both dimensions may be added, after surplus untagged mass has cancelled negative tags.</summary>
    public bool IsCompatibleWith(Dimension other) => _comparable == other._comparable;

    /// <summary>The same dimension with mass of no particular substance.</summary>
    public Dimension WithoutSubstances() => new(_bases, Empty());

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && Text(_bases, _substances) == Text(other._bases, other._substances);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => Text(_bases, _substances).GetHashCode(StringComparison.Ordinal);

    /// <summary>The dimension as text, e.g. <c>mass[CO2].energy^-1</c>; <c>1</c> for a pure number.</summary>
    public override string ToString() => IsNone ? "1" : _comparable;

    internal static Dimension OfBase(string name) => new(new SortedList<string, int>(StringComparer.Ordinal) { [name] = 1 }, Empty());

    internal static Dimension OfMass(string substance) =>
        new(new SortedList<string, int>(StringComparer.Ordinal) { [MassBase] = 1 }, new SortedList<string, int>(StringComparer.Ordinal) { [substance] = 1 });

    private static SortedList<string, int> Empty() => new(StringComparer.Ordinal);

    private static SortedList<string, int> Merge(SortedList<string, int> left, SortedList<string, int> right, int times)
    {
        var merged = new SortedList<string, int>(left, StringComparer.Ordinal);
        foreach (var (name, exponent) in right)
        {
            var sum = merged.GetValueOrDefault(name) + exponent * times;
            if (sum == 0)
                merged.Remove(name);
            else
                merged[name] = sum;
        }
        return merged;
    }

    /// <summary>
    /// The tags left when surplus untagged mass has cancelled negative ones. With a surplus smaller than several different negative
    /// tags nobody could say which is meant, so nothing is cancelled.
    /// </summary>
    private SortedList<string, int> Cancelled()
    {
        var surplus = MassExponent - _substances.Values.Sum();
        var negative = _substances.Where(s => s.Value < 0).ToList();
        var owed = -negative.Sum(s => s.Value);
        if (surplus <= 0 || owed == 0 || (surplus < owed && negative.Count > 1))
            return _substances;
        var left = new SortedList<string, int>(_substances, StringComparer.Ordinal);
        foreach (var (name, exponent) in negative)
            if (surplus >= owed)
                left.Remove(name);
            else
                left[name] = exponent + surplus;
        return left;
    }

    private static string Text(SortedList<string, int> bases, SortedList<string, int> substances)
    {
        var parts = bases.Select(b => Part(b.Key, b.Value)).ToList();
        var tags = string.Join(',', substances.Select(s => Part(s.Key, s.Value)));
        if (tags.Length == 0)
            return string.Join('.', parts);
        var mass = parts.FindIndex(p => p == MassBase || p.StartsWith(MassBase + "^", StringComparison.Ordinal));
        if (mass < 0)
            parts.Add($"mass^0[{tags}]");
        else
            parts[mass] += $"[{tags}]";
        return string.Join('.', parts);
    }

    private static string Part(string name, int exponent) => exponent == 1 ? name : FormattableString.Invariant($"{name}^{exponent}");
}
