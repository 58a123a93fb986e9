using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Months of sources: submitted, returned, approved, reopened, and what happened to them.</summary>
public sealed class MonthEndpoints : IEndpoints
{
    private static readonly string[] SaidOf = ["input", "quantity", "unit"];
    private static readonly string Actions = string.Join(", ", Enum.GetValues<CellAction>().Select(action => RoleNames.Json(action)));

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/inventories/{id}/months", Move).WithSummary("Submit, return, approve or reopen months").Produces<MonthsAnswer>().Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/cells/{source}/{**period}", Detail).WithSummary("A month of a source with its history").Produces<CellDetail>().Allow(Permission.ReadInventory);
    }

    private static IResult Move(string id, MonthsRequest request, Caller caller, LiveInventories inventories, CellDesk desk, TimeProvider clock) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (RoleNames.Parse<CellAction>(request.Action) is not { } action) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("action 为 " + Actions, "action is one of " + Actions));
        if (!caller.May(CellDesk.Needed(action)))
            return Problems.NotAllowed(CellDesk.Needed(action));
        var sources = live.Book!.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var foreign = request.Cells.Where(cell => !sources.TryGetValue(cell.Source, out var source) || !caller.Sees(live.Tree, source.Facility))
            .Select(cell => new RefusedCell(cell.Source, cell.Period, new LocalText("不属于账号的设施", "Not of a facility of the account"))).ToList();
        var own = request.Cells.Except(foreign.Select(cell => new CellName(cell.Source, cell.Period))).Select(cell => new ActivityCell(cell.Source, cell.Period)).ToList();
        var moved = own.Count == 0 ? new CellsMoved([], [], null) : desk.Move(id, action, own, caller.Act(RoleNames.Json(action), clock, request.Reason));
        return TypedResults.Ok(new MonthsAnswer(
            [.. moved.Done.Select(cell => new CellName(cell.Source, cell.Period))], [.. foreign, .. moved.Refused.Select(one => new RefusedCell(one.Cell.Source, one.Cell.Period, one.Reason))], moved.Recording?.Seq));
    });

    private static IResult Detail(string id, string source, string period, Caller caller, LiveInventories inventories, FactStore facts) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (live.Book!.Sources.FirstOrDefault(one => one.Id == source) is not { } definition) return Problems.NotFound(source);
        if (!caller.Sees(live.Tree, definition.Facility)) return Problems.Forbidden(new LocalText("只能查看所属设施的数据", "Only data of your own facilities can be seen"));
        var cell = new ActivityCell(source, period);
        var recordings = facts.Recordings(id).ToDictionary(recording => recording.Seq);
        var states = facts.History(id, ActivityCell.Kind, cell.Key).Select(fact => Step(recordings[fact.Recording], State(fact), null));
        var rows = live.State.Cells.GetValueOrDefault(cell) ?? [];
        var changes = rows.SelectMany(row => facts.History(id, "activity", row.Fact.Key)).Select(fact => Step(recordings[fact.Recording], null, Said(fact)));
        return TypedResults.Ok(new CellDetail(
            source, period, RoleNames.Json(live.State.StateOf(cell)), [.. live.State.Preparers(cell).Order(StringComparer.Ordinal)], [.. states.Concat(changes).OrderByDescending(step => step.At, StringComparer.Ordinal)]));
    });

    private static TrailStep Step(Recording recording, string? state, string? quantity) => new(recording.At, recording.Actor, recording.Action, recording.Reason, state, quantity);

    private static string State(Fact fact) => RoleNames.Json(Enum.Parse<CellState>(FactContent.Word(fact.Content)));

    private static string Said(Fact fact)
    {
        var cells = FactContent.Cells(fact.Content);
        return string.Join(' ', SaidOf.Select(column => cells.GetValueOrDefault(column)).Where(text => text is { Length: > 0 }));
    }
}
