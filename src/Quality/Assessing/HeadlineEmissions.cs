using Lingtan.Inventories;
using Lingtan.Methods;

namespace Lingtan.Quality;

/// <summary>Parts of the headline total, group by group.</summary>
internal static class HeadlineEmissions
{
    /// <summary>Whether a line is part of the headline total.</summary>
    public static bool Includes(Inventory inventory, LedgerLine line) =>
        line is { Account: Account.Total, InScopes: true } && (line.Basis is null || (line.Basis == Basis.Market) == (inventory.Book.Scope2 == Scope2Basis.Market));

    /// <summary>tCO2e of each group of a source, in the order of its groups.</summary>
    public static decimal[] ByGroup(Inventory inventory, SourceResult source)
    {
        var sums = new decimal[source.Groups.Length];
        foreach (ref readonly var entry in source.Entries)
            if (Includes(inventory, inventory.Lines[entry.Line])) sums[entry.Group - source.FirstGroup] += entry.Co2e;
        return sums;
    }

    /// <summary>tCO2e of each group and line of a source, ordered by group and line.</summary>
    public static SortedDictionary<(int Group, int Line), decimal> ByGroupAndLine(Inventory inventory, SourceResult source)
    {
        var sums = new SortedDictionary<(int, int), decimal>();
        foreach (ref readonly var entry in source.Entries)
        {
            if (!Includes(inventory, inventory.Lines[entry.Line])) continue;
            var key = (entry.Group, entry.Line);
            sums[key] = sums.GetValueOrDefault(key) + entry.Co2e;
        }

        return sums;
    }
}
