using System.Globalization;

namespace Lingtan.Quantities.Tests.Units;

public sealed class UnitConversionTests
{
    /// <summary>Sources: SI Brochure 9th ed.; GB/T 2589-2020 (29307.6 kJ/kgce); international yard and pound agreement of 1959; 1 kWh = 3.6 MJ.</summary>
    [Theory]
    [InlineData("1", "kWh", "MJ", "3.6")]
    [InlineData("1", "tce", "GJ", "29.3076")]
    [InlineData("1", "toe", "GJ", "41.868")]
    [InlineData("1", "kcal", "kJ", "4.1868")]
    [InlineData("1", "therm", "GJ", "0.1055056")]
    [InlineData("1", "lb", "kg", "0.45359237")]
    [InlineData("1", "bbl", "L", "158.987294928")]
    [InlineData("1", "gal_UK", "L", "4.54609")]
    [InlineData("1", "nmi", "km", "1.852")]
    [InlineData("1", "kW.h", "kWh", "1")]
    [InlineData("1", "kW", "kWh/h", "1")]
    [InlineData("51.7207", "1e4 kWh", "kWh", "517207")]
    [InlineData("1", "tCO2/TJ", "kgCO2/GJ", "1")]
    [InlineData("1", "GJ/1e4 Nm3", "MJ/Nm3", "0.1")]
    [InlineData("3", "d", "h", "72")]
    [InlineData("1", "亿元", "万元", "10000")]
    [InlineData("98", "%", "1", "0.98")]
    [InlineData("1", "kg.kgCO2/kg{gas}", "gCO2", "1000")]
    public void Amounts_convert_exactly(string amount, string from, string to, string expected) =>
        Assert.Equal(Number(expected), Unit.Parse(from).ConvertTo(Number(amount), Unit.Parse(to)));

    /// <summary>Source: ideal gas at constant pressure, 273.15/293.15 and 273.15/288.15 as exact ratios, divided to 28 digits with GNU bc.</summary>
    [Theory]
    [InlineData("m3@20C", "0.9317755415316391")]
    [InlineData("m3@15C", "0.9479437792816242")]
    public void A_gas_volume_shrinks_to_its_volume_at_freezing_point(string unit, string normal) =>
        Assert.Equal(Number(normal), Math.Round(Unit.Parse(unit).ConvertTo(1, Unit.Parse("Nm3")), 16));

    [Theory]
    [InlineData("m3", "Nm3")]
    [InlineData("m3", "m3@20C")]
    [InlineData("L", "kg")]
    [InlineData("Nm3", "kg")]
    [InlineData("kg", "kgCO2")]
    [InlineData("kgCO2", "kgCO2e")]
    [InlineData("kgCO2", "kgC")]
    [InlineData("kWh", "t")]
    [InlineData("a", "d")]
    [InlineData("kWp", "kW")]
    [InlineData("CNY", "USD")]
    [InlineData("km", "t.km")]
    [InlineData("piece", "1")]
    [InlineData("kgCO2/kg", "kgCO2/kg{gas}")]
    [InlineData("kg/(kg{gas}.kg{by-product})", "1/kg{gas}")]
    public void Nothing_converts_between_things_that_differ(string from, string to)
    {
        Assert.False(Unit.Parse(from).IsConvertibleTo(Unit.Parse(to)));
        Assert.Throws<InvalidOperationException>(() => Unit.Parse(from).ConvertTo(1, Unit.Parse(to)));
    }

    [Fact]
    public void Surplus_mass_cancels_the_substance_it_is_divided_by()
    {
        var (kg, rate, factor) = (Unit.Parse("kg"), Unit.Parse("kg{by-product}/kg{gas}"), Unit.Parse("kgCO2/kg{gas}"));
        Assert.True((kg * factor).IsConvertibleTo(Unit.Parse("tCO2")));
        Assert.True((rate * kg).IsConvertibleTo(Unit.Parse("kg{by-product}")));
        Assert.Equal("{by-product}", (rate * kg).Dimension.Substance);
        Assert.Equal("CO2", Unit.Parse("tCO2").Dimension.Substance);
        Assert.True(kg.Dimension.IsMass);
        Assert.Null(kg.Dimension.Substance);
        Assert.False(Unit.Parse("kgCO2/kWh").Dimension.IsMass);
    }

    [Fact]
    public void Placeholders_are_filled_in()
    {
        Assert.Equal(["by-product", "gas"], Unit.Parse("kg{by-product}/kg{gas}").Placeholders);
        Assert.Equal("kgPFC-14/kgHFC-23", Unit.Parse("kg{by-product}/kg{gas}").WithSubstance("by-product", "PFC-14").WithSubstance("gas", "HFC-23").Symbol);
        Assert.Equal("GJ/1e4 Nm3", Unit.Parse("GJ/{FC}").WithUnit("FC", Unit.Parse("万Nm3")).Symbol);
        Assert.Equal("GJ/t", Unit.Parse("GJ/{FC}").WithUnit("FC", Unit.Parse("t")).Symbol);
    }

    [Fact]
    public void Too_large_a_unit_is_refused_rather_than_rounded()
    {
        var big = Unit.Parse("1e24 t");
        Assert.Throws<OverflowException>(() => big * big);
        Assert.False(Unit.TryParse("1e24 t.1e24 t", out _, out var expected));
        Assert.NotNull(expected);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
