using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>An inventory to be begun: from an earlier one, or a first one.</summary>
/// <param name="Id">Its name in the database.</param>
/// <param name="Period">A year, <c>2026</c>, or days, <c>2025-07-01/2026-06-30</c>.</param>
/// <param name="From">The earlier inventory whose organisation, sources, factors and texts it begins with.</param>
/// <param name="First">What a first inventory begins with.</param>
public sealed record InventoryRequest(string Id, string Period, string? From = null, FirstInventory? First = null);

/// <summary>What a first inventory begins with.</summary>
/// <param name="Organization">The organisation.</param>
/// <param name="Facility">Its first facility.</param>
/// <param name="Country">Country of the facility.</param>
/// <param name="Region">Province of the facility.</param>
/// <param name="Consolidation">Approach to consolidation.</param>
/// <param name="Gwp">Set of global warming potentials.</param>
/// <param name="Scope2">Basis of the headline total.</param>
public sealed record FirstInventory(
    LocalText Organization, LocalText Facility, string Country, string? Region = null, string Consolidation = "operational-control", string Gwp = "AR6", string Scope2 = "location-based")
{
    /// <summary>As the database takes it.</summary>
    /// <param name="period">The period.</param>
    internal NewInventory On(string period) => new(period, Organization, Facility, Country, Region ?? "", Consolidation, Gwp, Scope2);
}

/// <summary>An inventory that was begun.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Recording">Number of the recording.</param>
public sealed record InventoryBegun(string Id, long Recording);

/// <summary>New inventories.</summary>
public sealed class BeginningEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/inventories", Begin).WithSummary("Begin an inventory: the next period's from an earlier one, or a first one").Produces<InventoryBegun>(StatusCodes.Status201Created).AllowWhole(Permission.WriteBook);

    private static IResult Begin(InventoryRequest request, Caller caller, LiveInventories inventories, Beginning beginning, TimeProvider clock)
    {
        if (request.From is null == request.First is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("须有 from 或 first 之一", "either from or first is needed"));
        if (request.From is { } earlier && inventories.Find(earlier) is null) return Problems.NotFound(earlier);
        var faults = new FaultList();
        var act = caller.Act("begin", clock);
        var recording = request.From is { } from ? beginning.Continue(request.Id, from, request.Period, act, faults) : beginning.Begin(request.Id, request.First!.On(request.Period), act, faults);
        return recording is null ? Problems.Faulty(faults) : TypedResults.Created("/api/v1/inventories/" + request.Id, new InventoryBegun(request.Id, recording.Seq));
    }
}
