using System.Collections.Immutable;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What all programs of one shape share: slots, steps and which emission each output belongs to.</summary>
internal sealed record ProgramPlan(
    BindingShape Shape,
    IReadOnlyList<MethodSlot> Slots,
    IReadOnlyList<(int Emission, string? Element, string? Equation)> Outputs,
    ProgramKernel Emissions,
    ProgramKernel Energy,
    IReadOnlyList<Unit> EnergyUnits)
{
    /// <summary>Plans the programs of a shape.</summary>
    /// <exception cref="ProgramTooLargeException">The sets have too many elements.</exception>
    public static ProgramPlan Of(MethodDefinition method, BindingShape shape)
    {
        var slots = new SlotTable(method, shape);
        var (emissionTape, energyTape) = (new TapeWriter(), new TapeWriter());
        var emissions = new Lowering(method, shape, slots, emissionTape);
        var outputs = new List<(int, string?, string?)>();
        var steps = new List<int>();
        var tonne = UnitRules.Scale(UnitRules.Tonne);
        for (var i = 0; i < method.Emissions.Count; i++)
        {
            var emission = method.Emissions[i];
            var lets = Lowering.LetsOf(method, shape, emission.Formula).Where(l => !shape.Own.Contains(l.Name));
            var equation = EquationRange.Join(lets.Select(l => l.Equation).Append(emission.Equation));
            foreach (var (element, running) in Running(shape, emission.Per))
            {
                steps.Add(emissions.Of(emission.Formula, running).Write(emissionTape, tonne));
                outputs.Add((i, element, equation));
            }
        }

        var energy = new Lowering(method, shape, slots, energyTape);
        var units = method.Energy.Select(e => shape.Units.Of(e)).ToList();
        var energySteps = method.Energy.Select((e, i) => energy.Of(e.Formula, NothingRunning).Write(energyTape, UnitRules.Scale(units[i]))).ToList();
        var (ordered, numbers) = slots.Finish();
        return new ProgramPlan(shape, ordered, outputs, new ProgramKernel(emissionTape.Finish(steps, numbers)), new ProgramKernel(energyTape.Finish(energySteps, numbers)), units);
    }

    /// <summary>No set is running.</summary>
    public static ImmutableDictionary<string, string> NothingRunning { get; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The elements an emission is computed for: one without a name where it has no <c>per</c>.</summary>
    public static IEnumerable<(string? Element, ImmutableDictionary<string, string> Running)> Running(BindingShape shape, string? per) =>
        per is null ? [(null, NothingRunning)] : shape.Elements(per).Select(e => ((string?)e, NothingRunning.Add(per, e)));
}
