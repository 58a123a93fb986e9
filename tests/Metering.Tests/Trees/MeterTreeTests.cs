using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class MeterTreeTests
{
    [Theory]
    [InlineData("nowhere", "meter-parent-unknown")]
    [InlineData("a", "meter-parent-cycle")]
    [InlineData("gas", "meter-parent-medium")]
    public void A_wrong_parent_is_one_fault_and_the_meter_a_root(string parent, string code)
    {
        MeterTree? tree = null;
        Meter[] meters = [Meter("a", parent), Meter("gas", null, Medium.Gas, Register(unit: "Nm3"))];
        Assert.Equal([code], Faults(f => tree = MeterTree.Build(meters, f)));
        Assert.Equal(["a", "gas"], tree!.Roots.Select(m => m.Id));
    }

    [Fact]
    public void Every_meter_of_a_cycle_is_named() =>
        Assert.Equal(["meter-parent-cycle", "meter-parent-cycle"], Faults(f => MeterTree.Build([Meter("a", "b"), Meter("b", "a"), Meter("c", "a")], f)));

    [Fact]
    public void The_level_counts_the_meters_above()
    {
        var tree = MeterTree.Build([Meter("a"), Meter("b", "a"), Meter("c", "b")], []);
        Assert.Equal([0, 1, 2], tree.Meters.Select(tree.Level));
        Assert.Equal(["b"], tree.Below("a").Select(m => m.Id));
        Assert.Equal("c", tree.Find("c")!.Id);
    }
}
