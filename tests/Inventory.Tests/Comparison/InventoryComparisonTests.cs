using FsCheck;
using FsCheck.Fluent;
using Lingtan.Factors;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

public sealed class InventoryComparisonTests
{
    [Fact]
    public void The_causes_add_up_and_each_change_lands_on_its_own()
    {
        var before = new BookWriter(2024).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Source("gas", "fossil-fuel-combustion-ncv", subjects: "fuel=natural-gas")
            .Record("diesel", "2024", "100 t").Record("gas", "2024", "10 万Nm3").Build();
        var after = new BookWriter(2025).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel", inputs: "OF=99 %").Source("petrol", "fossil-fuel-combustion-ncv", subjects: "fuel=petrol")
            .With(book => book with { BaseYear = new BaseYearPolicy(null, 0.05m, ["structure"], new Place("inventory.yaml")) })
            .Record("diesel", "2025", "110 t").Record("petrol", "2025", "5 t").Build();
        var comparison = InventoryComparison.Compare(before, after);
        Assert.Equal(after.Totals.Tco2e - before.Totals.Tco2e, comparison.ByCause.Sum(pair => pair.Value));
        var causes = comparison.ByCause.ToDictionary(pair => pair.Key, pair => pair.Value);
        var perTonne = before.Sources[0].Tco2e / 100;
        Assert.Equal(perTonne * 10, causes[Cause.Activity], 9);
        Assert.Equal((perTonne * 110 / 98 * 99) - (perTonne * 110), causes[Cause.Factor], 9);
        Assert.Equal(after.Sources[1].Tco2e - before.Sources[1].Tco2e, causes[Cause.Structure], 9);
        Assert.Equal(0, causes[Cause.Gwp]);
        Assert.True(comparison.BaseYear!.Restate);
    }

    [Fact]
    public void A_method_that_takes_other_units_is_a_change_of_method()
    {
        var before = new BookWriter(2024).Source("cars", "reported-emissions", "mobile-combustion").Record("cars", "2024", "50 tCO2e").Build();
        var after = new BookWriter(2025).Source("cars", "fossil-fuel-combustion-ncv", "mobile-combustion", subjects: "fuel=petrol").Record("cars", "2025", "10000 L").Build();
        var causes = InventoryComparison.Compare(before, after).ByCause.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(after.Totals.Tco2e - 50, causes[Cause.Method]);
        Assert.Equal(0, causes[Cause.Activity]);
    }

    [Fact]
    public void A_yearly_own_factor_is_a_change_of_factor()
    {
        Inventory Year(int year, decimal factor, string amount) => new BookWriter(year).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", $"{year}", amount)
            .With(book => book with
            {
                OwnFactors =
                [
                    new FactorRow(
                        $"own-{year}", null, "net-calorific-value", ["diesel"], null, factor, Unit.Parse("GJ/t"), "CN", new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), 6, null, null, null,
                        "laboratory", "yes", new Place("factors.csv", 2)),
                ],
            }).Build();
        var (before, after) = (Year(2024, 40, "100 t"), Year(2025, 42, "110 t"));
        var causes = InventoryComparison.Compare(before, after).ByCause.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(before.Totals.Tco2e / 10, causes[Cause.Activity], 9);
        Assert.Equal(before.Totals.Tco2e * 1.1m / 20, causes[Cause.Factor], 9);
    }

    [Theory]
    [InlineData(2024, 2025)]
    [InlineData(2023, 2024)]
    public void Own_factors_of_a_part_of_the_year_hold_for_the_same_part_of_the_other_year(int first, int second)
    {
        // Heating values to the end of February and from March on; by hand the emissions go with NCV × amount: 40 and 30 GJ/t, later 44 and 30.
        var (before, after) = (Halves(first, 40, 100, 200), Halves(second, 44, 150, 100));
        var perGigajoule = before.Totals.Tco2e / ((100 * 40) + (200 * 30));
        var causes = InventoryComparison.Compare(before, after).ByCause.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(perGigajoule * ((50 * 40) - (100 * 30)), causes[Cause.Activity], 9);
        Assert.Equal(perGigajoule * 150 * 4, causes[Cause.Factor], 9);
        Assert.Equal(after.Totals.Tco2e - before.Totals.Tco2e, causes.Values.Sum());

        static Inventory Halves(int year, decimal winter, int wintered, int rest)
        {
            var march = new LocalDate(year, 3, 1);
            return new BookWriter(year).Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel")
                .Record("diesel", $"{year}-01-01/{march.PlusDays(-1):uuuu-MM-dd}", $"{wintered} t").Record("diesel", $"{year}-03-01/{year}-12-31", $"{rest} t")
                .With(book => book with { OwnFactors = [Own("winter", winter, new LocalDate(year, 1, 1), march.PlusDays(-1)), Own("rest", 30, march, new LocalDate(year, 12, 31))] }).Build();
        }
    }

    private static FactorRow Own(string id, decimal value, LocalDate from, LocalDate to) => new(
        id, null, "net-calorific-value", ["diesel"], null, value, Unit.Parse("GJ/t"), "CN", from, to, 6, null, null, null, "laboratory", "yes", new Place("factors.csv", 2));

    [Fact]
    public void Whatever_changes_the_causes_add_up_exactly() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf(10).ToArbitrary(), dice =>
        {
            var before = Random(2024, dice, 0);
            var after = Random(2025, dice, 5);
            var comparison = InventoryComparison.Compare(before, after);
            return comparison.ByCause.Sum(pair => pair.Value) == after.Totals.Tco2e - before.Totals.Tco2e
                && comparison.Sources.All(source => source.ByCause.Values.Sum() == source.After - source.Before)
                && comparison.ByCause.Single(pair => pair.Key == Cause.Rounding).Value == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(30)));

    private static Inventory Random(int year, int[] dice, int from)
    {
        var writer = new BookWriter(year).Facility("plant", equity: (dice[from] + 1) / 10m).Facility("other")
            .With(book => book with { Gwp = dice[from + 1] > 4 ? "AR6" : "AR5", Consolidation = dice[from + 2] > 4 ? ConsolidationApproach.EquityShare : ConsolidationApproach.OperationalControl });
        writer.Source("diesel", dice[from + 3] > 6 ? "reported-emissions" : "fossil-fuel-combustion-ncv", subjects: "fuel=diesel", facility: dice[from + 4] > 4 ? "plant" : "other");
        writer.Record("diesel", $"{year}", dice[from + 3] > 6 ? "77.7 tCO2e" : $"{dice[from + 4] + 1}.333 t");
        if (dice[from] > 3) writer.Source("tank", "reported-emissions-by-gas", "waste-water").Record("tank", $"{year}-02", $"{dice[from + 1]}.1 t", "E[CH4]");
        if (dice[from + 2] > 3) writer.Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", $"{year}", $"{dice[from + 3]}00 MWh");
        return writer.Build();
    }
}
