using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Methods;

public sealed class FractionTests
{
    [Fact]
    public void Fractions_are_exact()
    {
        var third = Fraction.Of(44m, 12m) * Fraction.Of(0.01m);
        Assert.Equal((11, 300), ((int)third.Numerator, (int)third.Denominator));
        Assert.False(third.TryDecimal(out _));
        Assert.Equal((11m, 300m), third.AsDecimals());
    }

    [Theory]
    [InlineData("0.98")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("0")]
    public void A_decimal_goes_in_and_comes_out_again(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Fraction.Of(value).TryDecimal(out var same));
        Assert.Equal(value, same);
    }

    [Fact]
    public void Sums_and_quotients_agree_with_long_arithmetic() =>
        Prop.ForAll<int, int, int>((a, b, c) =>
        {
            if (c == 0 || b == 0)
                return true;
            var sum = Fraction.Of(a, b) + Fraction.Of(b, c);
            return sum.Numerator * b * c == (((System.Numerics.BigInteger)a * c) + ((System.Numerics.BigInteger)b * b)) * sum.Denominator && sum.Denominator > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void What_has_too_many_digits_is_rounded_to_the_nearest()
    {
        var fine = Fraction.Of(1m, 3m) * Fraction.Of(0.0000000000000000000000000001m) * Fraction.Of(0.0000000001m) * Fraction.Of(10000000000000000000000000m) * Fraction.Of(10000000000000m);
        Assert.Equal((1m, 3m), fine.AsDecimals());
        var wide = Fraction.Of(decimal.MaxValue) * Fraction.Of(decimal.MaxValue) / (Fraction.Of(decimal.MaxValue) + Fraction.One) / Fraction.Of(7m);
        Assert.Equal(1m, wide.AsDecimals().Denominator);
        Assert.Equal(decimal.MaxValue / 7m, wide.AsDecimals().Numerator, 1);
    }

    [Fact]
    public void The_larger_and_the_smaller_of_two()
    {
        Assert.Equal(Fraction.Of(2m), Fraction.Extreme(Fraction.Of(1m), Fraction.Of(2m), largest: true));
        Assert.Equal(Fraction.Of(-1m), Fraction.Extreme(Fraction.Of(-1m), Fraction.Of(2m), largest: false));
        Assert.Equal(Fraction.Of(3m), Fraction.Of(-3m).Absolute);
    }
}
