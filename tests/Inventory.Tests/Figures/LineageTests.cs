using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>Everything that makes a number is in its derivation, and the derivation reads as one sum.</summary>
public sealed class LineageTests
{
    [Fact]
    public void Two_results_of_one_gas_are_rounded_and_explained_together()
    {
        var inventory = Two("CO2", "").Build();
        Assert.Single(inventory.Entries.ToArray());
        var text = string.Join('\n', FigureExplanation.OfFigure(inventory, "sources/x/2025-01/CO2")!.Select(line => line.En));
        Assert.DoesNotContain("% of the whole", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("record ").Length - 1);
    }

    [Fact]
    public void Methane_of_both_origins_keeps_both_values_of_its_GWP_in_the_derivation()
    {
        var inventory = Two("CH4", ", origin: non-fossil").Build();
        Assert.Equal((10 * 29.8m) + (20 * 27.0m), inventory.Totals.Tco2e);
        // With another set both values change, and only through them: AR5 gives 30 to fossil methane and 28 to other.
        var text = string.Join('\n', FigureExplanation.OfFigure(inventory, "sources/x/2025-01/CH4")!.Select(line => line.En));
        Assert.Contains("GWP 29.8", text, StringComparison.Ordinal);
        Assert.Contains("GWP 27 ", text, StringComparison.Ordinal);
    }

    private static BookWriter Two(string gas, string origin)
    {
        var method = new MethodFile("two-outputs", System.Text.Encoding.UTF8.GetBytes($$"""
            id: two-outputs
            title: { zh: 两项, en: Two }
            standard: own
            inputs:
              A: { kind: activity, unit: t{{gas}} }
            emissions:
              - { gas: {{gas}}, expr: A, equation: (1){{(gas == "CH4" ? ", origin: fossil" : "")}} }
              - { gas: {{gas}}, expr: A + A, equation: (2){{origin}} }
            """), "methods/two-outputs.yaml");
        return new BookWriter().With(book => book with { OwnMethods = [method] }).Source("x", "two-outputs").Record("x", "2025-01", "10 t" + gas);
    }
}
