using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quality;

public sealed class MonteCarloTests
{
    private static readonly MonteCarloOptions Million = new(1_000_000, 20_250_101);

    // JCGM 101:2008 (GUM Supplement 1), 9.2.2: four standard normal inputs added, 95 % interval [-3.92, 3.92], u = 2.00.
    [Fact]
    public void Four_normal_inputs_add_up_as_published()
    {
        var total = Simulate(Additive(0.01 * RelativeError.NormalQuantile, "normal"), Million).Total;
        Assert.Equal(-3.92, (double)total.LowerPercent * 4, 0.02);
        Assert.Equal(3.92, (double)total.UpperPercent * 4, 0.02);
        Assert.Equal(2.00, (double)total.StandardDeviation, 0.01);
    }

    // JCGM 101:2008, 9.2.3: four rectangular inputs of standard deviation 1 added, 95 % interval ±2√3 (2 − (3/5)^¼) = [-3.88, 3.88].
    [Fact]
    public void Four_rectangular_inputs_add_up_as_published()
    {
        var total = Simulate(Additive(0.01 * Math.Sqrt(3), "uniform"), Million).Total;
        var exact = 2 * Math.Sqrt(3) * (2 - Math.Pow(0.6, 0.25));
        Assert.Equal(3.88, exact, 0.005);
        Assert.Equal(-exact, (double)total.LowerPercent * 4, 0.015);
        Assert.Equal(exact, (double)total.UpperPercent * 4, 0.015);
        Assert.Equal(2.00, (double)total.StandardDeviation, 0.01);
    }

    // GUM (JCGM 100:2008), H.1.7: 34 nm with the second-order terms, where linear propagation gives 32.
    [Fact]
    public void A_general_formula_is_simulated_as_in_the_guide_to_uncertainty()
    {
        var total = Simulate(TestModels.GaugeBlock, Million).Total;
        Assert.Equal(34, (double)total.StandardDeviation, 0.5);
    }

    [Fact]
    public void A_product_has_the_closed_form_variance()
    {
        // Var(T (1 + a)(1 + b)) = T² (σa² + σb² + σa² σb²) for independent a, b of mean zero.
        var (a, b) = (0.4 / RelativeError.NormalQuantile, 0.3 / RelativeError.NormalQuantile);
        var total = Simulate(TestModels.Products((1000, 0.4, 0.3)), Million).Total;
        Assert.Equal(1000 * Math.Sqrt((a * a) + (b * b) + (a * a * b * b)), (double)total.StandardDeviation, 1.0);
        Assert.Equal(1000, (double)total.Mean!.Value, 1.3);
    }

    [Fact]
    public void A_shared_factor_is_drawn_once_per_draw()
    {
        var shared = new UncertaintyModel(
            [new("EF", RelativeError.Symmetric(0.1), UncertaintyBasis.Stated)],
            [TestModels.Product("a", 300, 0), TestModels.Product("b", 100, 0)], []);
        var difference = new UncertaintyModel(
            shared.Inputs, [TestModels.Product("a", 300, 0), TestModels.Product("b", -300, 0)], []);
        Assert.Equal(10, (double)Simulate(shared, Million).Total.UpperPercent, 0.05);
        Assert.Equal(0m, Simulate(difference, Million).Total.StandardDeviation);
    }

    [Fact]
    public void The_general_path_gives_what_the_fast_path_gives() => Prop.ForAll(TestModels.Any, model =>
    {
        var general = model with
        {
            Contributions = [.. model.Contributions.Select(source => source.Proportional.Count == 0 ? source : TestModels.Formula(
                source.Source, factors => source.Proportional[0].Tonnes * factors[0] * factors[1], [.. source.Proportional[0].Inputs]))],
        };
        var (fast, slow) = (Simulate(model, new(20_000, 9)).Total, Simulate(general, new(20_000, 9)).Total);
        return Close(fast.LowerPercent, slow.LowerPercent) && Close(fast.UpperPercent, slow.UpperPercent) && Close(fast.StandardDeviation, slow.StandardDeviation);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(20)));

    [Fact]
    public void Independent_draws_of_both_paths_agree_within_sampling_error()
    {
        var fast = Simulate(TestModels.Products((1000, 0.1, 0.2), (300, 0.3, 0.5)), new(400_000, 1)).Total;
        var formulas = TestModels.Products((1000, 0.1, 0.2), (300, 0.3, 0.5)) with
        {
            Contributions = [TestModels.Formula("a", f => 1000 * f[0] * f[1], 0, 1), TestModels.Formula("b", f => 300 * f[0] * f[1], 2, 3)],
        };
        var general = Simulate(formulas, new(400_000, 2)).Total;
        Assert.Equal((double)fast.StandardDeviation, (double)general.StandardDeviation, 1.0);
        Assert.Equal((double)fast.UpperPercent, (double)general.UpperPercent, 0.3);
        Assert.Equal((double)fast.LowerPercent, (double)general.LowerPercent, 0.3);
    }

