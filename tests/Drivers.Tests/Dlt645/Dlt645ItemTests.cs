namespace Lingtan.Drivers.Dlt645;

public sealed class Dlt645ItemTests
{
    [Theory]
    [InlineData("current-a", "34 12 80", "-1.234")]
    [InlineData("current-a", "34 12 00", "1.234")]
    [InlineData("active-power-total", "67 45 23", "23.4567")]
    [InlineData("active-power-total", "67 45 A3", "-23.4567")]
    [InlineData("power-factor-total", "99 89", "-0.999")]
    [InlineData("frequency", "00 50", "50")]
    [InlineData("active-energy-import", "99 99 99 99", "999999.99")]
    public void Digits_stand_lowest_first_and_the_highest_bit_of_a_momentary_value_is_its_sign(string id, string data, string value) =>
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Dlt645Item.Find(id)!.Value(Hex.Bytes(data)));

    [Theory]
    [InlineData("active-energy-import", "FF FF FF FF")]
    [InlineData("active-energy-import", "0A 00 00 00")]
    [InlineData("active-energy-import", "00 00 00")]
    [InlineData("current-a", "FF FF FF")]
    public void What_are_no_digits_is_no_value(string id, string data) => Assert.Null(Dlt645Item.Find(id)!.Value(Hex.Bytes(data)));

    [Fact]
    public void Every_item_has_a_name_and_a_code_of_its_own()
    {
        Assert.Equal(Dlt645Item.All.Count, Dlt645Item.All.Select(static i => i.Id).Distinct().Count());
        Assert.Equal(Dlt645Item.All.Count, Dlt645Item.All.Select(static i => i.Code).Distinct().Count());
    }
}
