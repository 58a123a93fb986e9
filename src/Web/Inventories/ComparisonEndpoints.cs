using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The scopes of an inventory among the years.</summary>
/// <param name="Year">The period.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Scope1">Scope 1.</param>
/// <param name="Scope2">Scope 2 on the basis asked for.</param>
/// <param name="Scope3">Scope 3.</param>
/// <param name="Total">The headline total.</param>
public sealed record YearTotals(string Year, string Inventory, decimal Scope1, decimal Scope2, decimal Scope3, decimal Total);

/// <summary>The base year and what has changed since.</summary>
/// <param name="BaseYear">The base period, ISO 8601 interval or year; null where none is declared.</param>
/// <param name="ThresholdPercent">From which change on the base year is restated.</param>
/// <param name="Triggers">Kinds of change that count.</param>
/// <param name="Years">The years so far.</param>
/// <param name="Bridge">From the base year's inventory, or the earliest one there is, to this one; null where there is only one.</param>
/// <param name="Cause">Why this inventory restates another; null where it restates none.</param>
/// <param name="Restated">From the inventory as it was reported to this one; null where it restates none.</param>
public sealed record BaseYearView(
    string? BaseYear, decimal? ThresholdPercent, IReadOnlyList<string> Triggers, IReadOnlyList<YearTotals> Years, ComparisonView? Bridge, string? Cause, ComparisonView? Restated);

/// <summary>Inventories side by side.</summary>
public sealed class ComparisonEndpoints : IEndpoints
{
    private const decimal Hundred = 100;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/compare/{other}", Compare).WithSummary("The change from {other} to {id}, cause by cause").Produces<ComparisonView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/base-year", (string id, HttpContext context, LiveInventories inventories) => Prepared.Computed(context, inventories, id, "base-year", live => BaseYear(live, inventories)))
            .WithSummary("The base year, the years since, and the bridge between them").Produces<BaseYearView>().AllowWhole(Permission.ReadInventory);
    }

    private static IResult Compare(string id, string other, HttpContext context, LiveInventories inventories)
    {
        if (inventories.Find(other) is not { } first) return Problems.NotFound(other);
        if (first.Inventory is null) return Problems.Faulty(first.Faults);
        var name = FormattableString.Invariant($"compare/{other}/{first.Stamp}");
        return Prepared.Computed(context, inventories, id, name, live => ComparisonView.Of(first.On(live.BasisText), live));
    }

    private static BaseYearView BaseYear(LiveInventory live, LiveInventories inventories)
    {
        var restates = Restatement.Of(live.State);
        var reported = restates is { } named && inventories.Find(named.Book) is { Inventory: not null } found ? found.On(live.BasisText) : null;
        var years = Overview.Years(live).ToList();
        var policy = live.Book!.BaseYear;
        var period = policy?.Period ?? (policy is null ? null : live.Book.Period);
        var from = years.FirstOrDefault(one => one.Book!.Period == period) ?? years[0];
        return new BaseYearView(
            period is null ? null : Overview.YearOf(period), policy?.Threshold * Hundred, policy?.Triggers ?? [],
            [.. years.Select(one => new YearTotals(Overview.YearOf(one), one.Id, one.Inventory!.Totals.Scope1, one.Inventory.Totals.Scope2, one.Inventory.Totals.Scope3, one.Inventory.Totals.Tco2e))],
            from == live ? null : ComparisonView.Of(from, live), restates?.Cause, reported is null ? null : ComparisonView.Of(reported, live));
    }
}
