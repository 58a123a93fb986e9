using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Emissions by hour and meter as far as they are known now, and the way to the inventory.</summary>
public sealed class CarbonEndpoints : IEndpoints
{
    private const int MostHours = 62 * 24;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/carbon", Now).WithSummary("Emissions by hour, day or month, provisional, by the rules of an inventory: ?from=&to=&size=hour|day|month, meter= for one, inventory= for another than the latest")
            .Produces<CarbonNowView>().Allow(Permission.ReadInventory);

    private static IResult Now(string? from, string? to, string? size, string? meter, string? inventory, Caller caller, SiteSight sight, RegisterHours hours, LiveInventories inventories, CarbonRates carbon)
    {
        var seen = sight.Of(caller);
        var zone = seen.Facilities.FirstOrDefault()?.Zone ?? seen.Site.Zone("");
        if (EnergySpan.Read(from, to, zone, out var refusal) is not { } span) return refusal!;
        if (RoleNames.Parse<BucketSize>(size ?? "day") is not { } bucket || (bucket == BucketSize.Hour && span.Duration > Duration.FromHours(MostHours)))
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("size 为 hour（至多 62 天）、day 或 month", "size is hour (62 days at most), day or month"));
        if (Latest(inventories, inventory) is not { Book: { } } live) return Problems.NotFound(inventory ?? "inventory");
        return TypedResults.Ok(carbon.With(live, rates => View(seen, hours, live, rates, span, bucket, meter)));
    }

    /// <summary>An inventory, or the latest.</summary>
    internal static LiveInventory? Latest(LiveInventories inventories, string? id) => id is not null ? inventories.Find(id) : inventories.All() is [.., var last] ? inventories.Find(last.Id) : null;

    private static CarbonNowView View(SeenSite seen, RegisterHours hours, LiveInventory live, EmissionRates rates, Interval span, BucketSize size, string? meter)
    {
        // A publication within a month makes its days differ: months are sums of days.
        var fine = size == BucketSize.Month ? BucketSize.Day : size;
        var all = LedgerEndpoints.Registers(seen, meter).SelectMany(one => Amounts(seen, hours, rates, one.Meter, one.Register, span, fine)).ToList();
        var (location, market, unknown) = CarbonAmount.Sum(all);
        var sources = LedgerEndpoints.Registers(seen, meter).Select(one => (CarbonParts.Of(seen.Site, one.Meter, one.Register).Source, one.Meter, one.Register)).Where(static one => one.Source is not null).ToList();
        return new CarbonNowView(
            live.Id, new("暂估：按该清册的规则与当日已公布的因子；绿证与合同尚未分配", "Provisional: by the rules of the inventory and the factors published by each day; certificates and contracts are not allocated yet"), RoleNames.Json(size),
            location, market, unknown, [.. Buckets(seen, all, size)], [.. Registers(seen, all)], [.. Editions(live.Book, all)], TrueUps(live, rates, all),
            [.. sources.SelectMany(one => rates.WhyNot(one.Source!, one.Register.Unit, Day(seen, one.Meter, span.Start), Day(seen, one.Meter, span.Start))).Distinct().Select(FaultView.Of)]);
    }

    private static LocalDate Day(SeenSite seen, Meter meter, Instant at) => at.InZone(seen.Site.Zone(meter)).Date;

    private static IReadOnlyList<CarbonAmount> Amounts(SeenSite seen, RegisterHours hours, EmissionRates rates, Meter meter, MeterRegister register, Interval span, BucketSize size)
    {
        var (zone, key) = (seen.Site.Zone(meter), new SeriesKey(meter.Id, register.Id));
        return CarbonAmount.Of(seen.Site, meter, register, BucketTotal.Of(hours.Read([key], zone, span).GetValueOrDefault(key, []), size, zone), rates);
    }

    private static IEnumerable<CarbonBucket> Buckets(SeenSite seen, List<CarbonAmount> all, BucketSize size) =>
        from one in all.Where(static amount => amount.Part == CarbonPart.Counted)
        let zone = seen.Site.Zone(seen.Site.Meter(one.Meter)!)
        let bucket = CalendarBucket.Of(size, one.Bucket.Start, zone)
        group one by (bucket.Start, bucket.End) into together
        orderby together.Key.Start
        let sum = CarbonAmount.Sum(together)
        select new CarbonBucket(EnergySpan.Text(together.Key.Start), EnergySpan.Text(together.Key.End), sum.Location, sum.Market, sum.Unknown);

    private static IEnumerable<CarbonRegister> Registers(SeenSite seen, List<CarbonAmount> all) => all.GroupBy(static one => (one.Meter, one.Register, one.Part)).Select(group => new CarbonRegister(
        group.Key.Meter, group.Key.Register, seen.Site.Meter(group.Key.Meter)!.Name, RoleNames.Json(group.Key.Part), seen.Site.Meter(group.Key.Meter)!.Register(group.Key.Register)!.Unit.Symbol,
        group.Any(static one => one.Energy is not null) ? group.Sum(static one => one.Energy ?? 0) : null, Sum(group, static one => one.Location), Sum(group, static one => one.Market)));

    private static decimal? Sum(IEnumerable<CarbonAmount> amounts, Func<CarbonAmount, decimal?> of) => amounts.Any(one => of(one) is null) ? null : amounts.Sum(one => of(one)!.Value);

    private static IEnumerable<CarbonEdition> Editions(InventoryBook? book, List<CarbonAmount> all)
    {
        foreach (var source in all.Where(static one => one is { Part: CarbonPart.Counted, Rate: not null }).GroupBy(static one => (one.Rate!.Source, one.Rate.Unit.Symbol)))
        {
            EditionSpan? before = null;
            var name = book?.Sources.FirstOrDefault(one => one.Id == source.Key.Source)?.Name;
            foreach (var one in EditionSpan.Of(source))
            {
                yield return new CarbonEdition(
                    source.Key.Source, name, one.Edition, EnergySpan.Text(one.From), EnergySpan.Text(one.To), source.Key.Symbol, one.Energy, one.Rate.Location, one.Rate.Market, one.Location, one.Market, before is null ? null : one.Explain(before));
                before = one;
            }
        }
    }

    private static TrueUpView View(TrueUp one, Inventory inventory) => new(
        one.Source, inventory.Sources.First(source => source.Definition.Id == one.Source).Definition.Name, one.Provisional, one.Inventory, one.Difference, one.ByFactor, one.ByAmount, one.Rest,
        [.. one.Stretches.Select(static part => new TrueUpStretchView(EnergySpan.Text(part.From), EnergySpan.Text(part.To), part.Shown.Unit.Symbol, part.Energy, part.Shown.Edition, part.Shown.Location, part.Final.Edition, part.Final.Location, part.Effect))]);

    private static List<TrueUpView> TrueUps(LiveInventory live, EmissionRates rates, List<CarbonAmount> all)
    {
        if (live.Inventory is not { } inventory || live.Book is not { } book) return [];
        var zone = live.Tree.Facilities is [var first, ..] ? first.Zone : DateTimeZone.Utc;
        var within = all.Where(one => one.Rate is not null && one.Bucket.Start.InZone(zone).Date is var day && book.Period.From <= day && day <= book.Period.To).ToList();
        return [.. within.GroupBy(static one => one.Rate!.Source, StringComparer.Ordinal).Select(group => TrueUp.Of(group.Key, group, inventory, rates) is { } one ? View(one, inventory) : null).OfType<TrueUpView>()];
    }
}
