using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Headline figures in tCO2e.</summary>
/// <param name="Scope1">Direct emissions.</param>
/// <param name="Scope2Location">Scope 2, location-based.</param>
/// <param name="Scope2Market">Scope 2, market-based.</param>
/// <param name="Scope3">Other indirect emissions.</param>
/// <param name="TCO2e">The total on the basis the inventory states.</param>
public sealed record TotalsView(decimal Scope1, decimal Scope2Location, decimal Scope2Market, decimal Scope3, [property: System.Text.Json.Serialization.JsonPropertyName("tCO2e")] decimal TCO2e)
{
    /// <summary>The view of totals.</summary>
    internal static TotalsView Of(Totals totals) => new(totals.Scope1, totals.Scope2Location, totals.Scope2Market, totals.Scope3, totals.Tco2e);
}

/// <summary>An inventory in the list of all.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Organization">The organisation.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Recording">The last recording on it.</param>
/// <param name="Basis">Scope 2 basis of its headline total.</param>
/// <param name="Totals">Headline figures; null with faults.</param>
/// <param name="Faults">How many mistakes keep it from being computed.</param>
/// <param name="Status"><c>draft</c>, <c>reviewed</c>, <c>approved</c>, <c>verified</c> or <c>locked</c>.</param>
/// <param name="Restates">The inventory it restates.</param>
/// <param name="Cause">Why it restates it.</param>
public sealed record InventoryItem(
    string Id, LocalText Organization, string From, string To, long Recording, string Basis, TotalsView? Totals, int Faults, string Status, string? Restates, string? Cause);
