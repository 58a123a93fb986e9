namespace Lingtan.Quality;

/// <summary>Where the uncertainty of an input comes from.</summary>
public enum UncertaintyBasis
{
    /// <summary>Stated with the value: bounds of the factor row.</summary>
    Stated,

    /// <summary>Assumed by the data-quality scheme.</summary>
    Assumed,

    /// <summary>Nothing stated and nothing assumed: taken as exact.</summary>
    Exact,
}

/// <summary>
/// Something measured or looked up that may be off. Inputs are the unit of correlation: what several sources share (one factor row) is one
/// input and is off by the same factor for all of them; different inputs are independent.
/// </summary>
/// <param name="Id">Identifier, unique in the model; it also decides which random numbers the input gets.</param>
/// <param name="Error">How far it may be off.</param>
/// <param name="Basis">Where that comes from.</param>
public sealed record UncertainInput(string Id, RelativeError Error, UncertaintyBasis Basis);

/// <summary>A part of an emission that is proportional to each of some inputs.</summary>
/// <param name="Tonnes">tCO2e when no input is off.</param>
/// <param name="Inputs">Indexes into <see cref="UncertaintyModel.Inputs"/>; an input that counts twice stands twice.</param>
public sealed record ProportionalTerm(double Tonnes, IReadOnlyList<int> Inputs);

/// <summary>A part of an emission that depends on its inputs in any other way.</summary>
/// <param name="Inputs">Indexes into <see cref="UncertaintyModel.Inputs"/>.</param>
/// <param name="Tonnes">tCO2e for given factors by which the inputs are off, in the order of <paramref name="Inputs"/>; called from several threads.</param>
public sealed record GeneralTerm(IReadOnlyList<int> Inputs, RelativeFormula Tonnes);

/// <summary>An emission as a function of the factors by which its inputs are off; all ones give the emission as calculated.</summary>
/// <param name="factors">One factor per input.</param>
/// <returns>Tonnes of CO2 equivalent.</returns>
public delegate double RelativeFormula(ReadOnlySpan<double> factors);

/// <summary>The emission of a source and what it depends on.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Proportional">Its proportional parts.</param>
/// <param name="General">Its other parts.</param>
public sealed record Contribution(string Source, IReadOnlyList<ProportionalTerm> Proportional, IReadOnlyList<GeneralTerm> General);

/// <summary>Sources whose sum is asked for.</summary>
/// <param name="Id">Identifier, such as <c>category/mobile-combustion</c>.</param>
/// <param name="Contributions">Indexes into <see cref="UncertaintyModel.Contributions"/>.</param>
public sealed record ContributionGroup(string Id, IReadOnlyList<int> Contributions);

/// <summary>What the uncertainty of an inventory is computed from. The order of inputs, sources and groups makes no difference to results.</summary>
/// <param name="Inputs">Uncertain inputs.</param>
/// <param name="Contributions">Sources.</param>
/// <param name="Groups">Sums asked for besides the total.</param>
public sealed record UncertaintyModel(
    IReadOnlyList<UncertainInput> Inputs, IReadOnlyList<Contribution> Contributions, IReadOnlyList<ContributionGroup> Groups)
{
    /// <summary>Identifier of the sum of all sources in results: that of the inventory's figure.</summary>
    public const string Total = "totals/tCO2e";
}
