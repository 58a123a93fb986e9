using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Puts the records of a group into the slots of its binding: converted, and aggregated as the input says.</summary>
internal sealed class RowFiller(InventoryBook book, DensityBridge densities, PeriodSlicer slicer, FaultList faults)
{
    private const int FewSlots = 256;

    private readonly Dictionary<(SourcePlan Plan, string Input, Unit Given, Unit Wanted), RowConversion?> _conversions = [];

    /// <summary>How records of one unit become a slot's unit.</summary>
    /// <param name="Step">The density used; null where units convert by themselves.</param>
    internal sealed record RowConversion(DensityStep? Step);

    /// <summary>Densities used so far, by row.</summary>
    public SortedDictionary<string, Factors.FactorSelection> Densities { get; } = new(StringComparer.Ordinal);

    /// <summary>Fills the slots.</summary>
    /// <returns>False when a record cannot be used; the fault is in the list.</returns>
    public bool Fill(SourcePlan plan, SourceBinding binding, ReadOnlySpan<int> rows, Span<decimal> slots)
    {
        var sound = true;
        Span<int> filled = slots.Length <= FewSlots ? stackalloc int[slots.Length] : new int[slots.Length];
        Span<decimal> weights = slots.Length <= FewSlots ? stackalloc decimal[slots.Length] : new decimal[slots.Length];
        filled.Clear();
        weights.Clear();
        foreach (var row in rows)
        {
            var record = book.Activity[row];
            if (Slot(plan, binding, record) is not { } slot)
            {
                sound = false;
                continue;
            }

            var definition = binding.Slots[slot].Slot;
            try
            {
                sound &= Converted(plan, definition, record) is { } amount && Put(plan, definition, record, amount, ref filled[slot], ref slots[slot], ref weights[slot]);
            }
            catch (OverflowException)
            {
                sound = false;
                faults.Add(InventoryFaults.NumberTooLarge, Corrections.At(book, record, "quantity"), DecimalText.Format(record.Amount), new LocalText("较小的数值", "a smaller number"));
            }
        }

        for (var i = 0; i < slots.Length; i++)
            if (weights[i] != 0) slots[i] /= weights[i];
        return sound;
    }

    /// <summary>How a record reaches the unit of a slot; null when it cannot.</summary>
    public RowConversion? Conversion(SourcePlan plan, MethodSlot slot, Unit given)
    {
        var key = (plan, slot.Name, given, slot.Unit);
        if (_conversions.TryGetValue(key, out var known)) return known;
        RowConversion? made = null;
        if (slot.Input?.Choose(given) == slot.Unit || given.IsConvertibleTo(slot.Unit)) made = new RowConversion(null);
        else if (slot.Input is { } input && densities.Bridge(plan, input, given) is { } step && step.Chosen == slot.Unit) made = new RowConversion(step);
        if (made?.Step is { } used) Densities.TryAdd(used.Density.Row.Id, used.Density);
        _conversions.Add(key, made);
        return made;
    }

    /// <summary>The amount of a record in the unit of a slot.</summary>
    public static decimal Apply(RowConversion conversion, decimal amount, Unit given, Unit wanted) =>
        conversion.Step is { } step ? step.Apply(amount) : ReferenceEquals(given, wanted) ? amount : MethodInput.Convert(amount, given, wanted);

