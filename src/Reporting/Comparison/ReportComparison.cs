using Lingtan.Inventories;

namespace Lingtan.Reporting;

/// <summary>Compares two reports by their manifests and, where the inventories are at hand, says why figures changed.</summary>
public static class ReportComparison
{
    /// <summary>Compares two reports.</summary>
    /// <param name="before">Manifest of the first.</param>
    /// <param name="after">Manifest of the second.</param>
    /// <param name="causes">The causes between the two inventories; null where one is not at hand.</param>
    public static ReportDifference Compare(Manifest before, Manifest after, FigureCauses? causes = null)
    {
        var first = before.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var ids = after.Figures.Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var both = after.Figures.Where(figure => first.ContainsKey(figure.Id)).Select(figure => new FigureChange(figure.Id, first[figure.Id], figure)).ToList();
        var changed = both.Where(pair => pair.Before!.Value != pair.After!.Value || pair.Before.Unit != pair.After.Unit).ToList();
        var restated = both.Where(pair => pair.Before!.Value == pair.After!.Value && pair.Before.Unit == pair.After.Unit && pair.Before.Sha256 != pair.After.Sha256).ToList();
        return new ReportDifference(
            [.. changed.Select(pair => pair with { ByCause = causes?.Of(pair.Id) })], restated,
            [.. after.Figures.Where(figure => !first.ContainsKey(figure.Id)).Select(figure => new FigureChange(figure.Id, null, figure))],
            [.. before.Figures.Where(figure => !ids.Contains(figure.Id)).Select(figure => new FigureChange(figure.Id, figure, null))],
            both.Count - changed.Count - restated.Count, causes?.Total);
    }

    /// <summary>Figures of a report that its inventory does not give as it stands: changed since, or no longer there.</summary>
    /// <param name="report">Manifest of the report.</param>
    /// <param name="computed">Manifest of the same kind of report from the inventory as it stands.</param>
    public static IReadOnlyList<string> Stale(Manifest report, Manifest computed)
    {
        var hashes = computed.Figures.ToDictionary(figure => figure.Id, figure => figure.Sha256, StringComparer.Ordinal);
        return [.. report.Figures.Where(figure => hashes.GetValueOrDefault(figure.Id) != figure.Sha256).Select(figure => figure.Id)];
    }
}
