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
    public static IReadOnlyList<GroupEmission> ByGroupAndLine(Inventory inventory, SourceResult source)
    {
        var entries = source.Entries;
        var sums = new List<GroupEmission>(entries.Length);
        var ordered = true;
        foreach (ref readonly var entry in entries)
        {
            if (!Includes(inventory, inventory.Lines[entry.Line])) continue;
            var next = new GroupEmission(entry.Group, entry.Line, entry.Co2e);
            var order = sums.Count == 0 ? 1 : GroupEmission.Order(next, sums[^1]);
            if (order == 0) sums[^1] = next with { Co2e = sums[^1].Co2e + entry.Co2e };
            else sums.Add(next);
            ordered &= order >= 0;
        }

        return ordered ? sums : [.. sums.GroupBy(part => (part.Group, part.Line)).Select(parts => parts.First() with { Co2e = parts.Sum(part => part.Co2e) }).Order(Comparer<GroupEmission>.Create(GroupEmission.Order))];
    }
}

/// <summary>What a group of records adds to the headline total in one line of the ledger.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Line">Index of the line.</param>
/// <param name="Co2e">Tonnes of CO2 equivalent.</param>
internal readonly record struct GroupEmission(int Group, int Line, decimal Co2e)
{
    /// <summary>By group, then by line.</summary>
    public static int Order(GroupEmission left, GroupEmission right) =>
        left.Group != right.Group ? left.Group.CompareTo(right.Group) : left.Line.CompareTo(right.Line);
}
