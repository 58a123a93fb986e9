using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Where the value of an input comes from.</summary>
public enum InputKind
{
    /// <summary>Measured or booked by the company, recorded by activity records.</summary>
    Activity,

    /// <summary>Stated for the source, or measured for a period; has no factor library behind it.</summary>
    Parameter,

    /// <summary>Looked up in the factor library, unless measured or pinned.</summary>
    Factor,
}

/// <summary>How several values of one input in one evaluation become one.</summary>
public enum Aggregate
{
    /// <summary>They are added up.</summary>
    Sum,

    /// <summary>The value at the beginning of the window, such as an opening stock.</summary>
    Opening,

    /// <summary>The value at the end of the window, such as a closing stock.</summary>
    Closing,

    /// <summary>Their mean, weighted by the length of their periods.</summary>
    Mean,
}

/// <summary>One named quantity a method needs.</summary>
public sealed record MethodInput
{
    /// <summary>Its symbol in the formulas, such as <c>FC</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where its value comes from.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>
    /// The units it may be given in, the first being the usual one. Where <see cref="UnitFollows"/> is set, there is one per unit of
    /// that input, in its order: <c>GJ/{FC}</c> is GJ/t for a fuel in t and GJ/1e4 Nm3 for one in 1e4 Nm3.
    /// </summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The input whose choice of unit decides this one's, or null.</summary>
    public string? UnitFollows { get; init; }

    /// <summary>Identifier of the factor kind; null unless <see cref="Kind"/> is <see cref="InputKind.Factor"/>.</summary>
    public string? FactorKind { get; init; }

    /// <summary>What it is of: subjects of the source and sets of the method, in the order of the factor kind's subjects.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>The gas a per-gas factor is for: an identifier such as <c>CH4</c>, or a subject such as <c>$gas</c>; null for other kinds.</summary>
    public string? Gas { get; init; }

    /// <summary>The value taken where none is given.</summary>
    public Quantity? Default { get; init; }

    /// <summary>How several values become one.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>The sets it has one value per element of, in the order of its indices.</summary>
    public IReadOnlyList<string> IndexedBy { get; init; } = [];

    /// <summary>Its name in words.</summary>
    public LocalText? Title { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }

    /// <summary>Chooses the unit of the method for a quantity in the unit given.</summary>
    /// <returns>
    /// The first of <see cref="Units"/> it converts to. An activity weighed in plain mass is also taken where the method names the
    /// substance (kg for kgCO2): what the company weighs is the substance the source is about. Where the method's unit has
    /// placeholders (kg{by-product}/kg{gas}), any substance or none may stand for them. Null where nothing fits.
    /// </returns>
    public Unit? Choose(Unit given) =>
        Units.FirstOrDefault(given.IsConvertibleTo) ?? Units.FirstOrDefault(u => UnitRules.StandsFor(given, u, Kind == InputKind.Activity));

    /// <summary>Converts an amount to a unit that <see cref="Choose"/> gave for it, exactly where 28 digits suffice.</summary>
    /// <exception cref="OverflowException">The result has more than 28 digits before the point.</exception>
    public static decimal Convert(decimal amount, Unit given, Unit chosen) => UnitRules.Convert(amount, given, chosen);
}
