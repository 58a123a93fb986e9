using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

public sealed class IntensityDenominatorTests
{
    [Fact]
    public void Persons_are_averaged_over_days_and_revenue_is_added()
    {
        // 100 persons for 181 days and 200 for 184: (100 × 181 + 200 × 184) / 365 = 150.41 by hand; 3 + 4 = 7.
        Assert.Equal((18100m + 36800m) / 365, Denominator("headcount", "person", ("2025-01-01/2025-06-30", "100 person"), ("2025-07-01/2025-12-31", "200 person")));
        Assert.Equal(7, Denominator("revenue", "1e8 CNY", ("2025-01-01/2025-06-30", "3 亿元"), ("2025-07-01/2025-12-31", "4 亿元")));
    }

    private static decimal Denominator(string metric, string unit, params (string Period, string Value)[] figures)
    {
        var place = new Place("production.csv", 2);
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "1 t").With(book => book with
        {
            Intensities = [new IntensityDefinition(metric, [1], Unit.Parse(unit), place)],
            Production = [.. figures.Select(figure => Figure(figure.Period, figure.Value))],
        }).Build();
        return Assert.Single(InventoryRatios.Intensities(inventory)).Denominator;

        ProductionFigure Figure(string period, string value)
        {
            Assert.True(Period.TryParse(period, zone, out var span, out _));
            Assert.True(Quantity.TryParse(value, out var quantity, out _));
            return new ProductionFigure(null, span!, metric, quantity, false, place);
        }
    }
}
