namespace Lingtan.Reporting;

public sealed class ManifestJsonTests
{
    [Fact]
    public void A_manifest_comes_back_with_every_digit()
    {
        var manifest = Gallery.Report().Manifest with { Organization = "</script> 公司 & \"Co\"", Figures = [new("a", -79228162514264337593543950335m, "t", "ff"), new("b", 0.0000000000000000000000000001m, "%", "00")] };
        var json = ManifestJson.Write(manifest);
        Assert.DoesNotContain((byte)'<', json);
        var back = ManifestJson.Read(json)!;
        Assert.Equal(manifest.Figures, back.Figures);
        Assert.Equal(manifest with { Figures = [] }, back with { Figures = [] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"other\"}")]
    [InlineData("{\"format\":\"lingtan-report-manifest-1\"}")]
    [InlineData("{\"format\":5}")]
    public void Other_texts_are_no_manifest(string text) => Assert.Null(ManifestJson.Read(System.Text.Encoding.UTF8.GetBytes(text)));
}
