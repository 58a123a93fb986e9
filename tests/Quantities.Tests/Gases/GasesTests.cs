namespace Lingtan.Quantities.Tests.Gases;

public sealed class GasesTests
{
    [Theory]
    [InlineData("CF4", "PFC-14")]
    [InlineData("R134a", "HFC-134a")]
    [InlineData("R-134a", "HFC-134a")]
    [InlineData("r134A", "HFC-134a")]
    [InlineData("HFC134a", "HFC-134a")]
    [InlineData("hfc-134a", "HFC-134a")]
    [InlineData("R410A", "R-410A")]
    [InlineData("r410a", "R-410A")]
    [InlineData("制冷剂R410A", "R-410A")]
    [InlineData("R-22", "HCFC-22")]
    [InlineData("六氟化硫", "SF6")]
    [InlineData("sf6", "SF6")]
    [InlineData("SF₆", "SF6")]
    [InlineData("甲烷", "CH4")]
    [InlineData("二氧化碳", "CO2")]
    [InlineData("co2e", "CO2e")]
    [InlineData("二氧化碳当量", "CO2e")]
    [InlineData("笑气", "N2O")]
    [InlineData("七氟丙烷", "HFC-227ea")]
    [InlineData("FM-200", "HFC-227ea")]
    [InlineData("c-C4F8", "PFC-318")]
    [InlineData("R744", "CO2")]
    [InlineData("R600a", "R-600a")]
    [InlineData("HFO-1234yf", "HFO-1234yf")]
    [InlineData("R1234yf", "HFO-1234yf")]
    [InlineData("NF3", "NF3")]
    public void Finds_the_spellings_of_the_field(string text, string id)
    {
        Assert.True(Quantities.Gases.TryFind(text, out var gas));
        Assert.Equal(id, gas.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("R")]
    [InlineData("HFC")]
    [InlineData("R-999Z")]
    [InlineData("nitrogen")]
    public void Knows_no_others(string text) => Assert.False(Quantities.Gases.TryFind(text, out _));

    [Theory]
    [InlineData("HCFC-22", false)]
    [InlineData("CFC-12", false)]
    [InlineData("Halon-1301", false)]
    [InlineData("R-502", false)]
    [InlineData("HFC-134a", true)]
    [InlineData("R-410A", true)]
    [InlineData("HFO-1234yf", true)]
    public void Ozone_depleting_gases_stand_outside_the_scopes(string id, bool inScopes) =>
        Assert.Equal(inScopes, Quantities.Gases.Entry(new Gas(id)).InScopes);

    [Fact]
    public void A_blend_is_made_of_all_of_its_components()
    {
        Assert.Equal(
            [new BlendComponent(new Gas("HFC-125"), 0.44m), new BlendComponent(new Gas("HFC-143a"), 0.52m), new BlendComponent(new Gas("HFC-134a"), 0.04m)],
            Quantities.Gases.Composition(new Gas("R-404A")));
        Assert.Empty(Quantities.Gases.Composition(Gas.CO2));
        Assert.All(Quantities.Gases.All, g => Assert.True(Quantities.Gases.TryFind(g.Gas.Id, out var found) && found == g.Gas));
    }

    [Fact]
    public void Families_are_those_of_the_standards()
    {
        Assert.Equal(GasFamily.HFCs, Quantities.Gases.Entry(new Gas("R-410A")).Family);
        Assert.Equal(GasFamily.PFCs, Quantities.Gases.Entry(new Gas("PFC-14")).Family);
        Assert.Equal(GasFamily.Other, Quantities.Gases.Entry(new Gas("HCFC-22")).Family);
    }
}
