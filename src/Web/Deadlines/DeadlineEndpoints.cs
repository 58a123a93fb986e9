using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Another due day of a facility.</summary>
/// <param name="Facility">The facility; it holds for everything beneath it too.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Day">The day of the following month.</param>
public sealed record FacilityDay(string Facility, LocalText Name, int Day);

/// <summary>By when months are due.</summary>
/// <param name="Day">Day of the following month; null where no rule is set.</param>
/// <param name="Before">Days before the due date on which a reminder is made.</param>
/// <param name="Every">Days between reminders once a month is overdue.</param>
/// <param name="Facilities">Facilities with a day of their own.</param>
/// <param name="Revision">Revision of the rule, to change it with.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
public sealed record DeadlinesView(int? Day, int Before, int Every, IReadOnlyList<FacilityDay> Facilities, long Revision, string? By, string? At);

/// <summary>A rule to be set.</summary>
/// <param name="Day">Day of the following month, 1–31.</param>
/// <param name="Revision">The revision that was read; 0 where none was set.</param>
/// <param name="Before">Days before the due date on which a reminder is made.</param>
/// <param name="Every">Days between reminders once a month is overdue.</param>
/// <param name="Facilities">Other days by facility.</param>
public sealed record DeadlinesRequest(int Day, long Revision = 0, int Before = DeadlineRule.UsualBefore, int Every = DeadlineRule.UsualEvery, IReadOnlyDictionary<string, int>? Facilities = null);

/// <summary>By when the months of an inventory are due.</summary>
public sealed class DeadlineEndpoints : IEndpoints
{
    private const string Path = "/inventories/{id}/deadlines";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Path, (string id, Caller caller, LiveInventories inventories, DeadlineDesk desk) => ActivityEndpoints.With(inventories, id, live => TypedResults.Ok(View(live, caller, desk.Find(id)))))
            .WithSummary("By when months are due").Produces<DeadlinesView>().Allow(Permission.ReadInventory);
        api.MapPut(Path, Set).WithSummary("Set by when months are due").Produces<DeadlinesView>().AllowWhole(Permission.WriteBook);
        api.MapDelete(Path, End).WithSummary("Set no due dates").AllowWhole(Permission.WriteBook);
    }

    private static IResult Set(string id, DeadlinesRequest request, Caller caller, LiveInventories inventories, DeadlineDesk desk, TimeProvider clock) => ActivityEndpoints.With(inventories, id, live =>
    {
        var rule = new DeadlineRule(request.Day, request.Facilities ?? new Dictionary<string, int>(), request.Before, request.Every);
        if (rule.Fault(live.Tree) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        var faults = new FaultList();
        return desk.Set(id, rule, request.Revision, caller.Act("deadlines", clock), faults) is null ? Problems.Faulty(faults) : TypedResults.Ok(View(live, caller, desk.Find(id)));
    });

    private static IResult End(string id, long? revision, Caller caller, LiveInventories inventories, DeadlineDesk desk, TimeProvider clock) => ActivityEndpoints.With(inventories, id, _ =>
    {
        var present = desk.Find(id);
        if (present.Rule is null) return TypedResults.NoContent();
        var faults = new FaultList();
        return desk.Set(id, null, revision ?? present.Revision, caller.Act("deadlines-end", clock), faults) is null ? Problems.Faulty(faults) : TypedResults.NoContent();
    });

    private static DeadlinesView View(LiveInventory live, Caller caller, DeadlineState state)
    {
        if (state.Rule is not { } rule) return new DeadlinesView(null, DeadlineRule.UsualBefore, DeadlineRule.UsualEvery, [], state.Revision, null, null);
        var own = rule.Facilities.Where(one => caller.Sees(live.Tree, one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal);
        return new DeadlinesView(rule.Day, rule.Before, rule.Every, [.. own.Select(one => new FacilityDay(one.Key, live.Tree.Find(one.Key)?.Name ?? LocalText.Same(one.Key), one.Value))], state.Revision, state.By, state.At);
    }
}
