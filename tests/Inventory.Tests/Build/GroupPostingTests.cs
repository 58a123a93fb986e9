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

    [Fact]
    public void A_purchase_that_crosses_the_period_counts_by_days_in_a_balance_of_the_period_too()
    {
        // Half of 100 kg lies in the year before: 50 kg × GWP 1,530 (AR6, HFC-134a).
        var inventory = new BookWriter().Source("cooling", "refrigerant-mass-balance", "fugitive", subjects: "refrigerant=HFC-134a")
            .Record("cooling", "2025-01-01", "0 kg", "IB").Record("cooling", "2025-12-31", "0 kg", "IE").Record("cooling", "2024-12-22/2025-01-10", "100 kg", "P").Build();
        Assert.Equal(0.05m, InventoryViews.ByGas(inventory)["HFC-134a"].Tonnes);
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.RecordCrossesPeriod);
    }

    [Fact]
    public void Energy_of_a_balance_over_the_period_counts_by_the_share_owned()
    {
        var method = new Lingtan.Methods.MethodFile("stock-of-coal", System.Text.Encoding.UTF8.GetBytes("""
            id: stock-of-coal
            title: { zh: 库存, en: Stock }
            standard: own
            window: period
            inputs:
              P: { kind: activity, unit: GJ }
              k: { kind: parameter, unit: tCO2/GJ }
            emissions: [ { gas: CO2, expr: P * k } ]
            energy: [ { carrier: heat, expr: P, unit: GJ } ]
            """), "methods/stock-of-coal.yaml");
        var inventory = new BookWriter().With(book => book with { Consolidation = Lingtan.Organizations.ConsolidationApproach.EquityShare, OwnMethods = [method] }).Facility("plant", equity: 0.5m)
            .Source("coal", "stock-of-coal", inputs: "k=0.1 tCO2/GJ").Record("coal", "2025", "100 GJ").Build();
        Assert.Equal(5, inventory.Totals.Tco2e);
        Assert.Equal(50, Assert.Single(inventory.Energy).Amount);
    }
}
