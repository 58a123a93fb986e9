using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>Own factors hold for the days they are valid.</summary>
public sealed class FactorLookupTests
{
    [Fact]
    public void Own_factors_of_two_half_years_each_count_for_their_own_half()
    {
        var inventory = Diesel(Ncv("own-h1", 40, "2025-01-01", "2025-06-30"), Ncv("own-h2", 44, "2025-07-01", "2025-12-31")).Record("diesel", "2025-03", "10 t").Record("diesel", "2025-09", "10 t").Build();
        var months = InventoryViews.ByMonth(inventory).ToDictionary(month => month.Month, month => month.Tco2e, StringComparer.Ordinal);
        Assert.Equal(months["2025-03"] * 44 / 40, months["2025-09"], 12);
    }

    [Fact]
    public void An_own_emission_factor_that_is_not_valid_does_not_replace_the_equation()
    {
        var shipped = Diesel().Record("diesel", "2025-03", "10 t").Build();
        var old = Row("own-ef", "combustion-co2", 0.07m, "tCO2/GJ", "2020-01-01", "2020-12-31", "CO2");
        Assert.Equal(shipped.Totals.Tco2e, Diesel(old).Record("diesel", "2025-03", "10 t").Build().Totals.Tco2e);
    }

    private static BookWriter Diesel(params FactorRow[] own) =>
        new BookWriter().With(book => book with { OwnFactors = own }).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");

    private static FactorRow Ncv(string id, decimal value, string from, string to) => Row(id, "net-calorific-value", value, "GJ/t", from, to);

    private static FactorRow Row(string id, string kind, decimal value, string unit, string from, string to, string? gas = null) => new(
        id, null, kind, ["diesel"], gas is null ? null : new Gas(gas), value, Unit.Parse(unit), "CN",
        NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(to).Value, 6, null, null, null, "measured", "yes", new Place("factors.csv", 2));
}
