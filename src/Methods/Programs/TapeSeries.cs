namespace Lingtan.Methods;

/// <summary>
/// Runs a tape for many values of one slot. Steps that do not depend on it are run once. The steps and their order are those of <see cref="Tape"/>,
/// so the results are the same; going through a step for all values spares the cost of choosing it for each, and nothing need be compiled.
/// </summary>
internal sealed class TapeSeries(Tape tape)
{
    // One row of numbers per step; a step that is the same for all values has its number in front, and a stride of zero.
    private readonly decimal[] _results = new decimal[tape.Operations.Length * ProgramSeries.Longest];
    private readonly int[] _stride = new int[tape.Operations.Length];

    /// <summary>Runs the steps.</summary>
    /// <returns>False where a divisor is zero or a number goes beyond the range of decimal.</returns>
    public bool TryRun(ReadOnlySpan<decimal> slots, int varying, decimal[] values, int count)
    {
        try
        {
            for (var step = 0; step < _stride.Length; step++)
                if (!TryStep(step, slots, varying, values, count)) return false;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The result of an output for a value.</summary>
    public decimal Result(int output, int value) => _results[Row(tape.Outputs[output]) + (value * _stride[tape.Outputs[output]])];

    /// <summary>Whether all results of an output lie between two numbers.</summary>
    public bool Within(int output, int count, decimal least, decimal most)
    {
        for (var i = 0; i < count; i++)
            if (Result(output, i) is var result && (result < least || result > most)) return false;
        return true;
    }

    private static int Row(int step) => step * ProgramSeries.Longest;

    private bool TryStep(int step, ReadOnlySpan<decimal> slots, int varying, decimal[] values, int count)
    {
        var (kind, left, right) = tape.Operations[step];
        if (kind is OperationKind.Slot && left == varying)
        {
            _stride[step] = 1;
            Array.Copy(values, 0, _results, Row(step), count);
        }
        else if (kind is OperationKind.Slot or OperationKind.Constant)
        {
            _stride[step] = 0;
            _results[Row(step)] = kind is OperationKind.Slot ? slots[left] : tape.Constants[left];
        }
        else
        {
            _stride[step] = _stride[left] | _stride[right];
            return TryCombine(kind, step, left, right, _stride[step] == 0 ? 1 : count);
        }

        return true;
    }

    private bool TryCombine(OperationKind kind, int step, int left, int right, int count)
    {
        var (results, to, a, b) = (_results, Row(step), Row(left), Row(right));
        var (nextA, nextB) = (_stride[left], _stride[right]);
        for (var i = 0; i < count; i++, a += nextA, b += nextB)
        {
            if (kind == OperationKind.Divide && results[b] == 0m) return false;
            results[to + i] = kind switch
            {
                OperationKind.Add => results[a] + results[b],
                OperationKind.Subtract => results[a] - results[b],
                OperationKind.Multiply => results[a] * results[b],
                OperationKind.Divide => results[a] / results[b],
                OperationKind.Minimum => Math.Min(results[a], results[b]),
                _ => Math.Max(results[a], results[b]),
            };
        }

        return true;
    }
}
