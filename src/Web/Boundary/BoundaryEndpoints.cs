using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Who holds and controls a facility for some days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="Equity">Economic interest as a fraction.</param>
/// <param name="Operational"><c>yes</c>, <c>no</c> or <c>joint</c>.</param>
/// <param name="Financial"><c>yes</c>, <c>no</c> or <c>joint</c>.</param>
public sealed record OwnershipView(string From, string? To, decimal Equity, string Operational, string Financial);

/// <summary>A facility of the organisation.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parent">The facility it belongs to.</param>
/// <param name="Country">Country.</param>
/// <param name="Region">Province or state.</param>
/// <param name="Grid">Level at which electricity factors are taken.</param>
/// <param name="Zone">Time zone.</param>
/// <param name="Ownership">Who holds and controls it.</param>
/// <param name="Sources">How many sources lie in it, without those beneath.</param>
/// <param name="Scopes">tCO2e by scope in it and beneath; null where nothing was computed.</param>
public sealed record FacilityView(
    string Id, LocalText Name, string? Parent, string Country, string? Region, string? Grid, string Zone, IReadOnlyList<OwnershipView> Ownership, int Sources, IReadOnlyList<decimal>? Scopes);

/// <summary>An emission source.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">1, 2 or 3.</param>
/// <param name="Scope3">Category of scope 3.</param>
/// <param name="IsoCategory">Category of ISO 14064-1.</param>
/// <param name="Category">Category.</param>
/// <param name="CategoryName">What the category is called.</param>
/// <param name="Facility">The facility.</param>
/// <param name="FacilityName">What the facility is called.</param>
/// <param name="Method">The method.</param>
/// <param name="Subjects">What it is about, such as a fuel.</param>
/// <param name="Records">How many activity records it has.</param>
/// <param name="Tonnes">tCO2e; null where nothing was computed.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
public sealed record SourceView(
    string Id, LocalText Name, int Scope, int? Scope3, int IsoCategory, string Category, LocalText CategoryName, string Facility, LocalText FacilityName, string Method, IReadOnlyDictionary<string, string> Subjects, int Records,
    decimal? Tonnes, string Figure);

/// <summary>The organisation, its facilities and sources.</summary>
public sealed class BoundaryEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/facilities", (string id, Caller caller, LiveInventories inventories) => With(inventories, id, live => Facilities(live, caller)))
            .WithSummary("The facilities one sees").Produces<IReadOnlyList<FacilityView>>().Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/sources", (string id, Caller caller, LiveInventories inventories) => With(inventories, id, live => Sources(live, caller)))
            .WithSummary("The emission sources of the facilities one sees").Produces<IReadOnlyList<SourceView>>().Allow(Permission.ReadInventory);
    }

    private static IResult With<T>(LiveInventories inventories, string id, Func<LiveInventory, T> view) =>
        inventories.Find(id) is not { } live ? Problems.NotFound(id) : live.Book is null ? Problems.Faulty(live.Faults) : TypedResults.Ok(view(live));

    private static IReadOnlyList<FacilityView> Facilities(LiveInventory live, Caller caller)
    {
        var sources = live.Book!.Sources;
        return [.. live.Book.Facilities.Where(facility => caller.Sees(live.Tree, facility.Id)).Select(facility => new FacilityView(
            facility.Id, facility.Name, facility.Parent, facility.Country, live.Tree.RegionOf(facility), live.Tree.GridOf(facility), facility.Zone.Id, [.. facility.Ownership.Select(Owned)],
            sources.Count(source => source.Facility == facility.Id), Scopes(live, facility.Id)))];
    }

    private static IReadOnlyList<decimal>? Scopes(LiveInventory live, string facility)
    {
        if (live.Inventory is not { } inventory) return null;
        var within = inventory.Sources.Where(source => live.Tree.IsWithin(source.Definition.Facility, facility)).ToLookup(source => source.Definition.Scope, source => source.Tco2e);
        return [within[1].Sum(), within[2].Sum(), within[3].Sum()];
    }

    private static OwnershipView Owned(Ownership one) => new(
        one.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), one.To?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), one.Equity, RoleNames.Json(one.Operational), RoleNames.Json(one.Financial));

    private static IReadOnlyList<SourceView> Sources(LiveInventory live, Caller caller)
    {
        var names = live.Book!.Facilities.ToDictionary(facility => facility.Id, facility => facility.Name, StringComparer.Ordinal);
        var records = new int[live.Book.Sources.Count];
        foreach (var record in live.Book.Activity) records[record.Source]++;
        return [.. live.Book.Sources.Select((source, index) => (source, index)).Where(one => caller.Sees(live.Tree, one.source.Facility)).Select(one => new SourceView(
            one.source.Id, one.source.Name, one.source.Scope, one.source.Scope3, CategoryList.IsoCategory(one.source), one.source.Category,
            CategoryList.TitleOf(one.source.Category), one.source.Facility,
            names.GetValueOrDefault(one.source.Facility) ?? LocalText.Same(one.source.Facility), one.source.Method, one.source.Subjects, records[one.index], live.Inventory?.Sources[one.index].Tco2e, "sources/" + one.source.Id))];
    }
}
