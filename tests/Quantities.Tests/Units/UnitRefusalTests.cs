using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Units;

public sealed class UnitRefusalTests
{
    [Theory]
    [InlineData("ton", "tonne")]
    [InlineData("MT", "Mt")]
    [InlineData("T", "tonne")]
    [InlineData("gal", "gal_US")]
    [InlineData("加仑", "gal_UK")]
    [InlineData("mwh", "MWh")]
    [InlineData("nm3", "Nm3")]
    [InlineData("Sm3", "m3@20C")]
    [InlineData("¥", "CNY")]
    [InlineData("kgCO2/ton", "tonne")]
    [InlineData("t/t/t", "parentheses")]
    [InlineData("furlong", "known unit")]
    [InlineData("", "known unit")]
    [InlineData("kg/", "known unit")]
    [InlineData("104Nm3", "known unit")]
    [InlineData("kgXyz", "known unit")]
    [InlineData("1e4", "known unit", true)]
    [InlineData("{}", "known unit")]
    [InlineData("kg((", "known unit")]
    public void Ambiguous_and_unknown_units_are_refused_with_an_explanation(string text, string explanation, bool known = false)
    {
        Assert.Equal(known, Unit.TryParse(text, out var unit, out var expected));
        if (known)
            return;
        Assert.Null(unit);
        Assert.Contains(explanation, expected!.En, StringComparison.Ordinal);
        Assert.NotEmpty(expected.Zh);
        Assert.Throws<FormatException>(() => Unit.Parse(text));
    }

    [Fact]
    public void No_text_is_too_strange()
    {
        Prop.ForAll<string>(text => text is null || Unit.TryParse(text, out _, out _) || true).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
        var pieces = Gen.Elements("kg", "CO2", "/", "(", ")", "{", "}", ".", "1e4", " ", "万", "吨", "%", "*", "10^", "9").ArrayOf().Select(string.Concat);
        Prop.ForAll(pieces.ToArbitrary(), text => !Unit.TryParse(text, out var unit, out _) || Unit.Parse(unit!.Symbol) == unit).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
    }

    [Theory]
    [InlineData("万万kg")]
    [InlineData("1e4 1e4 kg")]
    [InlineData("亿万元")]
    public void A_power_of_ten_twice_is_refused(string text) => Assert.False(Unit.TryParse(text, out _, out _));

    [Theory]
    [InlineData("百万千焦", "GJ")]
    [InlineData("万千瓦时", "1e4 kWh")]
    public void A_power_of_ten_before_a_unit_of_its_own_is_not(string text, string same) => Assert.Equal(Unit.Parse(same), Unit.Parse(text));
}
