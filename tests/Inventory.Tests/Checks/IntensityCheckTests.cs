using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

public sealed class IntensityCheckTests
{
    [Fact]
    public void Figures_of_other_years_are_no_part_of_the_denominator_and_crossing_ones_count_by_days() =>
        Assert.Equal(110, Denominator(Revenue(null, "2024", 90), Revenue(null, "2025", 100), Revenue(null, "2025-12-22/2026-01-10", 20)));

    [Fact]
    public void Figures_of_facilities_are_parts_of_that_of_the_organisation() =>
        Assert.Equal(100, Denominator(Revenue(null, "2025", 100), Revenue("plant", "2025", 60), Revenue("office", "2025", 40)));

    [Fact]
    public void Figures_of_facilities_add_up() => Assert.Equal(100, Denominator(Revenue("plant", "2025", 60), Revenue("office", "2025", 40)));

    [Fact]
    public void A_metric_with_figures_of_other_years_only_is_one_fault() => Assert.Equal("metric-missing", Book(Revenue(null, "2024", 90)).OnlyFault().Code.Id);

    [Fact]
    public void A_denominator_of_zero_is_one_fault()
    {
        var fault = Book(Revenue(null, "2025", 0)).OnlyFault();
        Assert.Equal(("division-by-zero", new Place("production.csv", 2, "value")), (fault.Code.Id, fault.Place));
    }

    [Fact]
    public void Figures_beyond_exact_arithmetic_are_one_fault() =>
        Assert.Equal("number-too-large", Book(Revenue("plant", "2025", 7e28m), Revenue("office", "2025", 6e28m)).OnlyFault().Code.Id);

    private static decimal Denominator(params ProductionFigure[] figures) => Assert.Single(InventoryRatios.Intensities(Book(figures).Build())).Denominator;

    private static BookWriter Book(params ProductionFigure[] figures) => new BookWriter().Facility("plant").Facility("office")
        .Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "1 t")
        .With(book => book with { Production = figures, Intensities = [new IntensityDefinition("revenue", [1], Unit.Parse("CNY"), new Place("inventory.yaml", 9))] });

    private static ProductionFigure Revenue(string? facility, string period, decimal value)
    {
        Assert.True(Period.TryParse(period, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], out var span, out _));
        return new ProductionFigure(facility, span!, "revenue", new Quantity(value, Unit.Parse("CNY")), false, new Place("production.csv", 2));
    }
}
