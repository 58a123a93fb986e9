using Lingtan.Inventories;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The inventories and what they come to.</summary>
public sealed class InventoryEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories", (Caller caller, LiveInventories inventories) => TypedResults.Ok(inventories.All().Select(one => Item(inventories, one, caller))))
            .WithSummary("Inventories by period").Allow(Permission.ReadInventory);
    }

    // Totals are the organisation's: accounts confined to some facilities see the list without them.
    private static InventoryItem Item(LiveInventories inventories, BookSummary summary, Caller caller)
    {
        var live = inventories.Find(summary.Id)!;
        return new InventoryItem(
            summary.Id, summary.Organization, summary.From, summary.To, summary.Recording, live.Book?.Scope2 == Scope2Basis.Market ? "market" : "location",
            live.Inventory is { } inventory && !caller.IsConfined ? TotalsView.Of(inventory.Totals) : null, live.Faults.Count);
    }
}
