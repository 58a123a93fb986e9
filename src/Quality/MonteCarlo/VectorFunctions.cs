using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>
/// Elementary functions of eight numbers at once, by their Taylor series on a reduced argument, accurate to a few units of the last place. They
/// use only additions, multiplications, divisions and square roots of IEEE 754, never a fused operation, so every machine gives the same bits.
/// </summary>
internal static class VectorFunctions
{
    /// <summary>1.5 × 2^52: added and taken away again it rounds to the nearest whole number, ties to even.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double Ln2High = 0.69314718036912382;
    private const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>Random bits to a number in the open interval from 0 to 1: 52 bits, in the middle of their step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Uniform(Vector512<ulong> bits) =>
        ((bits >>> 12) | Vector512.Create(0x3FF0_0000_0000_0000ul)).AsDouble() - Vector512.Create(1 - (1.0 / (1L << 53)));

    /// <summary>Natural logarithm of positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        // x = 2^k m with m between √½ and √2; ln m = 2 artanh s with s = (m − 1)/(m + 1).
        var bits = x.AsUInt64() - Vector512.Create(0x3FE6_A09E_667F_3BCDul);
        var k = (bits.AsInt64() >> 52).AsUInt64();
        var m = (x.AsUInt64() - (k << 52)).AsDouble();
        var exponent = (k + Vector512.Create(0x4338_0000_0000_0000ul)).AsDouble() - Vector512.Create(RoundingShift);
        var s = (m - Vector512<double>.One) / (m + Vector512<double>.One);
        var z = s * s;
        var series = Vector512.Create(2.0 / 19);
        series = (series * z) + Vector512.Create(2.0 / 17);
        series = (series * z) + Vector512.Create(2.0 / 15);
        series = (series * z) + Vector512.Create(2.0 / 13);
        series = (series * z) + Vector512.Create(2.0 / 11);
        series = (series * z) + Vector512.Create(2.0 / 9);
        series = (series * z) + Vector512.Create(2.0 / 7);
        series = (series * z) + Vector512.Create(2.0 / 5);
        series = (series * z) + Vector512.Create(2.0 / 3);
        series = (series * z) + Vector512.Create(2.0);
        return (exponent * Vector512.Create(Ln2High)) + ((exponent * Vector512.Create(Ln2Low)) + (series * s));
    }

    /// <summary>Exponential function; arguments beyond ±700 count as ±700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-700.0)), Vector512.Create(700.0));
        var shifted = (x * Vector512.Create(1.4426950408889634)) + Vector512.Create(RoundingShift);
        var k = shifted - Vector512.Create(RoundingShift);
        var r = x - (k * Vector512.Create(Ln2High)) - (k * Vector512.Create(Ln2Low));
        var series = Vector512.Create(1.0 / 6227020800);
        series = (series * r) + Vector512.Create(1.0 / 479001600);
        series = (series * r) + Vector512.Create(1.0 / 39916800);
        series = (series * r) + Vector512.Create(1.0 / 3628800);
        series = (series * r) + Vector512.Create(1.0 / 362880);
        series = (series * r) + Vector512.Create(1.0 / 40320);
        series = (series * r) + Vector512.Create(1.0 / 5040);
        series = (series * r) + Vector512.Create(1.0 / 720);
        series = (series * r) + Vector512.Create(1.0 / 120);
        series = (series * r) + Vector512.Create(1.0 / 24);
        series = (series * r) + Vector512.Create(1.0 / 6);
        series = (series * r) + Vector512.Create(0.5);
        series = (series * r) + Vector512<double>.One;
        series = (series * r) + Vector512<double>.One;
        return (series.AsUInt64() + (shifted.AsUInt64() << 52)).AsDouble();
    }

    /// <summary>Sine and cosine of 2π × a number between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> Sin, Vector512<double> Cos) SinCosTurns(Vector512<double> turns)
    {
        // The nearest quarter turn and what remains: an angle between −π/4 and π/4.
        var quarters = turns * Vector512.Create(4.0);
        var shifted = quarters + Vector512.Create(RoundingShift);
        var angle = (quarters - (shifted - Vector512.Create(RoundingShift))) * Vector512.Create(Math.PI / 2);
        var z = angle * angle;
        var sin = SinSeries(z) * angle;
        var cos = CosSeries(z);
        var quadrant = shifted.AsUInt64();
        var odd = Vector512.Equals(quadrant & Vector512<ulong>.One, Vector512<ulong>.One).AsDouble();
        var sinSign = (quadrant & Vector512.Create(2ul)) << 62;
        var cosSign = ((quadrant + Vector512<ulong>.One) & Vector512.Create(2ul)) << 62;
        return (
            (Vector512.ConditionalSelect(odd, cos, sin).AsUInt64() ^ sinSign).AsDouble(),
            (Vector512.ConditionalSelect(odd, sin, cos).AsUInt64() ^ cosSign).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SinSeries(Vector512<double> z)
    {
        var series = Vector512.Create(-1.0 / 1307674368000);
        series = (series * z) + Vector512.Create(1.0 / 6227020800);
        series = (series * z) - Vector512.Create(1.0 / 39916800);
        series = (series * z) + Vector512.Create(1.0 / 362880);
        series = (series * z) - Vector512.Create(1.0 / 5040);
        series = (series * z) + Vector512.Create(1.0 / 120);
        series = (series * z) - Vector512.Create(1.0 / 6);
        return (series * z) + Vector512<double>.One;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CosSeries(Vector512<double> z)
    {
        var series = Vector512.Create(1.0 / 20922789888000);
        series = (series * z) - Vector512.Create(1.0 / 87178291200);
        series = (series * z) + Vector512.Create(1.0 / 479001600);
        series = (series * z) - Vector512.Create(1.0 / 3628800);
        series = (series * z) + Vector512.Create(1.0 / 40320);
        series = (series * z) - Vector512.Create(1.0 / 720);
        series = (series * z) + Vector512.Create(1.0 / 24);
        series = (series * z) - Vector512.Create(0.5);
        return (series * z) + Vector512<double>.One;
    }
}
