using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>
/// What an intensity is divided by: the production figures of a metric within the reporting period. A figure that crosses the period counts
/// by days, one outside it not at all. Persons, areas and capacities are stocks: several figures of one facility are averaged over their
/// days, not added. Where the whole organisation has a figure, those of facilities are parts of it and not added again.
/// </summary>
internal static class IntensityDenominator
{
    /// <summary>The figures that count, with the part of their days that lies within the reporting period.</summary>
    /// <param name="book">The book.</param>
    /// <param name="metric">Metric identifier.</param>
    public static IReadOnlyList<(ProductionFigure Figure, decimal Days, decimal Of)> Figures(InventoryBook book, string metric)
    {
        var inside = book.Production.Where(figure => figure.Metric == metric).Select(figure => Inside(book, figure)).Where(figure => figure.Days > 0).ToArray();
        var whole = Array.FindAll(inside, figure => string.IsNullOrEmpty(figure.Figure.Facility));
        return whole.Length > 0 ? whole : inside;
    }

    /// <summary>The sum of a metric in a unit.</summary>
    /// <param name="figures">The figures that count.</param>
    /// <param name="unit">The unit of the denominator.</param>
    /// <exception cref="OverflowException">The sum is beyond exact arithmetic.</exception>
    public static decimal Sum(IReadOnlyList<(ProductionFigure Figure, decimal Days, decimal Of)> figures, Unit unit)
    {
        var stock = Stocks.Any(unit.IsConvertibleTo);
        decimal sum = 0;
        foreach (var facility in figures.GroupBy(figure => figure.Figure.Facility ?? "", StringComparer.Ordinal))
        {
            decimal amounts = 0, covered = 0;
            foreach (var (figure, days, all) in facility)
            {
                var amount = figure.Value.Unit.ConvertTo(figure.Value.Amount, unit);
                amounts += stock ? amount * days : days == all ? amount : amount * days / all;
                covered += days;
            }

            sum += stock && covered > 0 ? amounts / covered : amounts;
        }

        return sum;
    }

    private static readonly Unit[] Stocks = [Unit.Parse("person"), Unit.Parse("m2"), Unit.Parse("kW")];

    private static (ProductionFigure Figure, decimal Days, decimal Of) Inside(InventoryBook book, ProductionFigure figure)
    {
        var place = book.Facilities.FirstOrDefault(facility => facility.Id == figure.Facility) ?? (book.Facilities.Count > 0 ? book.Facilities[0] : null);
        var zone = place?.Zone ?? DateTimeZone.Utc;
        var (from, to) = BindingFactory.DaysOf(figure.Period, zone);
        var (first, last) = (LocalDate.Max(from, book.Period.From), LocalDate.Min(to, book.Period.To));
        return (figure, Length(first, last), Length(from, to));
    }

    private static int Length(LocalDate from, LocalDate to) => to < from ? 0 : NodaTime.Period.DaysBetween(from, to) + 1;
}
