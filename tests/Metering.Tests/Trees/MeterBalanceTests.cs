using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class MeterBalanceTests
{
    /// <summary>By hand: 100 in and 10 out at the point of supply, 50 from the roof, 120 in two halls: 90 = 120 − 50 + 20.</summary>
    [Fact]
    public void What_no_meter_counts_is_shown_at_every_level()
    {
        var export = Register("export", FlowDirection.Generation);
        var tree = MeterTree.Build(
            [
                Meter("grid", null, Medium.Electricity, Register(), export), Meter("roof", "grid", Medium.Electricity, Register("made", FlowDirection.Generation)),
                Meter("hall", "grid"), Meter("yard", "grid"), Meter("line", "hall", Medium.Electricity, Register(unit: "MWh")),
            ], []);
        var amounts = new Dictionary<string, decimal> { ["grid.import"] = 100, ["grid.export"] = 10, ["roof.made"] = 50, ["hall.import"] = 80, ["yard.import"] = 40, ["line.import"] = 0.075m };
        var balances = MeterBalance.Of(tree, (m, r) => amounts[$"{m.Id}.{r.Id}"]);
        Assert.Equal([("grid", 0, 90m, 70m, 20m), ("hall", 1, 80m, 75m, 5m)], balances.Select(b => (b.Meter, b.Level, b.Own!.Value, b.Below!.Value, b.Remainder!.Value)));
        Assert.Equal(0.0625m, balances[1].Share);
    }

    [Fact]
    public void A_meter_of_which_nothing_is_known_leaves_the_remainder_open()
    {
        var tree = MeterTree.Build([Meter("grid"), Meter("hall", "grid"), Meter("yard", "grid")], []);
        var balance = Assert.Single(MeterBalance.Of(tree, (m, _) => m.Id == "yard" ? null : 10));
        Assert.Equal((10m, null, null, null), (balance.Own, balance.Below, balance.Remainder, balance.Share));
        Assert.Equal(["yard"], balance.Unknown);
    }

    [Fact]
    public void Reactive_energy_has_no_part_in_the_balance()
    {
        var tree = MeterTree.Build([Meter("grid", null, Medium.Electricity, Register(), Register("reactive", unit: "kvarh")), Meter("hall", "grid")], []);
        Assert.Equal(0, MeterBalance.Of(tree, (_, r) => r.Id == "reactive" ? 999 : 10).Single().Remainder);
    }
}
