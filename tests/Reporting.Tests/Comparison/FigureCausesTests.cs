using Lingtan.Inventories;

namespace Lingtan.Reporting;

public sealed class FigureCausesTests
{
    private static readonly Inventory Before = Sample.Basis("pv-factory-2025").Previous!;
    private static readonly Inventory After = Sample.Basis("pv-factory-2025").Inventory;
    private static readonly FigureCauses Causes = new(Before, After);

    [Theory]
    [InlineData("totals/tCO2e")]
    [InlineData("totals/scope1")]
    [InlineData("byIsoCategory/4")]
    [InlineData("byScope3Category/1")]
    [InlineData("byCategory/process")]
    [InlineData("byFacility/vn")]
    [InlineData("sources/zj-n2o-pecvd")]
    public void The_causes_of_a_sum_of_sources_add_up_to_its_change(string id)
    {
        var causes = Causes.Of(id);
        Assert.NotNull(causes);
        Assert.Equal((After.Figures.Find(id)?.Value ?? 0) - (Before.Figures.Find(id)?.Value ?? 0), causes.Sum(pair => pair.Value));
    }

    [Fact]
    public void The_causes_of_the_total_are_those_of_the_comparison() => Assert.Equal(InventoryComparison.Compare(Before, After).ByCause, Causes.Of("totals/tCO2e"));

    [Fact]
    public void A_gas_or_a_share_is_no_sum_of_sources()
    {
        Assert.Null(Causes.Of("byGas/CH4"));
        Assert.Null(Causes.Of("totals/scope1/share"));
    }
}
