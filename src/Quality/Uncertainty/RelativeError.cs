namespace Lingtan.Quality;

/// <summary>Shape of an uncertain quantity's distribution (IPCC 2006, Vol. 1, 3.2.2.4).</summary>
public enum DistributionShape
{
    /// <summary>Known exactly.</summary>
    Exact,

    /// <summary>Normal; with unequal bounds each side has its own width and the value stays the median.</summary>
    Normal,

    /// <summary>Lognormal; with bounds that are not reciprocal each side has its own width and the value stays the median.</summary>
    Lognormal,

    /// <summary>Triangular: the value is the mode, the bounds are the limits.</summary>
    Triangular,

    /// <summary>Uniform between the bounds, which are the limits.</summary>
    Uniform,
}

/// <summary>
/// How far a quantity may be off, relative to its value: the factor by which the value is multiplied lies between 1 − <paramref name="Lower"/> and
/// 1 + <paramref name="Upper"/> in 95 of 100 cases (normal, lognormal) or always (triangular, uniform).
/// </summary>
/// <param name="Shape">Shape of the distribution.</param>
/// <param name="Lower">Distance of the lower bound below the value, as a fraction of it; not negative.</param>
/// <param name="Upper">Distance of the upper bound above the value, as a fraction of it; not negative.</param>
public readonly record struct RelativeError(DistributionShape Shape, double Lower, double Upper)
{
    /// <summary>Standard deviations from the centre of a normal distribution to its 97.5 % quantile.</summary>
    public const double NormalQuantile = 1.959963984540054;

    /// <summary>Bounds whose distances differ by less than this count as symmetric.</summary>
    private const double SymmetryTolerance = 0.2;

    /// <summary>No uncertainty.</summary>
    public static readonly RelativeError None = new(DistributionShape.Exact, 0, 0);

    /// <summary>Normal with equal bounds.</summary>
    /// <param name="fraction">Half the 95 % interval as a fraction of the value.</param>
    public static RelativeError Symmetric(double fraction) =>
        fraction > 0 ? new(DistributionShape.Normal, fraction, fraction) : None;

    /// <summary>
    /// From a value and its bounds. Where the shape is not stated: normal if the bounds are about equally far, else lognormal if the lower
    /// one is positive, else normal with unequal sides. A value outside its own bounds widens them to itself.
    /// </summary>
    /// <param name="value">The value; zero gives no uncertainty, for nothing can be said relative to it.</param>
    /// <param name="lower">Lower bound.</param>
    /// <param name="upper">Upper bound.</param>
    /// <param name="shape">Stated shape: <c>normal</c>, <c>lognormal</c>, <c>triangular</c>, <c>uniform</c>; null: unstated.</param>
    public static RelativeError Between(double value, double lower, double upper, string? shape)
    {
        if (value == 0) return None;
        var (below, above) = value > 0 ? (1 - (lower / value), (upper / value) - 1) : (1 - (upper / value), (lower / value) - 1);
        return Of(Math.Max(0, below), Math.Max(0, above), shape);
    }

    /// <summary>From relative distances; see <see cref="Between"/>.</summary>
    /// <param name="below">Distance of the lower bound as a fraction of the value.</param>
    /// <param name="above">Distance of the upper bound as a fraction of the value.</param>
    /// <param name="shape">Stated shape; null: unstated.</param>
    public static RelativeError Of(double below, double above, string? shape)
    {
        if (below == 0 && above == 0) return None;
        var symmetric = Math.Abs(above - below) <= SymmetryTolerance * Math.Max(above, below);
        return shape switch
        {
            "uniform" => new(DistributionShape.Uniform, below, above),
            "triangular" => new(DistributionShape.Triangular, below, above),
            "normal" => new(DistributionShape.Normal, below, above),
            _ when below < 1 && (shape == "lognormal" || !symmetric) => new(DistributionShape.Lognormal, below, above),
            _ => new(DistributionShape.Normal, below, above),
        };
    }

    /// <summary>The 95 % interval of the error, as fractions below and above 1.</summary>
    public (double Below, double Above) Interval95 => Shape switch
    {
        DistributionShape.Exact => (0, 0),
        DistributionShape.Uniform => (Lower - (0.025 * (Lower + Upper)), Upper - (0.025 * (Lower + Upper))),
        DistributionShape.Triangular => (-TriangularQuantile(0.025), TriangularQuantile(0.975)),
        _ => (Lower, Upper),
    };

    /// <summary>Quantile of a triangular error, relative to its mode.</summary>
    private double TriangularQuantile(double probability)
    {
        var width = Lower + Upper;
        return probability < Lower / width
            ? Math.Sqrt(probability * width * Lower) - Lower
            : Upper - Math.Sqrt((1 - probability) * width * Upper);
    }
}
