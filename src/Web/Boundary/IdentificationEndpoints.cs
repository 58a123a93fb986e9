using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A source that answers a question.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Method">Its method.</param>
/// <param name="Tonnes">tCO2e; null where nothing was computed.</param>
public sealed record AnswerSource(string Id, LocalText Name, LocalText Facility, string Method, decimal? Tonnes);

/// <summary>An exclusion that answers a question.</summary>
/// <param name="Name">What is left out.</param>
/// <param name="Reason">Why.</param>
/// <param name="Estimate">Estimated tCO2e; null where there is no estimate.</param>
/// <param name="Note">A remark.</param>
public sealed record AnswerExclusion(LocalText Name, string Reason, decimal? Estimate, LocalText? Note);

/// <summary>A question with what answers it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Scope">Scope.</param>
/// <param name="Scope3">Category of scope 3.</param>
/// <param name="Category">The category that new sources and exclusions take.</param>
/// <param name="Clause">Where it is asked.</param>
/// <param name="Decide">How to find out.</param>
/// <param name="Methods">What usually quantifies it.</param>
/// <param name="State"><c>open</c>, <c>quantified</c>, <c>excluded</c> or <c>notRelevant</c>.</param>
/// <param name="YearBefore">The same of the year before; null where there is none.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Exclusions">Exclusions.</param>
public sealed record QuestionView(
    string Id, LocalText Title, int Scope, int? Scope3, string Category, string Clause, LocalText Decide, IReadOnlyList<string> Methods, string State, string? YearBefore, IReadOnlyList<AnswerSource> Sources, IReadOnlyList<AnswerExclusion> Exclusions);

/// <summary>Whether all sources were looked for.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Total">tCO2e of the inventory; null where nothing was computed.</param>
/// <param name="ScopeTotals">tCO2e of each scope; null where nothing was computed.</param>
/// <param name="Excluded">Estimated tCO2e left out in all.</param>
/// <param name="SingleLimit">Share of the total that one exclusion stays below.</param>
/// <param name="TogetherLimit">Share of the total that all exclusions together stay below.</param>
public sealed record IdentificationView(
    IReadOnlyList<QuestionView> Questions, int Open, decimal? Total, IReadOnlyList<decimal>? ScopeTotals, decimal Excluded, decimal SingleLimit, decimal TogetherLimit);

/// <summary>The identification of sources: every question answered with sources, or with a reason.</summary>
public sealed class IdentificationEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/inventories/{id}/identification", (string id, LiveInventories inventories) => ActivityEndpoints.With(inventories, id, live => TypedResults.Ok(View(live))))
            .WithSummary("The questions by which sources are found, and what answers each").Produces<IdentificationView>().AllowWhole(Permission.ReadInventory);

    private static IdentificationView View(LiveInventory live)
    {
        var before = live.YearBefore?.Book is { } book ? Identification.Of(book).ToDictionary(answer => answer.Question.Id, answer => RoleNames.Json(answer.State), StringComparer.Ordinal) : [];
        var answers = Identification.Of(live.Book!);
        var totals = live.Inventory?.Totals;
        return new IdentificationView(
            [.. answers.Select(answer => View(live, answer, before.GetValueOrDefault(answer.Question.Id)))], answers.Count(answer => answer.State == IdentificationState.Open), totals?.Tco2e,
            live.Inventory is { } inventory ? [.. Enumerable.Range(1, 3).Select(scope => inventory.Sources.Where(source => source.Definition.Scope == scope).Sum(source => source.Tco2e))] : null,
            live.Book!.Exclusions.Sum(exclusion => exclusion.EstimateTonnes ?? 0), ExclusionLimits.Single, ExclusionLimits.Together);
    }

    private static QuestionView View(LiveInventory live, IdentificationAnswer answer, string? before)
    {
        var question = answer.Question;
        return new QuestionView(
            question.Id, question.Title, question.Scope, question.Scope3, question.Categories[0], question.Clause, question.Decide, question.Methods, RoleNames.Json(answer.State), before,
            [.. answer.Sources.Select(index => Source(live, index))],
            [.. answer.Exclusions.Select(exclusion => new AnswerExclusion(exclusion.Name, exclusion.Reason, exclusion.EstimateTonnes, exclusion.Note))]);
    }

    private static AnswerSource Source(LiveInventory live, int index)
    {
        var source = live.Book!.Sources[index];
        return new AnswerSource(source.Id, source.Name, live.Book.Facilities.FirstOrDefault(facility => facility.Id == source.Facility)?.Name ?? LocalText.Same(source.Facility), source.Method, live.Inventory?.Sources[index].Tco2e);
    }
}
