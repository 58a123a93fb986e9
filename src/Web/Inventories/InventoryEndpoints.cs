using Lingtan.Inventories;
using Lingtan.Quantities;
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
        api.MapGet("/inventories/{id}/overview", (string id, HttpContext context, LiveInventories inventories) => Prepared.Computed(context, inventories, id, "overview", Overview.Of))
            .WithSummary("Headlines, years, flows, tasks").Produces<OverviewView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/results", ResultsOf).WithSummary("The inventory by scope, category, iso, gas, facility, month or source; the largest sources of each group, or with all=true every one").Produces<ResultsView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/figures/{**figure}", FigureOf).WithSummary("How a figure comes about").Produces<ExplanationView>().Allow(Permission.ReadInventory);
    }

    private static IResult ResultsOf(string id, HttpContext context, LiveInventories inventories, string by = "scope", bool all = false) => Results.Ways.Contains(by)
        ? Prepared.Computed(context, inventories, id, "results/" + by + (all ? "/all" : ""), live => Results.Of(live, by, all))
        : Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("by 为 " + string.Join("、", Results.Ways), "by is one of " + string.Join(", ", Results.Ways)));

    // Accounts confined to some facilities see figures of the sources and facilities they see.
    private static IResult FigureOf(string id, string figure, HttpContext context, Caller caller, LiveInventories inventories)
    {
        if (caller.IsConfined && inventories.Find(id) is { } live && !Sees(caller, live, figure))
            return Problems.Forbidden(new LocalText("只能查看所属设施的数值", "Only figures of your own facilities can be seen"));
        return Prepared.Computed(context, inventories, id, "figures/" + figure, one => Explanations.Of(one, figure));
    }

    private static bool Sees(Caller caller, LiveInventory live, string figure) => FigureScope.FacilityOf(live, figure) is { } facility && caller.Sees(live.Tree, facility);

    // Totals are the organisation's: accounts confined to some facilities see the list without them.
    private static InventoryItem Item(LiveInventories inventories, BookSummary summary, Caller caller)
    {
        var live = inventories.Find(summary.Id)!;
        var restates = Restatement.Of(live.State);
        return new InventoryItem(
            summary.Id, summary.Organization, summary.From, summary.To, summary.Recording, live.Book?.Scope2 == Scope2Basis.Market ? "market" : "location",
            live.Inventory is { } inventory && !caller.IsConfined ? TotalsView.Of(inventory.Totals) : null, live.Faults.Count,
            RoleNames.Json(live.State.Status), restates?.Book, restates?.Cause);
    }
}