    /// <summary>Whether every record of a group says, or needs not say, which input of the method it gives; a misspelt one would otherwise look like a missing one.</summary>
    public bool InputsKnown(SourcePlan plan, ReadOnlySpan<int> rows)
    {
        var known = true;
        foreach (var row in rows)
        {
            var record = book.Activity[row];
            if (record.Input is { } name)
            {
                var id = InputName.Base(name);
                if (plan.Method.Input(id) is not null || plan.Method.Let(id)?.Or is not null) continue;
                known = false;
                var all = plan.Method.Inputs.Select(input => input.Name).Concat(plan.Method.Lets.Where(let => let.Or is not null).Select(let => let.Name));
                if (plan.Reported.Add("input:" + name)) faults.Add(InventoryFaults.InputUnknown, Corrections.At(book, record, "input"), name, PlanBuilder.OneOf(all));
            }
            else if (plan.MainInput is null)
            {
                known = false;
                var inputs = plan.Method.Inputs.Where(input => input.Kind == InputKind.Activity).Select(input => input.Name);
                if (plan.Reported.Add("ambiguous")) faults.Add(InventoryFaults.InputAmbiguous, Corrections.At(book, record, "input"), "", PlanBuilder.OneOf(inputs));
            }
        }

        return known;
    }

    private int? Slot(SourcePlan plan, SourceBinding binding, ActivityRecord record)
    {
        var name = record.Input ?? plan.MainInput!.Name;
        if (binding.SlotIndex.TryGetValue(name, out var slot)) return slot;
        if (plan.Reported.Add("input:" + name)) faults.Add(InventoryFaults.InputUnknown, Corrections.At(book, record, "input"), name, PlanBuilder.OneOf(binding.SlotIndex.Keys));
        return null;
    }

    /// <summary>The part of a record that counts: a flow of a method of the whole period that crosses the period or ownership counts by days.</summary>
    public decimal Counted(SourcePlan plan, MethodSlot slot, in ActivityRecord record, decimal amount) =>
        plan.Method.Window == MethodWindow.Period && slot.Input is { Kind: InputKind.Activity, Aggregate: Aggregate.Sum } ? slicer.Of(record.Period, plan.Profile).Inside(amount) : amount;

    private decimal? Converted(SourcePlan plan, MethodSlot slot, ActivityRecord record)
    {
        if (Conversion(plan, slot, record.Unit) is { } conversion) return Counted(plan, slot, record, Apply(conversion, record.Amount, record.Unit, slot.Unit));
        var units = string.Join(", ", slot.Input?.Units.Select(unit => unit.Symbol) ?? [slot.Unit.Symbol]);
        var (zh, en) = IsVolumeForGas(record.Unit, slot) ? ("；气体体积须注明参比状态：Nm3（0 °C）或 m3@20C（20 °C）", "; a gas volume states its reference: Nm3 (0 °C) or m3@20C (20 °C)") : ("", "");
        faults.Add(
            InventoryFaults.UnitInconvertible, Corrections.At(book, record, "unit"), record.Unit.Symbol,
            new LocalText($"可换算为 {units} 的单位{zh}", $"a unit that converts to {units}{en}"));
        return null;
    }

    private static readonly Unit Volume = Unit.Parse("m3");
    private static readonly Unit GasVolume = Unit.Parse("Nm3");

    private static bool IsVolumeForGas(Unit given, MethodSlot slot) =>
        given.IsConvertibleTo(Volume) && (slot.Input?.Units ?? [slot.Unit]).Any(unit => unit.IsConvertibleTo(GasVolume));

    private bool Put(SourcePlan plan, MethodSlot slot, ActivityRecord record, decimal amount, ref int filled, ref decimal value, ref decimal weight)
    {
        filled++;
        switch (slot.Input?.Aggregate ?? Aggregate.Sum)
        {
            case Aggregate.Mean:
                var days = (decimal)(long)(record.Period.End - record.Period.Start).TotalSeconds;
                value = (filled == 1 ? 0 : value) + (amount * days);
                weight += days;
                return true;
            case Aggregate.Opening:
                if (filled == 1) value = amount;
                return true;
            case Aggregate.Closing:
                value = amount;
                return true;
            default:
                value = filled == 1 ? amount : value + amount;
                if (filled == 1 || slot.Input?.Kind == InputKind.Activity) return true;
                faults.Add(InventoryFaults.InputRepeated, Corrections.At(book, record, "input"), slot.Name, new LocalText($"每个 {plan.Source.Id} 记录只给出一次", "one value for the record"));
                return false;
        }
    }
}
