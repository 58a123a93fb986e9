namespace Lingtan.Quantities.Tests.Steam;

/// <summary>Expected values: computer-program verification tables of IAPWS R7-97(2012), tables 5, 15, 35 and 36 and the text below equation (6).</summary>
public sealed class If97Tests
{
    [Theory]
    [InlineData(3, 300, 115.331273)]
    [InlineData(80, 300, 184.142828)]
    [InlineData(3, 500, 975.542239)]
    public void Region_1_agrees_with_table_5(double megapascals, double kelvin, double enthalpy) =>
        Assert.Equal(enthalpy, If97.WaterEnthalpy(megapascals, kelvin), 5e-7);

    [Theory]
    [InlineData(0.0035, 300, 2549.91145)]
    [InlineData(0.0035, 700, 3335.68375)]
    [InlineData(30, 700, 2631.49474)]
    public void Region_2_agrees_with_table_15(double megapascals, double kelvin, double enthalpy) =>
        Assert.Equal(enthalpy, If97.SteamEnthalpy(megapascals, kelvin), 5e-6);

    [Theory]
    [InlineData(300, 0.00353658941)]
    [InlineData(500, 2.63889776)]
    [InlineData(600, 12.3443146)]
    public void Saturation_pressure_agrees_with_table_35(double kelvin, double megapascals) =>
        Assert.Equal(1, If97.SaturationPressure(kelvin) / megapascals, 5e-9);

    [Theory]
    [InlineData(0.1, 372.755919)]
    [InlineData(1, 453.035632)]
    [InlineData(10, 584.149488)]
    public void Saturation_temperature_agrees_with_table_36(double megapascals, double kelvin) =>
        Assert.Equal(kelvin, If97.SaturationTemperature(megapascals), 5e-7);

    [Fact]
    public void The_border_to_region_3_begins_where_saturation_ends() => Assert.Equal(16.5291643, If97.SteamBorder(623.15), 5e-8);
}
