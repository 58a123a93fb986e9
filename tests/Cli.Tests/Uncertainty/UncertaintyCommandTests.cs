using System.Text.Json;

namespace Lingtan.Cli;

public sealed class UncertaintyCommandTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_both_approaches_agree_roughly()
    {
        string[] arguments = ["uncertainty", Samples.Kaijin, "--monte-carlo", "20000", "--seed", "7", "--format", "json"];
        var first = Call.Of(arguments);
        Assert.Equal(ExitCodes.Done, first.Code);
        Assert.Equal(first.Out, Call.Of(arguments).Out);
        var simulated = Upper(first);
        var propagated = Upper(Call.Of("uncertainty", Samples.Kaijin, "--format", "json"));
        Assert.InRange(simulated / propagated, 0.9m, 1.1m);
    }

    [Fact]
    public void No_draws_at_all_are_refused()
    {
        var call = Call.Of("uncertainty", Samples.Kaijin, "--monte-carlo", "0");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Empty(call.Out);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1e6")]
    [InlineData("-5")]
    public void Draws_that_are_no_number_are_refused(string draws)
    {
        var call = Call.Of("uncertainty", Samples.Qingmin, "--monte-carlo", draws);
        Assert.Equal((ExitCodes.Failure, ""), (call.Code, call.Out));
        Assert.Contains("--monte-carlo", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_amounts_are_those_of_the_inventory_with_all_digits()
    {
        var total = JsonDocument.Parse(Call.Of("uncertainty", Samples.Qingmin, "--format", "json").Out).RootElement.GetProperty("total");
        var totals = JsonDocument.Parse(Call.Of("inventory", Samples.Qingmin, "--format", "json").Out).RootElement.GetProperty("totals");
        Assert.Equal(totals.GetProperty("tCO2e").GetRawText(), total.GetProperty("tCO2e").GetRawText());
    }

    private static decimal Upper(Call call) => JsonDocument.Parse(call.Out).RootElement.GetProperty("total").GetProperty("upperPercent").GetDecimal();
}
