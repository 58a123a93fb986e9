using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A step an inventory took.</summary>
/// <param name="Status">Where it led.</param>
/// <param name="By">Who took it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record StatusStep(string Status, string By, string At, string Reason);

/// <summary>A step an inventory can take.</summary>
/// <param name="Status">Where it leads.</param>
/// <param name="Name">What that is called.</param>
/// <param name="Allowed">Whether the caller's role allows it.</param>
/// <param name="Blockers">What keeps the caller from it.</param>
public sealed record NextStatus(string Status, LocalText Name, bool Allowed, IReadOnlyList<LocalText> Blockers);

/// <summary>Where an inventory stands.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Name">What that is called.</param>
/// <param name="Steps">The steps it took, earliest first.</param>
/// <param name="Next">The steps it can take.</param>
/// <param name="Recording">The last recording that counts.</param>
public sealed record StatusView(string Status, LocalText Name, IReadOnlyList<StatusStep> Steps, IReadOnlyList<NextStatus> Next, long Recording);

/// <summary>A step to be taken.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Reason">Why; needed for a return to draft.</param>
public sealed record StatusRequest(string To, string? Reason = null);

/// <summary>A restatement to be begun.</summary>
/// <param name="Id">Name of the new inventory.</param>
/// <param name="Cause">Why.</param>
public sealed record RestatementRequest(string Id, string Cause);

/// <summary>From draft to locked, and what comes after.</summary>
public sealed class StatusEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/status", (string id, Caller caller, LiveInventories inventories, FactStore facts, TimeProvider clock) =>
                ActivityEndpoints.With(inventories, id, live => TypedResults.Ok(View(live, facts, caller, clock))))
            .WithSummary("Where an inventory stands").Produces<StatusView>().Allow(Permission.ReadInventory);
        api.MapPost("/inventories/{id}/status", Move).WithSummary("Review, approve, verify, lock, or return to draft").Produces<StatusView>().AllowWhole(Permission.ReadInventory);
        api.MapPost("/inventories/{id}/restatement", Restate).WithSummary("Begin an inventory that restates a locked one").Produces<StatusView>(StatusCodes.Status201Created).AllowWhole(Permission.WriteBook);
    }

    private static StatusView View(LiveInventory live, FactStore facts, Caller caller, TimeProvider clock)
    {
        var recordings = facts.Recordings(live.Id).ToDictionary(recording => recording.Seq);
        var steps = facts.History(live.Id, StatusSteps.Kind, StatusSteps.Key).Select(fact => (Status: Status(fact), By: recordings[fact.Recording]))
            .Select(step => new StatusStep(RoleNames.Json(step.Status), step.By.Actor, step.By.At, step.By.Reason));
        var act = caller.Act("status", clock, "?");
        var next = StatusSteps.After(live.State.Status).Select(to => new NextStatus(
            RoleNames.Json(to), StatusSteps.NameOf(to), caller.May(StatusSteps.Needed(to)), [.. Blockers(live, to, act)]));
        return new StatusView(RoleNames.Json(live.State.Status), StatusSteps.NameOf(live.State.Status), [.. steps], [.. next], live.Recording);
    }

    private static IEnumerable<LocalText> Blockers(LiveInventory live, InventoryStatus to, Act act)
    {
        foreach (var blocker in StatusDesk.Blockers(live.State, to, live.Matrix!.Expected, act)) yield return blocker;
        if (to == InventoryStatus.Reviewed && Inventories.Identification.OpenIn(live.Book!) is > 0 and var open)
            yield return new LocalText($"排放源识别还有 {open} 个问题未回答", open == 1 ? "1 question of the identification of sources is open" : $"{open} questions of the identification of sources are open");
        if (to != InventoryStatus.Draft && live.Faults.Count > 0)
            yield return new LocalText($"清册有 {live.Faults.Count} 处错误，无法计算", live.Faults.Count == 1 ? "1 fault keeps the inventory from being computed" : $"{live.Faults.Count} faults keep the inventory from being computed");
    }

    private static IResult Move(string id, StatusRequest request, Caller caller, LiveInventories inventories, StatusDesk desk, FactStore facts, TimeProvider clock) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (RoleNames.Parse<InventoryStatus>(request.To) is not { } to)
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("没有状态 " + request.To, "There is no status " + request.To));
        if (!caller.May(StatusSteps.Needed(to)))
            return Problems.NotAllowed(StatusSteps.Needed(to));
        var act = caller.Act("status-" + RoleNames.Json(to), clock, request.Reason);
        var blockers = Blockers(live, to, act).ToList();
        if (blockers.Count == 0) blockers.AddRange(desk.Move(id, to, live.Matrix!.Expected, act).Blockers);
        return blockers.Count > 0 ? Blocked(blockers) : TypedResults.Ok(View(inventories.Find(id)!, facts, caller, clock));
    });

    private static IResult Restate(string id, RestatementRequest request, Caller caller, LiveInventories inventories, Restatement restatement, FactStore facts, TimeProvider clock) => ActivityEndpoints.With(inventories, id, _ =>
        restatement.Begin(id, request.Id, request.Cause, caller.Act("restate", clock), out var blockers) is null ? Blocked(blockers)
            : TypedResults.Created("/api/v1/inventories/" + request.Id, View(inventories.Find(request.Id)!, facts, caller, clock)));

    private static IResult Blocked(IReadOnlyList<LocalText> blockers) =>
        Problems.Refused(StatusCodes.Status409Conflict, new LocalText(string.Join("；", blockers.Select(one => one.Zh)), string.Join("; ", blockers.Select(one => one.En))), new Dictionary<string, object?> { ["blockers"] = blockers });

    private static InventoryStatus Status(Fact fact) => Enum.Parse<InventoryStatus>(FactContent.Word(fact.Content));
}
