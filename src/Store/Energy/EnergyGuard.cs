using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A row as a change would have it.</summary>
/// <param name="Index">Which change.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">The row.</param>
/// <param name="Row">The row; null where it is withdrawn.</param>
/// <param name="Facts">What is to be recorded.</param>
internal sealed record EnergyPlannedRow(int Index, string Table, string Key, BookRow? Row, IReadOnlyList<FactChange> Facts);

/// <summary>Reads the energy side as changes would leave it, and tells each fault that they cause where it belongs.</summary>
internal static class EnergyGuard
{
    /// <summary>Checks changes.</summary>
    /// <param name="state">What is set up.</param>
    /// <param name="planned">The changes.</param>
    /// <param name="found">Where faults of a change are put, by its index.</param>
    /// <param name="others">Where faults elsewhere are put.</param>
    public static void Check(EnergyState state, IReadOnlyList<EnergyPlannedRow> planned, IReadOnlyList<List<Fault>> found, List<Fault> others)
    {
        var gone = planned.SelectMany(static one => one.Facts).Select(static fact => (fact.Kind, fact.Key)).ToHashSet();

        // A changed row stays where it is: the order of registers says which of them is the main one.
        var changed = planned.Where(static one => one.Row is not null).ToDictionary(static one => (one.Table, one.Key));
        var there = state.Rows.Where(row => changed.ContainsKey((row.Table, row.Key)) || !gone.Contains((row.Table, row.Key))).Select(row => changed.TryGetValue((row.Table, row.Key), out var one) ? one.Row! : row).ToList();
        var known = there.Select(static row => (row.Table, row.Key)).ToHashSet();
        var rows = there.Concat(planned.Where(one => one.Row is not null && !known.Contains((one.Table, one.Key))).Select(static one => one.Row!)).GroupBy(static row => row.Table, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        var faults = new FaultList();
        EnergyRows.Read(rows.Values.SelectMany(static one => one), faults);
        if (!faults.Any) return;
        var before = state.Faults.Select(Known).ToHashSet();
        foreach (var fault in faults)
        {
            var bare = fault with { Place = fault.Place with { Row = null } };

            // The heading is row 1.
            if (fault.Place.Row is { } row && rows.GetValueOrDefault(fault.Place.File)?.ElementAtOrDefault(row - 2) is { } at && changed.TryGetValue((at.Table, at.Key), out var one)) found[one.Index].Add(bare);
            else if (!before.Contains(Known(fault))) others.Add(bare);
        }
    }

    private static (string, string, string?, string) Known(Fault fault) => (fault.Code.Id, fault.Place.File, fault.Place.Column, fault.Value);
}
