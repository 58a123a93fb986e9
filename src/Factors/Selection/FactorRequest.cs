using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>What a source needs a factor for.</summary>
/// <param name="Kind">Identifier of the factor kind.</param>
/// <param name="Subjects">What it is for, in the order of the kind's subject positions.</param>
/// <param name="Gas">The gas, for kinds that have one row per gas.</param>
/// <param name="Geographies">Places from the most specific to the least, as <c>FacilityTree.GeographyChain</c> gives them.</param>
/// <param name="PeriodStart">First day of what is quantified.</param>
/// <param name="PeriodEnd">Last day, inclusive.</param>
/// <param name="Policy">Which publications count.</param>
/// <param name="Pin">Identifier of a row to be taken whatever the selection would give.</param>
/// <param name="RequiredUnit">Unit to which the value must convert; null: any the kind allows.</param>
public sealed record FactorRequest(
    string Kind,
    IReadOnlyList<string> Subjects,
    Gas? Gas,
    IReadOnlyList<string> Geographies,
    LocalDate PeriodStart,
    LocalDate PeriodEnd,
    FactorPolicy Policy,
    string? Pin = null,
    Unit? RequiredUnit = null)
{
    /// <summary>The facility's grid entry: the one level at which kinds with <see cref="FactorKind.GridLevel"/> are looked up.</summary>
    public string? Grid { get; init; }

    /// <summary>What the value will be used for, such as <c>scope2-location</c>; null: not checked.</summary>
    public string? Use { get; init; }

    /// <summary>Whether the source fixes the value itself, so that a pinned row that only prints a range may document it.</summary>
    public bool ValueGiven { get; init; }
}
