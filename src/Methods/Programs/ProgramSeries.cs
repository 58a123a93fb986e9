namespace Lingtan.Methods;

/// <summary>
/// Runs a program for many values of one slot, the other slots being the same: step by step over all values instead of value by value. Results are
/// those of <see cref="MethodProgram.Evaluate"/> bit for bit. Not for several threads at once.
/// </summary>
public sealed class ProgramSeries
{
    /// <summary>The most values of one run.</summary>
    public const int Longest = 128;

    private readonly MethodProgram _program;
    private readonly TapeSeries _emissions;
    private readonly TapeSeries _energy;

    /// <summary>Room to run a program.</summary>
    /// <param name="program">The program.</param>
    public ProgramSeries(MethodProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        _program = program;
        (_emissions, _energy) = (new TapeSeries(program.Plan.Emissions.Tape), new TapeSeries(program.Plan.Energy.Tape));
    }

    /// <summary>Computes all outputs.</summary>
    /// <param name="slots">One number per slot; that of the varying slot does not matter.</param>
    /// <param name="varying">The slot that varies.</param>
    /// <param name="values">Its values, at most <see cref="Longest"/>.</param>
    /// <param name="count">How many.</param>
    /// <param name="most">The largest mass that is accepted.</param>
    /// <returns>False where a mass is negative or above <paramref name="most"/>, a divisor zero or a number beyond decimal: the values are then to be run one by one.</returns>
    public bool TryEvaluate(ReadOnlySpan<decimal> slots, int varying, decimal[] values, int count, decimal most)
    {
        if (!_emissions.TryRun(slots, varying, values, count)) return false;
        for (var output = 0; output < _program.Outputs.Count; output++)
            if (!_emissions.Within(output, count, 0, most)) return false;
        return true;
    }

    /// <summary>Computes the energy consumed; as <see cref="TryEvaluate"/>.</summary>
    /// <param name="slots">One number per slot; that of the varying slot does not matter.</param>
    /// <param name="varying">The slot that varies.</param>
    /// <param name="values">Its values.</param>
    /// <param name="count">How many.</param>
    /// <param name="most">The largest amount, of either sign, that is accepted.</param>
    public bool TryEvaluateEnergy(ReadOnlySpan<decimal> slots, int varying, decimal[] values, int count, decimal most)
    {
        if (!_energy.TryRun(slots, varying, values, count)) return false;
        for (var output = 0; output < _program.Energy.Count; output++)
            if (!_energy.Within(output, count, -most, most)) return false;
        return true;
    }

    /// <summary>The mass of an output for a value, in tonnes, not rounded.</summary>
    public decimal Tonnes(int output, int value) => _emissions.Result(output, value);

    /// <summary>An amount of energy for a value, not rounded.</summary>
    public decimal Energy(int output, int value) => _energy.Result(output, value);
}
