using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quality;

public sealed class OrderStatisticsTests
{
    // numpy.quantile([7, 1, 3, 10, 2], [0.025, 0.25, 0.5, 0.975]) = 1.1, 2, 3, 9.7 (NumPy 1.24, default method "linear").
    [Theory]
    [InlineData(0.025, 1.1)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.975, 9.7)]
    [InlineData(1, 10)]
    public void Quantiles_are_interpolated_between_order_statistics(double probability, double expected) =>
        Assert.Equal(expected, OrderStatistics.Quantile(new double[] { 7, 1, 3, 10, 2 }, [], 5, probability)!.Value, 1e-12);

    [Fact]
    public void The_middle_may_be_missing()
    {
        Assert.Equal(1.1, OrderStatistics.Quantile(new double[] { 2, 1 }, new double[] { 10, 7 }, 5, 0.025)!.Value, 1e-12);
        Assert.Equal(9.7, OrderStatistics.Quantile(new double[] { 2, 1 }, new double[] { 10, 7 }, 5, 0.975)!.Value, 1e-12);
        Assert.Null(OrderStatistics.Quantile(new double[] { 2, 1 }, new double[] { 10, 7 }, 5, 0.5));
    }

    [Fact]
    public void Selecting_equals_sorting() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (numbers, seed) =>
    {
        if (numbers is null || numbers.Length == 0) return true;
        var rank = seed.Get % numbers.Length;
        double[] values = [.. numbers.Select(number => (double)number)];
        return OrderStatistics.Select(values, rank) == numbers.Order().ElementAt(rank);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void Equal_values_do_not_slow_the_selection_down()
    {
        var values = new double[200_000];
        Assert.Equal(0, OrderStatistics.Select(values, 100_000));
    }
}
