namespace Lingtan.Methods;

public sealed class MolarMassesTests
{
    // Whole-number masses as GB/T 32151 and IPCC 2006 Vol. 3 Ch. 2 use them in ratios such as 44/12 and 44/100.
    [Theory]
    [InlineData("CO2", 44)]
    [InlineData("C", 12)]
    [InlineData("CH4", 16)]
    [InlineData("N2O", 44)]
    [InlineData("N2", 28)]
    [InlineData("CaCO3", 100)]
    [InlineData("CaMg(CO3)2", 184)]
    [InlineData("Na2CO3", 106)]
    [InlineData("CO(NH2)2", 60)]
    [InlineData("SF6", 146)]
    [InlineData("C4F8", 200)]
    public void Masses_are_those_of_the_standards(string species, int grams)
    {
        Assert.True(MolarMasses.TryFind(species, out var mass));
        Assert.Equal(grams, mass);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Xx")]
    [InlineData("co2")]
    [InlineData("C)")]
    [InlineData("(C")]
    [InlineData("()")]
    [InlineData("2C")]
    [InlineData("C0")]
    [InlineData("((((((C))))))")]
    public void What_is_no_chemical_formula_is_refused(string species) => Assert.False(MolarMasses.TryFind(species, out _));

    [Fact]
    public void Carbon_to_carbon_dioxide_is_44_to_12_exactly()
    {
        var ratio = Constants.Molar(new MolarFormula("CO2", "C", 0))!.Value;
        Assert.Equal((11, 3), ((int)ratio.Numerator, (int)ratio.Denominator));
    }
}
