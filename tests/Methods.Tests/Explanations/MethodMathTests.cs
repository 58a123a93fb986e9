namespace Lingtan.Methods;

public sealed class MethodMathTests
{
    [Fact]
    public void A_formula_is_shown_as_the_standard_prints_it()
    {
        var method = Given.Shipped("fossil-fuel-combustion-ncv");
        Assert.Equal("CC×OF×molar(CO2/C)", Text(MethodMath.Of(method.Let("EF")!)));
        Assert.All(method.Emissions, emission => Assert.NotEmpty(Text(MethodMath.Of(emission))));
    }

    [Fact]
    public void Brackets_stand_only_where_they_are_needed()
    {
        var etching = Given.Shipped("etching-cvd-cleaning");
        Assert.Contains(etching.Emissions, emission => Text(MethodMath.Of(emission)).Equals("(1−h)×FC×(1−U)×(1−a×d)", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_shipped_formula_can_be_shown()
    {
        var methods = MethodLibrary.Create(
            Directory.GetFiles(Path.Combine(Given.Root, "data", "methods")).Select(file => MethodFile.At("methods/" + Path.GetFileName(file), File.ReadAllBytes(file))), Given.LibraryKind).All(new Lingtan.Quantities.FaultList());
        Assert.True(methods.Count > 90);
        foreach (var method in methods)
        {
            Assert.All(method.Lets, let => Assert.NotEmpty(Text(MethodMath.Of(let))));
            Assert.All(method.Emissions, emission => Assert.NotEmpty(Text(MethodMath.Of(emission))));
            Assert.All(method.Energy, energy => Assert.NotEmpty(Text(MethodMath.Of(energy))));
        }
    }

    private static string Text(MathNode node) => node.Kind switch
    {
        "number" or "sign" => node.Text!,
        "name" => node.Text + (node.Parts.Count == 0 ? "" : "[" + string.Join(",", node.Parts.Select(part => Text(part))) + "]"),
        "molar" => $"molar({Text(node.Parts[0])}/{Text(node.Parts[1])})",
        "fraction" => $"({Text(node.Parts[0])})/({Text(node.Parts[1])})",
        "group" => "(" + Text(node.Parts[0]) + ")",
        "sum" => $"sum({node.Text},{Text(node.Parts[0])})",
        "min" or "max" => node.Kind + "(" + string.Join(",", node.Parts.Select(part => Text(part))) + ")",
        _ => string.Concat(node.Parts.Select(part => Text(part))),
    };
}
