using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Who acknowledged an alarm.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was noted.</param>
public sealed record AcknowledgementView(string By, string At, string Note);

/// <summary>An alarm.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Name">What the rule was called.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>critical</c>.</param>
/// <param name="Meter">The meter.</param>
/// <param name="Channel">Its register or gauge; null: the main register.</param>
/// <param name="Measure">What was looked at.</param>
/// <param name="State"><c>active</c>, <c>acknowledged</c> or <c>ended</c>.</param>
/// <param name="Began">When it was raised.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Value">The value when it was raised.</param>
/// <param name="Worst">The value furthest beyond the threshold.</param>
/// <param name="Limit">The threshold then.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Acknowledged">Who acknowledged it.</param>
/// <param name="Escalated">Whom it was escalated to.</param>
public sealed record AlarmView(
    string Id, string Rule, LocalText Name, string Level, string Meter, string? Channel, string Measure, string State, string Began, string? Ended, decimal? Value, decimal? Worst, decimal Limit, string Unit,
    AcknowledgementView? Acknowledged, string? Escalated)
{
    /// <summary>The view of an alarm.</summary>
    internal static AlarmView Of(KeptAlarm one) => new(
        one.Id, one.Rule, one.Name, Word(one.Level), one.Meter, Text(one.Channel), Word(one.Measure), one.Cleared.Length > 0 ? "ended" : one.AcknowledgedBy.Length > 0 ? "acknowledged" : "active", one.Raised, Text(one.Cleared), one.Value,
        one.Worst, one.Threshold, one.Unit, one.AcknowledgedBy.Length > 0 ? new AcknowledgementView(one.AcknowledgedBy, one.AcknowledgedAt, one.Note) : null, Text(one.Escalated));

    private static string Word(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string? Text(string text) => text.Length > 0 ? text : null;
}

/// <summary>Alarms, some at a time.</summary>
/// <param name="Items">Those of this page, latest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Active">How many of all are up.</param>
/// <param name="Next">What to give as <c>after</c> for those that follow; null at the end.</param>
public sealed record AlarmPage(IReadOnlyList<AlarmView> Items, long Total, long Active, string? Next);

/// <summary>That somebody has seen an alarm.</summary>
/// <param name="Note">What is being done about it.</param>
public sealed record AcknowledgeRequest(string Note);

/// <summary>Alarms: what is up, what was, and who has seen it.</summary>
public sealed class AlarmEndpoints : IEndpoints
{
    private const string Kind = "acknowledgement";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/alarms", List).WithSummary("Alarms, latest first: ?state=active|ended&acknowledged=true|false&level=info|warning|critical&meter=, size= at a time, after= what the answer before said in next").Produces<AlarmPage>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/alarms/{alarm}/acknowledge", Acknowledge).WithSummary("Say that an alarm was seen, with a note; it is not escalated further").Produces<AlarmView>().Allow(Permission.Operate);
    }

    private static IResult List(string? state, bool? acknowledged, string? level, string? meter, string? after, int? size, Caller caller, SiteSight sight, AlarmStore alarms)
    {
        if (Paging.Read(1, size, out var refusal) is not { } paging) return refusal!;
        if (state is not (null or "active" or "ended")) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("state 为 active 或 ended", "state is active or ended"));
        if (level is not null && RoleNames.Parse<AlarmLevel>(level) is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("level 为 info、warning 或 critical", "level is info, warning or critical"));
        var cursor = after is null ? null : AlarmCursor.Parse(after);
        if (after is not null && cursor is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("after 为上一次回答中的 next", "after is what an answer said in next"));
        var seen = sight.Of(caller);
        var filter = new AlarmFilter(
            state is null ? null : state == "active", acknowledged, level is null ? null : RoleNames.Parse<AlarmLevel>(level)!.Value.ToString(), meter, caller.IsConfined ? [.. seen.Meters.Select(static one => one.Id)] : null);
        var found = alarms.Find(filter, cursor, paging.Size);
        return TypedResults.Ok(new AlarmPage([.. found.Alarms.Select(AlarmView.Of)], found.Total, found.Active, found.Next?.ToString()));
    }

    private static IResult Acknowledge(string alarm, AcknowledgeRequest request, Caller caller, SiteSight sight, AlarmStore alarms, IServiceProvider services, FactStore facts, TimeProvider clock)
    {
        var seen = sight.Of(caller);
        if (alarms.Find(alarm) is not { } found || (caller.IsConfined && seen.Find(found.Meter) is null)) return Problems.NotFound(alarm);
        if (string.IsNullOrWhiteSpace(request.Note)) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("请填写处理说明", "A note is needed"));
        if (seen.Site.Alarms.FirstOrDefault(one => one.Id == found.Rule) is not { } rule || found.Cleared.Length > 0) return Problems.Conflict(new LocalText("告警已结束", "The alarm has ended"));
        if (found.AcknowledgedBy.Length > 0 || !services.GetRequiredService<AlarmRounds>().Acknowledge(rule, caller.Name, request.Note)) return Problems.Conflict(new LocalText("告警已被确认", "The alarm was acknowledged already"));
        facts.Record(EnergyDesk.Subject, caller.Act("energy-alarm", clock, request.Note), [FactChange.Always(Kind, alarm, FactContent.Write([new("rule", found.Rule), new("meter", found.Meter), new("raised", found.Raised)]), 0)], new FaultList());
        return TypedResults.Ok(AlarmView.Of(alarms.Find(alarm)!));
    }
}
