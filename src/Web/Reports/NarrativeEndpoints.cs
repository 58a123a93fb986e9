using Lingtan.Quantities;
using Lingtan.Reporting;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The text of a place of a report in one language.</summary>
/// <param name="File">Its file: the row of the table <c>narrative</c> that a change names.</param>
/// <param name="Own">What the company wrote; null where nothing is written.</param>
/// <param name="Revision">Revision of that row; 0 where nothing was ever written.</param>
/// <param name="Generated">What stands there unless somebody writes something else.</param>
public sealed record NarrativeTextView(string File, string? Own, long Revision, string Generated);

/// <summary>A place of a report where the company may write its own text.</summary>
/// <param name="Block">Its name.</param>
/// <param name="Title">Heading under which it stands.</param>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record NarrativeBlockView(string Block, LocalText Title, NarrativeTextView Zh, NarrativeTextView En);

/// <summary>The texts of reports. They are written as rows of the table <c>narrative</c>.</summary>
public sealed class NarrativeEndpoints : IEndpoints
{
    private const string Table = "narrative";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/inventories/{id}/reports/{kind}/narrative", Blocks).WithSummary("The places of a report where the company may write its own text").Produces<IReadOnlyList<NarrativeBlockView>>().AllowWhole(Permission.ReadInventory);

    private static IResult Blocks(string id, string kind, LiveInventories inventories) => ReportEndpoints.With(inventories, id, kind, (live, report) =>
    {
        if (ReportEndpoints.BasisOf(live, out var refusal) is not { } basis) return refusal!;
        var blocks = ReportComposer.Draft(report, basis).Narratives.Blocks.DistinctBy(block => block.Name);
        return TypedResults.Ok(blocks.Select(block => new NarrativeBlockView(block.Name, block.Title, Text(live, basis, block, Language.Zh), Text(live, basis, block, Language.En))).ToList());
    });

    private static NarrativeTextView Text(LiveInventory live, ReportBasis basis, NarrativeBlock block, Language language)
    {
        var file = NarrativeTexts.File(block.Name, language);
        var stated = live.State.Find(Table, file);
        return new NarrativeTextView(file, basis.Narrative.Find(block.Name, language), stated?.Fact.Revision ?? 0, MarkdownText.Of(block.Generated, language).Trim());
    }
}
