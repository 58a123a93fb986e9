using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Numbers;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("517207", "517207")]
    [InlineData("517,207", "517207")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("５１７，２０７．２１", "517207.21")]
    [InlineData("－３．５", "-3.5")]
    [InlineData("−3.5", "-3.5")]
    [InlineData("+3.5", "3.5")]
    [InlineData("  42　", "42")]
    [InlineData("1e4", "10000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("000123.4500", "123.45")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0.00", "0")]
    [InlineData("1.00000000000000000000000000000000000000000000", "1")]
    [InlineData("0e999", "0")]
    public void Reads_numbers_as_people_write_them(string text, string number)
    {
        Assert.True(DecimalText.TryParse(text, out var value, out var problem), problem?.En);
        Assert.Equal(number, DecimalText.Format(value));
        Assert.True(DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(decimal.GetBits(value), decimal.GetBits(fromBytes));
    }

    [Theory]
    [InlineData("0,517", "comma")]
    [InlineData("1,23", "comma")]
    [InlineData("12,34", "comma")]
    [InlineData("1234,567", "comma")]
    [InlineData("1,2345", "comma")]
    [InlineData("1,234,56", "comma")]
    [InlineData("12.345,67", "comma")]
    [InlineData(",123", "comma")]
    [InlineData("", "decimal number")]
    [InlineData("-", "decimal number")]
    [InlineData(".", "decimal number")]
    [InlineData("abc", "decimal number")]
    [InlineData("12 000", "decimal number")]
    [InlineData("1e", "decimal number")]
    [InlineData("1e4e4", "decimal number")]
    [InlineData("--1", "decimal number")]
    [InlineData("0x10", "decimal number")]
    [InlineData("98%", "decimal number")]
    [InlineData("10³", "decimal number")]
    [InlineData("一百", "decimal number")]
    [InlineData("NaN", "decimal number")]
    [InlineData("79228162514264337593543950336", "28")]
    [InlineData("0.12345678901234567890123456789", "28")]
    [InlineData("1e29", "28")]
    [InlineData("1e-29", "28")]
    public void Refuses_what_is_ambiguous_or_no_number(string text, string reason)
    {
        Assert.False(DecimalText.TryParse(text, out _, out var problem));
        Assert.Contains(reason, problem!.En, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Zh);
        Assert.False(DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll<decimal>(number =>
            DecimalText.TryParse(DecimalText.Format(number), out var back, out _) && back == number).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void A_value_has_one_text_whatever_its_trailing_zeros() =>
        Prop.ForAll<int>(number => DecimalText.Format(number * 1.000m) == DecimalText.Format(number)).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void Invariant_numbers_read_as_the_framework_reads_them() =>
        Prop.ForAll<int, byte>((number, scale) =>
        {
            var text = (number / (decimal)Math.Pow(10, scale % 10)).ToString(CultureInfo.InvariantCulture);
            return DecimalText.TryParse(Encoding.ASCII.GetBytes(text), out var value) && value == decimal.Parse(text, CultureInfo.InvariantCulture);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void No_bytes_are_too_strange() =>
        Prop.ForAll<byte[]>(bytes => DecimalText.TryParse(bytes, out _) || true).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
}
