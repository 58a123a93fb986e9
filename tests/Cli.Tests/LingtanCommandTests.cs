using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class LingtanCommandTests
{
    [Fact]
    public void Without_arguments_it_shows_what_it_can_do()
    {
        var call = Call.Of();
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("Usage", call.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_exists_in_Chinese()
    {
        var call = Call.Of("--help", "--lang", "zh");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("用法", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_option_is_a_failure_with_nothing_on_the_output()
    {
        var call = Call.In(Language.Zh, "--frobnicate");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Empty(call.Out);
        Assert.Contains("--frobnicate", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_language_is_a_failure()
    {
        var call = Call.Of("--lang", "de");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Contains("de", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_GWP_set_is_a_wrong_argument_and_no_fault_of_the_input()
    {
        var call = Call.Of("inventory", Samples.Qingmin, "--gwp", "AR9");
        Assert.Equal((ExitCodes.Failure, ""), (call.Code, call.Out));
        Assert.Contains("AR9", call.Error, StringComparison.Ordinal);
    }
}
