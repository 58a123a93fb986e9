namespace Lingtan.Quality;

public sealed class SignificantDigitsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567.8, "1234570")]
    [InlineData(-0.000123456789, "-0.000123457")]
    [InlineData(11.180339887498949, "11.1803")]
    [InlineData(5, "5")]
    [InlineData(1e20, "100000000000000000000")]
    public void A_statistic_keeps_six_digits(double value, string expected) =>
        Assert.Equal(expected, SignificantDigits.Six(value).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => SignificantDigits.Six(value));
}
