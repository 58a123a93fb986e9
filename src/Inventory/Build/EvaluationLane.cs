using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What groups of one source that look alike have in common: binding, ledger lines, energy sums and, for a single record, its slot.</summary>
internal sealed class EvaluationLane
{
    private readonly SourcePlan _plan;
    private string? _input;
    private Unit? _unit;
    private Period? _period;

    private EvaluationLane(SourcePlan plan, int index, SourceBinding binding, OutputPart[] parts, EnergySum[] energies)
    {
        (_plan, Index, Binding, Parts, Energies) = (plan, index, binding, parts, energies);
        HasWindow = binding.Slots.Any(slot => slot.Origin == SlotOrigin.Window);
        foreach (var part in parts) Most = Math.Min(Most, part.Most / parts.Length);
    }

    /// <summary>Index of the binding.</summary>
    public int Index { get; }

    /// <summary>The binding.</summary>
    public SourceBinding Binding { get; }

    /// <summary>What the outputs are posted to.</summary>
    public OutputPart[] Parts { get; }

    /// <summary>Energy sum of each energy output.</summary>
    public EnergySum[] Energies { get; }

    /// <summary>Whether the length of the window is an input.</summary>
    public bool HasWindow { get; }

    /// <summary>Tonnes of an output up to which no part of a result can be refused as too large.</summary>
    public decimal Most { get; } = GroupPosting.Most;

    /// <summary>Whether single records like the one prepared for need nothing but a conversion before the method is run.</summary>
    public bool IsPlain => Conversion is not null && !HasWindow;

    /// <summary>Slot of the single record.</summary>
    public int Slot { get; private set; }

    /// <summary>How the single record's unit becomes the slot's; null where the general way is taken.</summary>
    public RowFiller.RowConversion? Conversion { get; private set; }

    /// <summary>A lane for groups of a source under a binding. Energy that others consumed (scope 3) is not the company's.</summary>
    public static EvaluationLane Of(SourcePlan plan, int index, SourceBinding binding, GroupPosting posting, EnergyBook energy) =>
        new(plan, index, binding, posting.PartsOf(plan, binding), plan.Source.Scope == 3 ? [] : [.. binding.Program.Energy.Select(output => energy.SumOf(output.Carrier, output.Unit))]);

    /// <summary>The lane prepared for single records like the one given.</summary>
    public EvaluationLane For(ActivityRecord record, RowFiller filler)
    {
        (_input, _unit, _period) = (record.Input, record.Unit, record.Period);
        if ((record.Input ?? _plan.MainInput?.Name) is not { } name || !Binding.SlotIndex.TryGetValue(name, out var slot)) return this;
        var target = Binding.Slots[slot].Slot;
        Slot = slot;
        Conversion = target.Input?.Aggregate == Methods.Aggregate.Mean || _plan.Method.Window == Methods.MethodWindow.Period ? null : filler.Conversion(_plan, target, record.Unit);
        return this;
    }

    /// <summary>Whether a single record is like the one the lane was prepared for.</summary>
    public bool Fits(SourcePlan plan, in ActivityRecord record, bool followsPeriod) =>
        ReferenceEquals(_plan, plan) && ReferenceEquals(_unit, record.Unit) && _input == record.Input && (!followsPeriod || ReferenceEquals(_period, record.Period));
}
