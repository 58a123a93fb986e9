using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Web;

/// <summary>Energy in standard coal, by carrier, workshop and product.</summary>
public sealed class StandardCoalEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/tce", Coal).WithSummary("Energy in standard coal of a month or year: ?period=2026-03&by=site|facility|device").Produces<StandardCoalView>().AllowWhole(Permission.ReadInventory);

    private static IResult Coal(string period, Caller caller, SiteSight sight, RegisterHours hours, LiveInventories inventories, string by = "facility")
    {
        var seen = sight.Of(caller);
        var zone = seen.Facilities.FirstOrDefault()?.Zone ?? seen.Site.Zone("");
        if (!Period.TryParse(period, zone, out var time, out var expected)) return Problems.Refused(StatusCodes.Status400BadRequest, expected!);
        if (Group(by) is not { } group) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("by 为 site、facility 或 device", "by is site, facility or device"));
        if (CarbonEndpoints.Latest(inventories, null) is not { Book: { } book } live) return Problems.NotFound("inventory");
        var (first, last) = (time!.Start.InZone(zone).Date, (time.End - Duration.Epsilon).InZone(zone).Date);
        var coal = StandardCoal.Of(live.Libraries.Factors, ["CN"], first, last, book.Factors);
        var amounts = new MeterAmounts(seen.Site, hours).In(new Interval(time.Start, time.End));
        var uses = CarrierUse.Of(seen.Site, group, amounts, coal, book.Sources);
        var products = ProductEnergy.Of(seen.Site.Products, time, by == "facility" ? uses : CarrierUse.Of(seen.Site, static meter => meter.Facility, amounts, coal, book.Sources));
        return TypedResults.Ok(new StandardCoalView(
            [.. uses.Select(one => new CarrierView(one.Group, NameOf(seen, one.Group), RoleNames.Json(one.Medium), one.Carrier, one.Unit.Symbol, one.Amount, one.Tce, one.TceEquivalent, one.Unknown))], Sum(uses, static one => one.Tce),
            Sum(uses, static one => one.TceEquivalent), [.. products.Select(static one => new ProductView(one.Facility, one.Product, one.Quantity.Amount, one.Quantity.Unit.Symbol, one.Tce, one.TceEquivalent, one.PerUnit))]));
    }

    private static Func<Meter, string>? Group(string by) => by switch
    {
        "site" => static _ => "",
        "facility" => static meter => meter.Facility,
        "device" => static meter => meter.Device ?? meter.Facility,
        _ => null,
    };

    private static LocalText NameOf(SeenSite seen, string group) => group.Length == 0 ? new("全部", "All") : seen.Site.Facility(group)?.Name ?? LocalText.Same(group);

    // Carriers that have no coefficient, such as water, are no energy.
    private static decimal? Sum(IReadOnlyList<CarrierUse> uses, Func<CarrierUse, decimal?> of) => uses.Any(static one => one.Amount is null) ? null : uses.Sum(one => of(one) ?? 0);
}
