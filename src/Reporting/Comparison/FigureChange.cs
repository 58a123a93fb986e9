using Lingtan.Inventories;

namespace Lingtan.Reporting;

/// <summary>A figure in two reports.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Before">In the first report; null where it does not print it.</param>
/// <param name="After">In the second report; null where it does not print it.</param>
/// <param name="ByCause">Why it changed, for figures that are sums of sources where both inventories are at hand; else null. The parts add up to the change.</param>
public sealed record FigureChange(string Id, ManifestFigure? Before, ManifestFigure? After, IReadOnlyList<KeyValuePair<Cause, decimal>>? ByCause = null)
{
    /// <summary>The difference; null where only one report prints the figure or the units differ.</summary>
    public decimal? Difference => Before is not null && After is not null && Before.Unit == After.Unit ? After.Value - Before.Value : null;
}

/// <summary>What differs between two reports.</summary>
/// <param name="Changed">Figures of both reports whose value differs, in the order of the second.</param>
/// <param name="Restated">Figures of both with the same value but another lineage: computed from other records, factors or methods.</param>
/// <param name="Added">Figures of the second only.</param>
/// <param name="Removed">Figures of the first only.</param>
/// <param name="Unchanged">How many figures are the same in value and lineage.</param>
/// <param name="Total">Why the total changed; null where the inventories are not at hand.</param>
public sealed record ReportDifference(
    IReadOnlyList<FigureChange> Changed, IReadOnlyList<FigureChange> Restated, IReadOnlyList<FigureChange> Added, IReadOnlyList<FigureChange> Removed, int Unchanged,
    IReadOnlyList<KeyValuePair<Cause, decimal>>? Total = null);
