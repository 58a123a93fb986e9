namespace Lingtan.Methods;

public sealed class MethodNamesTests
{
    [Theory]
    [InlineData("FC", true)]
    [InlineData("消耗量", true)]
    [InlineData("_x1", true)]
    [InlineData("T", false)]
    [InlineData("molar", false)]
    [InlineData("1x", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void Words_of_the_language_are_not_free(string name, bool free) => Assert.Equal(free, MethodNames.IsFree(name));

    [Theory]
    [InlineData("NVC", "NCV")]
    [InlineData("Ncv", "NCV")]
    [InlineData("fuel-combustion", "fossil-fuel-combustion")]
    [InlineData("entirely-other", null)]
    public void The_nearest_name_is_suggested(string name, string? nearest) =>
        Assert.Equal(nearest, MethodNames.Nearest(name, ["FC", "NCV", "CC", "fossil-fuel-combustion"]));

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("50 % - 1/2", 0)]
    [InlineData("-(4 - 6)", 2)]
    public void Constants_have_a_value(string text, int value) =>
        Assert.Equal(Fraction.Of(value), Constants.Value(FormulaReader.Read(text, out _)!));

    [Theory]
    [InlineData("a - a")]
    [InlineData("1 / (2 - 2)")]
    public void Others_have_none(string text) => Assert.Null(Constants.Value(FormulaReader.Read(text, out _)!));
}
