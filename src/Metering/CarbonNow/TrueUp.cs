using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// The line that leads from what was shown during the year to the inventory: inventory less the sum of provisional figures, and what it is made of. The
/// parts add up to the difference exactly.
/// </summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Provisional">Sum of the provisional figures, in tCO2e, location-based.</param>
/// <param name="Inventory">The figure of the inventory, in tCO2e, location-based.</param>
/// <param name="ByFactor">What the final factors change, on the metered energy.</param>
/// <param name="ByAmount">What the inventory's amount differs from the metered one, with the final factors.</param>
/// <param name="Rest">What neither explains: shares of consolidation that changed within the year, records with other inputs, days on which the inventory has no factor.</param>
/// <param name="Stretches">The factors that were shown beside those of the inventory; their effects add up to what the final factors change.</param>
public sealed record TrueUp(string Source, decimal Provisional, decimal Inventory, decimal ByFactor, decimal ByAmount, decimal Rest, IReadOnlyList<TrueUpStretch> Stretches)
{
    /// <summary>Inventory less provisional.</summary>
    public decimal Difference => Inventory - Provisional;

    /// <summary>The true-up of a source.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="amounts">The provisional emissions of the source in the period of the inventory; what does not count is left out.</param>
    /// <param name="inventory">The inventory.</param>
    /// <param name="rates">The rates of its book.</param>
    /// <returns>Null where the inventory does not have the source.</returns>
    public static TrueUp? Of(string source, IEnumerable<CarbonAmount> amounts, Inventory inventory, EmissionRates rates)
    {
        if (inventory.Sources.FirstOrDefault(s => s.Definition.Id == source) is not { } result) return null;
        var counted = amounts.Where(a => a is { Part: CarbonPart.Counted, Energy: not null, Rate: not null } && a.Rate.Source == source).ToList();
        var zone = inventory.Book.Facilities.First(f => f.Id == result.Definition.Facility).Zone;
        var stretches = TrueUpStretch.Of(source, counted, zone, rates);
        var (provisional, byFactor) = (counted.Sum(static one => one.Location ?? 0), stretches.Sum(static one => one.Effect));
        var byAmount = AmountEffect(inventory, result.Index, counted, stretches);
        return new TrueUp(source, provisional, result.Tco2eLocation, byFactor, byAmount, result.Tco2eLocation - provisional - byFactor - byAmount, stretches);
    }

    // The last final factor stands for all of them: what the inventory has more than the meters is on no day.
    private static decimal AmountEffect(Inventory inventory, int source, List<CarbonAmount> counted, IReadOnlyList<TrueUpStretch> stretches)
    {
        if (stretches is not [.., { Final: var last }] || Amount(inventory, source, last.Unit) is not { } stated) return 0;
        return (stated - counted.Sum(one => one.Rate!.Unit.ConvertTo(one.Energy!.Value, last.Unit))) * last.Location;
    }

    private static decimal? Amount(Inventory inventory, int source, Unit unit)
    {
        var (sum, inputs) = (0m, new HashSet<string>(StringComparer.Ordinal));
        foreach (ref readonly var record in inventory.Activity)
        {
            if (record.Source != source) continue;
            inputs.Add(record.Input ?? "");
            if (inputs.Count > 1 || !record.Unit.IsConvertibleTo(unit)) return null;
            sum += record.Unit.ConvertTo(record.Amount, unit);
        }

        return sum;
    }
}
