namespace Lingtan.Metering;

public sealed class MultiplierTests
{
    /// <summary>DL/T 448: a 10 kV point with 200/5 A and 10000/100 V transformers has the multiplier 40 × 100 = 4000.</summary>
    [Theory]
    [InlineData(ValueSide.Secondary, 4000)]
    [InlineData(ValueSide.Primary, 1)]
    public void Only_secondary_values_are_multiplied(ValueSide side, int factor) => Assert.Equal(factor, new Multiplier(40, 100, side).Factor);
}
