namespace Lingtan.Metering;

public sealed class InterlockTests
{
    [Theory]
    [InlineData("boiler.pressure < 8", 7, true)]
    [InlineData("boiler.pressure < 8", 8, false)]
    [InlineData("a-1.t > -5", -4, true)]
    public void It_holds_on_one_side(string text, int value, bool expected)
    {
        Assert.True(Interlock.TryParse(text, out var interlock));
        Assert.Equal(expected, interlock!.Holds(value));
        Assert.False(interlock.Holds(null));
        Assert.Equal(text, interlock.ToString());
    }

    [Theory]
    [InlineData("boiler.pressure<0.8")]
    [InlineData("boiler < 0.8")]
    [InlineData("boiler.pressure = 0.8")]
    [InlineData("boiler.pressure < hot")]
    [InlineData("boiler.a.b < 1")]
    public void What_is_no_condition_is_refused(string text) => Assert.False(Interlock.TryParse(text, out _));
}
