using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Months of meters on their way into activity data: proposed here, recorded as drafts by a person, then submitted and approved like any other month.</summary>
public sealed class ClosingEndpoints : IEndpoints
{
    private const int MostSources = 500;
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/closing", Show).WithSummary("A month of the sources that meters feed: ?inventory=&month=2026-03").Produces<ClosingView>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/closing", Close).WithSummary("Take a month of sources into the activity data, each by itself, as drafts with lineage to readings").Produces<ClosingAnswer>().Allow(Permission.WriteActivity);
    }

    private static IResult Show(string inventory, string month, Caller caller, SiteSight sight, ClosedMonths months, RegisterHours hours, LiveInventories inventories) => ActivityEndpoints.With(inventories, inventory, live =>
    {
        if (Month.Parse(month) is not { Success: true } parsed) return EnergySpan.Wrong("month", month);
        var seen = sight.Of(caller);
        var fed = seen.Site.Meters.SelectMany(static meter => meter.Registers.Select(static register => register.EmissionSource)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var invoices = new InvoicedAmounts(seen.Site, hours);
        var rows = live.Book!.Sources.Where(source => fed.Contains(source.Id) && caller.Sees(live.Tree, source.Facility)).Select(source => Row(live, seen, months, invoices, source, parsed.Value)).OfType<ClosingRow>();
        return TypedResults.Ok(new ClosingView(inventory, month, [.. rows]));
    });

    private static ClosingRow? Row(LiveInventory live, SeenSite seen, ClosedMonths months, InvoicedAmounts invoices, SourceDefinition source, YearMonth month)
    {
        var now = months.Now(seen.Site, source.Id, month);
        if (now.Registers.Count == 0) return null;
        var records = RecordsOf(live, source.Id, month);
        var (state, causes) = Standing(live, months, now, records);
        var span = MonthSpan.Of(month, seen.Site.Zone(source.Facility));
        var (held, invoiced) = (Held(live.Book!, source.Id, month, now.Unit), invoices.Of(now));
        return new ClosingRow(
            source.Id, source.Name, source.Facility, now.Amount, now.Unit.Symbol, now.Measured, (decimal)now.Missing.TotalHours, now.Propose(span.End - span.Start) is { } proposal ? decimal.Round(proposal, 3) : null,
            [.. now.Registers.Select(static one => new ClosingRegister(
                one.Meter, one.Register, one.Unit.Symbol, one.Amount, one.Amounts.ToDictionary(static pair => RoleNames.Json(pair.Key), static pair => pair.Value, StringComparer.Ordinal), (decimal)one.Missing.TotalHours, one.Reference))],
            Present(held, now.Unit), [.. held.Select(static one => new ClosingPresent(one.Amount, one.Unit.Symbol))], invoiced?.Amount, invoiced?.Numbers ?? [], state, causes);
    }

    // Amounts that stand side by side are in one unit. What does not convert to it stands beside amounts that do as a parameter, such as the heating value of gas, and is no part of the sum.
    private static List<ActivityRecord> Held(InventoryBook book, string source, YearMonth month, Unit unit)
    {
        var all = book.Activity.Where(record => book.Sources[record.Source].Id == source && record.Period.Text == Month.Format(month)).ToList();
        var alike = all.FindAll(record => record.Unit.IsConvertibleTo(unit));
        return alike.Count > 0 ? alike : all;
    }

    private static decimal? Present(List<ActivityRecord> held, Unit unit) =>
        held.Count > 0 && held[0].Unit.IsConvertibleTo(unit) ? held.Sum(record => record.Unit.ConvertTo(record.Amount, unit)) : null;

    private static List<Statement> RecordsOf(LiveInventory live, string source, YearMonth month) => live.State.Cells.GetValueOrDefault(new ActivityCell(source, Month.Format(month))) ?? [];

    // The record cites the hash of every interval: as long as it is the same, nothing has changed.
    private static (string State, IReadOnlyList<ClosingCause> Causes) Standing(LiveInventory live, ClosedMonths months, MonthClosing now, List<Statement> records)
    {
        var own = records.FirstOrDefault(one => FactContent.Cell(one.Fact.Content, "id").StartsWith(now.RecordId, StringComparison.Ordinal));
        if (own is null) return (records.Count > 0 ? "byHand" : now.IsClosable ? "open" : "incomplete", []);
        var cited = FactContent.Cell(own.Fact.Content, "evidence");
        if (now.Registers.All(one => cited.Contains(one.Reference, StringComparison.Ordinal))) return ("same", []);
        var locked = live.State.Status is InventoryStatus.Approved or InventoryStatus.Verified or InventoryStatus.Locked;
        var closed = locked || live.State.StateOf(new ActivityCell(now.Source, Month.Format(now.Month))) is CellState.Submitted or CellState.Approved;
        var change = LateChange.Of(months.Then(now.Source, now.Month, own.By), now, locked ? MonthLock.YearLocked : MonthLock.Closed);
        return (locked ? "restatement" : closed ? "correction" : "changed",
            [.. (change?.Causes ?? []).Select(static one => new ClosingCause(one.Meter, one.Register, LocalDatePattern.Iso.Format(one.Day), one.Old?.Amount, one.New?.Amount))]);
    }

    private static IResult Close(ClosingRequest request, Caller caller, SiteSight sight, ClosedMonths months, LiveInventories inventories, ActivityDesk desk, TimeProvider clock) => ActivityEndpoints.With(inventories, request.Inventory, live =>
    {
        if (Month.Parse(request.Month) is not { Success: true } month) return EnergySpan.Wrong("month", request.Month);
        if (request.Sources.Count is 0 or > MostSources || request.Sources.Select(static one => one.Source).Distinct(StringComparer.Ordinal).Count() != request.Sources.Count)
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"1–{MostSources} 个排放源，各一次", $"1–{MostSources} sources, each once"));
        var (seen, changes, results) = (sight.Of(caller), new List<(int Index, ActivityChange Change)>(), new ClosingResult[request.Sources.Count]);
        for (var i = 0; i < request.Sources.Count; i++)
        {
            var faults = new FaultList();
            if (Change(live, seen, months, request.Sources[i], month.Value, caller, faults) is { } change) changes.Add((i, change));
            results[i] = new ClosingResult(request.Sources[i].Source, null, [.. faults.Select(FaultView.Of)]);
        }

        var recorded = changes.Count == 0 ? new ActivityRecorded([], null)
            : desk.Change(request.Inventory, [.. changes.Select(static one => one.Change)], whole: false, caller.Act("energy-closing", clock, request.Reason), caller.Within);
        foreach (var ((index, _), outcome) in changes.Zip(recorded.Outcomes))
            results[index] = results[index] with { Record = outcome.Faults.Count == 0 ? outcome.Key : null, Faults = [.. outcome.Faults.Select(FaultView.Of)] };
        var answer = new ClosingAnswer(results, recorded.Recording?.Seq);
        return recorded.Recording is null ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity) : TypedResults.Ok(answer);
    });

    // Closing again puts the new amount in the place of the record it made before; what somebody entered by hand stays.
    private static ActivityChange? Change(LiveInventory live, SeenSite seen, ClosedMonths months, ClosingSource asked, YearMonth month, Caller caller, FaultList faults)
    {
        var accrual = asked.Accrual is { } amount ? new Accrual(amount, caller.Name, asked.Note ?? "") : null;
        if (months.Now(seen.Site, asked.Source, month, accrual).ToRecord(live.Book!, null, 0, faults) is not { } record) return null;
        var row = BookRows.Of(live.Book! with { Activity = [record] }).FirstOrDefault(static one => one.Table == "activity");
        if (row is null) return null;
        var cells = row.Cells.ToDictionary(StringComparer.Ordinal);
        var present = RecordsOf(live, asked.Source, month).FirstOrDefault(one => FactContent.Cell(one.Fact.Content, "id") == cells.GetValueOrDefault("id"));
        return new ActivityChange(present?.Fact.Key, present?.Fact.Revision ?? 0, cells);
    }
}
