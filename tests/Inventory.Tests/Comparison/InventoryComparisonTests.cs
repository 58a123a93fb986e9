using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class InventoryComparisonTests
{
    [Fact]
    public void The_causes_add_up_and_each_change_lands_on_its_own()
    {
        var before = new BookWriter(2024).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Source("gas", "fossil-fuel-combustion-ncv", subjects: "fuel=natural-gas")
            .Record("diesel", "2024", "100 t").Record("gas", "2024", "10 万Nm3").Build();
        var after = new BookWriter(2025).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel", inputs: "OF=99 %").Source("petrol", "fossil-fuel-combustion-ncv", subjects: "fuel=petrol")
            .With(book => book with { BaseYear = new BaseYearPolicy(null, 0.05m, ["structure"], new Place("inventory.yaml")) })
            .Record("diesel", "2025", "110 t").Record("petrol", "2025", "5 t").Build();
        var comparison = InventoryComparison.Compare(before, after);
        Assert.Equal(after.Totals.Tco2e - before.Totals.Tco2e, comparison.ByCause.Sum(pair => pair.Value));
        var causes = comparison.ByCause.ToDictionary(pair => pair.Key, pair => pair.Value);
        var perTonne = before.Sources[0].Tco2e / 100;
        Assert.Equal(perTonne * 10, causes[Cause.Activity], 9);
        Assert.Equal((perTonne * 110 / 98 * 99) - (perTonne * 110), causes[Cause.Factor], 9);
        Assert.Equal(after.Sources[1].Tco2e - before.Sources[1].Tco2e, causes[Cause.Structure], 9);
        Assert.Equal(0, causes[Cause.Gwp]);
        Assert.True(comparison.BaseYear!.Restate);
    }
}
