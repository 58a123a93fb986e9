using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>Arithmetic on blocks of draws.</summary>
internal static class SumKernel
{
    /// <summary>Adds a proportional term, amount × the product of its inputs, to a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTerm(Span<double> target, double tonnes, ReadOnlySpan<int> inputs, ReadOnlySpan<double> factors)
    {
        var amount = Vector512.Create(tonnes);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(target);
        var blocks = MemoryMarshal.Cast<double, Vector512<double>>(factors);
        for (var i = 0; i < sums.Length; i++)
        {
            var value = amount;
            foreach (var input in inputs) value *= blocks[(input * sums.Length) + i];
            sums[i] += value;
        }
    }

    /// <summary>Adds a block to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> target, ReadOnlySpan<double> source)
    {
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(target);
        var values = MemoryMarshal.Cast<double, Vector512<double>>(source);
        for (var i = 0; i < sums.Length; i++) sums[i] += values[i];
    }

    /// <summary>Sum and sum of squares of the distances of the first draws of a block from a centre.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Sum, double Squares) Moments(ReadOnlySpan<double> draws, double centre)
    {
        var (sum, squares) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var middle = Vector512.Create(centre);
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(draws);
        foreach (var vector in vectors)
        {
            var distance = vector - middle;
            sum += distance;
            squares += distance * distance;
        }

        var (total, totalSquares) = (Fold(sum), Fold(squares));
        for (var i = vectors.Length * Vector512<double>.Count; i < draws.Length; i++)
        {
            var distance = draws[i] - centre;
            total += distance;
            totalSquares += distance * distance;
        }

        return (total, totalSquares);
    }

    /// <summary>Sum of the lanes, in a fixed order.</summary>
    private static double Fold(Vector512<double> lanes)
    {
        var sum = 0d;
        for (var i = 0; i < Vector512<double>.Count; i++) sum += lanes[i];
        return sum;
    }
}
