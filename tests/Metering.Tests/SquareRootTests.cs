using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class SquareRootTests
{
    // The digits of the square roots of 2, 3 and 5 as printed in OEIS A002193, A002194 and A002163.
    [Theory]
    [InlineData(2, "1.414213562373095048801688724")]
    [InlineData(3, "1.732050807568877293527446341")]
    [InlineData(5, "2.236067977499789696409173668")]
    public void Roots_are_right_to_27_digits(int number, string expected) => Assert.StartsWith(expected, DecimalText.Format(SquareRoot.Of(number)), StringComparison.Ordinal);

    [Fact]
    public void Squares_small_and_large_come_back()
    {
        Assert.Equal(0, SquareRoot.Of(0));
        Assert.Equal(0.001m, SquareRoot.Of(0.000001m), 20);
        Assert.Equal(1_000_000_000_000m, SquareRoot.Of(1_000_000_000_000_000_000_000_000m));
        Assert.Throws<ArgumentOutOfRangeException>(() => SquareRoot.Of(-1));
    }
}
