using System.Text.Json;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A step of a command.</summary>
/// <param name="Phase">What it came to.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, or the device.</param>
/// <param name="Detail">What was seen or said.</param>
public sealed record CommandStepView(string Phase, string At, string By, string Detail);

/// <summary>A command to a device.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Limit">The limit it serves.</param>
/// <param name="Action">The action.</param>
/// <param name="Lower">Whether it lowers the load.</param>
/// <param name="Connection">The connection.</param>
/// <param name="Point">What is written.</param>
/// <param name="Value">The value.</param>
/// <param name="ReadBack">Where it shows.</param>
/// <param name="Reason">Why it was asked for.</param>
/// <param name="State"><c>proposed</c>, <c>authorised</c>, <c>selected</c>, <c>executed</c>, <c>confirmed</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Role">Who may let it go.</param>
/// <param name="MayAuthorise">Whether the caller may.</param>
/// <param name="Steps">What happened.</param>
public sealed record CommandView(
    string Id, string Limit, string Action, bool Lower, string Connection, string Point, decimal Value, string ReadBack, string Reason, string State, string Role, bool MayAuthorise, IReadOnlyList<CommandStepView> Steps);

/// <summary>A command to be proposed.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Action">Its action.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lower">Whether the load is lowered, or let on again.</param>
public sealed record CommandRequest(string Limit, string Action, string Reason, bool Lower = true);

/// <summary>Commands to devices: asked for by one person, let go by another, carried out and read back by the collector.</summary>
public sealed class CommandEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/commands", (int? page, int? size, Caller caller, CommandDesk commands, SiteSight sight) =>
        {
            if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
            var seen = sight.Of(caller);
            return TypedResults.Ok(paging.Of([.. commands.All().Where(one => IsSeen(seen, one)).Select(one => View(one, caller))]));
        }).WithSummary("Commands, latest first").Produces<PageOf<CommandView>>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/commands", Propose).WithSummary("Propose a command of a limit").Produces<CommandView>(StatusCodes.Status201Created).Allow(Permission.Operate);
        api.MapPost("/energy/commands/{command}/authorise", Authorise).WithSummary("Let a command go; another person than the one who proposed it, with the role that the limit names").Produces<CommandView>().AllowSignedIn(sessionOnly: true);
        api.MapPost("/energy/commands/{command}/cancel", Cancel).WithSummary("Withdraw a command that was not carried out").Produces<CommandView>().Allow(Permission.Operate);
    }

    /// <summary>A role as limits name it, such as <c>carbon-manager</c>.</summary>
    internal static string RoleOf(Caller caller) => JsonNamingPolicy.KebabCaseLower.ConvertName(caller.Account.Role.ToString());

    private static IResult Propose(CommandRequest request, Caller caller, CommandDesk commands, SiteSight sight, IClock clock)
    {
        var (seen, now) = (sight.Of(caller), clock.GetCurrentInstant());
        if (seen.Site.Limits.FirstOrDefault(one => one.Id == request.Limit) is not { } rule || seen.Find(rule.Meter) is null || rule.Actions.FirstOrDefault(one => one.Id == request.Action) is not { } action)
            return Problems.NotFound(request.Limit + "/" + request.Action);
        if (string.IsNullOrWhiteSpace(request.Reason)) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("请说明理由", "A reason is needed"));
        if (commands.All().Any(one => one.Rule == rule.Id && one.Action == action.Id && !one.Command.IsOver)) return Problems.Conflict(new LocalText("该措施已有未完成的指令", "A command of this action is under way"));
        var planned = new PlannedCommand(action, request.Lower, request.Lower ? action.Value : action.Release, request.Lower ? action.Relief : -action.Relief);
        var command = new KeptCommand(FieldCommand.Propose("c-" + Guid.NewGuid().ToString("N")[..16], rule, planned, caller.Name, now), rule.Id, action.Id, request.Lower, 1, request.Reason);
        var faults = new FaultList();
        return commands.Add(command, new Act(caller.Name, now, "command-proposed", request.Reason), faults) ? TypedResults.Created("/api/v1/energy/commands", View(command, caller)) : Problems.Faulty(faults);
    }

    private static IResult Authorise(string command, Caller caller, CommandDesk commands, SiteSight sight, IClock clock) => With(command, caller, commands, sight, one =>
    {
        var now = clock.GetCurrentInstant();
        if (RoleOf(caller) != one.Command.Role) return Problems.Forbidden(new LocalText($"须由角色 {one.Command.Role} 授权", $"Only the role {one.Command.Role} may let it go"));
        if (one.Command.History[0].Author == caller.Name) return Problems.Forbidden(new LocalText("不能授权自己提出的指令", "Whoever proposed a command cannot let it go"));
        if (one.Command.Authorise(caller.Name, [RoleOf(caller)], now) is not { } next) return Problems.Conflict(new LocalText("该指令不在等待授权", "The command does not wait to be let go"));
        var faults = new FaultList();
        return commands.Step(one, next, new Act(caller.Name, now, "command-authorised"), faults) is { } kept ? TypedResults.Ok(View(kept, caller)) : Problems.Faulty(faults);
    });

    private static IResult Cancel(string command, Caller caller, CommandDesk commands, SiteSight sight, IClock clock) => With(command, caller, commands, sight, one =>
    {
        var now = clock.GetCurrentInstant();
        if (one.Command.To(CommandPhase.Cancelled, caller.Name, "", now) is not { } next) return Problems.Conflict(new LocalText("该指令已执行或已结束", "The command was carried out, or is over"));
        var faults = new FaultList();
        return commands.Step(one, next, new Act(caller.Name, now, "command-cancelled"), faults) is { } kept ? TypedResults.Ok(View(kept, caller)) : Problems.Faulty(faults);
    });

    private static IResult With(string command, Caller caller, CommandDesk commands, SiteSight sight, Func<KeptCommand, IResult> answer) =>
        commands.Find(command) is { } one && IsSeen(sight.Of(caller), one) ? answer(one) : Problems.NotFound(command);

    private static bool IsSeen(SeenSite seen, KeptCommand one) => !seen.Caller.IsConfined || (seen.Site.Limits.FirstOrDefault(rule => rule.Id == one.Rule) is { } rule && seen.Find(rule.Meter) is not null);

    private static CommandView View(KeptCommand one, Caller caller) => new(
        one.Command.Id, one.Rule, one.Action, one.Lower, one.Command.Connection, one.Command.Point, one.Command.Value, one.Command.ReadBack, one.Reason, RoleNames.Json(one.Command.Phase), one.Command.Role,
        one.Command.Phase == CommandPhase.Proposed && RoleOf(caller) == one.Command.Role && one.Command.History[0].Author != caller.Name,
        [.. one.Command.History.Select(static step => new CommandStepView(RoleNames.Json(step.Phase), EnergySpan.Text(step.At), step.Author, step.Detail))]);
}
