using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The data quality of a source.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Tonnes">tCO2e.</param>
/// <param name="Share">Share of the total as a fraction.</param>
/// <param name="Marks">Its marks.</param>
/// <param name="Weighted">Mean × share.</param>
public sealed record SourceQualityView(string Id, LocalText Name, int Scope, decimal Tonnes, decimal Share, MarksView Marks, decimal Weighted);

/// <summary>The uncertainty of a sum at 95 %.</summary>
/// <param name="Figure">The figure it is of.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tonnes">tCO2e.</param>
/// <param name="LowerPercent">Lower bound relative to the sum, signed.</param>
/// <param name="UpperPercent">Upper bound relative to the sum.</param>
public sealed record UncertaintyView(string Figure, LocalText Name, decimal Tonnes, decimal LowerPercent, decimal UpperPercent);

/// <summary>How much of the variance one input accounts for.</summary>
/// <param name="Input">The factor row or the records of a source.</param>
/// <param name="Basis">Where its uncertainty comes from.</param>
/// <param name="Share">Share of the variance as a fraction.</param>
public sealed record VarianceShare(string Input, string Basis, decimal Share);

/// <summary>Data quality and uncertainty of an inventory.</summary>
/// <param name="Score">Sum of the weighted means, 1 to 6.</param>
/// <param name="Level">Level the score reaches, 1 is the best.</param>
/// <param name="Sources">The sources, heaviest first.</param>
/// <param name="Method"><c>error-propagation</c>.</param>
/// <param name="Total">Uncertainty of the total.</param>
/// <param name="Groups">Uncertainty of scopes and categories.</param>
/// <param name="Largest">The inputs that account for most of the variance.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record QualityView(
    decimal? Score, int? Level, IReadOnlyList<SourceQualityView> Sources, string Method, UncertaintyView Total, IReadOnlyList<UncertaintyView> Groups, IReadOnlyList<VarianceShare> Largest, IReadOnlyList<RemarkView> Warnings);

/// <summary>A remark, said once however many things it concerns.</summary>
/// <param name="Message">The remark.</param>
/// <param name="Where">The factors, inputs or totals it concerns.</param>
public sealed record RemarkView(LocalText Message, IReadOnlyList<string> Where);

/// <summary>A remark on an inventory.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">The kind of remark.</param>
/// <param name="Message">What it says.</param>
/// <param name="Where">Where.</param>
/// <param name="Source">The source it is about.</param>
public sealed record WarningView(string Code, LocalText Title, LocalText Message, string Where, string? Source);

/// <summary>How far the figures can be trusted.</summary>
public sealed class QualityEndpoints : IEndpoints
{
    private const int MostShares = 20;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/quality", (string id, HttpContext context, LiveInventories inventories) => Prepared.Computed(context, inventories, id, "quality", Quality))
            .WithSummary("Data quality by source, and uncertainty by error propagation").Produces<QualityView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/warnings", (string id, HttpContext context, LiveInventories inventories) => Prepared.Computed(context, inventories, id, "warnings", Warnings))
            .WithSummary("Remarks").Produces<IReadOnlyList<WarningView>>().AllowWhole(Permission.ReadInventory);
    }

    private static QualityView Quality(LiveInventory live)
    {
        var (inventory, score) = (live.Inventory!, live.Quality!);
        var model = InventoryUncertainty.Model(inventory, DataQualityScheme.Default);
        var result = ErrorPropagation.Run(model);
        var sources = score.Sources.Zip(inventory.Sources, (marks, source) => new SourceQualityView(
            source.Definition.Id, source.Definition.Name, source.Definition.Scope, source.Tco2e, marks.Share, new MarksView(marks.Activity, marks.Factor, marks.Calibration, marks.Average, marks.Level), marks.Weighted));
        return new QualityView(
            score.Score, score.Level, [.. sources.OrderByDescending(source => source.Share)], result.Method, Estimate(live, result.Total, "totals/tCO2e"), [.. result.Groups.Select(group => Estimate(live, group, group.Id))],
            [.. ErrorPropagation.Shares(model).OrderByDescending(share => share.Share).Take(MostShares).Where(share => share.Share > 0).Select(share => new VarianceShare(share.Input, RoleNames.Json(share.Basis), share.Share))],
            [.. InventoryUncertainty.Warnings(inventory, model).GroupBy(warning => warning.Message).Select(one => new RemarkView(one.Key, [.. one.Select(warning => warning.Where)]))]);
    }

    // Statistics have six digits; the amount itself is the inventory's figure with all of them.
    private static UncertaintyView Estimate(LiveInventory live, UncertaintyEstimate estimate, string id)
    {
        var figure = live.Figures!.Find(id);
        return new UncertaintyView(id, figure?.Title ?? LocalText.Same(id), figure?.Value ?? estimate.Tonnes, estimate.LowerPercent, estimate.UpperPercent);
    }

    private static IReadOnlyList<WarningView> Warnings(LiveInventory live) =>
        [.. live.Inventory!.Warnings.Concat(InventoryScoring.Warnings(live.Inventory)).Select(one => new WarningView(one.Code.Id, one.Code.Title, one.Message, one.Where, Tasks.SourceOf(one.Where)))];
}
