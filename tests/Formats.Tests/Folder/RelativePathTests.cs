namespace Lingtan.Formats;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("evidence/发票.pdf", "evidence/发票.pdf")]
    [InlineData(@"evidence\invoice.pdf", "evidence/invoice.pdf")]
    [InlineData("./evidence//a.pdf", "evidence/a.pdf")]
    public void A_path_has_one_form(string text, string expected)
    {
        Assert.True(RelativePath.TryNormalize(text, out var path));
        Assert.Equal(expected, path);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("evidence/../../secret")]
    [InlineData(@"evidence\..\..\secret")]
    [InlineData("/etc/passwd")]
    [InlineData(@"\\server\share")]
    [InlineData(@"C:\secret")]
    [InlineData("~/secret")]
    [InlineData("evidence/.. /a")]
    [InlineData("a\0b")]
    [InlineData("")]
    [InlineData(".")]
    public void A_path_that_leads_out_is_refused(string text) => Assert.False(RelativePath.TryNormalize(text, out _));
}
