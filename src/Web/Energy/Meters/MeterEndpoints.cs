using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Meters with their facilities, and their last values.</summary>
public sealed class MeterEndpoints : IEndpoints
{
    private const int StaleIntervals = 2;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/meters", Meters).WithSummary("Facilities and meters of the energy side").Produces<EnergySiteView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/live", Live).WithSummary("The last value of every point, with its age: ?meter= for some only; answers 304 while nothing new arrived in the same ten seconds")
            .Produces<LiveView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/meters/{id}/readings", Readings).WithSummary("Readings of a point as they arrived, all versions: ?point=&from=&to=, asOf= for what was known then")
            .Produces<PageOf<ReadingVersionView>>().Allow(Permission.ReadInventory);
    }

    private static IResult Meters(Caller caller, SiteSight sight, IClock clock)
    {
        var (seen, now) = (sight.Of(caller), clock.GetCurrentInstant());
        return TypedResults.Ok(new EnergySiteView(
            seen.State.Head, [.. seen.Facilities.Select(one => new FacilitySiteView(one.Facility, one.Name, one.Zone.Id, one.GridRegion, one.Province))],
            [.. seen.Meters.Select(meter => MeterView.Of(seen, meter, now))], caller.IsConfined ? [] : [.. seen.State.Faults.Select(FaultView.Of)]));
    }

    private static IResult Live(string? meter, HttpContext context, Caller caller, SiteSight sight, ReadingChanges changes, RegisterHours hours, IReadingStore store, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        var tag = $"\"{changes.Stamp()}-{now.ToUnixTimeSeconds() / 10}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.Contains(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var seen = sight.Of(caller);
        var meters = meter is null ? seen.Meters : seen.Find(meter) is { } one ? [one] : [];
        var series = meters.Where(static one => !one.IsVirtual).SelectMany(static one => one.Channels.Select(point => new SeriesKey(one.Id, point)));
        var last = store.Last(series);
        return TypedResults.Ok(new LiveView(EnergySpan.Text(now), [.. meters.SelectMany(one => Points(seen, one, last, new MeterAmounts(seen.Site, hours), now))]));
    }

    private static IEnumerable<LivePointView> Points(SeenSite seen, Meter meter, IReadOnlyDictionary<SeriesKey, StoredReading> last, MeterAmounts amounts, Instant now)
    {
        var zone = seen.Site.Zone(meter);
        var midnight = zone.AtStartOfDay(now.InZone(zone).Date).ToInstant();
        foreach (var register in meter.Registers)
        {
            var told = Told(meter, register, last, midnight, now);
            yield return Point(meter, register.Id, "register", register.Unit, last, now, 1) with
            {
                Today = amounts.Of(meter, register, midnight, CalendarBucket.Of(BucketSize.Hour, now, zone).End).Amount, Yesterday = UpTo(amounts, meter, register, zone, told - Duration.FromDays(1)),
            };
        }

        foreach (var gauge in meter.Gauges)
            yield return Point(meter, gauge.Id, "gauge", gauge.Unit, last, now, meter.InstalledAt(now)?.Multiplier.FactorOf(gauge.Unit) ?? 1);
    }

    // Until when the register told of today: with a day before that went on longer, every comparison between two readings would show a fall.
    private static Instant Told(Meter meter, MeterRegister register, IReadOnlyDictionary<SeriesKey, StoredReading> last, Instant midnight, Instant now) =>
        last.TryGetValue(new SeriesKey(meter.Id, register.Id), out var reading) && (meter.SendsAmounts(register.Id) ? meter.Told(register.Id, reading.At).End : reading.At) is var at && midnight < at && at < now ? at : now;

    // The hour that was under way is divided by time.
    private static decimal? UpTo(MeterAmounts amounts, Meter meter, MeterRegister register, DateTimeZone zone, Instant at)
    {
        var hour = CalendarBucket.Of(BucketSize.Hour, at, zone);
        var (before, under) = (amounts.Of(meter, register, zone.AtStartOfDay(at.InZone(zone).Date).ToInstant(), hour.Start).Amount, amounts.Of(meter, register, hour.Start, hour.End).Amount);
        return (before ?? 0) + (under * (decimal)(at - hour.Start).ToInt64Nanoseconds() / hour.Length.ToInt64Nanoseconds()) is { } both ? decimal.Round(both, 4) : before;
    }

    private static LivePointView Point(Meter meter, string point, string kind, Unit unit, IReadOnlyDictionary<SeriesKey, StoredReading> last, Instant now, decimal factor)
    {
        if (!last.TryGetValue(new SeriesKey(meter.Id, point), out var reading))
            return new LivePointView(meter.Id, point, kind, unit.Symbol, null, null, null, null, RoleNames.Json(ReadingState.Missing), !meter.IsVirtual, null, null);
        var age = Duration.Max(Duration.Zero, now - reading.At);
        return new LivePointView(
            meter.Id, point, kind, unit.Symbol, reading.Value * factor, EnergySpan.Text(reading.At), EnergySpan.Text(reading.Received), (long)age.TotalSeconds, RoleNames.Json(reading.Mark.State),
            now - (meter.SendsAmounts(point) ? meter.Told(point, reading.At).End : reading.At) > meter.Profile.Length * StaleIntervals, null, null);
    }

    private static IResult Readings(string id, string point, string? from, string? to, string? asOf, int? page, int? size, Caller caller, SiteSight sight, IReadingStore store)
    {
        var seen = sight.Of(caller);
        if (seen.Find(id) is not { } meter || !meter.HasChannel(point)) return Problems.NotFound(id + "/" + point);
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        if (EnergySpan.Read(from, to, seen.Site.Zone(meter), out refusal) is not { } span) return refusal!;
        var known = asOf is null ? null : EnergySpan.At(asOf, seen.Site.Zone(meter));
        if (asOf is not null && known is null) return EnergySpan.Wrong("asOf", asOf);
        var records = StoredReading.Records(store.Read(new SeriesKey(id, point), span, known), [.. seen.Site.SettlementsOf(id, point).Where(one => known is null || one.Recorded <= known).Select(static one => one.Decided)]);
        return TypedResults.Ok(paging.Of([.. records.SelectMany(record => record.Versions.Select(version => ReadingVersionView.Of(record, version)))]));
    }
}
