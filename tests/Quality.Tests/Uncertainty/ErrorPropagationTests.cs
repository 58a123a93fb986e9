using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quality;

public sealed class ErrorPropagationTests
{
    // IPCC 2006, Vol. 1, eq. 3.1: √(5² + 10²) = 11.1803.
    [Fact]
    public void A_product_combines_relative_uncertainties()
    {
        var result = ErrorPropagation.Run(TestModels.Products((1000, 0.05, 0.10)));
        Assert.Equal(-11.1803m, result.Total.LowerPercent);
        Assert.Equal(11.1803m, result.Total.UpperPercent);
        Assert.Equal("error-propagation", result.Method);
        Assert.Equal(1000m, result.Total.Tonnes);
    }

    // IPCC 2006, Vol. 1, eq. 3.2: √((11.1803 × 1000)² + (30.1496 × 200)²) / 1200 = 10.5856.
    [Fact]
    public void A_sum_combines_absolute_uncertainties()
    {
        var result = ErrorPropagation.Run(TestModels.Products((1000, 0.05, 0.10), (200, 0.03, 0.30)));
        Assert.Equal(10.5856m, result.Total.UpperPercent);
    }

    [Fact]
    public void Sources_that_share_a_factor_row_are_off_together()
    {
        var shared = new UncertaintyModel(
            [new("EF", RelativeError.Symmetric(0.1), UncertaintyBasis.Stated)],
            [TestModels.Product("a", 300, 0), TestModels.Product("b", 100, 0)], []);
        var apart = new UncertaintyModel(
            [new("EF/a", RelativeError.Symmetric(0.1), UncertaintyBasis.Stated), new("EF/b", RelativeError.Symmetric(0.1), UncertaintyBasis.Stated)],
            [TestModels.Product("a", 300, 0), TestModels.Product("b", 100, 1)], []);
        Assert.Equal(10m, ErrorPropagation.Run(shared).Total.UpperPercent);
        // √(30² + 10²) / 400
        Assert.Equal(7.90569m, ErrorPropagation.Run(apart).Total.UpperPercent);
    }

    [Fact]
    public void Unequal_bounds_are_propagated_apart()
    {
        var model = new UncertaintyModel(
            [new("activity", RelativeError.Symmetric(0.03), UncertaintyBasis.Stated), new("EF", RelativeError.Between(3, 1, 10, null), UncertaintyBasis.Stated)],
            [TestModels.Product("a", 10, 0, 1)], []);
        var total = ErrorPropagation.Run(model).Total;
        // √(3² + 66.6667²) = 66.7341 and √(3² + 233.333²) = 233.353.
        Assert.Equal(-66.7341m, total.LowerPercent);
        Assert.Equal(233.353m, total.UpperPercent);
    }

    [Fact]
    public void A_deduction_turns_the_sides_of_its_input_around()
    {
        var model = new UncertaintyModel(
            [new("EF", RelativeError.Of(0.1, 0.5, null), UncertaintyBasis.Stated)],
            [new Contribution("a", [new ProportionalTerm(-100, [0])], []), new Contribution("b", [new ProportionalTerm(300, [])], [])], []);
        var total = ErrorPropagation.Run(model).Total;
        Assert.Equal(-25m, total.LowerPercent);
        Assert.Equal(5m, total.UpperPercent);
    }

    [Fact]
    public void A_negative_sum_has_its_lower_bound_below_it()
    {
        var model = new UncertaintyModel([new("EF", RelativeError.Of(0.1, 0.5, null), UncertaintyBasis.Stated)], [TestModels.Product("a", -100, 0)], []);
        var total = ErrorPropagation.Run(model).Total;
        Assert.Equal(-50m, total.LowerPercent);
        Assert.Equal(10m, total.UpperPercent);
    }

    // GUM (JCGM 100:2008), H.1: calibration of a gauge block; combined standard uncertainty 32 nm.
    [Fact]
    public void A_general_formula_is_made_linear_as_in_the_guide_to_uncertainty()
    {
        var total = ErrorPropagation.Run(TestModels.GaugeBlock).Total;
        Assert.Equal(50_000_838, (double)total.Tonnes, 50.0);
        Assert.Equal(32, (double)total.StandardDeviation, 0.5);
    }

    [Fact]
    public void Groups_are_sums_of_their_members()
    {
        var model = TestModels.Products((1000, 0.05, 0.10), (200, 0.03, 0.30)) with { Groups = [new("second", [1]), new("both", [1, 0]), new("none", [])] };
        var result = ErrorPropagation.Run(model);
        Assert.Equal(["second", "both", "none"], result.Groups.Select(group => group.Id));
        Assert.Equal(30.1496m, result.Groups[0].UpperPercent);
        Assert.Equal(result.Total.UpperPercent, result.Groups[1].UpperPercent);
        Assert.Equal(0m, result.Groups[2].UpperPercent);
    }

    [Fact]
    public void The_order_of_inputs_and_sources_makes_no_difference() => Prop.ForAll(TestModels.Any, model =>
        ErrorPropagation.Run(model).Total == ErrorPropagation.Run(TestModels.Reversed(model)).Total).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void Independent_sources_are_never_worse_together_than_the_worst_alone() => Prop.ForAll(TestModels.Any, model =>
    {
        var alone = Enumerable.Range(0, model.Contributions.Count).Select(i => new ContributionGroup($"{i}", [i])).ToArray();
        var result = ErrorPropagation.Run(model with { Groups = alone });
        return result.Total.UpperPercent <= result.Groups.Max(group => group.UpperPercent) * 1.00001m;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
}
