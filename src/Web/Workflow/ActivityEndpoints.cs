using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Activity data: where every month stands, the records of a source, and changes to them.</summary>
public sealed class ActivityEndpoints : IEndpoints
{
    private const int MostChanges = 20_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/matrix", (string id, Caller caller, LiveInventories inventories, DeadlineDesk deadlines, NodaTime.IClock clock) =>
                With(inventories, id, live => TypedResults.Ok(Matrix(live, caller, live.State.Status == InventoryStatus.Draft ? deadlines.Find(id).Rule : null, clock.GetCurrentInstant()))))
            .WithSummary("Where every month of every source one sees stands").Produces<MatrixView>().Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/activity", Records).WithSummary("The records of a source").Produces<ActivityView>().Allow(Permission.ReadInventory);
        api.MapPost("/inventories/{id}/activity", Change).WithSummary("Change activity data: each record by itself, or all or none").Produces<ActivityAnswer>().Allow(Permission.WriteActivity);
    }

    /// <summary>An answer on the book of an inventory.</summary>
    internal static IResult With(LiveInventories inventories, string id, Func<LiveInventory, IResult> answer) =>
        inventories.Find(id) is not { } live ? Problems.NotFound(id) : live.Book is null ? Problems.Faulty(live.Faults) : answer(live);

    private static MatrixView Matrix(LiveInventory live, Caller caller, DeadlineRule? rule, NodaTime.Instant now)
    {
        var names = live.Book!.Facilities.ToDictionary(facility => facility.Id, facility => facility.Name, StringComparer.Ordinal);
        var rows = live.Matrix!.Rows.Where(row => caller.Sees(live.Tree, row.Source.Facility)).Select(row => new MatrixRowView(
            row.Source.Id, row.Source.Name, row.Source.Scope, CategoryList.TitleOf(row.Source.Category), row.Source.Facility,
            names.GetValueOrDefault(row.Source.Facility) ?? LocalText.Same(row.Source.Facility),
            [.. row.Cells.Select(cell => new CellView(
                cell.Cell.Period, RoleNames.Json(cell.State), cell.Records, cell.State == CellState.Submitted && live.State.Preparers(cell.Cell).Contains(caller.Name),
                rule is not null && CellDeadline.Of(rule, live.Tree, row.Source.Facility, cell.Cell, cell.State, now) is { } deadline ? DeadlineView.Of(deadline) : null))])).ToList();
        var counts = rows.SelectMany(row => row.Cells).GroupBy(cell => cell.State, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return new MatrixView(live.Recording, live.Matrix.Months, rows, counts, RoleNames.Json(live.State.Status));
    }

    private static IResult Records(string id, string source, Caller caller, LiveInventories inventories, FactStore facts) => With(inventories, id, live =>
    {
        if (live.Book!.Sources.FirstOrDefault(one => one.Id == source) is not { } definition) return Problems.NotFound(source);
        if (!caller.Sees(live.Tree, definition.Facility)) return Problems.Forbidden(new LocalText("只能查看所属设施的数据", "Only data of your own facilities can be seen"));
        var rows = live.State.CellsOf(source).OrderBy(pair => pair.Key.Period, StringComparer.Ordinal).SelectMany(pair => Rows(live, facts, pair.Key, pair.Value));
        return TypedResults.Ok(new ActivityView(source, definition.Name, [.. rows], Inputs(live, definition), Before(live, source)));
    });

    private static IEnumerable<ActivityRowView> Rows(LiveInventory live, FactStore facts, ActivityCell cell, List<Statement> rows)
    {
        var state = live.State.StateOf(cell);
        var approval = state == CellState.Approved || live.State.Find(ActivityCell.Kind, cell.Key) is null ? null
            : facts.History(live.Id, ActivityCell.Kind, cell.Key).LastOrDefault(fact => FactContent.Word(fact.Content) == nameof(CellState.Approved));
        foreach (var row in rows)
        {
            var approved = approval is null ? null : facts.History(live.Id, "activity", row.Fact.Key).LastOrDefault(fact => fact.Recording <= approval.Recording);
            yield return new ActivityRowView(
                row.Fact.Key, row.Fact.Revision, FactContent.Cells(row.Fact.Content), RoleNames.Json(state), row.By.Actor, row.By.At, approved is null || approved.Content == row.Fact.Content || approved.Withdrawn ? null : FactContent.Cells(approved.Content));
        }
    }

    private static List<InputChoice> Inputs(LiveInventory live, SourceDefinition source) => live.Libraries.Methods(live.Book!.OwnMethods).Find(source.Method, null, new FaultList()) is not { } method ? []
        : [.. method.Inputs.Select(input => new InputChoice(input.Name, input.Title ?? LocalText.Same(input.Name), [.. input.Units.Select(unit => unit.Symbol)]))];

    private static List<BeforeView> Before(LiveInventory live, string source) => live.YearBefore?.State is not { } before ? []
        : [.. before.CellsOf(source).SelectMany(pair => pair.Value).Select(row => FactContent.Cells(row.Fact.Content)).Select(cells => new BeforeView(
            cells.GetValueOrDefault("period") ?? "", cells.GetValueOrDefault("input"), cells.GetValueOrDefault("quantity") ?? "", cells.GetValueOrDefault("unit") ?? "")).OrderBy(one => one.Period, StringComparer.Ordinal)];

    private static IResult Change(string id, ActivityRequest request, Caller caller, LiveInventories inventories, ActivityDesk desk, TimeProvider clock)
    {
        if (inventories.Find(id) is null) return Problems.NotFound(id);
        if (request.Mode is not ("cells" or "batch") || request.Changes.Count is 0 or > MostChanges || request.Changes.Any(change => change.Key is null && change.Cells is null))
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"mode 为 cells 或 batch，1–{MostChanges} 处更改，每处有 key 或 cells", $"mode is cells or batch, with 1–{MostChanges} changes, each with a key or cells"));
        var recorded = desk.Change(
            id, [.. request.Changes.Select(change => new ActivityChange(change.Key, change.Revision, change.Cells))], request.Mode == "batch", caller.Act("enter", clock, request.Reason), caller.Within, request.DryRun);
        var results = recorded.Outcomes.Select((outcome, index) => new ChangeResult(index, outcome.Key, outcome.Revision, [.. outcome.Faults.Select(FaultView.Of)])).ToList();
        var answer = new ActivityAnswer(results, recorded.Recording?.Seq);
        return recorded.Recording is null && !request.DryRun ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity) : TypedResults.Ok(answer);
    }
}
