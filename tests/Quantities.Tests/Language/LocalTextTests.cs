namespace Lingtan.Quantities.Tests;

public sealed class LocalTextTests
{
    [Fact]
    public void A_text_exists_in_both_languages()
    {
        var text = new LocalText("零碳", "zero carbon");
        Assert.Equal("零碳", text.In(Language.Zh));
        Assert.Equal("zero carbon", text.In(Language.En));
        Assert.Equal("zero carbon", text.ToString());
    }

    [Fact]
    public void An_identifier_reads_the_same_in_both() => Assert.Equal(new LocalText("tCO2e", "tCO2e"), LocalText.Same("tCO2e"));
}
