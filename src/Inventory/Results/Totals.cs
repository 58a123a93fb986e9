using Lingtan.Factors;

namespace Lingtan.Inventories;

/// <summary>The headline figures, in tonnes of CO2 equivalent.</summary>
/// <param name="Tco2e">Scope 1 + scope 2 on the chosen basis + scope 3, gross, after eliminations (ISO 14064-1, GHG Protocol).</param>
/// <param name="Scope1">Direct emissions.</param>
/// <param name="Scope2">Scope 2 on the chosen basis.</param>
/// <param name="Scope2Location">Scope 2, location-based.</param>
/// <param name="Scope2Market">Scope 2, market-based.</param>
/// <param name="Scope3">Other indirect emissions.</param>
/// <param name="BiogenicCO2">Biogenic CO2, beside the total.</param>
/// <param name="Removals">Removals, beside the total.</param>
/// <param name="Avoided">Avoided emissions, beside the total.</param>
public sealed record Totals(
    decimal Tco2e, decimal Scope1, decimal Scope2, decimal Scope2Location, decimal Scope2Market, decimal Scope3,
    decimal BiogenicCO2, decimal Removals, decimal Avoided);

/// <summary>An amount of one gas.</summary>
/// <param name="Tonnes">Tonnes of the gas.</param>
/// <param name="Co2e">Tonnes of CO2 equivalent.</param>
public readonly record struct GasAmount(decimal Tonnes, decimal Co2e)
{
    /// <summary>The sum of two amounts of the same gas.</summary>
    public static GasAmount operator +(GasAmount a, GasAmount b) => new(a.Tonnes + b.Tonnes, a.Co2e + b.Co2e);

    /// <summary>Adds another amount; the named form of the operator.</summary>
    public static GasAmount Add(GasAmount left, GasAmount right) => left + right;
}

/// <summary>One internal delivery cancelled on consolidation.</summary>
/// <param name="Source">Source that recorded the delivery.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Counterparty">The other facility of the same organisation.</param>
/// <param name="Tco2e">Tonnes of CO2 equivalent taken out of the total (positive), on the basis chosen for scope 2.</param>
public sealed record Elimination(string Source, string Facility, string Counterparty, decimal Tco2e);

/// <summary>One line of the reconciliation between two programmes' totals.</summary>
/// <param name="Id">Line identifier, such as <c>scope3</c> or <c>exported-electricity</c>.</param>
/// <param name="Tco2e">Signed tonnes of CO2 equivalent; the lines add up from one total to the other.</param>
public sealed record ReconciliationLine(string Id, decimal Tco2e);

/// <summary>The total by another programme's rules.</summary>
/// <param name="Programme">Programme name, such as <c>GB/T 32150</c>.</param>
/// <param name="Total">Sum over the entities, in tCO2e.</param>
/// <param name="ByEntity">Total of each legal entity, by its facility: a root, or one in which others hold a part.</param>
/// <param name="Reconciliation">From the ISO/GHG Protocol total to this one, line by line.</param>
public sealed record ProgrammeTotal(
    string Programme, decimal Total, IReadOnlyDictionary<string, decimal> ByEntity, IReadOnlyList<ReconciliationLine> Reconciliation);

/// <summary>A reported ratio.</summary>
/// <param name="Metric">Metric of the denominator.</param>
/// <param name="Scopes">Scopes of the numerator.</param>
/// <param name="Numerator">tCO2e.</param>
/// <param name="Denominator">Sum of the metric in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of the denominator.</param>
/// <param name="Value">Numerator / denominator, tCO2e per unit.</param>
/// <param name="Derived">Whether any denominator figure was itself derived.</param>
public sealed record IntensityResult(
    string Metric, IReadOnlyList<int> Scopes, decimal Numerator, decimal Denominator, string Unit, decimal Value, bool Derived);

/// <summary>Consumption of one energy carrier.</summary>
/// <param name="Carrier">Carrier, such as <c>electricity</c> or <c>diesel</c>.</param>
/// <param name="Amount">Amount in <paramref name="Unit"/>.</param>
/// <param name="Unit">Natural unit of the carrier.</param>
/// <param name="Tce">Tonnes of standard coal by calorific value (当量); null where no coefficient is known.</param>
/// <param name="TceEquivalent">Tonnes of standard coal by equivalent value (等价); null where no coefficient is known.</param>
public sealed record CarrierEnergy(string Carrier, decimal Amount, string Unit, decimal? Tce, decimal? TceEquivalent)
{
    /// <summary>The coefficient by calorific value; null where units convert by definition.</summary>
    public FactorRow? Coefficient { get; init; }

    /// <summary>The coefficient by equivalent value; null where the calorific one stands for it.</summary>
    public FactorRow? EquivalentCoefficient { get; init; }

    /// <summary>A name for each carrier: its own, with the unit (<c>diesel (GJ)</c>) where one was recorded in units that do not convert.</summary>
    /// <param name="energy">The carriers of an inventory.</param>
    public static IReadOnlyList<string> Names(IReadOnlyList<CarrierEnergy> energy)
    {
        var several = energy.GroupBy(carrier => carrier.Carrier, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. energy.Select(carrier => several.Contains(carrier.Carrier) ? $"{carrier.Carrier} ({carrier.Unit})" : carrier.Carrier)];
    }
}

/// <summary>An exclusion with its share.</summary>
/// <param name="Exclusion">What is excluded.</param>
/// <param name="ShareOfTotal">Estimate / (total + all estimates); null without an estimate.</param>
/// <param name="ShareOfScope">Estimate / (its scope + its estimates); null without an estimate.</param>
public sealed record ExclusionShare(Exclusion Exclusion, decimal? ShareOfTotal, decimal? ShareOfScope);
