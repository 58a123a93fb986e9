using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>The substitution ledger, and readings that a person has to settle.</summary>
public sealed class LedgerEndpoints : IEndpoints
{
    private const string LostLink = "link-lost";
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/ledger", Ledger).WithSummary("Everything that is not simply measured, by month, state and rule: ?from=2026-01&to=2026-07, meter= for one").Produces<LedgerView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/disputed", Disputed).WithSummary("Readings that a person has to settle: ?meter= for one").Produces<IReadOnlyList<DisputedView>>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/settlements", Settle).WithSummary("Settle a reading: keep a value, or set it aside").Produces<RowsAnswer>().Allow(Permission.WriteActivity);
    }

    private static IResult Ledger(string? meter, string? from, string? to, Caller caller, SiteSight sight, RegisterHours hours)
    {
        var seen = sight.Of(caller);
        var (rows, months) = (new List<LedgerRow>(), new List<LedgerMonth>());
        foreach (var (one, register) in Registers(seen, meter))
        {
            var zone = seen.Site.Zone(one);
            if (EnergySpan.Read(from, to, zone, out var refusal) is not { } span) return refusal!;
            var ledger = SubstitutionLedger.Of(one.Id, register.Id, [.. hours.Intervals(new SeriesKey(one.Id, register.Id), span).Where(interval => interval.Start >= span.Start && interval.Start < span.End)], zone);
            rows.AddRange(ledger.Lines.Select(line => Row(one, register, line)));
            months.AddRange(ledger.Totals.OrderBy(static total => total.Key).Select(total => new LedgerMonth(one.Id, register.Id, Month.Format(total.Key), register.Unit.Symbol, total.Value, ledger.MeasuredShare(total.Key))));
        }

        return TypedResults.Ok(new LedgerView(rows, months));
    }

    /// <summary>The registers of real meters that are seen: of all, or of one.</summary>
    internal static IEnumerable<(Meter Meter, MeterRegister Register)> Registers(SeenSite seen, string? meter) =>
        seen.Meters.Where(one => !one.IsVirtual && (meter is null || one.Id == meter)).SelectMany(static one => one.Registers.Select(register => (one, register)));

    private static LedgerRow Row(Meter meter, MeterRegister register, SubstitutionLine line) => new(
        meter.Id, register.Id, register.Unit.Symbol, Month.Format(line.Month), RoleNames.Json(line.State), line.Rule, line.Authors, line.Intervals, (decimal)line.Time.TotalMinutes / 60, line.Metered, line.Added,
        line.State == ReadingState.Substituted ? "outsideCounter" : line.Rule.StartsWith(LostLink, StringComparison.Ordinal) ? "lostLink" : "other");

    private static IResult Disputed(string? meter, Caller caller, SiteSight sight, RegisterLives lives)
    {
        var found = new List<DisputedView>();
        foreach (var (one, register, life) in Registers(sight.Of(caller), meter).AsParallel().AsOrdered().Select(pair => (pair.Meter, pair.Register, lives.Of(pair.Meter, pair.Register))))
        {
            var held = life.Walk.Held.Where(reading => life.Past.Find(reading.Start) is { IsSettled: false }).ToDictionary(static reading => reading.Start, static reading => reading.Expected);
            foreach (var record in life.Past.Records.Where(record => record.State == ReadingState.Disputed || held.ContainsKey(record.At)))
                found.Add(new DisputedView(
                    one.Id, register.Id, EnergySpan.Text(record.At), [.. record.Versions.Select(static version => new DisputedValue(version.Value, EnergySpan.Text(version.Received), RoleNames.Json(version.Mark.State)))],
                    held.GetValueOrDefault(record.At) ?? new LocalText("同一时刻有两个数值", "two values for one time"), held.ContainsKey(record.At)));
        }

        return TypedResults.Ok(found);
    }

    private static IResult Settle(SettlementRequest request, Caller caller, SiteSight sight, RegisterLives lives, EnergyDesk desk, TimeProvider clock)
    {
        if (sight.Of(caller).Find(request.Meter) is not { IsVirtual: false } meter || meter.Register(request.Register) is not { } register) return Problems.NotFound(request.Meter + "/" + request.Register);
        if (EnergySpan.At(request.At, DateTimeZone.Utc) is not { } at) return EnergySpan.Wrong("at", request.At);
        if (lives.Of(meter, register).Past.Find(at) is null) return Problems.NotFound(request.Meter + "/" + request.Register + " " + request.At);
        var act = caller.Act("energy-settle", clock, request.Rule);
        return Rows.Answer(desk.Change([Rows.Settlement(desk.Now(), request.Meter, register.Id, at, request.Value, request.Rule, act)], act));
    }
}
