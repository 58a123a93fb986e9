using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Who recorded what, when and why, and whether the chain of recordings holds.</summary>
public sealed class AuditEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", List).WithSummary("Recordings, latest first").Produces<PageOf<RecordingView>>().AllowWhole(Permission.ReadAudit);
        api.MapGet("/audit/verify", (string? head, AuditTrail trail) => TypedResults.Ok(trail.Verify(head)))
            .WithSummary("Verify every link of the audit trail").AllowWhole(Permission.ReadAudit);
        api.MapGet("/audit/{seq:long}", One).WithSummary("A recording with what it changed").Produces<RecordingDetail>().AllowWhole(Permission.ReadAudit);
    }

    private static IResult List(string? book, string? actor, string? action, string? kind, string? from, string? to, int? page, int? size, AuditTrail trail)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        if (!Day(from, 0, out var first)) return NoDay("from", from);
        if (!Day(to, 1, out var end)) return NoDay("to", to);
        var (links, total) = trail.Find(new AuditFilter(book, actor, action, kind, first, end), paging.Skip, paging.Size);
        return TypedResults.Ok(new PageOf<RecordingView>([.. links.Select(RecordingView.Of)], total, paging.Number, paging.Size));
    }

    private static IResult One(long seq, int? page, int? size, AuditTrail trail)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        if (trail.Link(seq) is not { } link) return Problems.NotFound(DecimalText.Format(seq));
        var changes = trail.Changes(seq, paging.Skip, paging.Size).Select(ChangeView.Of).ToList();
        return TypedResults.Ok(new RecordingDetail(RecordingView.Of(link), new PageOf<ChangeView>(changes, link.Facts, paging.Number, paging.Size)));
    }

    // Instants of the trail are texts of one form in UTC, so that the beginning of a day compares with them as text.
    private static bool Day(string? text, int later, out string? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text)) return true;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success || (later > 0 && parsed.Value == LocalDate.MaxIsoValue)) return false;
        day = LocalDatePattern.Iso.Format(parsed.Value.PlusDays(later));
        return true;
    }

    /// <summary>The refusal of a text that is no day.</summary>
    internal static IResult NoDay(string name, string? value) =>
        Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"{name}：{value} 不是日期，应形如 2025-03-31", $"{name}: {value} is no date; expected one such as 2025-03-31"));
}
