using Lingtan.Factors;
using Lingtan.Inventories;

namespace Lingtan.Examples;

/// <summary>Expected values: verification report 202413122GHG of Qingmin Holding Group for 2025, table 4.2, and the same redone by hand.</summary>
public sealed class QingminTests
{
    private static readonly Inventory FromLibrary = Example.Of("qingmin-2025");
    private static readonly Inventory AsPublished = Example.Of("qingmin-2025-as-published");

    [Fact]
    public void Electricity_as_published_is_exact() => Assert.Equal(298790.4839m, Example.Of(AsPublished, "electricity") * 1000);

    [Theory]
    [InlineData("petrol", "16933.75", "16933.6357")]
    [InlineData("diesel", "2742.29", "2742.4416")]
    public void Fuels_as_published_follow_from_the_printed_factors_and_lie_near_the_printed_values(string source, string computed, string printed)
    {
        var kilograms = Example.Of(AsPublished, source) * 1000;
        Assert.Equal(decimal.Parse(computed, System.Globalization.CultureInfo.InvariantCulture), Example.Shown(kilograms, 2));
        Assert.InRange(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture) - kilograms, -0.2m, 0.2m);
    }

    [Fact]
    public void A_life_cycle_footprint_used_for_scope_2_is_warned_about()
    {
        var warning = Assert.Single(AsPublished.Warnings, warning => warning.Code == FactorsWarnings.WrongKind);
        Assert.Contains("sources/electricity", warning.Where, StringComparison.Ordinal);
        Assert.Contains("footprint", warning.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(FromLibrary.Warnings, warning => warning.Code == FactorsWarnings.WrongKind);
    }

    [Fact]
    public void Fuels_from_the_library_use_net_calorific_value_carbon_content_and_oxidation_rate()
    {
        // By hand: 5.7904 × 43.07 × 0.0189 × 0.98 × 44/12 and 0.8856 × 42.652 × 0.0202 × 0.98 × 44/12.
        Assert.Equal(16937.24m, Example.Shown(Example.Of(FromLibrary, "petrol") * 1000, 2));
        Assert.Equal(2741.7375748224m, Example.Of(FromLibrary, "diesel") * 1000);
        Assert.Equal(
            ["gbt32151-petrol-carbon-content", "gbt32151-petrol-ncv", "gbt32151-petrol-oxidation"],
            FromLibrary.Sources.Single(source => source.Definition.Id == "petrol").Factors.Select(factor => factor.Row.Id));
    }

    [Fact]
    public void Electricity_from_the_library_uses_the_newest_grid_average_published_by_the_day_stated()
    {
        // MEE and NBS, announcement 47 of 2025 (31 December 2025): national average of 2023, 0.5306 kgCO2/kWh.
        Assert.Equal(517207m * 0.5306m, Example.Of(FromLibrary, "electricity") * 1000);
        Assert.Contains(FromLibrary.Sources.Single(source => source.Definition.Id == "electricity").Factors, factor => factor.Row is { Kind: "grid-average", Id: "mee-2023-grid-average-cn" });
    }

    [Fact]
    public void Transport_of_finished_goods_falls_into_ISO_category_3() =>
        Assert.Equal(["1", "2", "3"], InventoryViews.ByIsoCategory(FromLibrary).Keys);

    [Fact]
    public void Fuel_of_others_is_no_energy_consumption_of_the_company() =>
        Assert.Equal(["electricity", "petrol"], FromLibrary.Energy.Select(carrier => carrier.Carrier));
}
