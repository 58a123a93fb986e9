using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>How much of a difference has one cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">tCO2e.</param>
public sealed record NamedCause(string Cause, LocalText Name, decimal Value);

/// <summary>A source in two inventories.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Before">tCO2e in the first.</param>
/// <param name="After">tCO2e in the second.</param>
/// <param name="Causes">The difference by cause.</param>
public sealed record SourceChange(string Source, LocalText Name, int? Scope, decimal Before, decimal After, IReadOnlyList<CauseView> Causes);

/// <summary>Whether the base year must be restated.</summary>
/// <param name="ThresholdPercent">From which change on.</param>
/// <param name="ChangePercent">The change that counts.</param>
/// <param name="Exceeded">Whether the threshold is reached.</param>
public sealed record ThresholdView(decimal ThresholdPercent, decimal ChangePercent, bool Exceeded);

/// <summary>The difference between two inventories, cause by cause.</summary>
/// <param name="Base">The first.</param>
/// <param name="Current">The second.</param>
/// <param name="Before">Headline total of the first.</param>
/// <param name="After">Headline total of the second.</param>
/// <param name="Causes">The parts of the difference; they add up exactly.</param>
/// <param name="Threshold">The base-year test; null without a policy.</param>
/// <param name="Sources">Every source of either, the largest change first.</param>
public sealed record ComparisonView(
    string Base, string Current, decimal Before, decimal After, IReadOnlyList<NamedCause> Causes, ThresholdView? Threshold, IReadOnlyList<SourceChange> Sources)
{
    private const decimal Hundred = 100;

    /// <summary>The view of a comparison.</summary>
    internal static ComparisonView Of(LiveInventory before, LiveInventory after)
    {
        var comparison = InventoryComparison.Compare(before.Inventory!, after.Inventory!);
        var sources = before.Book!.Sources.Concat(after.Book!.Sources).GroupBy(source => source.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return new ComparisonView(
            before.Id, after.Id, comparison.Before, comparison.After, [.. comparison.ByCause.Where(pair => pair.Key != Cause.Rounding || pair.Value != 0).Select(pair => new NamedCause(RoleNames.Json(pair.Key), NameOf(pair.Key), pair.Value))],
            comparison.BaseYear is { } test ? new ThresholdView(test.Threshold * Hundred, test.Change * Hundred, test.Restate) : null,
            [.. comparison.Sources.OrderByDescending(one => Math.Abs(one.After - one.Before)).ThenBy(one => one.Source, StringComparer.Ordinal).Select(one => new SourceChange(
                one.Source, sources[one.Source].Name, sources[one.Source].Scope, one.Before, one.After, [.. one.ByCause.Where(pair => pair.Value != 0).Select(pair => new CauseView(RoleNames.Json(pair.Key), pair.Value))]))]);
    }

    /// <summary>What a cause is called.</summary>
    internal static LocalText NameOf(Cause cause) => cause switch
    {
        Cause.Structure => new("结构与边界", "Structure and boundary"),
        Cause.Activity => new("活动水平", "Activity"),
        Cause.Factor => new("因子", "Factors"),
        Cause.Method => new("方法", "Methods"),
        Cause.Gwp => new("GWP 值集", "GWP set"),
        _ => new("取舍", "Rounding"),
    };
}
