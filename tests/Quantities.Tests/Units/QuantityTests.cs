namespace Lingtan.Quantities.Tests.Units;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0.8856 t", "0.8856 t")]
    [InlineData("0.4 tCO2e", "0.4 tCO2e")]
    [InlineData("98 %", "98 %")]
    [InlineData("98%", "98 %")]
    [InlineData("９８％", "98 %")]
    [InlineData("100万kWh", "100 1e4 kWh")]
    [InlineData("3 1e4 Nm3", "3 1e4 Nm3")]
    [InlineData("517,207 kWh", "517207 kWh")]
    [InlineData("12", "12")]
    [InlineData("-0.5 t", "-0.5 t")]
    [InlineData("1e4 Nm3", "10000 Nm3")]
    [InlineData("5吨", "5 t")]
    public void Reads_a_number_with_its_unit(string text, string printed)
    {
        Assert.True(Quantity.TryParse(text, out var quantity, out var expected), expected?.En);
        Assert.Equal(printed, quantity.ToString());
        Assert.True(Quantity.TryParse(printed, out var again, out _));
        Assert.Equal(quantity.In(Unit.None * quantity.Unit).Amount, again.In(quantity.Unit).Amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("0,4 t")]
    [InlineData("4 furlong")]
    [InlineData("4 ton")]
    public void Refuses_others(string text)
    {
        Assert.False(Quantity.TryParse(text, out _, out var expected));
        Assert.NotNull(expected);
    }

    [Fact]
    public void Converts_to_another_unit() => Assert.Equal(new Quantity(885.6m, Unit.Parse("kg")), new Quantity(0.8856m, Unit.Parse("t")).In(Unit.Parse("kg")));
}
