using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;
using Wall = NodaTime.Period;

namespace Lingtan.Web;

/// <summary>Load curves, heat maps and momentary values.</summary>
public sealed class CurveEndpoints : IEndpoints
{
    private const int MostPoints = 40_000;
    private const int MostGaugePoints = 2000;
    private const int MostHeatDays = 400;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/meters/{id}/curve", Curve).WithSummary("What a register counted: ?register=&size=interval|hour|day|month&from=&to=&compare=none|day|week|month|year").Produces<CurveView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/meters/{id}/gauges/{gauge}", Gauge).WithSummary("Momentary values of a gauge: ?from=&to=").Produces<GaugeCurveView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/meters/{id}/heat", Heat).WithSummary("What a register counted, days by hours: ?register=&from=&to=").Produces<HeatView>().Allow(Permission.ReadInventory);
    }

    private static IResult Curve(string id, string? register, string? size, string? from, string? to, string? compare, HttpContext context, Caller caller, SiteSight sight, RegisterHours hours, ReadingChanges changes)
    {
        var seen = sight.Of(caller);
        if (seen.Find(id) is not { } meter || meter.Register(register) is not { } counter) return Problems.NotFound(id + "/" + register);
        var zone = seen.Site.Zone(meter);
        if (EnergySpan.Read(from, to, zone, out var refusal) is not { } span) return refusal!;
        if (Before(span, zone, compare ?? "none", out var earlier) is { } wrong) return wrong;
        if (Buckets(meter, size ?? "hour", span, zone) is not { } buckets) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("size 为 interval、hour、day 或 month，至多 40000 个点", "size is interval, hour, day or month, with 40000 points at most"));
        var tag = $"\"{changes.Stamp()}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch.Contains(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var points = Points(seen, hours, meter, counter, size, span, buckets);
        var comparison = earlier is not { } other ? null : Points(seen, hours, meter, counter, size, other, Buckets(meter, size ?? "hour", other, zone)!);
        return TypedResults.Ok(new CurveView(
            id, counter.Id, counter.Unit.Symbol, size ?? "hour", zone.Id, EnergySpan.Text(span.Start), EnergySpan.Text(span.End), [.. points.Select(CurvePointView.Of)], Sum(points),
            comparison is null ? null : new CurveComparison(EnergySpan.Text(earlier!.Value.Start), EnergySpan.Text(earlier.Value.End), [.. comparison.Select(CurvePointView.Of)], Sum(comparison))));
    }

    private static IReadOnlyList<SpanTotal> Points(SeenSite seen, RegisterHours hours, Meter meter, MeterRegister register, string? size, Interval span, List<Interval> buckets)
    {
        var amounts = new MeterAmounts(seen.Site, hours);
        return size == "interval" ? amounts.Fine(meter, register, span, buckets) : [.. buckets.Select(bucket => amounts.Of(meter, register, bucket.Start, bucket.End))];
    }

    // The intervals, hours, days or months of a span, the first and last cut to it; null where there are none of that size, or too many.
    private static List<Interval>? Buckets(Meter meter, string size, Interval span, DateTimeZone zone)
    {
        var list = new List<Interval>();
        for (var at = span.Start; at < span.End; at = list[^1].End)
        {
            if (list.Count == MostPoints) return null;
            Instant? next = size switch
            {
                "interval" => meter.Profile.Floor(at) + meter.Profile.Length,
                "hour" => CalendarBucket.Of(BucketSize.Hour, at, zone).End,
                "day" => CalendarBucket.Of(BucketSize.Day, at, zone).End,
                "month" => CalendarBucket.Of(BucketSize.Month, at, zone).End,
                _ => null,
            };
            if (next is not { } end) return null;
            list.Add(new Interval(at, Instant.Min(end, span.End)));
        }

        return list;
    }

    // The same days of the clock on the wall, earlier.
    private static IResult? Before(Interval span, DateTimeZone zone, string compare, out Interval? earlier)
    {
        Wall? back = compare switch { "none" => null, "day" => Wall.FromDays(1), "week" => Wall.FromWeeks(1), "month" => Wall.FromMonths(1), "year" => Wall.FromYears(1), _ => Wall.Zero };
        earlier = back is null ? null : new Interval(Earlier(span.Start), Earlier(span.End));
        return back == Wall.Zero ? Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("compare 为 none、day、week、month 或 year", "compare is none, day, week, month or year")) : null;

        Instant Earlier(Instant at) => zone.AtLeniently(at.InZone(zone).LocalDateTime - back!).ToInstant();
    }

    private static decimal? Sum(IReadOnlyList<SpanTotal> totals) => totals.Any(static one => one.Amount is not null) ? totals.Sum(static one => one.Amount ?? 0) : null;

    private static IResult Gauge(string id, string gauge, string? from, string? to, Caller caller, SiteSight sight, IReadingStore store)
    {
        var seen = sight.Of(caller);
        if (seen.Find(id) is not { } meter || meter.Gauges.FirstOrDefault(one => one.Id == gauge) is not { } found) return Problems.NotFound(id + "/" + gauge);
        if (EnergySpan.Read(from, to, seen.Site.Zone(meter), out var refusal) is not { } span) return refusal!;
        var values = store.Read(new SeriesKey(id, gauge), span).GroupBy(static one => one.At).Select(static versions => versions.First())
            .Select(one => one with { Value = one.Value * (meter.InstalledAt(one.At)?.Multiplier.FactorOf(found.Unit) ?? 1) }).ToList();
        var thin = values.Count > MostGaugePoints;
        var shown = thin ? values.Chunk((values.Count * 2 / MostGaugePoints) + 1).SelectMany(static step => new[] { step.MinBy(static one => one.Value), step.MaxBy(static one => one.Value) }.Distinct().OrderBy(static one => one.At)) : values;
        return TypedResults.Ok(new GaugeCurveView(id, gauge, found.Unit.Symbol, [.. shown.Select(one => new GaugePointView(EnergySpan.Text(one.At), one.Value, RoleNames.Json(one.Mark.State)))], thin));
    }

    private static IResult Heat(string id, string? register, string? from, string? to, Caller caller, SiteSight sight, RegisterHours hours)
    {
        var seen = sight.Of(caller);
        if (seen.Find(id) is not { } meter || meter.Register(register) is not { } counter) return Problems.NotFound(id + "/" + register);
        var zone = seen.Site.Zone(meter);
        if (EnergySpan.Read(from, to, zone, out var refusal) is not { } span) return refusal!;
        if (Buckets(meter, "day", span, zone) is not { Count: <= MostHeatDays } days) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("至多 400 天", "400 days at most"));
        var amounts = new MeterAmounts(seen.Site, hours);
        var rows = days.ConvertAll(day => (Day: day, Hours: Buckets(meter, "hour", day, zone)!.ConvertAll(hour => amounts.Of(meter, counter, hour.Start, hour.End))));
        return TypedResults.Ok(new HeatView(
            id, counter.Id, counter.Unit.Symbol, zone.Id,
            [.. rows.Select(row => new HeatDay(LocalDatePattern.Iso.Format(row.Day.Start.InZone(zone).Date), [.. row.Hours.Select(static one => one.Amount)], [.. row.Hours.Select(one => RoleNames.Json(one.Mark.State))]))],
            rows.SelectMany(static row => row.Hours).Max(static one => one.Amount)));
    }
}
