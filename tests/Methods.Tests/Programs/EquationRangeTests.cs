namespace Lingtan.Methods;

public sealed class EquationRangeTests
{
    [Theory]
    [InlineData("(3) (4) (2)", "(2)-(4)")]
    [InlineData("(7) (6)", "(6)-(7)")]
    [InlineData("(2) (4)", "(2), (4)")]
    [InlineData("(10) (9) (2) (3)", "(2)-(3), (9)-(10)")]
    [InlineData("(E.1) (2)", "(E.1), (2)")]
    [InlineData("(5)", "(5)")]
    [InlineData("(5) (5)", "(5)")]
    [InlineData("", null)]
    public void Equations_that_follow_each_other_are_joined(string equations, string? joined) =>
        Assert.Equal(joined, EquationRange.Join(equations.Split(' ').Select(e => e.Length == 0 ? null : e)));
}
