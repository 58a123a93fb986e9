using System.Runtime.CompilerServices;

namespace Lingtan.Quality;

/// <summary>
/// Keeps the outer draws of a sum: those below one cut and those above another. The cuts come from a pilot sample and lie well inside the
/// quantiles sought, so that these are exact order statistics of all draws although only a tenth of them is kept.
/// </summary>
internal sealed class TailSample(double lowCut, double highCut)
{
    private double[] _low = new double[DrawKernel.Block];
    private double[] _high = new double[DrawKernel.Block];
    private int _lowCount;
    private int _highCount;

    /// <summary>Draws below the lower cut.</summary>
    public ReadOnlySpan<double> Low => _low.AsSpan(0, _lowCount);

    /// <summary>Draws at or above the upper cut.</summary>
    public ReadOnlySpan<double> High => _high.AsSpan(0, _highCount);

    /// <summary>Looks at some draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> draws)
    {
        Reserve(draws.Length);
        var (low, high, lowCount, highCount) = (_low, _high, _lowCount, _highCount);
        foreach (var draw in draws)
        {
            // Always written, counted only if kept: no branch to mispredict.
            low[lowCount] = draw;
            lowCount += draw < lowCut ? 1 : 0;
            high[highCount] = draw;
            highCount += draw >= highCut ? 1 : 0;
        }

        (_lowCount, _highCount) = (lowCount, highCount);
    }

    /// <summary>Gives back what it reserved beyond need.</summary>
    public void Trim()
    {
        Array.Resize(ref _low, _lowCount);
        Array.Resize(ref _high, _highCount);
    }

    private void Reserve(int draws)
    {
        if (_low.Length <= _lowCount + draws) Array.Resize(ref _low, 2 * (_lowCount + draws));
        if (_high.Length <= _highCount + draws) Array.Resize(ref _high, 2 * (_highCount + draws));
    }
}
