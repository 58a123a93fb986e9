using Lingtan.Inventories;
using Lingtan.Quality;

namespace Lingtan.Reporting;

/// <summary>Everything a report is made from.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Earlier">Earlier inventories of the organisation, earliest first.</param>
/// <param name="Quality">Its data quality.</param>
/// <param name="Scheme">The scheme the quality was scored by.</param>
/// <param name="Uncertainty">Its uncertainty by error propagation, in total, by scope and by ISO category.</param>
/// <param name="Control">Document control.</param>
/// <param name="Narrative">The texts of the inventory folder.</param>
public sealed record ReportBasis(
    Inventory Inventory, IReadOnlyList<Inventory> Earlier, QualityScore Quality, DataQualityScheme Scheme, UncertaintyResult Uncertainty, DocumentControl Control,
    NarrativeTexts Narrative)
{
    /// <summary>The years side by side: the earlier inventories and this one, earliest first.</summary>
    public IReadOnlyList<Inventory> Years => [.. Earlier, Inventory];

    /// <summary>The inventory before this one; null where there is none.</summary>
    public Inventory? Previous => Earlier.Count > 0 ? Earlier[^1] : null;
}
