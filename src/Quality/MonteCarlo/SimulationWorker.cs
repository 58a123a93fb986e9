using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

/// <summary>Simulates chunks of draws: a fixed number of blocks whose results are put together in the order of chunks, whoever computed them.</summary>
internal sealed class SimulationWorker(SimulationPlan plan, Vector512<ulong>[] keys)
{
    /// <summary>Draws of a chunk.</summary>
    public const int Chunk = 32 * DrawKernel.Block;

    private readonly double[] _factors = GC.AllocateUninitializedArray<double>(Math.Max(1, plan.Errors.Length) * DrawKernel.Block, pinned: false);
    private readonly double[] _sums = new double[plan.Groups.Count * DrawKernel.Block];
    private readonly double[] _source = new double[DrawKernel.Block];
    private readonly double[] _arguments = new double[plan.Sources.SelectMany(source => source.Formulas).Select(formula => formula.Inputs.Length).DefaultIfEmpty(0).Max()];

    /// <summary>Simulates one chunk.</summary>
    /// <param name="chunk">Its number.</param>
    /// <param name="draws">Number of draws wanted of it.</param>
    /// <param name="cuts">Per sum: the cuts between which draws are not kept.</param>
    public ChunkResult Run(int chunk, int draws, (double Low, double High)[] cuts)
    {
        var result = new ChunkResult(cuts);
        for (var done = 0; done < draws; done += DrawKernel.Block)
        {
            Simulate((((long)chunk * Chunk) + done) / DrawKernel.Block);
            var count = Math.Min(DrawKernel.Block, draws - done);
            for (var group = 0; group < cuts.Length; group++)
                result.Add(group, _sums.AsSpan(group * DrawKernel.Block, count), plan.Centres[group]);
        }

        result.Trim();
        return result;
    }

    private void Simulate(long block)
    {
        for (var input = 0; input < plan.Errors.Length; input++)
            DrawKernel.Fill(keys, (ulong)input, block, plan.Errors[input], _factors.AsSpan(input * DrawKernel.Block, DrawKernel.Block));
        Array.Clear(_sums);
        foreach (var source in plan.Sources)
        {
            Array.Clear(_source);
            foreach (var term in source.Terms) SumKernel.AddTerm(_source, term.Tonnes, term.Inputs, _factors);
            foreach (var formula in source.Formulas) AddFormula(formula);
            foreach (var group in source.Groups) SumKernel.Add(_sums.AsSpan(group * DrawKernel.Block, DrawKernel.Block), _source);
        }
    }

    private void AddFormula(PlannedFormula formula)
    {
        var arguments = _arguments.AsSpan(0, formula.Inputs.Length);
        for (var draw = 0; draw < DrawKernel.Block; draw++)
        {
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = formula.Inputs[i] < 0 ? 1 : _factors[(formula.Inputs[i] * DrawKernel.Block) + draw];
            _source[draw] += formula.Tonnes(arguments);
        }
    }
}

/// <summary>What a chunk of draws contributes to each sum.</summary>
internal sealed class ChunkResult((double Low, double High)[] cuts)
{
    /// <summary>Outer draws of each sum.</summary>
    public TailSample[] Tails { get; } = [.. cuts.Select(cut => new TailSample(cut.Low, cut.High))];

    /// <summary>Sum of the distances from the centre.</summary>
    public double[] Sums { get; } = new double[cuts.Length];

    /// <summary>Sum of their squares.</summary>
    public double[] Squares { get; } = new double[cuts.Length];

    /// <summary>Takes a block of draws.</summary>
    public void Add(int group, ReadOnlySpan<double> draws, double centre)
    {
        var (sum, squares) = SumKernel.Moments(draws, centre);
        Sums[group] += sum;
        Squares[group] += squares;
        Tails[group].Add(draws);
    }

    /// <summary>Gives back what was reserved beyond need.</summary>
    public void Trim()
    {
        foreach (var tail in Tails) tail.Trim();
    }
}
