using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>
/// Draws the factors by which an input is off, a block at a time. Draw n of an input depends on the seed, the input's stream and n only. The two
/// 64-bit words of one Philox position give two draws, which stand half a block apart; normal numbers come in pairs by Box and Muller.
/// </summary>
internal static class DrawKernel
{
    /// <summary>Draws of a block.</summary>
    public const int Block = 512;

    private const int Half = Block / 2;

    /// <summary>Fills a block with factors.</summary>
    /// <param name="keys">Round keys of the seed.</param>
    /// <param name="stream">Stream of the input.</param>
    /// <param name="block">Number of the block.</param>
    /// <param name="error">Distribution.</param>
    /// <param name="factors">Receives <see cref="Block"/> factors.</param>
    public static void Fill(ReadOnlySpan<Vector512<ulong>> keys, ulong stream, long block, RelativeError error, Span<double> factors)
    {
        var position = (ulong)block * Half;
        switch (error.Shape)
        {
            case DistributionShape.Normal:
                Normals(keys, stream, position, factors);
                ScaleNormal(error.Lower / RelativeError.NormalQuantile, error.Upper / RelativeError.NormalQuantile, factors);
                break;
            case DistributionShape.Lognormal:
                Normals(keys, stream, position, factors);
                ScaleLognormal(-Math.Log(1 - error.Lower) / RelativeError.NormalQuantile, Math.Log(1 + error.Upper) / RelativeError.NormalQuantile, factors);
                break;
            case DistributionShape.Triangular:
                Uniforms(keys, stream, position, factors);
                ScaleTriangular(error.Lower, error.Upper, factors);
                break;
            case DistributionShape.Uniform:
                Uniforms(keys, stream, position, factors);
                ScaleUniform(error.Lower, error.Upper, factors);
                break;
            default:
                factors.Fill(1);
                break;
        }
    }

    /// <summary>Standard normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normals(ReadOnlySpan<Vector512<ulong>> keys, ulong stream, ulong position, Span<double> draws)
    {
        ref var target = ref MemoryMarshal.GetReference(draws[..Block]);
        for (var i = 0; i < Half; i += Philox.Lanes)
        {
            var (first, second) = Philox.Next(keys, stream, position + (ulong)i);
            var radius = Vector512.Sqrt(VectorFunctions.Log(VectorFunctions.Uniform(first)) * Vector512.Create(-2.0));
            var (sin, cos) = VectorFunctions.SinCosTurns(VectorFunctions.Uniform(second));
            (radius * cos).StoreUnsafe(ref target, (nuint)i);
            (radius * sin).StoreUnsafe(ref target, (nuint)(i + Half));
        }
    }

    /// <summary>Numbers uniform between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniforms(ReadOnlySpan<Vector512<ulong>> keys, ulong stream, ulong position, Span<double> draws)
    {
        ref var target = ref MemoryMarshal.GetReference(draws[..Block]);
        for (var i = 0; i < Half; i += Philox.Lanes)
        {
            var (first, second) = Philox.Next(keys, stream, position + (ulong)i);
            VectorFunctions.Uniform(first).StoreUnsafe(ref target, (nuint)i);
            VectorFunctions.Uniform(second).StoreUnsafe(ref target, (nuint)(i + Half));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaleNormal(double below, double above, Span<double> draws)
    {
        var (less, more) = (Vector512.Create(below), Vector512.Create(above));
        foreach (ref var draw in MemoryMarshal.Cast<double, Vector512<double>>(draws[..Block]))
            draw = (draw * Side(draw, less, more)) + Vector512<double>.One;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaleLognormal(double below, double above, Span<double> draws)
    {
        var (less, more) = (Vector512.Create(below), Vector512.Create(above));
        foreach (ref var draw in MemoryMarshal.Cast<double, Vector512<double>>(draws[..Block]))
            draw = VectorFunctions.Exp(draw * Side(draw, less, more));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaleUniform(double below, double above, Span<double> draws)
    {
        var (start, width) = (Vector512.Create(1 - below), Vector512.Create(below + above));
        foreach (ref var draw in MemoryMarshal.Cast<double, Vector512<double>>(draws[..Block]))
            draw = (draw * width) + start;
    }

    /// <summary>Inverse of the triangular distribution function, one square root for either side of the mode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaleTriangular(double below, double above, Span<double> draws)
    {
        var width = below + above;
        var (split, rise, fall) = (Vector512.Create(below / width), Vector512.Create(width * below), Vector512.Create(width * above));
        var (start, end) = (Vector512.Create(1 - below), Vector512.Create(1 + above));
        foreach (ref var draw in MemoryMarshal.Cast<double, Vector512<double>>(draws[..Block]))
        {
            var left = start + Vector512.Sqrt(draw * rise);
            var right = end - Vector512.Sqrt((Vector512<double>.One - draw) * fall);
            draw = Vector512.ConditionalSelect(Vector512.LessThan(draw, split), left, right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Side(Vector512<double> draw, Vector512<double> below, Vector512<double> above) =>
        Vector512.ConditionalSelect(Vector512.LessThan(draw, Vector512<double>.Zero), below, above);
}
