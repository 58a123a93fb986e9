namespace Lingtan.Reporting;

public sealed class ChromiumRunTests
{
    private static readonly byte[] Page = "<p>page</p>"u8.ToArray();

    [Fact]
    public void A_browser_that_breaks_off_is_named_with_what_it_said()
    {
        using var browser = FakeProgram.Of("echo out of memory >&2; exit 3");
        var failure = Assert.Throws<PrintFailure>(() => ChromiumRun.Print(browser.Path, Page, TimeSpan.FromSeconds(20)));
        Assert.Contains("out of memory", failure.Reason.En, StringComparison.Ordinal);
        Assert.Contains("out of memory", failure.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_hangs_is_ended_and_its_folder_is_gone()
    {
        using var browser = FakeProgram.Of("for a in \"$@\"; do case $a in --user-data-dir=*) echo \"${a#*=}\" > \"$0.seen\";; esac; done; sleep 60");
        var failure = Assert.Throws<PrintFailure>(() => ChromiumRun.Print(browser.Path, Page, TimeSpan.FromSeconds(1.5)));
        Assert.Contains("did not finish", failure.Reason.En, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(File.ReadAllText(browser.Path + ".seen").Trim())));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 half' > \"${a#*=}\";; esac; done")]
    public void A_browser_that_gives_no_whole_file_is_a_failure(string script)
    {
        using var browser = FakeProgram.Of(script);
        Assert.Throws<PrintFailure>(() => ChromiumRun.Print(browser.Path, Page, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_program_that_cannot_be_started_is_a_failure()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Throws<PrintFailure>(() => ChromiumRun.Print(file, Page, TimeSpan.FromSeconds(20)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
