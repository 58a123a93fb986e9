using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>A factor that may replace what a let computes, when the company has its own.</summary>
/// <param name="FactorKind">Identifier of the factor kind.</param>
/// <param name="Of">What it is of: subjects and sets, in the order of the factor kind's subjects.</param>
/// <param name="Gas">The gas a per-gas factor is for; null for other kinds.</param>
public sealed record OwnFactor(string FactorKind, IReadOnlyList<string> Of, string? Gas);

/// <summary>An intermediate quantity with a name, a unit and an equation number.</summary>
public sealed record MethodLet
{
    /// <summary>Its symbol in the formulas, such as <c>AD</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its formula, printed by the language.</summary>
    public required string Expression { get; init; }

    /// <summary>Its unit; several where it follows the unit of an input.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The input whose choice of unit decides this one's, or null.</summary>
    public string? UnitFollows { get; init; }

    /// <summary>The number of the equation in the standard, such as <c>(3)</c>.</summary>
    public string? Equation { get; init; }

    /// <summary>The factor that may replace the formula, or null.</summary>
    public OwnFactor? Or { get; init; }

    /// <summary>The sets it has one value per element of.</summary>
    public IReadOnlyList<string> IndexedBy { get; internal set; } = [];

    /// <summary>Its name in words.</summary>
    public LocalText? Title { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }

    internal Formula Formula { get; init; } = null!;
}
