namespace Lingtan.Reporting;

public sealed class ChromiumProgramTests
{
    [Fact]
    public void The_named_browser_comes_first()
    {
        using var browser = FakeProgram.Of("true");
        Assert.Equal(browser.Path, ChromiumProgram.Find(browser.Path, "/nowhere"));
        Assert.Equal(browser.Path, ChromiumProgram.Find("program", Path.GetDirectoryName(browser.Path)!));
    }

    [Fact]
    public void A_named_browser_that_is_not_there_is_said_with_its_variable()
    {
        var failure = Assert.Throws<PrintFailure>(() => ChromiumProgram.Find("/nowhere/chrome", ""));
        Assert.Contains("LINGTAN_CHROMIUM", failure.Reason.En, StringComparison.Ordinal);
        Assert.Contains("/nowhere/chrome", failure.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_browser_it_says_what_to_install_and_what_still_works()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "browsers have a fixed place elsewhere");
        var failure = Assert.Throws<PrintFailure>(() => ChromiumProgram.Find(null, "/nowhere"));
        Assert.All([failure.Reason.Zh, failure.Reason.En], text =>
        {
            Assert.Contains("apt-get install chromium", text, StringComparison.Ordinal);
            Assert.Contains("docx", text, StringComparison.Ordinal);
            Assert.Contains("html", text, StringComparison.Ordinal);
        });
    }
}
