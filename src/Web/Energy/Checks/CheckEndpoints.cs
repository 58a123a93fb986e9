using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What the checks find in the readings of a span: of every register and gauge, of what arrived, and of the sums of meters.</summary>
public sealed class CheckEndpoints : IEndpoints
{
    private const int MostDays = 32;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/checks", Checks).WithSummary("What the checks found in the readings of a span: ?from=&to=, 32 days at most; meter= and rule= for some of the findings").Produces<CheckView>().Allow(Permission.ReadInventory);

    private static IResult Checks(string? from, string? to, string? meter, string? rule, int? page, int? size, Caller caller, SiteSight sight, RegisterHours hours, IReadingStore store, CheckMemory memory, IClock clock)
    {
        var seen = sight.Of(caller);
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var zone = seen.Facilities.FirstOrDefault()?.Zone ?? seen.Site.Zone("");
        if (EnergySpan.Read(from, to, zone, out refusal) is not { } span) return refusal!;
        if (span.Duration > Duration.FromDays(MostDays)) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"最长 {MostDays} 天", $"{MostDays} days at most"));
        if (meter is not null && seen.Find(meter) is null) return Problems.NotFound(meter);
        if (rule is not null && RoleNames.Parse<ValidationRule>(rule) is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"没有检查 {rule}", $"There is no check {rule}"));
        var (now, real) = (clock.GetCurrentInstant(), seen.Meters.Where(static one => !one.IsVirtual).ToList());
        var found = memory.Of(string.Join('|', span, seen.State.Head, caller.IsConfined ? string.Join(',', caller.Account.Facilities) : ""), () => [.. real.AsParallel().AsOrdered().SelectMany(one => Of(seen, one, hours, store, span, now).ToList()), .. Sums(seen, hours, zone, span, now)]);
        var meters = found.GroupBy(static one => one.Meter).Select(static group => new CheckedMeter(
            group.Key.Id, group.Key.Name, group.Key.Facility, group.GroupBy(static one => RoleNames.Json(one.Run.Rule)).ToDictionary(static one => one.Key, static one => one.Count(), StringComparer.Ordinal)));
        var asked = found.Where(one => (meter is null || one.Meter.Id == meter) && (rule is null || RoleNames.Json(one.Run.Rule) == rule)).OrderByDescending(static one => one.Run.End).ThenBy(static one => one.Meter.Id, StringComparer.Ordinal).ThenBy(static one => one.Point, StringComparer.Ordinal);
        return TypedResults.Ok(new CheckView(
            EnergySpan.Text(span.Start), EnergySpan.Text(span.End), real.Sum(static one => one.Registers.Count + one.Gauges.Count), [.. meters.OrderByDescending(static one => one.Counts.Values.Sum()).ThenBy(static one => one.Meter, StringComparer.Ordinal)],
            paging.Of([.. asked.Select(View)])));
    }

    private static IEnumerable<FoundRun> Of(SeenSite seen, Meter meter, RegisterHours hours, IReadingStore store, Interval span, Instant now)
    {
        var around = new Interval(span.Start - ChannelChecks.Around, span.End + ChannelChecks.Around);
        foreach (var register in meter.Registers)
        {
            foreach (var run in ChannelChecks.OfRegister(Past(hours, meter, register, span, now), StoredReading.Arrived(store.Read(new SeriesKey(meter.Id, register.Id), around)), span, now)) yield return new FoundRun(meter, register.Id, Unit(run, register.Unit), run);
        }

        foreach (var gauge in meter.Gauges)
        {
            var readings = store.Read(new SeriesKey(meter.Id, gauge.Id), around);
            var records = StoredReading.Records(readings, [.. seen.Site.SettlementsOf(meter.Id, gauge.Id).Select(static one => one.Decided)]);
            foreach (var run in ChannelChecks.OfGauge(meter, gauge, records, StoredReading.Arrived(readings), span, now)) yield return new FoundRun(meter, gauge.Id, Unit(run, gauge.Unit), run);
        }
    }

    // Of a register that stands still, from when on it does and until when.
    private static SeriesPast Past(RegisterHours hours, Meter meter, MeterRegister register, Interval span, Instant now)
    {
        for (var reach = ChannelChecks.Around; ; reach += reach)
        {
            var around = new Interval(span.Start - reach, span.End + reach);
            var past = hours.Past(new SeriesKey(meter.Id, register.Id), around);
            if (!ChannelChecks.StandsStill(past, span) || (meter.Installations.All(device => device.From >= around.Start) && around.End > now)) return past;
        }
    }

    // Days that are over: of the present one the meters have not told the same part.
    private static IEnumerable<FoundRun> Sums(SeenSite seen, RegisterHours hours, DateTimeZone zone, Interval span, Instant now)
    {
        var days = new List<Interval>();
        for (var day = CalendarBucket.Of(BucketSize.Day, span.Start, zone); day.Start < span.End && day.End <= now; day = CalendarBucket.Of(BucketSize.Day, day.End, zone)) days.Add(new Interval(day.Start, day.End));
        var (amounts, visible) = (new MeterAmounts(seen.Site, hours), seen.Meters.ToHashSet());
        return TreeChecks.Run(seen.Site.Tree, visible.Contains, day => (meter, register) => Whole(amounts.Of(meter, register, day.Start, day.End)), days).SelectMany(static one => one.Runs.Select(run => new FoundRun(one.Meter, "", one.Meter.Main!.Unit.Symbol, run)));
    }

    // Part of a day is nothing to hold against whole days of others.
    private static decimal? Whole(SpanTotal total) => total.Share >= 1 ? total.Amount : null;

    private static string Unit(FindingRun run, Unit unit) => run.Rule == ValidationRule.ClockDrift ? "s" : unit.Symbol;

    private static CheckFinding View(FoundRun found) => new(
        found.Meter.Id, found.Point, RoleNames.Json(found.Run.Rule), EnergySpan.Text(found.Run.Start), EnergySpan.Text(found.Run.End), found.Run.Count, found.Run.Value, found.Unit, found.Run.Expected);
}
