using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>Compared with the functions of the system's mathematical library.</summary>
public sealed class VectorFunctionsTests
{
    private const double Tolerance = 4e-15;

    [Fact]
    public void Logarithms_agree_with_the_library()
    {
        for (var i = 1; i < 20_000; i++)
            Agree(Math.Log, x => VectorFunctions.Log(x), i / 20_000.0);
        foreach (var x in new[] { double.Epsilon * Math.Pow(2, 60), 1e-300, 1.1102230246251565e-16, 0.5, 0.70710678118654752, 0.70710678118654757, 1 - 1.1102230246251565e-16, 1, 2, 1e300 })
            Agree(Math.Log, v => VectorFunctions.Log(v), x);
    }

    [Fact]
    public void Exponentials_agree_with_the_library()
    {
        for (var i = -20_000; i <= 20_000; i++)
            Agree(Math.Exp, x => VectorFunctions.Exp(x), i / 1000.0);
        Agree(Math.Exp, x => VectorFunctions.Exp(x), -699.5);
        Agree(Math.Exp, x => VectorFunctions.Exp(x), 699.5);
    }

    [Fact]
    public void Sines_and_cosines_agree_with_the_library()
    {
        for (var i = 0; i <= 20_000; i++)
        {
            var turns = i / 20_000.0;
            var (sin, cos) = VectorFunctions.SinCosTurns(Vector512.Create(turns));
            Assert.Equal(Math.Sin(2 * Math.PI * turns), sin[0], 4e-15);
            Assert.Equal(Math.Cos(2 * Math.PI * turns), cos[0], 4e-15);
        }
    }

    [Fact]
    public void Uniform_numbers_lie_inside_the_open_interval()
    {
        Assert.Equal(Math.Pow(2, -53), VectorFunctions.Uniform(Vector512<ulong>.Zero)[0]);
        Assert.Equal(1 - Math.Pow(2, -53), VectorFunctions.Uniform(Vector512.Create(ulong.MaxValue))[0]);
        Assert.Equal(0.5 + Math.Pow(2, -53), VectorFunctions.Uniform(Vector512.Create(1ul << 63))[0]);
    }

    private static void Agree(Func<double, double> library, Func<Vector512<double>, Vector512<double>> own, double x)
    {
        var expected = library(x);
        var actual = own(Vector512.Create(x))[3];
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Max(Math.Abs(expected), 1e-300), $"{x:R}: {actual:R} instead of {expected:R}");
    }
}
