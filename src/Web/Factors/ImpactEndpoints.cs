using Lingtan.Factors;
using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A source that other factors would change.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Before">tCO2e as it is.</param>
/// <param name="After">tCO2e with the other row.</param>
public sealed record ImpactRow(string Source, LocalText Name, decimal Before, decimal After);

/// <summary>What another row would change in an inventory.</summary>
/// <param name="Used">The row in use.</param>
/// <param name="Other">The other row.</param>
/// <param name="Rows">Source by source.</param>
/// <param name="Total">tCO2e of the inventory as it is.</param>
/// <param name="Change">Change of the total in tCO2e.</param>
/// <param name="ThresholdPercent">Share of the total from which a base year is restated; null where none is stated.</param>
/// <param name="Crossed">Whether the change reaches it.</param>
/// <param name="Open">Whether the inventory is a draft; else it keeps its factors whatever the library holds.</param>
public sealed record ImpactView(string Used, string Other, IReadOnlyList<ImpactRow> Rows, decimal Total, decimal Change, decimal? ThresholdPercent, bool Crossed, bool Open);

/// <summary>What another edition of a factor would change in an inventory, source by source.</summary>
public sealed class ImpactEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/inventories/{id}/factors/{used}/impact", Impact).WithSummary("What the row under ?other= would change in place of one in use").Produces<ImpactView>().AllowWhole(Permission.ReadInventory);

    private static IResult Impact(string id, string used, string other, LiveInventories inventories) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (live.Inventory is not { } inventory) return Problems.Faulty(live.Faults);
        if (live.Libraries.Factors.Row(other) is not { } row) return Problems.NotFound(other);
        if (inventory.Factors.Row(used) is { } present && present.Kind != row.Kind)
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"{other} 与 {used} 不是同一种类", $"{other} is not of the same kind as {used}"));
        var faults = new FaultList();
        if (FactorImpact.Of(live.Libraries, inventory, new Dictionary<string, FactorRow>(StringComparer.Ordinal) { [used] = row }, faults) is not { } effects) return Problems.Faulty(faults);
        var names = inventory.Sources.ToDictionary(source => source.Definition.Id, source => source.Definition.Name, StringComparer.Ordinal);
        var (total, change) = (inventory.Totals.Tco2e, effects.Sum(effect => effect.After - effect.Before));
        var threshold = inventory.Book.BaseYear?.Threshold;
        return TypedResults.Ok(new ImpactView(
            used, other, [.. effects.Select(effect => new ImpactRow(effect.Source, names[effect.Source], effect.Before, effect.After))], total, change, threshold * 100,
            threshold is { } limit && total != 0 && Math.Abs(change / total) >= limit, live.State.Status == InventoryStatus.Draft));
    });
}
