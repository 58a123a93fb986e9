using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class InventoryFaultsTests
{
    [Fact]
    public void Energy_for_a_fuel_mass_is_one_fault()
    {
        var fault = Diesel().Record("diesel", "2025-01", "100 kWh").OnlyFault();
        Assert.Equal("unit-inconvertible", fault.Code.Id);
        Assert.Equal(new Place("activity.csv", 2, "unit"), fault.Place);
    }

    [Fact]
    public void A_record_before_the_facility_was_owned_is_one_fault()
    {
        var fault = new BookWriter().Facility("plant", from: "2025-07-01").Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025-01", "1 t").OnlyFault();
        Assert.Equal("record-outside-ownership", fault.Code.Id);
    }

    [Fact]
    public void A_record_outside_the_period_is_one_fault() =>
        Assert.Equal("record-outside-period", Diesel().Record("diesel", "2024-01", "1 t").OnlyFault().Code.Id);

    [Fact]
    public void A_tenthousandfold_unit_among_its_neighbours_is_one_fault()
    {
        var writer = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2);
        for (var month = 1; month <= 11; month++) writer.Record("power", $"2025-{month:D2}", $"{50000 + month} kWh");
        var fault = writer.Record("power", "2025-12", "51000 万kWh").OnlyFault();
        Assert.Equal("unit-slip", fault.Code.Id);
        Assert.Equal(13, fault.Place.Row);
    }

    [Fact]
    public void An_unknown_grid_says_which_exist()
    {
        var fault = new BookWriter().Facility("plant", grid: "CN-XX").Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "1 MWh").OnlyFault();
        Assert.Equal("grid-unknown", fault.Code.Id);
        Assert.Contains("CN", fault.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_fuel_is_one_fault_however_many_factors_it_lacks() =>
        Assert.Equal("factor-missing", new BookWriter().Source("boiler", "fossil-fuel-combustion-ncv", subjects: "fuel=unobtainium").Record("boiler", "2025", "1 t").OnlyFault().Code.Id);

    [Theory]
    [InlineData("method-unknown")]
    [InlineData("category-mismatch")]
    [InlineData("facility-unknown")]
    public void A_misspelt_name_is_one_fault(string code)
    {
        var writer = new BookWriter().Facility("plant").Source(
            "diesel", code == "method-unknown" ? "fossil-fuel-combustion" : "fossil-fuel-combustion-ncv", code == "category-mismatch" ? "combustion" : "stationary-combustion",
            facility: code == "facility-unknown" ? "factory" : "plant", subjects: "fuel=diesel");
        Assert.Equal(code, writer.Record("diesel", "2025", "1 t").OnlyFault().Code.Id);
    }

    private static BookWriter Diesel() => new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");

    [Fact]
    public void A_negative_quantity_is_one_fault() => Assert.Equal("negative-emission", Diesel().Record("diesel", "2025-01", "-1 t").OnlyFault().Code.Id);

    [Fact]
    public void A_number_beyond_exact_arithmetic_is_one_fault() =>
        Assert.Equal("number-too-large", Diesel().Record("diesel", "2025-01", "79000000000000000000000000000 t").OnlyFault().Code.Id);

    [Fact]
    public void An_input_the_method_does_not_have_is_one_fault() => Assert.Equal("input-unknown", Diesel().Record("diesel", "2025-01", "1 t", "FX").OnlyFault().Code.Id);

    [Fact]
    public void A_measured_calorific_value_replaces_the_default_of_that_month_only()
    {
        var inventory = Diesel().Record("diesel", "2025-01", "10 t").Record("diesel", "2025-01", "40 GJ/t", "NCV").Record("diesel", "2025-02", "10 t").Build();
        var months = InventoryViews.ByMonth(inventory);
        Assert.Equal(months[1].Tco2e * 40 / 42.652m, months[0].Tco2e, 12);
    }

    [Fact]
    public void An_identifier_used_twice_is_one_fault() =>
        Assert.Equal("record-id-repeated", Diesel().Record("diesel", "2025-01", "1 t", details: new ActivityDetails { Id = "x" }).Record("diesel", "2025-02", "1 t", details: new ActivityDetails { Id = "x" }).OnlyFault().Code.Id);

    [Fact]
    public void Litres_of_fuel_are_not_a_mass_of_emissions() =>
        Assert.Equal("unit-inconvertible", new BookWriter().Source("cars", "reported-emissions", "mobile-combustion", subjects: "fuel=petrol").Record("cars", "2025", "100 L").OnlyFault().Code.Id);

    [Fact]
    public void A_factor_that_nobody_publishes_is_asked_for_with_the_line_to_copy()
    {
        var fault = new BookWriter().Source("goods", "goods-by-spend", "scope3-1", 3, subjects: "currency=CNY;industry=naics-331110", inputs: "D=1", scope3: 1).Record("goods", "2025", "120 万元").OnlyFault();
        Assert.Equal(InventoryFaults.FactorMissing, fault.Code);
        Assert.EndsWith("id,factor,subject,gas,value,unit,geography,source: own-exchange-rate-cny,exchange-rate,CNY,,VALUE,CNY/USD,CN,SOURCE", fault.Expected.En, StringComparison.Ordinal);
        Assert.EndsWith("own-exchange-rate-cny,exchange-rate,CNY,,数值,CNY/USD,CN,出处", fault.Expected.Zh, StringComparison.Ordinal);
    }
}
