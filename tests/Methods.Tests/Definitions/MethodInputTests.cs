using Lingtan.Quantities;

namespace Lingtan.Methods;

public sealed class MethodInputTests
{
    [Theory]
    [InlineData("kg", "t")]
    [InlineData("Nm3", "1e4 Nm3")]
    [InlineData("kWh", null)]
    [InlineData("m3@20C", "1e4 Nm3")]
    [InlineData("m3", null)]
    public void The_unit_given_decides_which_of_the_methods_units_is_meant(string given, string? chosen) =>
        Assert.Equal(chosen, Given.Shipped("fossil-fuel-combustion-ncv").Input("FC")!.Choose(Unit.Parse(given))?.Symbol);

    [Fact]
    public void What_is_weighed_in_plain_mass_may_be_meant_as_the_substance()
    {
        var input = Input(InputKind.Activity, "kgCO2");
        Assert.Equal("kgCO2", input.Choose(Unit.Parse("t"))?.Symbol);
        Assert.Equal(1500m, MethodInput.Convert(1.5m, Unit.Parse("t"), input.Units[0]));
        Assert.Equal(453.59237m, MethodInput.Convert(1000m, Unit.Parse("lb"), input.Units[0]));
        Assert.Null(input.Choose(Unit.Parse("tC")));
        Assert.Null(Input(InputKind.Parameter, "kgCO2").Choose(Unit.Parse("t")));
    }

    [Theory]
    [InlineData("kg/kg")]
    [InlineData("g/g")]
    [InlineData("kgCF4/kgC2F6")]
    public void Placeholders_stand_for_any_substance_or_none(string given)
    {
        var input = Input(InputKind.Factor, "kg{by-product}/kg{gas}");
        Assert.Same(input.Units[0], input.Choose(Unit.Parse(given)));
        Assert.Equal(0.1m, MethodInput.Convert(0.1m, Unit.Parse(given), input.Units[0]));
    }

    [Fact]
    public void A_unit_that_follows_another_has_one_per_unit_of_that()
    {
        var ncv = Given.Shipped("fossil-fuel-combustion-ncv").Input("NCV")!;
        Assert.Equal("FC", ncv.UnitFollows);
        Assert.Equal(["GJ/t", "GJ/1e4 Nm3"], ncv.Units.Select(u => u.Symbol));
    }

    private static MethodInput Input(InputKind kind, string unit) =>
        new() { Name = "M", Kind = kind, Units = [Unit.Parse(unit)], Place = new Place("m.yaml") };
}
