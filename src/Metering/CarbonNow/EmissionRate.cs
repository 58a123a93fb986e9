using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What one unit of a source's energy emits, as an inventory would count it.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Scope">Scope 1, 2 or 3.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Location">tCO2e for each unit, location-based; outside scope 2 the only value there is.</param>
/// <param name="Market">tCO2e for each unit, market-based, before any certificate is allocated.</param>
/// <param name="Gases">Tonnes of each gas for each unit within the headline total.</param>
/// <param name="Factors">The factor rows it rests on.</param>
/// <param name="AsOf">Publications up to this day count.</param>
public sealed record EmissionRate(
    string Source, int Scope, Unit Unit, decimal Location, decimal Market, IReadOnlyDictionary<string, decimal> Gases, IReadOnlyList<FactorSelection> Factors, LocalDate AsOf)
{
    /// <summary>The factor rows by identifier: two rates with the same ones are of one edition.</summary>
    public string Edition => string.Join(", ", Factors.Select(static f => f.Row.Id));
}
