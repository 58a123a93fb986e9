using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Recorded additions: energy that no counter counted.</summary>
public sealed class AdditionEndpoints : IEndpoints
{
    private const string Table = "additions";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/additions", List).WithSummary("Recorded additions: ?meter= for one").Produces<IReadOnlyList<AdditionView>>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/additions", Record).WithSummary("Record energy that no counter counted").Produces<RowsAnswer>().Allow(Permission.WriteActivity);
        api.MapDelete("/energy/additions/{addition}", Withdraw).WithSummary("Withdraw an addition: ?revision=&reason=").Produces<RowsAnswer>().Allow(Permission.WriteActivity);
    }

    private static IResult List(string? meter, Caller caller, SiteSight sight)
    {
        var seen = sight.Of(caller);
        var revisions = seen.State.Of(Table).ToDictionary(static row => FactContent.Cell(row.Fact.Content, "id"), static row => row.Fact.Revision, StringComparer.Ordinal);
        return TypedResults.Ok(seen.Site.Additions.Where(one => (meter is null || one.Meter == meter) && seen.Find(one.Meter) is not null).OrderBy(static one => one.Start).Select(one => new AdditionView(
            one.Id, revisions.GetValueOrDefault(one.Id), one.Meter, one.Register, EnergySpan.Text(one.Start), EnergySpan.Text(one.End), one.Amount, seen.Find(one.Meter)!.Register(one.Register)?.Unit.Symbol ?? "",
            RoleNames.Json(one.Reason), one.Note, one.Author, EnergySpan.Text(one.Recorded))).ToList());
    }

    private static IResult Record(AdditionRequest request, Caller caller, SiteSight sight, EnergyDesk desk, TimeProvider clock)
    {
        var seen = sight.Of(caller);
        if (seen.Find(request.Meter) is not { IsVirtual: false } meter || meter.Register(request.Register) is not { } register) return Problems.NotFound(request.Meter + "/" + request.Register);
        if (EnergySpan.Read(request.From, request.To, seen.Site.Zone(meter), out var refusal) is not { } span) return refusal!;
        if (RoleNames.Parse<AdditionReason>(request.Reason) is not { } reason) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"没有原因 {request.Reason}", $"There is no reason {request.Reason}"));
        var act = caller.Act("energy-addition", clock, request.Note);
        var addition = new RecordedAddition("a-" + Guid.NewGuid().ToString("N")[..12], meter.Id, register.Id, span.Start, span.End, request.Amount, reason, act.Actor, act.At, request.Note);
        return Rows.Answer(desk.Change([Rows.Addition(seen.State, addition)], act));
    }

    private static IResult Withdraw(string addition, long revision, string? reason, Caller caller, SiteSight sight, EnergyDesk desk, TimeProvider clock)
    {
        var seen = sight.Of(caller);
        return seen.Site.Additions.FirstOrDefault(one => one.Id == addition) is not { } found || seen.Find(found.Meter) is null || seen.State.Of(Table).FirstOrDefault(row => FactContent.Cell(row.Fact.Content, "id") == addition) is not { } row
            ? Problems.NotFound(addition) : Rows.Answer(desk.Change([new RowChange(Table, row.Fact.Key, revision, null)], caller.Act("energy-addition-withdraw", clock, reason)));
    }
}
