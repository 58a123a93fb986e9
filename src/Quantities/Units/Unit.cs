namespace Lingtan.Quantities;

/// <summary>
/// A unit of measurement: a symbol, what it measures, and its exact size in the coherent base units (kg, MJ, Nm3, m3, km, h…) as
/// a ratio of integers. Gas volumes carry their reference state and are another dimension than liquid volumes; mass carries its
/// substance where one is named; nothing converts through a density.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    private readonly IReadOnlyList<UnitFactor> _factors;
    private readonly Rational _scale;
    private Conversion? _last;

    private Unit(IReadOnlyList<UnitFactor> factors, Dimension dimension, Rational scale)
    {
        if (!scale.Fits)
            throw new OverflowException("The unit is too large or too small to be kept exactly.");
        (_factors, Dimension, _scale, Symbol) = (factors, dimension, scale, UnitFactor.Join(factors));
        (ScaleNumerator, ScaleDenominator) = ((decimal)scale.Numerator, (decimal)scale.Denominator);
    }

    /// <summary>The pure number 1.</summary>
    public static Unit None { get; } = new([], Dimension.None, Rational.One);

    /// <summary>One hundredth.</summary>
    public static Unit Percent { get; } = Named("%", Dimension.None, Rational.Of(1, 100));

    /// <summary>The canonical symbol, which parses to this unit again.</summary>
    public string Symbol { get; }

    /// <summary>What the unit measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>The numerator of the unit's size in base units, in lowest terms.</summary>
    public decimal ScaleNumerator { get; }

    /// <summary>The denominator of the unit's size in base units, in lowest terms.</summary>
    public decimal ScaleDenominator { get; }

    /// <summary>The names of the placeholders left in the unit: <c>gas</c> in kg{gas}, <c>FC</c> in GJ/{FC}.</summary>
    public IReadOnlyList<string> Placeholders =>
        [.. Dimension.Bases.Keys.Concat(Dimension.Substances.Keys).Where(IsPlaceholder).Select(k => k[1..^1])];

    /// <summary>Reads a unit that is known to be right.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out var unit, out var expected) ? unit! : throw new FormatException($"'{text}': {expected!.En}");

    /// <summary>Reads a unit as typed: full-width characters, Chinese names and common spellings are understood.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="unit">The unit; null when the text was refused.</param>
    /// <param name="expected">What would have been right; null when the text was read.</param>
    public static bool TryParse(string text, out Unit? unit, out LocalText? expected) =>
        UnitCatalog.Shared.TryParse(text, out unit, out expected);

    /// <summary>The product of two units; factors that cancel leave the symbol.</summary>
    /// <exception cref="OverflowException">The size of the product cannot be kept exactly.</exception>
    public static Unit operator *(Unit left, Unit right) =>
        new(UnitFactor.Merge(left._factors, right._factors, 1), left.Dimension * right.Dimension, left._scale * right._scale);

    /// <summary>The quotient of two units; factors that cancel leave the symbol.</summary>
    /// <exception cref="OverflowException">The size of the quotient cannot be kept exactly.</exception>
    public static Unit operator /(Unit left, Unit right) =>
        new(UnitFactor.Merge(left._factors, right._factors, -1), left.Dimension / right.Dimension, left._scale / right._scale);

    /// <summary>Whether both units are the same size of the same thing, whatever their symbols.</summary>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the units differ in size or in what they measure.</summary>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>The unit to an integer power.</summary>
    /// <exception cref="OverflowException">The size of the power cannot be kept exactly.</exception>
    public Unit Power(int exponent) =>
        new(UnitFactor.Merge([], _factors, exponent), Dimension.Power(exponent), _scale.Power(exponent));

    /// <summary>Whether amounts in this unit can be given in the other one.</summary>
    public bool IsConvertibleTo(Unit other) => ReferenceEquals(this, other) || Dimension.IsCompatibleWith(other.Dimension);

    /// <summary>An amount of this unit in another one: exact where 28 digits suffice, else rounded half-even to them.</summary>
    /// <exception cref="InvalidOperationException">The units do not measure the same thing.</exception>
    /// <exception cref="OverflowException">The result has more than 28 digits before the point.</exception>
    public decimal ConvertTo(decimal amount, Unit to)
    {
        if (ReferenceEquals(this, to))
            return amount;
        var last = _last;
        if (last is null || !ReferenceEquals(last.To, to))
        {
            if (!IsConvertibleTo(to))
                throw new InvalidOperationException($"{Symbol} ({Dimension}) cannot be given in {to.Symbol} ({to.Dimension}).");
            _last = last = new Conversion(to, _scale / to._scale);
        }
        return last.Apply(amount);
    }

    /// <summary>The unit with a placeholder behind a mass replaced by a substance: kg{gas} with PFC-14 is kgPFC-14.</summary>
    /// <exception cref="FormatException">The substance is none that a mass can be of.</exception>
    public Unit WithSubstance(string placeholder, string substance)
    {
        var (from, result) = ("{" + placeholder + "}", this);
        if (!Dimension.Substances.ContainsKey(from))
            return this;
        foreach (var factor in _factors.Where(f => f.Symbol.EndsWith(from, StringComparison.Ordinal) && f.Symbol != from))
            result = result / Parse(factor.Symbol).Power(factor.Exponent) * Parse(factor.Symbol[..^from.Length] + substance).Power(factor.Exponent);
        return result;
    }

    /// <summary>The unit with a placeholder that stands for a whole unit replaced: GJ/{FC} with FC in t is GJ/t.</summary>
    public Unit WithUnit(string placeholder, Unit unit)
    {
        var name = "{" + placeholder + "}";
        return Dimension.Bases.TryGetValue(name, out var exponent)
            ? this / Named(name, Dimension.OfBase(name), Rational.One).Power(exponent) * unit.Power(exponent)
            : this;
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) =>
        ReferenceEquals(this, other) || (other is not null && _scale == other._scale && Dimension.Equals(other.Dimension));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_scale, Dimension);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;

    internal static Unit Named(string symbol, Dimension dimension, Rational scale) => new([new UnitFactor(symbol, 1)], dimension, scale);

    /// <summary>The same unit under one name of its own: kWh/h becomes kW.</summary>
    internal Unit As(string symbol) => Named(symbol, Dimension, _scale);

    /// <summary>The unit times a number, which joins the first factor's symbol: 1e4 t.km.</summary>
    internal Unit Scaled(string prefix, Rational times)
    {
        var factors = _factors.ToList();
        var first = factors.FindIndex(f => f.Exponent == 1);
        if (first < 0)
            factors.Insert(0, new UnitFactor(prefix, 1));
        else
            factors[first] = factors[first] with { Symbol = prefix + " " + factors[first].Symbol };
        return new Unit(factors, Dimension, _scale * times);
    }

    private static bool IsPlaceholder(string name) => name.StartsWith('{');

    /// <summary>The ratio between two units, with a fast way for the usual whole numbers.</summary>
    private sealed class Conversion(Unit to, Rational ratio)
    {
        private readonly decimal _numerator = ratio.Fits ? (decimal)ratio.Numerator : 0;
        private readonly decimal _denominator = ratio.Fits ? (decimal)ratio.Denominator : 0;

        public Unit To => to;

        public decimal Apply(decimal amount)
        {
            if (amount == 0 || (_numerator == 1 && _denominator == 1))
                return amount;
            if (_numerator != 0 && Math.Abs(amount) < 1e9m && _numerator < 1e9m && _denominator < 1e9m)
            {
                var product = amount * _numerator;
                if (product.Scale == amount.Scale)
                    return _denominator == 1 ? product : product / _denominator;
            }
            return ratio.Times(amount);
        }
    }
}
