namespace Lingtan.Metering;

public sealed class EnergyCarriersTests
{
    [Fact]
    public void The_fuel_of_the_source_names_the_carrier_else_the_medium_does()
    {
        var gas = Given.Meter("gas", null, Medium.Gas, Given.Register("volume", unit: "Nm3") with { EmissionSource = "boiler" });
        var sources = Shipped.Book.Sources.Select(s => s.Id == "boiler" ? s with { Subjects = new Dictionary<string, string> { ["fuel"] = "coke-oven-gas" } } : s).ToList();
        Assert.Equal("coke-oven-gas", EnergyCarriers.Of(gas, sources));
        Assert.Equal("natural-gas", EnergyCarriers.Of(gas));
        Assert.Equal("electricity", EnergyCarriers.Of(Given.Meter("m"), sources));
    }

    [Fact]
    public void Every_medium_has_a_carrier() =>
        Assert.Equal(Enum.GetValues<Medium>().Length, Enum.GetValues<Medium>().Select(m => EnergyCarriers.Of(Given.Meter("m", null, m))).Distinct().Count());
}