    [Fact]
    public void Small_errors_agree_with_error_propagation()
    {
        var model = TestModels.Products((1000, 0.01, 0.02), (500, 0.03, 0.01), (2000, 0.02, 0.01));
        var (one, two) = (ErrorPropagation.Run(model).Total, Simulate(model, Million).Total);
        Assert.Equal((double)one.UpperPercent, (double)two.UpperPercent, 0.01);
        Assert.Equal((double)one.LowerPercent, (double)two.LowerPercent, 0.01);
    }

    [Fact]
    public void The_number_of_threads_makes_no_difference() => Prop.ForAll(TestModels.Any, model =>
        Same(Simulate(model, new(70_001, 3, 1)), Simulate(model, new(70_001, 3, 4)))).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(20)));

    [Fact]
    public void The_order_of_inputs_and_sources_makes_no_difference() => Prop.ForAll(TestModels.Any, model =>
        Same(Simulate(model, new(20_000, 3)), Simulate(TestModels.Reversed(model), new(20_000, 3)))).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(20)));

    [Fact]
    public void Another_seed_gives_other_draws() =>
        Assert.NotEqual(Simulate(TestModels.GaugeBlock, new(1000, 1)).Total, Simulate(TestModels.GaugeBlock, new(1000, 2)).Total);

    [Fact]
    public void Groups_are_simulated_with_the_total()
    {
        var model = TestModels.Products((1000, 0.05, 0.10), (200, 0.03, 0.30)) with { Groups = [new("second", [1]), new("both", [1, 0]), new("none", [])] };
        var result = Simulate(model, new(200_000, 4));
        Assert.Equal(["second", "both", "none"], result.Groups.Select(group => group.Id));
        Assert.Equal(200m, result.Groups[0].Tonnes);
        Assert.Equal(30.15, (double)result.Groups[0].UpperPercent, 0.5);
        Assert.Equal(result.Total with { Id = "both" }, result.Groups[1]);
        Assert.Equal(0m, result.Groups[2].UpperPercent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    public void Any_number_of_draws_will_do(int draws)
    {
        var result = Simulate(TestModels.Products((1000, 0.05, 0.10)), new(draws, 4));
        Assert.Equal(draws, result.Draws);
        Assert.True(result.Total.LowerPercent <= result.Total.UpperPercent);
    }

    // Seed 1 on every machine: the same digits with 512-bit, 256-bit and no vector registers.
    [Fact]
    public void The_digits_are_those_of_every_machine()
    {
        var model = new UncertaintyModel(
            [
                new("n", RelativeError.Symmetric(0.1), UncertaintyBasis.Stated), new("l", RelativeError.Of(0.5, 2, null), UncertaintyBasis.Stated),
                new("t", RelativeError.Of(0.1, 0.3, "triangular"), UncertaintyBasis.Stated), new("u", RelativeError.Of(0.2, 0.2, "uniform"), UncertaintyBasis.Stated),
            ],
            [TestModels.Product("a", 1000, 0, 1), TestModels.Product("b", 700, 2), TestModels.Product("c", 300, 3, 1)], []);
        var total = Simulate(model, new(100_000, 1)).Total;
        Assert.Equal((-31.0821m, 133.239m, (decimal?)2331.01m, 878.573m), (total.LowerPercent, total.UpperPercent, total.Mean, total.StandardDeviation));
    }

    [Fact]
    public void A_distribution_that_is_none_is_refused()
    {
        var model = new UncertaintyModel([new("EF", new RelativeError(DistributionShape.Lognormal, 1, 1), UncertaintyBasis.Stated)], [TestModels.Product("a", 1, 0)], []);
        Assert.Throws<ArgumentException>(() => Simulate(model, new(100, 1)));
    }

    [Fact]
    public void A_simulation_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => MonteCarlo.Run(TestModels.GaugeBlock, new(1_000_000, 1), new CancellationToken(canceled: true)));

    private static UncertaintyResult Simulate(UncertaintyModel model, MonteCarloOptions options) =>
        MonteCarlo.Run(model, options, TestContext.Current.CancellationToken);

    private static UncertaintyModel Additive(double bound, string shape) => new(
        [.. Enumerable.Range(0, 4).Select(i => new UncertainInput($"{i}", RelativeError.Of(bound, bound, shape), UncertaintyBasis.Stated))],
        [.. Enumerable.Range(0, 4).Select(i => TestModels.Product($"{i}", 100, i))], []);

    private static bool Close(decimal a, decimal b) => Math.Abs(a - b) <= 0.00002m * Math.Max(1m, Math.Abs(a));

    private static bool Same(UncertaintyResult a, UncertaintyResult b) => a.Total == b.Total && a.Draws == b.Draws && a.Groups.SequenceEqual(b.Groups);
}
