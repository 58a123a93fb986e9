using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>Samples of a million draws against closed-form moments and quantiles; tolerances are five standard errors.</summary>
public sealed class DrawKernelTests
{
    private const int Blocks = 2000;
    private const int Count = Blocks * DrawKernel.Block;
    private static readonly double RootCount = Math.Sqrt(Count);

    [Fact]
    public void Normal_numbers_have_the_moments_of_a_normal_distribution()
    {
        var draws = new double[Count];
        var keys = Philox.Schedule(11);
        for (var block = 0; block < Blocks; block++)
            DrawKernel.Normals(keys, 3, (ulong)block * DrawKernel.Block / 2, draws.AsSpan(block * DrawKernel.Block));
        Assert.Equal(0, draws.Average(), 5 / RootCount);
        Assert.Equal(1, draws.Average(z => z * z), 5 * Math.Sqrt(2) / RootCount);
        Assert.Equal(0, draws.Average(z => z * z * z), 5 * Math.Sqrt(15) / RootCount);
        Assert.Equal(3, draws.Average(z => Math.Pow(z, 4)), 5 * Math.Sqrt(96) / RootCount);
    }

    [Fact]
    public void Normal_numbers_follow_the_distribution_function()
    {
        // Kolmogorov and Smirnov: the largest distance is below 1.95/√n in 999 of 1000 samples.
        var draws = Factors(RelativeError.Symmetric(RelativeError.NormalQuantile));
        Array.Sort(draws);
        var worst = 0d;
        for (var i = 0; i < draws.Length; i += 100) worst = Math.Max(worst, Math.Abs(((i + 0.5) / draws.Length) - NormalDistribution(draws[i] - 1)));
        Assert.True(worst < 1.95 / RootCount, $"{worst}");
    }

    [Fact]
    public void Pairs_of_normal_numbers_are_not_correlated()
    {
        var draws = Factors(RelativeError.Symmetric(RelativeError.NormalQuantile));
        var halves = 0d;
        var neighbours = 0d;
        for (var i = 0; i + DrawKernel.Block / 2 < draws.Length; i++)
        {
            halves += (draws[i] - 1) * (draws[i + (DrawKernel.Block / 2)] - 1);
            neighbours += (draws[i] - 1) * (draws[i + 1] - 1);
        }

        Assert.Equal(0, halves / Count, 5 / RootCount);
        Assert.Equal(0, neighbours / Count, 5 / RootCount);
    }

    [Theory]
    [InlineData(0.1, 0.1)]
    [InlineData(0.1, 0.6)]
    public void Normal_factors_meet_their_bounds_and_keep_the_value_as_median(double below, double above)
    {
        var draws = Factors(new RelativeError(DistributionShape.Normal, below, above));
        AtQuantiles(draws, 1 - below, 1, 1 + above, 0.01 * above);
    }

    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(0.6666, 2.3333)]
    public void Lognormal_factors_meet_their_bounds_and_keep_the_value_as_median(double below, double above)
    {
        var draws = Factors(new RelativeError(DistributionShape.Lognormal, below, above));
        AtQuantiles(draws, 1 - below, 1, 1 + above, 0.015 * above);
        Assert.True(draws.Min() > 0);
    }

    [Fact]
    public void Lognormal_factors_have_the_closed_form_mean()
    {
        // Bounds at half and double: σ = ln 2 / 1.96, mean exp(σ²/2).
        var sigma = Math.Log(2) / RelativeError.NormalQuantile;
        var draws = Factors(new RelativeError(DistributionShape.Lognormal, 0.5, 1));
        Assert.Equal(Math.Exp(sigma * sigma / 2), draws.Average(), 5 * 0.4 / RootCount);
    }

    [Fact]
    public void Uniform_factors_have_the_closed_form_moments()
    {
        var draws = Factors(new RelativeError(DistributionShape.Uniform, 0.2, 0.6));
        Assert.Equal(1.2, draws.Average(), 5 * 0.231 / RootCount);
        Assert.Equal(0.8 * 0.8 / 12, draws.Average(x => (x - 1.2) * (x - 1.2)), 5 * 0.05 / RootCount);
        Assert.InRange(draws.Min(), 0.8, 0.801);
        Assert.InRange(draws.Max(), 1.599, 1.6);
    }

    [Fact]
    public void Triangular_factors_have_the_closed_form_moments()
    {
        // Limits a = 0.8, b = 1.6, mode c = 1: mean (a + b + c)/3, variance (a² + b² + c² − ab − ac − bc)/18.
        var draws = Factors(new RelativeError(DistributionShape.Triangular, 0.2, 0.6));
        var mean = 3.4 / 3;
        Assert.Equal(mean, draws.Average(), 5 * 0.17 / RootCount);
        Assert.Equal((0.64 + 2.56 + 1 - 1.28 - 0.8 - 1.6) / 18, draws.Average(x => (x - mean) * (x - mean)), 5 * 0.05 / RootCount);
        Assert.InRange(draws.Min(), 0.8, 0.81);
        Assert.InRange(draws.Max(), 1.59, 1.6);
    }

    [Fact]
    public void What_is_exact_stays_one() => Assert.All(Factors(RelativeError.None)[..1000], factor => Assert.Equal(1, factor));

    private static double[] Factors(RelativeError error)
    {
        var draws = new double[Count];
        var keys = Philox.Schedule(5);
        for (var block = 0; block < Blocks; block++) DrawKernel.Fill(keys, 0, block, error, draws.AsSpan(block * DrawKernel.Block, DrawKernel.Block));
        return draws;
    }

    private static void AtQuantiles(double[] draws, double low, double middle, double high, double tolerance)
    {
        Array.Sort(draws);
        Assert.Equal(low, draws[(int)(0.025 * Count)], tolerance);
        Assert.Equal(middle, draws[Count / 2], tolerance);
        Assert.Equal(high, draws[(int)(0.975 * Count)], tolerance);
    }

    /// <summary>Normal distribution function by its series, Abramowitz and Stegun 26.2.10.</summary>
    private static double NormalDistribution(double x)
    {
        if (Math.Abs(x) > 6) return x > 0 ? 1 : 0;
        var (term, sum) = (x, x);
        for (var n = 1; n < 200; n++)
        {
            term *= -x * x / (2 * n);
            sum += term / ((2 * n) + 1);
        }

        return 0.5 + (sum / Math.Sqrt(2 * Math.PI));
    }
}
