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
    /// <param name="first">The fact with which each row was first stated.</param>
    /// <param name="planned">The changes.</param>
    /// <param name="found">Where faults of a change are put, by its index.</param>
    /// <param name="others">Where faults elsewhere are put.</param>
    public static void Check(EnergyState state, IReadOnlyDictionary<(string Kind, string Key), long> first, IReadOnlyList<EnergyPlannedRow> planned, IReadOnlyList<List<Fault>> found, List<Fault> others)
    {
        var gone = planned.SelectMany(static one => one.Facts).Select(static fact => (fact.Kind, fact.Key)).ToHashSet();

        // A row stands where it was first stated, as it will be read: the order of registers says which of them is the main one.
        var changed = planned.Where(static one => one.Row is not null).ToDictionary(static one => (one.Table, one.Key));
        var rows = state.Rows.Where(row => !gone.Contains((row.Table, row.Key))).Concat(planned.Select(static one => one.Row).OfType<BookRow>())
            .OrderBy(row => first.GetValueOrDefault((row.Table, row.Key), long.MaxValue)).GroupBy(static row => row.Table, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
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
