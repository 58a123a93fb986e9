using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Lingtan.Formats;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData("100 %", "1")]
    [InlineData("5%", "0.05")]
    [InlineData("98％", "0.98")]
    [InlineData("0.6", "0.6")]
    [InlineData("33.333 %", "0.33333")]
    [InlineData("0", "0")]
    public void A_share_is_a_percentage_or_a_fraction(string text, string expected)
    {
        Assert.True(FieldText.TryShare(text, out var share));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), share);
    }

    [Theory]
    [InlineData("98")]
    [InlineData("101 %")]
    [InlineData("-1 %")]
    [InlineData("half")]
    [InlineData("%")]
    [InlineData("")]
    public void A_number_above_one_without_a_sign_is_ambiguous(string text) => Assert.False(FieldText.TryShare(text, out _));

    [Fact]
    public void A_written_share_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n =>
        {
            var share = (n & 0x7FFFFFFF) / 2147483648m;
            return FieldText.TryShare(FieldText.Share(share), out var back) && back == share;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2025-03-31")]
    [InlineData("2025/3/31")]
    [InlineData("2025.03.31")]
    [InlineData("2025年3月31日")]
    public void A_date_begins_with_the_year(string text)
    {
        Assert.True(FieldText.TryDate(text, out var date));
        Assert.Equal(new LocalDate(2025, 3, 31), date);
    }

    [Theory]
    [InlineData("31-03-2025")]
    [InlineData("03/31/2025")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-3")]
    [InlineData("45747")]
    [InlineData("2025-03-31T00:00")]
    public void Other_dates_are_refused(string text) => Assert.False(FieldText.TryDate(text, out _));
}
