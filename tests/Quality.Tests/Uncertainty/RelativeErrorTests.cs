namespace Lingtan.Quality;

public sealed class RelativeErrorTests
{
    [Fact]
    public void Bounds_about_equally_far_are_normal_when_no_shape_is_stated()
    {
        // Petrol, IPCC 2006, Vol. 2, Table 2.2: 69 300 (67 500-73 000) kg CO2/TJ is not; diesel oil 74 100 (72 600-74 800) is not; ±5 % is.
        Assert.Equal(DistributionShape.Normal, RelativeError.Between(100, 95, 105, null).Shape);
        Assert.Equal(DistributionShape.Lognormal, RelativeError.Between(69_300, 67_500, 73_000, null).Shape);
        Assert.Equal(DistributionShape.Lognormal, RelativeError.Between(3, 1, 10, null).Shape);
    }

    [Fact]
    public void A_lower_bound_of_zero_is_never_lognormal()
    {
        Assert.Equal(DistributionShape.Normal, RelativeError.Between(3, 0, 10, null).Shape);
        Assert.Equal(DistributionShape.Normal, RelativeError.Between(3, 0, 10, "lognormal").Shape);
    }

    [Fact]
    public void A_stated_shape_is_kept()
    {
        Assert.Equal(DistributionShape.Uniform, RelativeError.Between(2, 1, 3, "uniform").Shape);
        Assert.Equal(DistributionShape.Triangular, RelativeError.Between(2, 1, 9, "triangular").Shape);
        Assert.Equal(DistributionShape.Normal, RelativeError.Between(2, 1, 9, "normal").Shape);
        Assert.Equal(DistributionShape.Lognormal, RelativeError.Between(2, 1, 3, "lognormal").Shape);
    }

    [Fact]
    public void A_value_outside_its_bounds_widens_them()
    {
        Assert.Equal(0, RelativeError.Between(0.9, 1, 2, null).Lower);
        Assert.Equal(1.2222, RelativeError.Between(0.9, 1, 2, null).Upper, 4);
    }

    [Fact]
    public void Nothing_relative_can_be_said_of_zero() => Assert.Equal(RelativeError.None, RelativeError.Between(0, -1, 1, null));

    [Fact]
    public void Negative_values_keep_their_sides()
    {
        var error = RelativeError.Between(-10, -15, -9, "normal");
        Assert.Equal(0.1, error.Lower, 1e-12);
        Assert.Equal(0.5, error.Upper, 1e-12);
    }

    [Fact]
    public void Limits_are_wider_than_the_interval_of_a_bounded_distribution()
    {
        // Uniform on 0.8 … 1.2: quantiles 0.81 and 1.19. Symmetric triangular on 0 … 2: 1 ± (1 − √0.05).
        var uniform = RelativeError.Of(0.2, 0.2, "uniform").Interval95;
        Assert.Equal(0.19, uniform.Below, 1e-12);
        Assert.Equal(0.19, uniform.Above, 1e-12);
        var triangular = RelativeError.Of(1, 1, "triangular").Interval95;
        Assert.Equal(1 - Math.Sqrt(0.05), triangular.Below, 1e-12);
        Assert.Equal(1 - Math.Sqrt(0.05), triangular.Above, 1e-12);
    }

    [Fact]
    public void A_one_sided_triangle_has_its_quantiles()
    {
        // Density 2(1 − x) on 0 … 1 above the value: F(x) = 1 − (1 − x)².
        var (below, above) = RelativeError.Of(0, 1, "triangular").Interval95;
        Assert.Equal(-(1 - Math.Sqrt(0.975)), below, 1e-12);
        Assert.Equal(1 - Math.Sqrt(0.025), above, 1e-12);
    }
}
