using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class DiffCommandTests
{
    [Fact]
    public void The_causes_add_up_to_the_difference_exactly()
    {
        var call = Call.Of("diff", Samples.QingminAsPublished, Samples.Qingmin, "--format", "json");
        Assert.Equal(ExitCodes.Done, call.Code);
        var root = JsonDocument.Parse(call.Out).RootElement;
        var sum = root.GetProperty("byCause").EnumerateObject().Sum(cause => cause.Value.GetDecimal());
        Assert.Equal(root.GetProperty("after").GetDecimal() - root.GetProperty("before").GetDecimal(), sum);
        Assert.NotEqual(0, root.GetProperty("byCause").GetProperty("factor").GetDecimal());
        Assert.Equal(0, root.GetProperty("byCause").GetProperty("activity").GetDecimal());
    }

    [Fact]
    public void The_table_names_the_causes_in_Chinese()
    {
        var call = Call.In(Language.Zh, "diff", Samples.QingminAsPublished, Samples.Qingmin);
        foreach (var cause in new[] { "结构", "活动数据", "因子", "方法", "GWP", "修约" }) Assert.Contains(cause, call.Out, StringComparison.Ordinal);
    }
}
