using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>How many readings of a meter arrived, day by day.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Expected">Intervals of a whole day.</param>
/// <param name="Rates">The share of the intervals of each day in which a reading was taken; null for days without a device, or still to come.</param>
/// <param name="Rate">The share of all of them; null where none is expected.</param>
/// <param name="LastArrival">When the latest reading arrived.</param>
/// <param name="Below">Whether the share is below the target.</param>
public sealed record UploadRow(string Meter, LocalText Name, string Facility, int Expected, IReadOnlyList<decimal?> Rates, decimal? Rate, string? LastArrival, bool Below);

/// <summary>How many readings arrived.</summary>
/// <param name="Target">The share that shall arrive.</param>
/// <param name="Days">The days.</param>
/// <param name="Rows">The meters.</param>
public sealed record UploadView(decimal Target, IReadOnlyList<string> Days, IReadOnlyList<UploadRow> Rows);

/// <summary>Upload rates: the share of the intervals of each day for which a reading arrived, against nine in ten.</summary>
public sealed class UploadEndpoints : IEndpoints
{
    private const decimal Target = 0.9m;
    private const int MostDays = 100;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/completeness", Rates).WithSummary("How many readings of each meter arrived on each day: ?from=&to=").Produces<UploadView>().Allow(Permission.ReadInventory);

    private static IResult Rates(string? from, string? to, Caller caller, SiteSight sight, IReadingStore store, IClock clock)
    {
        var (seen, now) = (sight.Of(caller), clock.GetCurrentInstant());
        var (first, last) = (LocalDatePattern.Iso.Parse(from ?? ""), LocalDatePattern.Iso.Parse(to ?? ""));
        if (!first.Success) return EnergySpan.Wrong("from", from);
        if (!last.Success) return EnergySpan.Wrong("to", to);
        var count = NodaTime.Period.DaysBetween(first.Value, last.Value);
        if (count is < 1 or > MostDays || first.Value.Year is < 1971 or > 2900) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("1–100 天", "1 to 100 days"));
        var days = Enumerable.Range(0, count).Select(first.Value.PlusDays).ToList();
        var meters = seen.Meters.Where(static meter => !meter.IsVirtual && meter.Main is not null).ToList();
        var arrived = store.Last(meters.Select(static meter => new SeriesKey(meter.Id, meter.Main!.Id)));
        return TypedResults.Ok(new UploadView(Target, [.. days.Select(LocalDatePattern.Iso.Format)], [.. meters.AsParallel().AsOrdered().Select(meter => Row(seen, meter, store, days, arrived, now))]));
    }

    private static UploadRow Row(SeenSite seen, Meter meter, IReadingStore store, IReadOnlyList<LocalDate> days, IReadOnlyDictionary<SeriesKey, StoredReading> arrived, Instant now)
    {
        var (zone, length) = (seen.Site.Zone(meter), meter.Profile.Length);
        var span = new Interval(zone.AtStartOfDay(days[0]).ToInstant() - length, zone.AtStartOfDay(days[^1].PlusDays(1)).ToInstant() + length);
        var taken = store.Read(new SeriesKey(meter.Id, meter.Main!.Id), span).Select(reading => meter.Told(meter.Main.Id, reading.At).Start).ToHashSet();
        var (expected, there, rates) = (0, 0, new List<decimal?>());
        foreach (var day in days)
        {
            var (start, end) = (zone.AtStartOfDay(day).ToInstant(), Instant.Min(zone.AtStartOfDay(day.PlusDays(1)).ToInstant(), now));
            var (due, found) = (0, 0);
            for (var at = meter.Profile.Ceiling(start); at + length <= end; at += length)
            {
                if (meter.InstalledAt(at) is null) continue;
                due++;
                if (taken.Contains(at)) found++;
            }

            (expected, there) = (expected + due, there + found);
            rates.Add(due == 0 ? null : decimal.Round((decimal)found / due, 4));
        }

        decimal? rate = expected == 0 ? null : decimal.Round((decimal)there / expected, 4);
        var last = arrived.TryGetValue(new SeriesKey(meter.Id, meter.Main!.Id), out var reading) ? EnergySpan.Text(reading.Received) : null;
        return new UploadRow(meter.Id, meter.Name, meter.Facility, (int)(Duration.FromDays(1).TotalSeconds / length.TotalSeconds), rates, rate, last, rate < Target);
    }
}
