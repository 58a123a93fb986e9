using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Reporting;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A figure of two versions of a report.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Before">In the first version; null where it does not print it.</param>
/// <param name="After">In the second.</param>
/// <param name="Causes">Why it changed, where that can be said.</param>
public sealed record ReportFigureChange(string Id, LocalText Title, string Unit, decimal? Before, decimal? After, IReadOnlyList<CauseView> Causes);

/// <summary>What differs between two versions of a report.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Before">The first version: an inventory, with the recording after which it stood where it is the same one.</param>
/// <param name="After">The second.</param>
/// <param name="Changed">Figures whose value differs.</param>
/// <param name="Recomputed">Figures with the same value from other records, factors or methods.</param>
/// <param name="Added">Figures of the second only.</param>
/// <param name="Removed">Figures of the first only.</param>
/// <param name="Unchanged">How many figures are the same in value and lineage.</param>
public sealed record ReportCompareView(
    string Kind, string Before, string After, IReadOnlyList<ReportFigureChange> Changed, int Recomputed, IReadOnlyList<ReportFigureChange> Added, IReadOnlyList<ReportFigureChange> Removed, int Unchanged);

/// <summary>Versions of a report side by side: of another inventory, or of the same one as it was.</summary>
public sealed class ReportCompareEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/inventories/{id}/reports/{kind}/compare", Compare).WithSummary("What differs from the report of another inventory (with=ID), or of the same one as it was (at=RECORDING)")
            .Produces<ReportCompareView>().AllowWhole(Permission.ReadInventory);

    private static IResult Compare(string id, string kind, LiveInventories inventories, string? with = null, long? at = null) => ReportEndpoints.With(inventories, id, kind, (live, report) =>
    {
        if (with is null == at is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("须有 with 或 at 之一", "either with or at is needed"));
        if ((with is not null ? inventories.Find(with) : inventories.At(id, at!.Value)) is not { } other) return Problems.NotFound(with ?? DecimalText.Format(at!.Value));
        if (other.Inventory is null) return Problems.Faulty(other.Faults);
        if (ReportEndpoints.Composed(other, report, out var refusal) is not { } first || ReportEndpoints.Composed(live, report, out refusal) is not { } second) return refusal!;
        var difference = ReportComparison.Compare(first.Manifest, second.Manifest, new FigureCauses(other.Inventory, live.Inventory!));
        return TypedResults.Ok(new ReportCompareView(
            kind, with ?? id + " #" + DecimalText.Format(at!.Value), id, [.. difference.Changed.Select(change => View(change, other, live))], difference.Restated.Count,
            [.. difference.Added.Select(change => View(change, other, live))], [.. difference.Removed.Select(change => View(change, other, live))], difference.Unchanged));
    });

    private static ReportFigureChange View(FigureChange change, LiveInventory before, LiveInventory after) => new(
        change.Id, (after.Figures?.Find(change.Id) ?? before.Figures?.Find(change.Id))?.Title ?? LocalText.Same(change.Id), (change.After ?? change.Before)!.Unit, change.Before?.Value, change.After?.Value,
        [.. (change.ByCause ?? []).Where(part => part.Value != 0).Select(part => new CauseView(RoleNames.Json(part.Key), part.Value))]);
}
