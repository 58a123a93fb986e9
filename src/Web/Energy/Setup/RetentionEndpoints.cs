using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>How long readings are kept.</summary>
/// <param name="Years">Years; null where everything is kept.</param>
/// <param name="Least">No policy keeps less.</param>
/// <param name="Revision">Its revision, to change it with.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
public sealed record RetentionView(int? Years, int Least, long Revision, string? By, string? At);

/// <summary>A policy to be set.</summary>
/// <param name="Years">Years; null: everything is kept.</param>
/// <param name="Revision">The revision that was read; 0 where none was set.</param>
/// <param name="Reason">Why.</param>
public sealed record RetentionRequest(int? Years, long Revision, string Reason);

/// <summary>What was deleted by policy.</summary>
/// <param name="Before">Readings of this day in UTC and later are kept.</param>
/// <param name="Series">How many series lost readings.</param>
/// <param name="Readings">How many times with a reading.</param>
/// <param name="Sha256">SHA-256 over what was deleted.</param>
public sealed record DeletionView(string Before, long Series, long Readings, string Sha256);

/// <summary>What a policy would delete now.</summary>
/// <param name="Years">The policy.</param>
/// <param name="Before">Readings of this day in UTC and later are kept.</param>
/// <param name="Series">How many series would lose readings.</param>
/// <param name="Readings">How many times with a reading.</param>
/// <param name="Oldest">The first day of which there is one; null where nothing would be deleted.</param>
public sealed record DeletableView(int Years, string Before, long Series, long Readings, string? Oldest);

/// <summary>A deletion as it stands in the audit trail.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Deletion">What.</param>
public sealed record DeletedView(string At, string By, DeletionView Deletion);

/// <summary>How long readings are kept, and their deletion by that policy and in no other way.</summary>
public sealed class RetentionEndpoints : IEndpoints
{
    private const string Kind = "retention";
    private const string Key = "readings";
    private const int MostYears = 100;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/retention", (EnergyDesk desk, FactStore facts) => TypedResults.Ok(View(desk, facts))).WithSummary("How long readings are kept").Produces<RetentionView>().AllowWhole(Permission.ReadInventory);
        api.MapPut("/energy/retention", Set).WithSummary("Set how long readings are kept: five years at least").Produces<RetentionView>().AllowWhole(Permission.Configure);
        api.MapGet("/energy/retention/preview", Preview).WithSummary("What a policy of so many years would delete now; nothing is changed: ?years=").Produces<DeletableView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/energy/retention/deletions", (FactStore facts) => TypedResults.Ok(Retention.Deletions(facts).Select(static one => new DeletedView(one.By.At, one.By.Actor, View(one.Deletion))).ToList())).WithSummary("What was deleted by policy, latest first, as it stands in the audit trail").Produces<IReadOnlyList<DeletedView>>().AllowWhole(Permission.ReadAudit);
        api.MapPost("/energy/retention/run", Run).WithSummary("Delete readings that are older than the policy says; hours, days and months stay").Produces<DeletionView>().AllowWhole(Permission.Configure);
    }

    private static RetentionView View(EnergyDesk desk, FactStore facts)
    {
        var stated = desk.Now().Find(Kind, Key);
        return new RetentionView(Years(stated), RetentionPolicy.LeastYears, facts.History(EnergyDesk.Subject, Kind, Key) is [.., var last] ? last.Revision : 0, stated?.By.Actor, stated?.By.At);
    }

    private static int? Years(Statement? stated) => stated is not null && DecimalText.TryParse(FactContent.Word(stated.Fact.Content), out var years, out _) ? (int)years : null;

    private static IResult Set(RetentionRequest request, Caller caller, EnergyDesk desk, FactStore facts, TimeProvider clock)
    {
        if (request.Years is < RetentionPolicy.LeastYears or > MostYears || string.IsNullOrWhiteSpace(request.Reason))
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"{RetentionPolicy.LeastYears}–{MostYears} 年，并说明理由", $"{RetentionPolicy.LeastYears}–{MostYears} years, with a reason"));
        var faults = new FaultList();
        var change = FactChange.Always(Kind, Key, request.Years is { } years ? FactContent.OfWord(DecimalText.Format(years)) : null, request.Revision);
        return facts.Record(EnergyDesk.Subject, caller.Act("energy-retention", clock, request.Reason), [change], faults) is null ? Problems.Faulty(faults) : TypedResults.Ok(View(desk, facts));
    }

    private static IResult Preview(int years, ReadingStore readings, NodaTime.IClock clock)
    {
        if (years is < RetentionPolicy.LeastYears or > MostYears) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"{RetentionPolicy.LeastYears}–{MostYears} 年", $"{RetentionPolicy.LeastYears}–{MostYears} years"));
        var found = readings.WouldDelete(new RetentionPolicy(years), clock.GetCurrentInstant());
        return TypedResults.Ok(new DeletableView(years, LocalDatePattern.Iso.Format(found.Before), found.Series, found.Readings, found.Oldest is { } day ? LocalDatePattern.Iso.Format(day) : null));
    }

    private static IResult Run(Caller caller, EnergyDesk desk, ReadingStore readings, TimeProvider clock)
    {
        if (Years(desk.Now().Find(Kind, Key)) is not { } years) return Problems.Conflict(new LocalText("未设保留期限，不删除任何读数", "No policy is set: nothing is deleted"));
        var faults = new FaultList();
        return readings.Delete(new RetentionPolicy(years), caller.Act("energy-retention-run", clock), faults) is { } done
            ? TypedResults.Ok(View(done)) : Problems.Faulty(faults);
    }

    private static DeletionView View(Deletion done) => new(LocalDatePattern.Iso.Format(done.Before), done.Series, done.Readings, done.Sha256);
}
