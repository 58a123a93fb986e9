using System.Globalization;

namespace Lingtan.Cli;

public sealed class ShownNumberTests
{
    // GB/T 8170 has its own rule; what is shown here follows 四舍五入, as published inventories print their totals.
    [Theory]
    [InlineData("2.125", "2.13")]
    [InlineData("-2.125", "-2.13")]
    [InlineData("415532.1051", "415,532.11")]
    [InlineData("0", "0.00")]
    public void Half_goes_away_from_zero(string value, string shown) => Assert.Equal(shown, ShownNumber.Of(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.0000012", "0.0000012")]
    [InlineData("0.0123456789", "0.012346")]
    [InlineData("12.3456", "12.35")]
    public void A_small_mass_does_not_read_as_zero(string value, string shown) => Assert.Equal(shown, ShownNumber.Mass(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(12.3456789, "12.3457")]
    [InlineData(0.00012345678, "0.000123457")]
    [InlineData(0, "0")]
    public void A_statistic_has_six_digits(double value, string shown) => Assert.Equal(shown, ShownNumber.Statistic(value));
}
