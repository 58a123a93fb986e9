namespace Lingtan.Inventories;

public sealed class GroupPostingTests
{
    [Fact]
    public void A_blend_with_an_HCFC_counts_its_HFC_and_shows_the_rest_outside()
    {
        // ANSI/ASHRAE 34: R-401A is 53 % HCFC-22, 13 % HFC-152a, 34 % HCFC-124; AR6 gives HFC-152a a GWP of 164 (table 7.SM.7).
        var inventory = new BookWriter().Source("cooling", "refrigerant-leakage", "fugitive", subjects: "refrigerant=R-401A;equipment=chillers", inputs: "x=100 %/a")
            .Record("cooling", "2025", "1000 kg").Build();
        Assert.Equal(0.13m * 164, inventory.Totals.Tco2e);
        Assert.Equal(0.13m, InventoryViews.ByGas(inventory)["HFC-152a"].Tonnes);
        Assert.Equal(0.53m, InventoryViews.OutsideScopes(inventory)["HCFC-22"].Tonnes);
    }
}
