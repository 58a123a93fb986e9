using Lingtan.Quantities;

namespace Lingtan.Quantities.Tests.Units;

public sealed class UnitTests
{
    [Theory]
    [InlineData("t", "t")]
    [InlineData("吨", "t")]
    [InlineData("万Nm³", "1e4 Nm3")]
    [InlineData("10^4 Nm3", "1e4 Nm3")]
    [InlineData("10⁴Nm³", "1e4 Nm3")]
    [InlineData("GJ/10⁴ Nm³", "GJ/1e4 Nm3")]
    [InlineData("kgCO₂/kWh", "kgCO2/kWh")]
    [InlineData("m²", "m2")]
    [InlineData("1e4 Nm3", "1e4 Nm3")]
    [InlineData("万kWh", "1e4 kWh")]
    [InlineData("万度", "1e4 kWh")]
    [InlineData("亿元", "1e8 CNY")]
    [InlineData("吨标煤", "tce")]
    [InlineData("kgCO2/kg{gas}", "kgCO2/kg{gas}")]
    [InlineData("tCO2e", "tCO2e")]
    [InlineData("t CO2e", "tCO2e")]
    [InlineData("吨二氧化碳当量", "tCO2e")]
    [InlineData("kg{by-product}", "kg{by-product}")]
    [InlineData("kgHFC-134a", "kgHFC-134a")]
    [InlineData("kgR134a", "kgHFC-134a")]
    [InlineData("kgHFO-1234ze(E)", "kgHFO-1234ze(E)")]
    [InlineData("吨·公里", "t.km")]
    [InlineData("吨公里", "t.km")]
    [InlineData("kgCO2e/tkm", "kgCO2e/(t.km)")]
    [InlineData("kgCO2e/(t.km)", "kgCO2e/(t.km)")]
    [InlineData("kgCO2e/t.km", "kgCO2e/(t.km)")]
    [InlineData("GJ/{FC}", "GJ/{FC}")]
    [InlineData("GJ/1e4 Nm3", "GJ/1e4 Nm3")]
    [InlineData("tC/万Nm3", "tC/1e4 Nm3")]
    [InlineData("kgCO2/kW·h", "kgCO2/kWh")]
    [InlineData("vehicle.km", "km")]
    [InlineData("kgCO2e/vehicle.km", "kgCO2e/km")]
    [InlineData("ｋＷｈ", "kWh")]
    [InlineData("千瓦时", "kWh")]
    [InlineData("m3@20℃", "m3@20C")]
    [InlineData("%", "%")]
    [InlineData("1", "1")]
    [InlineData("1/a", "1/a")]
    [InlineData("kgN2O-N/kgN", "kgN/kgN")]
    [InlineData("MW", "MW")]
    [InlineData("间夜", "room.night")]
    [InlineData("万元", "1e4 CNY")]
    [InlineData("kgCH4/kgBOD", "kgCH4/kgBOD")]
    public void Reads_the_spellings_of_the_field(string text, string symbol)
    {
        Assert.True(Unit.TryParse(text, out var unit, out var expected), expected?.En);
        Assert.Equal(symbol == "kgN/kgN" ? "1" : symbol, unit!.Symbol);
        Assert.Equal(unit, Unit.Parse(unit.Symbol));
    }
}
