using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class MediumTests
{
    [Theory]
    [InlineData(Medium.Electricity, "MWh", true)]
    [InlineData(Medium.Electricity, "kvarh", true)]
    [InlineData(Medium.Electricity, "kW", false)]
    [InlineData(Medium.Gas, "Nm3", true)]
    [InlineData(Medium.Gas, "m3@20C", true)]
    [InlineData(Medium.Gas, "m3", false)]
    [InlineData(Medium.Steam, "t", true)]
    [InlineData(Medium.Water, "m3", true)]
    [InlineData(Medium.Heat, "GJ", true)]
    [InlineData(Medium.Heat, "t", false)]
    [InlineData(Medium.CompressedAir, "Nm3", true)]
    public void A_register_counts_its_medium_in_fitting_units(Medium medium, string unit, bool fits) => Assert.Equal(fits, MediumUnits.Accepts(medium, Unit.Parse(unit)));
}
