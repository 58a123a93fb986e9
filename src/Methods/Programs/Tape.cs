namespace Lingtan.Methods;

/// <summary>What one step of a tape does.</summary>
internal enum OperationKind : byte
{
    /// <summary>Takes slot <c>Left</c>.</summary>
    Slot,

    /// <summary>Takes constant <c>Left</c>.</summary>
    Constant,
    Add,
    Subtract,
    Multiply,

    /// <summary>Divides, or stops with the divisor's number when the divisor is zero.</summary>
    Divide,
    Minimum,
    Maximum,
}

/// <summary>One step: what to do with the results of earlier steps (or with a slot or constant).</summary>
internal readonly record struct Operation(OperationKind Kind, int Left, int Right = -1);

/// <summary>
/// A formula as a sequence of steps, each using results of earlier ones. The interpreters and the compiled programs, over decimals and over
/// doubles, run the same steps in the same order, which is what makes results reproducible bit for bit.
/// </summary>
/// <param name="Operations">The steps.</param>
/// <param name="Constants">The constants.</param>
/// <param name="Outputs">The steps whose results are the outputs.</param>
/// <param name="Divisors">For each dividing step, in order, what the divisor is called.</param>
internal sealed record Tape(Operation[] Operations, decimal[] Constants, int[] Outputs, string[] Divisors)
{
    private readonly Lazy<double[]> _doubles = new(() => Array.ConvertAll(Constants, constant => (double)constant));

    /// <summary>Runs the steps one by one over decimals.</summary>
    /// <returns>0, or the number of the divisor that was zero, counted from 1.</returns>
    /// <exception cref="OverflowException">A number went beyond the range of decimal.</exception>
    public int Run(ReadOnlySpan<decimal> slots, Span<decimal> outputs)
    {
        var results = Operations.Length <= 64 ? stackalloc decimal[Operations.Length] : new decimal[Operations.Length];
        var divisor = 0;
        for (var i = 0; i < Operations.Length; i++)
        {
            var (kind, left, right) = Operations[i];
            if (kind == OperationKind.Divide)
            {
                divisor++;
                if (results[right] == 0m)
                    return divisor;
            }

            results[i] = kind switch
            {
                OperationKind.Slot => slots[left],
                OperationKind.Constant => Constants[left],
                OperationKind.Add => results[left] + results[right],
                OperationKind.Subtract => results[left] - results[right],
                OperationKind.Multiply => results[left] * results[right],
                OperationKind.Divide => results[left] / results[right],
                OperationKind.Minimum => Math.Min(results[left], results[right]),
                _ => Math.Max(results[left], results[right]),
            };
        }

        for (var i = 0; i < Outputs.Length; i++)
            outputs[i] = results[Outputs[i]];
        return 0;
    }

    /// <summary>Runs the steps one by one over doubles; a zero divisor gives infinity or not-a-number.</summary>
    public void Run(ReadOnlySpan<double> slots, Span<double> outputs)
    {
        var results = Operations.Length <= 64 ? stackalloc double[Operations.Length] : new double[Operations.Length];
        var constants = _doubles.Value;
        for (var i = 0; i < Operations.Length; i++)
        {
            var (kind, left, right) = Operations[i];
            results[i] = kind switch
            {
                OperationKind.Slot => slots[left],
                OperationKind.Constant => constants[left],
                OperationKind.Add => results[left] + results[right],
                OperationKind.Subtract => results[left] - results[right],
                OperationKind.Multiply => results[left] * results[right],
                OperationKind.Divide => results[left] / results[right],
                OperationKind.Minimum => Math.Min(results[left], results[right]),
                _ => Math.Max(results[left], results[right]),
            };
        }

        for (var i = 0; i < Outputs.Length; i++)
            outputs[i] = results[Outputs[i]];
    }
}
