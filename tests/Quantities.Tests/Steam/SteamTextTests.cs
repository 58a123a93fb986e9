namespace Lingtan.Quantities;

public sealed class SteamTextTests
{
    // IAPWS-IF97 steam tables (Wagner & Kretzschmar, International Steam Tables): h" at 1.0 MPa 2777.1, at 10 bar and 250 °C 2943.2; h' at 80 °C 335.0 kJ/kg.
    [Theory]
    [InlineData("steam 1.0 MPa absolute saturated", 2777.1)]
    [InlineData("蒸汽 1 MPa 绝压 饱和", 2777.1)]
    [InlineData("steam 10 bar absolute 250 °C", 2943.2)]
    [InlineData("热水 80 ℃", 335.0)]
    public void States_have_the_enthalpy_of_the_tables(string text, double expected)
    {
        Assert.True(SteamText.IsState(text));
        Assert.True(SteamText.TryEnthalpy(text, out var enthalpy, out _));
        Assert.Equal(expected, (double)enthalpy, 0.1);
    }

    [Fact]
    public void Gauge_is_above_atmosphere()
    {
        Assert.True(SteamText.TryEnthalpy("steam 0.8 MPa gauge saturated", out var gauge, out _));
        Assert.True(SteamText.TryEnthalpy("steam 0.901325 MPa absolute saturated", out var absolute, out _));
        Assert.Equal(absolute, gauge);
    }

    [Theory]
    [InlineData("steam 0.8 MPa")]
    [InlineData("steam 80 °C")]
    [InlineData("water")]
    [InlineData("steam 1 MPa absolute 20 °C")]
    public void An_unstated_or_impossible_state_is_refused(string text)
    {
        Assert.False(SteamText.TryEnthalpy(text, out _, out var expected));
        Assert.NotNull(expected);
    }
}
