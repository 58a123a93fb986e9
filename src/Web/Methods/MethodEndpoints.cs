using Lingtan.Methods;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The methods of quantification: formulas, what they need, where they come from, worked examples.</summary>
public sealed class MethodEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/methods", All).WithSummary("The methods, with an inventory's own under ?inventory=").Produces<IReadOnlyList<MethodItem>>().Allow(Permission.ReadInventory);
        api.MapGet("/methods/{method}", One).WithSummary("A method: its formulas as mathematics, inputs and worked examples").Produces<MethodView>().Allow(Permission.ReadInventory);
    }

    private static IReadOnlyList<MethodFile> Own(LiveInventories inventories, string? inventory) => inventory is null ? [] : inventories.Find(inventory)?.Book?.OwnMethods ?? [];

    private static IResult All(LiveInventories inventories, string? inventory = null)
    {
        var shipped = inventories.Libraries.Methods([]);
        return TypedResults.Ok(inventories.Libraries.Methods(Own(inventories, inventory)).All(new FaultList()).Select(method => MethodViews.Item(method, !shipped.Contains(method.Id))).ToList());
    }

    private static IResult One(string method, Caller caller, LiveInventories inventories, string? inventory = null)
    {
        var live = inventory is null ? null : inventories.Find(inventory);
        return inventories.Libraries.Methods(Own(inventories, inventory)).Find(method, live?.Book?.Period.From, new FaultList()) is { } found
            ? TypedResults.Ok(MethodViews.Of(found, !inventories.Libraries.Methods([]).Contains(method), inventories.Libraries, live, caller)) : Problems.NotFound(method);
    }
}
