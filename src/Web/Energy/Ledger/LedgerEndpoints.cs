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
        var asked = new List<(Meter Meter, MeterRegister Register, Interval Span)>();
        foreach (var (one, register) in Registers(seen, meter))
        {
            if (EnergySpan.Read(from, to, seen.Site.Zone(one), out var refusal) is not { } span) return refusal!;
            asked.Add((one, register, span));
        }

        var (rows, months) = (new List<LedgerRow>(), new List<LedgerMonth>());
        foreach (var (one, register, ledger) in asked.AsParallel().AsOrdered().Select(row => (row.Meter, row.Register, hours.Ledger(new SeriesKey(row.Meter.Id, row.Register.Id), row.Span))))
        {
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

    private static IResult Disputed(string? meter, Caller caller, SiteSight sight, ProposedRepairs repairs)
    {
        var found = new List<DisputedView>();
        foreach (var (one, register, proposals) in repairs.Of(Registers(sight.Of(caller), meter)))
        {
            foreach (var of in proposals.Where(static proposal => proposal.Record is { IsSettled: false }).GroupBy(static proposal => proposal.Record!.At))
            {
                // One that is held and has a second value is told with why it is held.
                var (proposal, record) = of.OrderBy(static proposal => proposal.Proposal.Kind == RepairKind.SetAside ? 0 : 1).First();
                found.Add(new DisputedView(
                    one.Id, register.Id, EnergySpan.Text(of.Key), [.. record!.Versions.Select(static version => new DisputedValue(version.Value, EnergySpan.Text(version.Received), RoleNames.Json(version.Mark.State)))],
                    proposal.Why, proposal.Kind == RepairKind.SetAside));
            }
        }

        return TypedResults.Ok(found);
    }

    private static IResult Settle(SettlementRequest request, Caller caller, SiteSight sight, IReadingStore store, EnergyDesk desk, TimeProvider clock)
    {
        if (sight.Of(caller).Find(request.Meter) is not { IsVirtual: false } meter || meter.Register(request.Register) is not { } register) return Problems.NotFound(request.Meter + "/" + request.Register);
        if (EnergySpan.At(request.At, DateTimeZone.Utc) is not { } at) return EnergySpan.Wrong("at", request.At);
        if (store.Read(new SeriesKey(meter.Id, register.Id), new Interval(at, at + Duration.Epsilon)).Count == 0) return Problems.NotFound(request.Meter + "/" + request.Register + " " + request.At);
        var act = caller.Act("energy-settle", clock, request.Rule);
        return Rows.Answer(desk.Change([Rows.Settlement(desk.Now(), request.Meter, register.Id, at, request.Value, request.Rule, act)], act));
    }
}
