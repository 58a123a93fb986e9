namespace Lingtan.Quality;

/// <summary>The uncertainty of a sum at 95 %. Numbers have six significant digits.</summary>
/// <param name="Id">Identifier of the sum.</param>
/// <param name="Tonnes">The sum as calculated, in tCO2e.</param>
/// <param name="LowerPercent">Lower bound of the 95 % interval relative to the sum, in percent with its sign: −4.2 is 4.2 % below.</param>
/// <param name="UpperPercent">Upper bound relative to the sum, in percent with its sign.</param>
/// <param name="Mean">Mean of the simulated sums in tCO2e; null for error propagation.</param>
/// <param name="StandardDeviation">Standard deviation in tCO2e.</param>
public sealed record UncertaintyEstimate(
    string Id, decimal Tonnes, decimal LowerPercent, decimal UpperPercent, decimal? Mean, decimal StandardDeviation);

/// <summary>The uncertainty of an inventory.</summary>
/// <param name="Method"><c>error-propagation</c> or <c>monte-carlo</c> (IPCC 2006, Vol. 1, Ch. 3, approach 1 or 2).</param>
/// <param name="Draws">Number of draws; 0 for error propagation.</param>
/// <param name="Seed">Seed of the random numbers; 0 for error propagation.</param>
/// <param name="Total">All sources.</param>
/// <param name="Groups">The sums asked for, in the order asked.</param>
public sealed record UncertaintyResult(
    string Method, int Draws, ulong Seed, UncertaintyEstimate Total, IReadOnlyList<UncertaintyEstimate> Groups)
{
    /// <summary>Name of approach 1.</summary>
    public const string ErrorPropagationMethod = "error-propagation";

    /// <summary>Name of approach 2.</summary>
    public const string MonteCarloMethod = "monte-carlo";
}

/// <summary>What one input contributes to the variance of a total.</summary>
/// <param name="Input">Identifier of the input: a factor row (<c>factors/…</c>) or the records of a source (<c>sources/…</c>).</param>
/// <param name="Basis">Where its uncertainty comes from.</param>
/// <param name="Share">Share of the variance, 0-1, to six significant digits.</param>
public sealed record InputShare(string Input, UncertaintyBasis Basis, decimal Share);
