namespace Lingtan.Reporting;

public sealed class ChineseFontsTests
{
    [Fact]
    public void Chinese_without_a_typeface_names_the_package_instead_of_printing_boxes()
    {
        using var none = FakeProgram.Of("true");
        var failure = Assert.Throws<PrintFailure>(() => ChineseFonts.Require("<p>温室气体</p>", none.Path));
        Assert.Contains("fonts-noto-cjk", failure.Reason.En, StringComparison.Ordinal);
        Assert.Contains("fonts-noto-cjk", failure.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_Chinese_and_a_machine_without_a_list_are_fine()
    {
        using var none = FakeProgram.Of("true");
        using var some = FakeProgram.Of("echo Noto Sans CJK SC");
        using var broken = FakeProgram.Of("echo no configuration >&2; exit 1");
        ChineseFonts.Require("<p>greenhouse gas</p>", none.Path);
        ChineseFonts.Require("<p>温室气体</p>", some.Path);
        ChineseFonts.Require("<p>温室气体</p>", broken.Path);
        ChineseFonts.Require("<p>温室气体</p>", "/nowhere/fc-list");
    }
}
