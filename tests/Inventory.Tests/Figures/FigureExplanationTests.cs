using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class FigureExplanationTests
{
    [Fact]
    public void A_source_is_printed_as_a_sum_to_redo_by_hand()
    {
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "0.8856 t").Build();
        var text = FigureExplanation.OfSource(inventory, inventory.Sources[0]).Zh;
        Assert.StartsWith("0.8856 t × 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12 = 2.741", text, StringComparison.Ordinal);
        Assert.Contains("GB/T 32151.24-2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Litres_show_their_density_and_its_source()
    {
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025-03", "1000 L").Build();
        var lines = FigureExplanation.OfFigure(inventory, "sources/diesel/2025-03/CO2")!;
        Assert.Contains(lines, line => line.En.Contains("1000 L", StringComparison.Ordinal) && line.En.Contains("kg/L", StringComparison.Ordinal));
        Assert.Contains(inventory.Datasets, dataset => dataset.Id.Contains("density", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_lists_its_parts_and_its_hash()
    {
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "1 t").Build();
        var lines = FigureExplanation.OfFigure(inventory, "totals/scope1")!;
        Assert.Contains(lines, line => line.En.Contains("sources/diesel = ", StringComparison.Ordinal));
        Assert.Contains(inventory.Figures.Find("totals/scope1")!.Sha256, lines[^1].En, StringComparison.Ordinal);
        Assert.Null(FigureExplanation.OfFigure(inventory, "totals/scope4"));
    }
}
