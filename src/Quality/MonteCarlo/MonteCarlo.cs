namespace Lingtan.Quality;

/// <summary>How to simulate.</summary>
/// <param name="Draws">Number of draws.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Workers">Number of threads; 0: one per processor. It makes no difference to the result.</param>
/// <param name="Progress">Told the share done, 0-1.</param>
public sealed record MonteCarloOptions(int Draws = 100_000, ulong Seed = 1, int Workers = 0, IProgress<double>? Progress = null)
{
    /// <summary>The largest number of draws.</summary>
    public const int MostDraws = 100_000_000;
}

/// <summary>
/// IPCC 2006, Vol. 1, Ch. 3, approach 2: Monte Carlo simulation. Every draw takes each input once, whatever number of sources share it, and
/// sums the sources; the 95 % interval runs from the 2.5 % to the 97.5 % quantile of the sums. The same seed gives the same result on every
/// machine and with any number of threads.
/// </summary>
public static class MonteCarlo
{
    private const double LowProbability = 0.025;
    private const double HighProbability = 0.975;

    /// <summary>Share of the pilot sample outside each cut: 12 standard errors of a chunk's count more than the quantile needs.</summary>
    private const double KeptShare = 0.04;

    /// <summary>Simulates a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Draws, seed, threads.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    public static UncertaintyResult Run(UncertaintyModel model, MonteCarloOptions options, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Draws, MonteCarloOptions.MostDraws);
        var plan = SimulationPlan.Of(model);
        var everything = plan.Groups.Select(_ => (double.PositiveInfinity, double.PositiveInfinity)).ToArray();
        var pilotDraws = Math.Min(options.Draws, SimulationWorker.Chunk);
        var pilot = new SimulationWorker(plan, Philox.Schedule(options.Seed)).Run(0, pilotDraws, everything);
        var cuts = pilotDraws < SimulationWorker.Chunk ? everything : [.. pilot.Tails.Select(Cuts)];
        var estimates = Estimates(plan, options, Chunks(plan, options, cuts, cancellation))
            ?? Estimates(plan, options, Chunks(plan, options, everything, cancellation))!;
        return new UncertaintyResult(UncertaintyResult.MonteCarloMethod, options.Draws, options.Seed, estimates[0], estimates[1..]);
    }

    private static (double Low, double High) Cuts(TailSample pilot)
    {
        var values = pilot.Low.ToArray();
        var kept = (int)(values.Length * KeptShare);
        return (OrderStatistics.Select(values, kept), OrderStatistics.Select(values, values.Length - 1 - kept));
    }

    private static ChunkResult[] Chunks(SimulationPlan plan, MonteCarloOptions options, (double, double)[] cuts, CancellationToken cancellation)
    {
        var keys = Philox.Schedule(options.Seed);
        var results = new ChunkResult[(options.Draws + SimulationWorker.Chunk - 1) / SimulationWorker.Chunk];
        var workers = options.Workers > 0 ? options.Workers : Environment.ProcessorCount;
        var done = 0;
        Parallel.For(
            0, results.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers },
            () => new SimulationWorker(plan, keys),
            (chunk, _, worker) =>
            {
                var draws = Math.Min(SimulationWorker.Chunk, options.Draws - (chunk * SimulationWorker.Chunk));
                results[chunk] = worker.Run(chunk, draws, cuts);
                options.Progress?.Report((double)Interlocked.Increment(ref done) / results.Length);
                return worker;
            },
            _ => { });
        return results;
    }

    /// <summary>Puts chunks together; null when a quantile fell between the cuts.</summary>
    private static UncertaintyEstimate[]? Estimates(SimulationPlan plan, MonteCarloOptions options, ChunkResult[] chunks)
    {
        var estimates = new UncertaintyEstimate[plan.Groups.Count];
        for (var group = 0; group < estimates.Length; group++)
        {
            if (Estimate(plan, options.Draws, chunks, group) is not { } estimate) return null;
            estimates[group] = estimate;
        }

        return estimates;
    }

    private static UncertaintyEstimate? Estimate(SimulationPlan plan, int draws, ChunkResult[] chunks, int group)
    {
        var low = new double[chunks.Sum(chunk => chunk.Tails[group].Low.Length)];
        var high = new double[chunks.Sum(chunk => chunk.Tails[group].High.Length)];
        var (sum, squares, lowCount, highCount) = (0d, 0d, 0, 0);
        foreach (var chunk in chunks)
        {
            sum += chunk.Sums[group];
            squares += chunk.Squares[group];
            chunk.Tails[group].Low.CopyTo(low.AsSpan(lowCount));
            chunk.Tails[group].High.CopyTo(high.AsSpan(highCount));
            lowCount += chunk.Tails[group].Low.Length;
            highCount += chunk.Tails[group].High.Length;
        }

        if (OrderStatistics.Quantile(low, high, draws, LowProbability) is not { } lower) return null;
        if (OrderStatistics.Quantile(low, high, draws, HighProbability) is not { } upper) return null;
        var centre = plan.Centres[group];
        var variance = draws > 1 ? Math.Max(0, (squares - (sum * sum / draws)) / (draws - 1)) : 0;
        return new UncertaintyEstimate(
            plan.Groups[group], SignificantDigits.Six(centre), SignificantDigits.Percent(lower, centre), SignificantDigits.Percent(upper, centre),
            SignificantDigits.Six(centre + (sum / draws)), SignificantDigits.Six(Math.Sqrt(variance)));
    }
}
