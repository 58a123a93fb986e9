using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lingtan.Methods;

/// <summary>
/// A tape that compiles itself once it has been run often enough for that to pay, where code can be made at run time; the native command, where it
/// cannot, runs the steps one by one. Results are the same either way.
/// </summary>
internal sealed class ProgramKernel(Tape tape)
{
    private const int RunsBeforeCompiling = 256;

    private readonly Lazy<DecimalProgram> _decimals = new(() => TapeCompiler.Decimals(tape));
    private readonly Lazy<DoubleProgram> _doubles = new(() => TapeCompiler.Doubles(tape));
    private DecimalProgram? _compiled;
    private int _runs;

    /// <summary>The steps.</summary>
    public Tape Tape => tape;

    /// <summary>Runs over decimals.</summary>
    /// <returns>0, or the number of the divisor that was zero, counted from 1.</returns>
    public int Run(ReadOnlySpan<decimal> slots, Span<decimal> outputs)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return tape.Run(slots, outputs);
        if (_compiled is { } compiled)
            return compiled(ref MemoryMarshal.GetReference(slots), ref MemoryMarshal.GetReference(outputs));
        if (++_runs > RunsBeforeCompiling && tape.Operations.Length <= TapeCompiler.LongestCompiled)
            _compiled = _decimals.Value;
        return tape.Run(slots, outputs);
    }

    /// <summary>Runs over doubles.</summary>
    public void Run(ReadOnlySpan<double> slots, Span<double> outputs)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) tape.Run(slots, outputs);
        else _doubles.Value(ref MemoryMarshal.GetReference(slots), ref MemoryMarshal.GetReference(outputs));
    }
}
