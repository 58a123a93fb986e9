using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("--lang zh", "LINGTAN_LANG=en", Language.Zh)]
    [InlineData("--lang=en", "LINGTAN_LANG=zh", Language.En)]
    [InlineData("", "LINGTAN_LANG=zh;LANG=en_US.UTF-8", Language.Zh)]
    [InlineData("", "LC_ALL=C;LANG=zh_CN.UTF-8", Language.En)]
    [InlineData("", "LANG=zh_CN.GB18030", Language.Zh)]
    [InlineData("", "LANG=C", Language.En)]
    [InlineData("", "LANG=de_DE.UTF-8", Language.En)]
    public void The_argument_wins_over_the_variable_over_the_locale(string args, string environment, Language expected)
    {
        var variables = environment.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(expected, LanguageChoice.Of(args.Split(' '), variables.GetValueOrDefault));
    }

    [Fact]
    public void JSON_does_not_follow_the_locale_of_the_machine()
    {
        static string? Chinese(string name) => name == "LANG" ? "zh_CN.UTF-8" : null;
        Assert.Equal(Language.Zh, LanguageChoice.Of(["inventory", "a"], Chinese));
        Assert.Equal(Language.En, LanguageChoice.Of(["inventory", "a", "--format", "json"], Chinese));
        Assert.Equal(Language.En, LanguageChoice.Of(["inventory", "a", "-f", "json"], Chinese));
        Assert.Equal(Language.Zh, LanguageChoice.Of(["inventory", "a", "--format", "json", "--lang", "zh"], Chinese));
        Assert.Equal(Language.Zh, LanguageChoice.Of(["inventory", "a", "--format", "json"], name => name == "LINGTAN_LANG" ? "zh" : null));
    }
}
