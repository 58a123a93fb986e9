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
/// <param name="Rest">What neither explains: shares of consolidation that changed within the year, records with other inputs.</param>
public sealed record TrueUp(string Source, decimal Provisional, decimal Inventory, decimal ByFactor, decimal ByAmount, decimal Rest)
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
        var (provisional, final, metered) = (0m, 0m, 0m);
        Unit? unit = null;
        EmissionRate? last = null;
        foreach (var one in amounts.Where(a => a.Part == CarbonPart.Counted && a.Energy is not null && a.Rate?.Source == source))
        {
            unit ??= one.Rate!.Unit;
            var zone = inventory.Book.Facilities.First(f => f.Id == result.Definition.Facility).Zone;
            last = rates.Final(source, one.Rate!.Unit, one.Bucket.Start.InZone(zone).Date) ?? last;
            provisional += one.Location ?? 0;
            final += one.Energy!.Value * (last?.Location ?? 0);
            metered += one.Rate.Unit.ConvertTo(one.Energy.Value, unit);
        }

        var byAmount = unit is null || last is null || Amount(inventory, result.Index, unit) is not { } stated ? 0 : unit.ConvertTo(stated - metered, last.Unit) * last.Location;
        return new TrueUp(source, provisional, result.Tco2eLocation, final - provisional, byAmount, result.Tco2eLocation - final - byAmount);
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
