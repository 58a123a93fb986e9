using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class VirtualMetersTests
{
    [Fact]
    public void A_virtual_meter_of_virtual_meters_is_resolved_to_real_ones()
    {
        Meter[] meters = [Meter("a"), Meter("b", null, Medium.Electricity, Register(unit: "MWh")), Virtual("ab", "a + b"), Virtual("rest", "2 * ab - a")];
        var built = VirtualMeters.Build(meters, []);
        Assert.Equal([("a", 1m), ("b", 2m)], built.Terms("rest")!.Select(t => (t.Meter, t.Factor)).Order());
        Assert.Equal(10 + 2 * 3000, built.Amount("rest", (m, _) => m.Id == "a" ? 10 : 3));
        Assert.Null(built.Amount("rest", (m, _) => m.Id == "a" ? 10 : null));
    }

    [Fact]
    public void What_cancels_is_no_longer_needed()
    {
        var built = VirtualMeters.Build([Meter("a"), Meter("b"), Virtual("ab", "a + b"), Virtual("only", "ab - b")], []);
        Assert.Equal(7, built.Amount("only", (m, _) => m.Id == "a" ? 7 : null));
    }

    [Theory]
    [InlineData("a + nowhere", "meter-formula-unknown")]
    [InlineData("a.power", "meter-formula-unknown")]
    [InlineData("a + gas", "meter-formula-unit")]
    [InlineData("a + v", "meter-formula-cycle")]
    public void A_formula_at_fault_is_one_fault_and_has_no_amount(string formula, string code)
    {
        VirtualMeters? built = null;
        Meter[] meters = [Meter("a"), Meter("gas", null, Medium.Gas, Register(unit: "Nm3")), Virtual("v", formula)];
        Assert.Equal([code], Faults(f => built = VirtualMeters.Build(meters, f)));
        Assert.Null(built!.Amount("v", (_, _) => 1));
    }

    [Fact]
    public void A_cycle_of_two_is_one_fault() =>
        Assert.Equal(["meter-formula-cycle"], Faults(f => VirtualMeters.Build([Virtual("v", "w"), Virtual("w", "v"), Virtual("b", "v")], f)));
}
