namespace Lingtan.Quantities.Tests.Numbers;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("２０２５年３月", "2025年3月")]
    [InlineData("ｋＷｈ", "kWh")]
    [InlineData("ＧＪ／ｔ", "GJ/t")]
    [InlineData("（98　％）", "(98 %)")]
    [InlineData("10³", "10³")]
    [InlineData("kW·h × 2", "kW.h * 2")]
    [InlineData("万吨", "万吨")]
    public void Full_width_characters_mean_their_ascii_forms(string text, string folded) => Assert.Equal(folded, FullWidth.Fold(text));

    [Fact]
    public void Plain_text_is_left_alone()
    {
        const string Plain = "kgCO2e/(t.km)";
        Assert.Same(Plain, FullWidth.Fold(Plain));
    }
}
