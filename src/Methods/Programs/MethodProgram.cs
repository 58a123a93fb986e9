using System.Collections.Immutable;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>
/// A method made ready to run for one binding: numbers in, tonnes out. Indexed inputs are flattened to one slot per element.
/// Results are reproducible bit for bit; evaluation allocates nothing; a program may be used from several threads.
/// </summary>
public sealed class MethodProgram
{
    private readonly ProgramPlan _plan;

    internal MethodProgram(MethodDefinition method, ProgramPlan plan, IReadOnlyList<MethodOutput> outputs, ImmutableArray<string> carriers)
    {
        (Method, _plan, Outputs) = (method, plan, outputs);
        Energy = [.. carriers.Select((c, i) => new EnergyOutput(c, plan.EnergyUnits[i]))];
    }

    /// <summary>The method.</summary>
    public MethodDefinition Method { get; }

    /// <summary>The numbers it needs: inputs in the order of the method and of the sets, then own factors, then T.</summary>
    public IReadOnlyList<MethodSlot> Slots => _plan.Slots;

    /// <summary>The masses it computes.</summary>
    public IReadOnlyList<MethodOutput> Outputs { get; }

    /// <summary>The amounts of energy it computes.</summary>
    public IReadOnlyList<EnergyOutput> Energy { get; }

    /// <summary>What each divisor is called, as <see cref="EvaluationStatus.Index"/> counts them.</summary>
    public IReadOnlyList<string> Divisors => _plan.Emissions.Tape.Divisors;

    internal ProgramPlan Plan => _plan;

    /// <summary>Computes all outputs.</summary>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="tonnes">Receives one mass per output, in tonnes, not rounded.</param>
    /// <returns>Whether the masses are valid; if not, they are undefined.</returns>
    public EvaluationStatus Evaluate(ReadOnlySpan<decimal> slots, Span<decimal> tonnes)
    {
        Require(slots.Length == Slots.Count && tonnes.Length >= Outputs.Count);
        try
        {
            var divisor = _plan.Emissions.Run(slots, tonnes);
            if (divisor > 0)
                return new EvaluationStatus(EvaluationOutcome.DivisionByZero, divisor - 1);
        }
        catch (OverflowException)
        {
            return new EvaluationStatus(EvaluationOutcome.Overflow);
        }

        for (var i = 0; i < Outputs.Count; i++)
        {
            if (tonnes[i] < 0m)
                return new EvaluationStatus(EvaluationOutcome.Negative, i);
        }

        return EvaluationStatus.Ok;
    }

    /// <summary>Computes the energy consumed; negative amounts are energy delivered to others.</summary>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="amounts">Receives one amount per entry of <see cref="Energy"/>, in its unit, not rounded.</param>
    /// <returns>False where a divisor is zero or a number goes beyond the range of decimal.</returns>
    public bool EvaluateEnergy(ReadOnlySpan<decimal> slots, Span<decimal> amounts)
    {
        Require(slots.Length == Slots.Count && amounts.Length >= Energy.Count);
        try
        {
            return Energy.Count == 0 || _plan.Energy.Run(slots, amounts) == 0;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Computes all outputs in binary floating point, for statistics only. A zero divisor gives infinity or not-a-number.</summary>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="tonnes">Receives one mass per output, in tonnes.</param>
    public void EvaluateDouble(ReadOnlySpan<double> slots, Span<double> tonnes)
    {
        Require(slots.Length == Slots.Count && tonnes.Length >= Outputs.Count);
        _plan.Emissions.Run(slots, tonnes);
    }

    /// <summary>Says what is wrong, for a fault that names the source and the period.</summary>
    public LocalText Describe(EvaluationStatus status) => status.Outcome switch
    {
        EvaluationOutcome.DivisionByZero => new LocalText($"不为零的 {Divisors[status.Index]}", $"{Divisors[status.Index]} other than zero"),
        EvaluationOutcome.Overflow => new LocalText("绝对值小于 7.9e28 的数", "numbers below 7.9e28"),
        EvaluationOutcome.Negative => new LocalText($"{Outputs[status.Index].Gas.Id} 排放不小于零", $"an emission of {Outputs[status.Index].Gas.Id} not below zero"),
        _ => LocalText.Same(""),
    };

    /// <summary>Prints one output as a sum with numbers and units that a verifier can redo by hand, the standard and equations behind it.</summary>
    /// <param name="output">Index of the output.</param>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="asGiven">The value of a slot as the company or the library gave it.</param>
    /// <example>0.8856 t × 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12 = 2.741 738 tCO2     GB/T 32151.24-2024 (2)-(4)</example>
    public LocalText Explain(int output, ReadOnlySpan<decimal> slots, Func<int, GivenValue> asGiven) =>
        Explain(output, slots, asGiven, (explanation, tonnes) => explanation.Line(output, tonnes));

    /// <summary>Prints every output, one line each.</summary>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="asGiven">The value of a slot as the company or the library gave it.</param>
    public LocalText Explain(ReadOnlySpan<decimal> slots, Func<int, GivenValue> asGiven)
    {
        var lines = new LocalText[Outputs.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = Explain(i, slots, asGiven);
        return new LocalText(string.Join('\n', lines.Select(l => l.Zh)), string.Join('\n', lines.Select(l => l.En)));
    }

    /// <summary>Prints one output in several lines: each let with symbols, numbers and value, the emission, then every value with its source.</summary>
    /// <param name="output">Index of the output.</param>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="asGiven">The value of a slot as the company or the library gave it.</param>
    public LocalText ExplainFully(int output, ReadOnlySpan<decimal> slots, Func<int, GivenValue> asGiven) =>
        Explain(output, slots, asGiven, (explanation, tonnes) => explanation.Lines(output, tonnes));

    /// <summary>An output step by step, for those who lay it out themselves; null where it cannot be evaluated.</summary>
    /// <param name="output">Index of the output.</param>
    /// <param name="slots">One number per slot, in the slot's unit.</param>
    /// <param name="asGiven">The value of a slot as the company or the library gave it.</param>
    /// <param name="language">Language of remarks such as (default).</param>
    public OutputSteps? Steps(int output, ReadOnlySpan<decimal> slots, Func<int, GivenValue> asGiven, Language language)
    {
        var tonnes = new decimal[Outputs.Count];
        if (Evaluate(slots, tonnes).Outcome is EvaluationOutcome.Overflow or EvaluationOutcome.DivisionByZero) return null;
        var explanation = new MethodExplanation(this, slots.ToArray(), asGiven, language);
        return new OutputSteps(explanation.Steps(output, tonnes[output]), explanation.Slots(output), explanation.Line(output, tonnes[output]));
    }

    private LocalText Explain(int output, ReadOnlySpan<decimal> slots, Func<int, GivenValue> asGiven, Func<MethodExplanation, decimal, string> print)
    {
        var tonnes = new decimal[Outputs.Count];
        var numbers = slots.ToArray();
        if (Evaluate(slots, tonnes) is { Outcome: EvaluationOutcome.Overflow or EvaluationOutcome.DivisionByZero } failed)
            return Describe(failed);
        return new LocalText(
            print(new MethodExplanation(this, numbers, asGiven, Language.Zh), tonnes[output]),
            print(new MethodExplanation(this, numbers, asGiven, Language.En), tonnes[output]));
    }

    private static void Require(bool fits)
    {
        if (!fits)
            throw new ArgumentException("One number per slot and room for one per output.");
    }
}
