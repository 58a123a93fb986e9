using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quality;

/// <summary>Models that several tests use.</summary>
internal static class TestModels
{
    /// <summary>
    /// The end-gauge calibration of the GUM (JCGM 100:2008), H.1: l = lS + d − lS (δα θ + αS δθ) in nanometres, all inputs normal. Published:
    /// combined standard uncertainty 32 nm to first order (H.1.5), 34 nm with the second-order terms (H.1.7).
    /// </summary>
    public static UncertaintyModel GaugeBlock { get; } = new(
        [Standard("lS", 25 / 50_000_623.0), Standard("d", 9.7 / 215), Standard("alpha difference", 0.58e-6), Standard("theta", 0.41), Standard("alphaS", 1.2 / 11.5), Standard("theta difference", 0.029)],
        [new Contribution("l", [], [new GeneralTerm([0, 1, 2, 3, 4, 5], GaugeLength)])], []);

    /// <summary>Sources of an activity and a factor each, all different.</summary>
    public static UncertaintyModel Products(params (double Tonnes, double Activity, double Factor)[] sources) => new(
        [.. sources.SelectMany((source, i) => new UncertainInput[]
        {
            new($"{i}/activity", RelativeError.Symmetric(source.Activity), UncertaintyBasis.Assumed),
            new($"{i}/factor", RelativeError.Symmetric(source.Factor), UncertaintyBasis.Stated),
        })],
        [.. sources.Select((source, i) => Product($"s{i:D3}", source.Tonnes, 2 * i, (2 * i) + 1))], []);

    public static Contribution Product(string source, double tonnes, params int[] inputs) => new(source, [new ProportionalTerm(tonnes, inputs)], []);

    public static Contribution Formula(string source, RelativeFormula formula, params int[] inputs) => new(source, [], [new GeneralTerm(inputs, formula)]);

    /// <summary>Models with inputs of every shape, some shared, one general formula.</summary>
    public static Arbitrary<UncertaintyModel> Any =>
        (from shapes in Gen.Elements("normal", "lognormal", "triangular", "uniform").ArrayOf(5)
         from widths in Gen.Choose(1, 900).ArrayOf(10)
         from tonnes in Gen.Choose(1, 1_000_000).ArrayOf(6)
         from uses in Gen.Choose(0, 4).ArrayOf(12)
         select new UncertaintyModel(
             [.. shapes.Select((shape, i) => new UncertainInput($"input {i}", RelativeError.Of(widths[2 * i] / 1000.0, widths[(2 * i) + 1] / 500.0, shape), UncertaintyBasis.Stated))],
             [.. tonnes.Select((mass, i) => i == 5
                 ? Formula("s5", factors => mass * Math.Sqrt(Math.Abs(factors[0])), uses[10])
                 : Product($"s{i}", mass, uses[2 * i], uses[(2 * i) + 1]))],
             [])).ToArbitrary();

    /// <summary>The same model written down the other way round.</summary>
    public static UncertaintyModel Reversed(UncertaintyModel model)
    {
        int Turn(int index) => model.Inputs.Count - 1 - index;
        return new(
            [.. model.Inputs.Reverse()],
            [.. model.Contributions.Reverse().Select(source => new Contribution(
                source.Source,
                [.. source.Proportional.Select(term => term with { Inputs = [.. term.Inputs.Select(Turn)] })],
                [.. source.General.Select(term => term with { Inputs = [.. term.Inputs.Select(Turn)] })]))],
            [.. model.Groups.Select(group => group with { Contributions = [.. group.Contributions.Select(i => model.Contributions.Count - 1 - i)] })]);
    }

    private static UncertainInput Standard(string id, double deviation) =>
        new(id, RelativeError.Symmetric(deviation * RelativeError.NormalQuantile), UncertaintyBasis.Stated);

    private static double GaugeLength(ReadOnlySpan<double> off)
    {
        var (length, difference, alpha, expansion) = (50_000_623 * off[0], 215 * off[1], off[2] - 1, 11.5e-6 * off[4]);
        var (theta, thetaDifference) = (-0.1 + (off[3] - 1), off[5] - 1);
        return length + difference - (length * ((alpha * theta) + (expansion * thetaDifference)));
    }
}
