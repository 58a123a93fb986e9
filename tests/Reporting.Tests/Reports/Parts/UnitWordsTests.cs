namespace Lingtan.Reporting;

public sealed class UnitWordsTests
{
    [Theory]
    [InlineData("1e4 Nm3", "万Nm3", "× 10⁴ Nm3")]
    [InlineData("GJ/1e4 Nm3", "GJ/万Nm3", "GJ/10⁴ Nm3")]
    [InlineData("1e8 CNY", "亿元", "× 10⁸ CNY")]
    [InlineData("kWh", "kWh", "kWh")]
    [InlineData("1", "", "")]
    public void Powers_of_ten_are_written_as_each_language_reads_them(string symbol, string zh, string en) =>
        Assert.Equal((zh, en), (UnitWords.Of(symbol).Zh, UnitWords.Of(symbol).En));

    [Fact]
    public void An_intensity_says_what_it_is_per() => Assert.Equal(("tCO2e/亿元", "tCO2e per 100 million CNY"), (UnitWords.Per("1e8 CNY").Zh, UnitWords.Per("1e8 CNY").En));
}
