using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Makes the basis of reports from an inventory as computed.</summary>
public static class BasisReading
{
    /// <summary>The basis of an inventory: its quality and uncertainty computed, document control and texts read from its <c>narrative/</c>.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="earlier">Earlier inventories of the organisation, earliest first.</param>
    /// <param name="faults">Receives mistakes in document control and texts.</param>
    public static ReportBasis Read(Inventory inventory, IReadOnlyList<Inventory> earlier, FaultList faults)
    {
        var scheme = DataQualityScheme.Default;
        return new ReportBasis(
            inventory, earlier, InventoryScoring.Of(inventory, scheme), scheme, ErrorPropagation.Run(InventoryUncertainty.Model(inventory, scheme)),
            ControlReading.Read(inventory.Book, faults, id => inventory.Figures.Find(id) is not null), NarrativeReading.Read(inventory.Book, faults));
    }
}
