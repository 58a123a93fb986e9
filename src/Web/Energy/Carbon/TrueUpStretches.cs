using Lingtan.Inventories;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Divides what final factors change into the stretches of time in which both the factor that was shown and the one that counts stay the same.</summary>
internal static class TrueUpStretches
{
    /// <summary>The stretches of one source in the order of time; their effects add up to what final factors change.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="amounts">The provisional emissions of the source within the inventory.</param>
    /// <param name="inventory">The inventory.</param>
    /// <param name="rates">The rates of its book.</param>
    public static IReadOnlyList<TrueUpStretch> Of(string source, IEnumerable<CarbonAmount> amounts, Inventory inventory, EmissionRates rates)
    {
        var facility = inventory.Sources.First(one => one.Definition.Id == source).Definition.Facility;
        var zone = inventory.Book.Facilities.First(one => one.Id == facility).Zone;
        var stretches = new List<TrueUpStretch>();
        foreach (var day in amounts.Where(static one => one is { Part: CarbonPart.Counted, Energy: not null, Rate: not null }).GroupBy(one => (one.Rate!.Unit, Day: one.Bucket.Start.InZone(zone).Date)).OrderBy(static group => group.Key.Unit.Symbol, StringComparer.Ordinal).ThenBy(static group => group.Key.Day))
        {
            if (rates.Final(source, day.Key.Unit, day.Key.Day) is not { } final) continue;
            foreach (var same in day.GroupBy(static one => one.Rate!))
                Add(stretches, new TrueUpStretch(
                    EnergySpan.Text(same.Min(static one => one.Bucket.Start)), EnergySpan.Text(same.Max(static one => one.Bucket.End)), day.Key.Unit.Symbol, same.Sum(static one => one.Energy!.Value),
                    same.Key.Edition, same.Key.Location, final.Edition, final.Location, same.Sum(one => one.Energy!.Value * (final.Location - same.Key.Location))));
        }

        return stretches;
    }

    private static void Add(List<TrueUpStretch> stretches, TrueUpStretch next)
    {
        if (stretches is [.., var last] && (last.Unit, last.Edition, last.Rate, last.FinalEdition, last.FinalRate) == (next.Unit, next.Edition, next.Rate, next.FinalEdition, next.FinalRate))
            stretches[^1] = last with { To = next.To, Energy = last.Energy + next.Energy, Effect = last.Effect + next.Effect };
        else
            stretches.Add(next);
    }
}
