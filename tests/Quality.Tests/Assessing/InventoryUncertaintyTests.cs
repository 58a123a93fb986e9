using Lingtan.Inventories;

namespace Lingtan.Quality;

public sealed class InventoryUncertaintyTests
{
    [Fact]
    public void A_fuel_in_litres_depends_on_its_records_its_factors_and_its_density()
    {
        var model = Model(QualityBooks.DieselByMonth("L", "diesel"));
        Assert.Equal(
            ["factors/cn-density-diesel", "factors/gbt32151-diesel-carbon-content", "factors/gbt32151-diesel-ncv", "factors/gbt32151-diesel-oxidation", "sources/diesel/FC"],
            model.Inputs.Select(input => input.Id).Order(StringComparer.Ordinal));
        Assert.Single(Assert.Single(model.Contributions).Proportional);
        Assert.Empty(model.Contributions[0].General);
        // Records 5 %, NCV 5 %, carbon content 5 %, oxidation 2 % as assumed; density 0.83 (0.81-0.845) as stated:
        // √(25 + 25 + 25 + 4 + 2.40964²) = 9.20904 and √(79 + 1.80723²) = 9.07006.
        var total = ErrorPropagation.Run(model).Total;
        Assert.Equal(-9.20904m, total.LowerPercent);
        Assert.Equal(9.07006m, total.UpperPercent);
    }

    [Fact]
    public void Two_sources_of_one_fuel_share_its_factors()
    {
        var model = Model(QualityBooks.DieselByMonth("kg", "generator", "truck"));
        Assert.Equal(5, model.Inputs.Count);
        // √(25/2 + 25 + 25 + 4): only the records are independent.
        Assert.Equal(8.15475m, ErrorPropagation.Run(model).Total.UpperPercent);
    }

    [Fact]
    public void A_balance_of_stocks_is_evaluated_by_its_method()
    {
        var model = Model(QualityBooks.Refrigerant());
        Assert.Empty(model.Contributions[0].Proportional);
        Assert.Equal(6, Assert.Single(model.Contributions[0].General).Inputs.Count);
        // 5 % × √(120² + 90² + 300² + 25² + 150² + 40²) / 195 = 9.49843 %.
        Assert.Equal(9.49843m, ErrorPropagation.Run(model).Total.UpperPercent);
        var simulated = MonteCarlo.Run(model, new(200_000, 8), TestContext.Current.CancellationToken).Total;
        Assert.Equal(9.498, (double)simulated.UpperPercent, 0.1);
        Assert.Equal(-9.498, (double)simulated.LowerPercent, 0.1);
    }

    [Fact]
    public void The_model_adds_up_to_the_inventory()
    {
        var inventory = Mixed(reversed: false);
        var result = ErrorPropagation.Run(InventoryUncertainty.Model(inventory, DataQualityScheme.Default, bySource: true));
        Assert.Equal((double)inventory.Totals.Tco2e, (double)result.Total.Tonnes, (double)inventory.Totals.Tco2e * 1e-5);
        foreach (var source in inventory.Sources)
        {
            var group = Assert.Single(result.Groups, group => group.Id == "sources/" + source.Definition.Id);
            Assert.Equal((double)source.Tco2e, (double)group.Tonnes, Math.Abs((double)source.Tco2e) * 1e-5);
        }
    }

    [Fact]
    public void The_order_of_records_makes_no_difference()
    {
        var (forward, backward) = (InventoryUncertainty.Model(Mixed(false), DataQualityScheme.Default), InventoryUncertainty.Model(Mixed(true), DataQualityScheme.Default));
        var (one, two) = (MonteCarlo.Run(forward, new(20_000, 5), TestContext.Current.CancellationToken), MonteCarlo.Run(backward, new(20_000, 5), TestContext.Current.CancellationToken));
        Assert.Equal(one.Total, two.Total);
        Assert.Equal(one.Groups, two.Groups);
    }

    [Fact]
    public void Sums_are_named_like_figures()
    {
        var inventory = Mixed(false);
        var ids = InventoryUncertainty.Model(inventory, DataQualityScheme.Default).Groups.Select(group => group.Id).ToArray();
        Assert.Contains("totals/scope1", ids);
        Assert.Contains("byIsoCategory/2", ids);
        Assert.Contains("byCategory/fugitive", ids);
        Assert.All(ids.Append(UncertaintyModel.Total), id => Assert.NotNull(inventory.Figures.Find(id)));
    }

    [Fact]
    public void The_largest_contributors_are_named_and_assumptions_are_remarked()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("L", "diesel"));
        var model = InventoryUncertainty.Model(inventory, DataQualityScheme.Default);
        var shares = ErrorPropagation.Shares(model);
        Assert.Equal(1.0, (double)shares.Sum(share => share.Share), 1e-4);
        Assert.Equal(UncertaintyBasis.Assumed, shares[0].Basis);
        Assert.Contains(InventoryUncertainty.Warnings(inventory, model), warning => warning.Code.Id == "uncertainty-assumed");
    }

    [Fact]
    public void Without_assumptions_only_stated_bounds_count()
    {
        var inventory = QualityBooks.Build(QualityBooks.DieselByMonth("L", "diesel"));
        var model = InventoryUncertainty.Model(inventory, DataQualityScheme.Default with { Assumptions = UncertaintyAssumptions.None });
        Assert.Equal("factors/cn-density-diesel", Assert.Single(model.Inputs).Id);
        Assert.Equal(1.80723m, ErrorPropagation.Run(model).Total.UpperPercent);
    }

    private static UncertaintyModel Model(BookWriter writer) => InventoryUncertainty.Model(QualityBooks.Build(writer), DataQualityScheme.Default);

    private static Inventory Mixed(bool reversed)
    {
        var writer = QualityBooks.Refrigerant().Source("power", "purchased-electricity", "purchased-electricity", 2)
            .Source("freight", "freight-mass-distance", "scope3-4", 3, scope3: 4, inputs: "EF=0.12 kgCO2e/t.km", subjects: "vehicle=hgv;variant=average")
            .Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");
        for (var month = 1; month <= 12; month++)
        {
            var period = $"2025-{month:D2}";
            writer.Record("power", period, $"{10 * month} MWh").Record("diesel", period, month % 2 == 0 ? $"{month}.5 t" : $"{month * 100} L")
                .Record("freight", period, $"{month} t", "M").Record("freight", period, $"{100 * month} km", "D");
        }

        return QualityBooks.Build(writer, reversed: reversed);
    }
}
