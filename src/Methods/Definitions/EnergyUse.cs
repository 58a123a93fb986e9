using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Energy a source consumes, for comprehensive energy consumption in tce; negative where it is delivered to others.</summary>
public sealed record EnergyUse
{
    /// <summary>The carrier: an identifier such as <c>electricity</c>, or <c>$fuel</c> for a subject of the source.</summary>
    public required string Carrier { get; init; }

    /// <summary>Its formula, printed by the language.</summary>
    public required string Expression { get; init; }

    /// <summary>The unit of the result; one per unit of the input it follows.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The input whose choice of unit decides this one's, or null.</summary>
    public string? UnitFollows { get; init; }

    /// <summary>Where it is written.</summary>
    public required Place Place { get; init; }

    internal Formula Formula { get; init; } = null!;
}
