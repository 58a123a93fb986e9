using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>What a factor row states: a property, a ratio or an emission factor of one defined meaning. Kinds that look alike are kept apart.</summary>
/// <param name="Id">Identifier, such as <c>net-calorific-value</c>.</param>
/// <param name="Title">Name in both languages.</param>
/// <param name="Meaning">What exactly is stated, in a sentence.</param>
/// <param name="Units">Units to one of which every row's unit must convert; the first is the kind's own.</param>
/// <param name="Subjects">Names of the subject positions, such as process, gas, by-product; empty where nothing distinguishes rows.</param>
/// <param name="Gas">The gas every row of the kind is for; null where the kind is no emission factor or rows differ.</param>
/// <param name="PerGas">Whether every row names its own gas, and a request must too.</param>
/// <param name="GridLevel">Whether the kind follows the facility's grid entry at precisely that level (electricity).</param>
/// <param name="EmbeddedGwp">GWP set by which the publisher computed CO2e and which cannot be switched, <c>dataset</c> where datasets differ; null otherwise.</param>
/// <param name="Uses">What the kind is meant for, such as <c>scope2-location</c>; empty: not restricted.</param>
/// <param name="Lookalikes">Identifiers of kinds that are easily mistaken for this one.</param>
public sealed record FactorKind(
    string Id,
    LocalText Title,
    LocalText Meaning,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<string> Subjects,
    Gas? Gas,
    bool PerGas,
    bool GridLevel,
    string? EmbeddedGwp,
    IReadOnlyList<string> Uses,
    IReadOnlyList<string> Lookalikes)
{
    /// <summary>The kind's own unit, to which the unit of a row converts unless it converts to another of <see cref="Units"/>.</summary>
    public Unit Unit => Units[0];

    /// <summary>Whether the unit converts to one of the kind's units.</summary>
    public bool Accepts(Unit unit)
    {
        foreach (var own in Units)
            if (unit.IsConvertibleTo(own)) return true;
        return false;
    }
}
