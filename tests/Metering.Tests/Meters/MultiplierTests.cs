using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class MultiplierTests
{
    /// <summary>DL/T 448: a 10 kV point with 200/5 A and 10000/100 V transformers has the multiplier 40 × 100 = 4000.</summary>
    [Theory]
    [InlineData(ValueSide.Secondary, 4000)]
    [InlineData(ValueSide.Primary, 1)]
    public void Only_secondary_values_are_multiplied(ValueSide side, int factor) => Assert.Equal(factor, new Multiplier(40, 100, side).Factor);

    /// <summary>The integer block of the Acrel ADL400 is secondary: its manual multiplies voltages by PT, currents by CT and power by both.</summary>
    [Theory]
    [InlineData("V", 100)]
    [InlineData("A", 40)]
    [InlineData("kW", 4000)]
    [InlineData("kvarh", 4000)]
    [InlineData("Hz", 1)]
    [InlineData("%", 1)]
    public void Each_value_is_multiplied_by_the_ratios_it_went_through(string unit, int factor)
    {
        Assert.Equal(factor, new Multiplier(40, 100, ValueSide.Secondary).FactorOf(Unit.Parse(unit)));
        Assert.Equal(1, new Multiplier(40, 100, ValueSide.Primary).FactorOf(Unit.Parse(unit)));
    }
}
