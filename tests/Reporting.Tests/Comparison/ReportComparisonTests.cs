using Lingtan.Inventories;

namespace Lingtan.Reporting;

public sealed class ReportComparisonTests
{
    private static readonly Manifest First = Of(("a", 1m, "t", "h1"), ("b", 2m, "t", "h2"), ("c", 3m, "t", "h3"), ("d", 4m, "t", "h4"));

    [Fact]
    public void Figures_are_changed_restated_added_removed_or_unchanged()
    {
        var difference = ReportComparison.Compare(First, Of(("b", 5m, "t", "h5"), ("c", 3m, "t", "other"), ("d", 4m, "t", "h4"), ("e", 9m, "t", "h9")));
        Assert.Equal(("b", 3m), (difference.Changed.Single().Id, difference.Changed.Single().Difference!.Value));
        Assert.Equal(["c"], difference.Restated.Select(change => change.Id));
        Assert.Equal(["e"], difference.Added.Select(change => change.Id));
        Assert.Equal(["a"], difference.Removed.Select(change => change.Id));
        Assert.Equal(1, difference.Unchanged);
    }

    [Fact]
    public void Another_unit_is_a_change_without_a_difference()
    {
        var change = Assert.Single(ReportComparison.Compare(Of(("a", 1m, "t", "h")), Of(("a", 1m, "kg", "h"))).Changed);
        Assert.Null(change.Difference);
    }

    [Fact]
    public void A_report_is_stale_where_its_inventory_gives_another_lineage_or_none() =>
        Assert.Equal(["a", "b"], ReportComparison.Stale(First, Of(("b", 2m, "t", "new"), ("c", 3m, "t", "h3"), ("d", 4m, "t", "h4"))));

    private static Manifest Of(params (string Id, decimal Value, string Unit, string Hash)[] figures) =>
        new("k", "o", "2025-01-01", "2025-12-31", "", "", Inventory.Engine, "AR6", "", [.. figures.Select(figure => new ManifestFigure(figure.Id, figure.Value, figure.Unit, figure.Hash))]);
}
