using FsCheck;
using FsCheck.Fluent;
using Lingtan.Organizations;

namespace Lingtan.Inventories;

public sealed class InventoryViewsTests
{
    [Fact]
    public void Every_view_adds_up_to_the_total_exactly() =>
        Prop.ForAll(Gen.Choose(1, 99999).ArrayOf(24).ToArbitrary(), amounts =>
        {
            var writer = new BookWriter().Facility("plant", equity: 0.6m).Facility("other")
                .Source("petrol", "fossil-fuel-combustion-ncv", "mobile-combustion", subjects: "fuel=petrol")
                .Source("diesel", "fossil-fuel-combustion-ncv", facility: "other", subjects: "fuel=diesel")
                .Source("power", "purchased-electricity", "purchased-electricity", 2, "other")
                .With(book => book with { Consolidation = ConsolidationApproach.EquityShare });
            for (var i = 0; i < amounts.Length; i++)
                writer.Record(i % 3 == 0 ? "petrol" : i % 3 == 1 ? "diesel" : "power", $"2025-{(i % 12) + 1:D2}", $"{amounts[i]}.{i:D3} {(i % 3 == 2 ? "kWh" : "t")}", record: $"r{i}");
            var inventory = writer.Build();
            var total = inventory.Totals.Tco2e;
            return InventoryViews.ByScope(inventory).Values.Sum() == total && InventoryViews.ByIsoCategory(inventory).Values.Sum() == total
                && InventoryViews.ByCategory(inventory).Values.Sum() == total && InventoryViews.ByFacility(inventory).Values.Sum() == total
                && InventoryViews.ByGas(inventory).Values.Sum(gas => gas.Co2e) == total && InventoryViews.ByMonth(inventory).Sum(month => month.Tco2e) == total
                && inventory.Sources.Sum(source => source.Tco2e) == total && inventory.Figures.Find("totals/tCO2e")!.Value == total;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(20)));

    [Fact]
    public void An_internal_delivery_is_eliminated_and_shown()
    {
        var inventory = new BookWriter().Facility("boiler-house").Facility("plant")
            .Source("steam", "purchased-heat", "purchased-heat", 2, subjects: "carrier=heat")
            .Record("steam", "2025", "100 GJ", details: new ActivityDetails { Counterparty = "boiler-house" })
            .Record("steam", "2025", "10 GJ", record: "outside").Build();
        var elimination = Assert.Single(inventory.Ledger.Eliminations);
        Assert.Equal("boiler-house", elimination.Counterparty);
        Assert.Equal(inventory.Totals.Tco2e * 10, elimination.Tco2e);
        Assert.Equal(inventory.Totals.Tco2e + elimination.Tco2e, Assert.Single(Programmes.Of(inventory)).Total);
    }

    [Fact]
    public void A_facility_bought_in_the_year_counts_from_that_day()
    {
        var inventory = new BookWriter().Facility("plant", from: "2025-07-02").Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "365 t").Build();
        var whole = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "183 t").Build();
        Assert.Equal(whole.Totals.Tco2e, inventory.Totals.Tco2e, 9);
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.RecordCrossesOwnership);
    }
}
