using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Where an emission is booked. Only <see cref="Total"/> is part of the total; the others stand beside it and are never netted.</summary>
public enum Account
{
    /// <summary>Part of the total.</summary>
    Total,

    /// <summary>CO2 from biomass.</summary>
    Biogenic,

    /// <summary>Taken out of the atmosphere.</summary>
    Removals,

    /// <summary>Avoided elsewhere.</summary>
    Avoided,
}

/// <summary>On which basis a scope 2 emission is computed.</summary>
public enum Basis
{
    /// <summary>By the grid the electricity comes from.</summary>
    Location,

    /// <summary>By the contracts it was bought under.</summary>
    Market,
}

/// <summary>One emission a method computes: a formula that ends in a mass of a gas.</summary>
public sealed record MethodEmission
{
    /// <summary>The gas: an identifier such as <c>CO2</c> or <c>CO2e</c>, or <c>$name</c> for a subject of the source or the running element of a set.</summary>
    public required string Gas { get; init; }

    /// <summary>Its formula, printed by the language.</summary>
    public required string Expression { get; init; }

    /// <summary>The set it is computed once per element of, or null.</summary>
    public string? Per { get; init; }

    /// <summary>Where it is booked.</summary>
    public Account Account { get; init; }

    /// <summary>Location- or market-based; null where the distinction does not arise.</summary>
    public Basis? Basis { get; init; }

    /// <summary>For CH4: fossil or not, which decides its GWP.</summary>
    public MethaneOrigin Origin { get; init; }

    /// <summary>False for a gas that is recorded but has no GWP because it is no greenhouse gas.</summary>
    public bool Quantified { get; init; } = true;

    /// <summary>The number of the equation in the standard, such as <c>(2)</c>.</summary>
    public string? Equation { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }

    internal Formula Formula { get; init; } = null!;
}
