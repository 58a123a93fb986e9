using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Something that is stated about an inventory: for which days it holds, who recorded it and when.</summary>
/// <param name="Kind">Kind of thing: the table.</param>
/// <param name="Key">Which thing.</param>
/// <param name="Revision">Its revision, counted from 1.</param>
/// <param name="ValidFrom">First day for which it holds.</param>
/// <param name="ValidTo">Last day for which it holds.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Recording">Number of the recording.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Reason">Why.</param>
public sealed record StatementView(
    string Kind, string Key, long Revision, string ValidFrom, string ValidTo, IReadOnlyDictionary<string, string> Cells, long Recording, string At, string Actor, string Reason)
{
    /// <summary>The view of a statement.</summary>
    internal static StatementView Of(Statement one) => new(
        one.Fact.Kind, one.Fact.Key, one.Fact.Revision, one.Fact.ValidFrom, one.Fact.ValidTo, FactContent.Cells(one.Fact.Content), one.By.Seq, one.By.At, one.By.Actor, one.By.Reason);
}

/// <summary>Everything that is stated about an inventory, along both times: as it was recorded by then, and for the days it holds for.</summary>
public sealed class StatementEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/inventories/{id}/statements", List)
        .WithSummary("What is stated: as recorded by then (asOf: number of a recording, or an instant), holding on a day (validOn), of one table (kind)")
        .Produces<PageOf<StatementView>>().AllowWhole(Permission.ReadAudit);

    /// <summary>The refusal of a text that names no recording.</summary>
    internal static IResult NoRecording(string text) => Problems.Refused(
        StatusCodes.Status400BadRequest, new LocalText($"asOf：{text} 不是记录的编号或时刻，应形如 12 或 2026-03-01T00:00:00Z", $"asOf: {text} is neither the number of a recording nor an instant; expected one such as 12 or 2026-03-01T00:00:00Z"));

    private static IResult List(string id, string? asOf, string? validOn, string? kind, int? page, int? size, FactStore facts, BookStore books)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        if (!books.Names().Contains(id)) return Problems.NotFound(id);
        var recording = asOf is null ? null : facts.RecordingNamed(asOf);
        if (asOf is not null && recording is null) return NoRecording(asOf);
        if (validOn is not null && !LocalDatePattern.Iso.Parse(validOn).Success)
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"validOn：{validOn} 不是日期，应形如 2025-03-31", $"validOn: {validOn} is no date; expected one such as 2025-03-31"));
        var all = facts.Statements(id, recording, validOn).Where(one => kind is null || one.Fact.Kind == kind).ToList();
        var some = paging.Of(all);
        return TypedResults.Ok(new PageOf<StatementView>([.. some.Items.Select(StatementView.Of)], some.Total, some.Page, some.Size));
    }
}
