namespace Lingtan.Drivers.Bacnet;

/// <summary>The examples of ASHRAE 135, clause 20.2, worked by hand, and their limits.</summary>
public sealed class BacnetValuesTests
{
    [Theory]
    [InlineData("00", BacnetValueType.Null, null, null)]
    [InlineData("10", BacnetValueType.Boolean, "0", null)]
    [InlineData("11", BacnetValueType.Boolean, "1", null)]
    [InlineData("21 48", BacnetValueType.Unsigned, "72", null)]
    [InlineData("25 08 FF FF FF FF FF FF FF FF", BacnetValueType.Unsigned, "18446744073709551615", null)]
    [InlineData("31 48", BacnetValueType.Signed, "72", null)]
    [InlineData("32 FF 7F", BacnetValueType.Signed, "-129", null)]
    [InlineData("34 80 00 00 00", BacnetValueType.Signed, "-2147483648", null)]
    [InlineData("44 42 90 00 00", BacnetValueType.Real, "72", null)]
    [InlineData("44 7F C0 00 00", BacnetValueType.Real, null, null)]
    [InlineData("55 08 40 52 00 00 00 00 00 00", BacnetValueType.Double, "72", null)]
    [InlineData("63 12 34 FF", BacnetValueType.Octets, null, "1234FF")]
    [InlineData("75 19 00 54 68 69 73 20 69 73 20 61 20 42 41 43 6E 65 74 20 73 74 72 69 6E 67 21", BacnetValueType.Text, null, "This is a BACnet string!")]
    [InlineData("75 05 04 75 35 88 68", BacnetValueType.Text, null, "电表")]
    [InlineData("75 07 00 E7 94 B5 E8 A1 A8", BacnetValueType.Text, null, "电表")]
    [InlineData("72 05 B0", BacnetValueType.Text, null, "°")]
    [InlineData("74 01 03 52 01", BacnetValueType.Text, null, null)]
    [InlineData("82 03 A8", BacnetValueType.Bits, null, "10101")]
    [InlineData("91 00", BacnetValueType.Enumerated, "0", null)]
    [InlineData("A4 5B 01 18 05", BacnetValueType.Date, null, "1991-01-24")]
    [InlineData("A4 FF FF 20 FF", BacnetValueType.Date, null, "*-*-32")]
    [InlineData("B4 11 23 2D 11", BacnetValueType.Time, null, "17:35:45.17")]
    [InlineData("C4 00 C0 00 0F", BacnetValueType.Object, "12582927", "binary-input:15")]
    public void Values_of_every_kind_are_read(string octets, BacnetValueType type, string? number, string? text)
    {
        var reader = new BacnetReader(Hex.Bytes(octets));
        Assert.True(reader.TryTake(out var value));
        Assert.True(reader.IsAtEnd);
        Assert.Equal((type, number, text), (value.Type, value.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), value.Text));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("01", "null with a length")]
    [InlineData("12", "yes, no, or two")]
    [InlineData("20", "a number of no octets")]
    [InlineData("25 09 00 00 00 00 00 00 00 00 00", "a number of nine octets")]
    [InlineData("35 05 00 00 00 00 00", "a signed number of five octets")]
    [InlineData("43 42 90 00", "a fraction of three octets")]
    [InlineData("44 42 90 00", "one octet missing")]
    [InlineData("72 00 FF", "no UTF-8")]
    [InlineData("74 04 75 35 88", "half a character")]
    [InlineData("82 08 A8", "eight unused bits of eight")]
    [InlineData("A4 5B 0F 18 05", "month fifteen")]
    [InlineData("B4 18 00 00 00", "hour twenty-four")]
    [InlineData("D0", "a kind that is kept for later")]
    [InlineData("06", "a group of no place")]
    [InlineData("75 FF 00 00 00 01 00", "a length of four octets")]
    public void What_is_no_value_is_none(string octets, string why)
    {
        var reader = new BacnetReader(Hex.Bytes(octets));
        Assert.False(reader.TryTake(out _), why);
    }

    [Fact]
    public void Units_that_the_list_does_not_name_are_never_taken_for_others()
    {
        Assert.Equal(["kWh", "m3/h", "degC", "bacnet-unit-253"], new[] { 19, 135, 62, 253 }.Select(BacnetUnits.Symbol));
    }
}
