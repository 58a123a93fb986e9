using NodaTime;

namespace Lingtan.Metering;

/// <summary>A stretch of time within the way to an inventory, in which both the factor that was shown and the one that counts stay the same.</summary>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Energy">The energy, in the unit of the rates.</param>
/// <param name="Shown">The rate that was shown.</param>
/// <param name="Final">The rate of the inventory.</param>
public sealed record TrueUpStretch(Instant From, Instant To, decimal Energy, EmissionRate Shown, EmissionRate Final)
{
    /// <summary>What the other factor changes, in tCO2e: energy times the difference of the rates.</summary>
    public decimal Effect => Energy * (Final.Location - Shown.Location);

    /// <summary>The stretches of one source by unit, in the order of time.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="amounts">Its provisional emissions, each with its energy and rate. Those of a day on which the inventory has no rate belong to no stretch.</param>
    /// <param name="zone">Time zone of its facility.</param>
    /// <param name="rates">The rates of the inventory's book.</param>
    internal static IReadOnlyList<TrueUpStretch> Of(string source, IEnumerable<CarbonAmount> amounts, DateTimeZone zone, EmissionRates rates)
    {
        var stretches = new List<TrueUpStretch>();
        foreach (var day in amounts.GroupBy(one => (one.Rate!.Unit, Day: one.Bucket.Start.InZone(zone).Date)).OrderBy(static group => group.Key.Unit.Symbol, StringComparer.Ordinal).ThenBy(static group => group.Key.Day))
        {
            if (rates.Final(source, day.Key.Unit, day.Key.Day) is not { } final) continue;
            foreach (var same in day.GroupBy(static one => one.Rate!))
                Add(stretches, new TrueUpStretch(same.Min(static one => one.Bucket.Start), same.Max(static one => one.Bucket.End), same.Sum(static one => one.Energy!.Value), same.Key, final));
        }

        return stretches;
    }

    private static void Add(List<TrueUpStretch> stretches, TrueUpStretch next)
    {
        if (stretches is [.., var last] && Same(last.Shown, next.Shown) && Same(last.Final, next.Final)) stretches[^1] = last with { To = next.To, Energy = last.Energy + next.Energy };
        else stretches.Add(next);
    }

    private static bool Same(EmissionRate one, EmissionRate other) => (one.Unit, one.Edition, one.Location) == (other.Unit, other.Edition, other.Location);
}
