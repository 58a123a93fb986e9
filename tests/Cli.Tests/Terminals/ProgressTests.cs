using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Where_somebody_watches_the_command_works_all_the_same(Language language)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal { Out = output, Error = error, Language = language, ShowsProgress = true };
        Assert.Equal(ExitCodes.Done, LingtanCommand.Run(["uncertainty", Samples.Qingmin, "--monte-carlo", "1000"], terminal));
        Assert.Contains("294.11", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_somebody_watches_faults_end_the_command_as_ever()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        File.AppendAllText(Path.Combine(folder, "activity.csv"), "nosuch,2025,1,t\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal { Out = output, Error = error, ShowsProgress = true };
        Assert.Equal(ExitCodes.Faults, LingtanCommand.Run(["inventory", folder], terminal));
        Assert.Contains("nosuch", error.ToString(), StringComparison.Ordinal);
    }
}
