using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>One record of a group with what it became.</summary>
/// <param name="Record">The record.</param>
/// <param name="Slot">Position of its input among the slots.</param>
/// <param name="Amount">Its amount in the slot's unit.</param>
/// <param name="Density">The density used; null where units convert by themselves.</param>
/// <param name="InPart">Whether only a part of the record counts, by days, because a method of the whole period adds up its amounts.</param>
public sealed record RecordUse(ActivityRecord Record, int Slot, decimal Amount, FactorSelection? Density, bool InPart = false);

/// <summary>An evaluation group with the values it was evaluated with.</summary>
/// <param name="Binding">Method and factors.</param>
/// <param name="Slots">Values in the units of the slots.</param>
/// <param name="Records">The records in canonical order.</param>
public sealed record GroupReplay(SourceBinding Binding, IReadOnlyList<decimal> Slots, IReadOnlyList<RecordUse> Records)
{
    /// <summary>The densities used, by row.</summary>
    public IReadOnlyList<FactorSelection> Densities =>
        [.. Records.Select(use => use.Density).OfType<FactorSelection>().DistinctBy(density => density.Row.Id).OrderBy(density => density.Row.Id, StringComparer.Ordinal)];

    /// <summary>The value of a slot as the company or the library gave it.</summary>
    /// <param name="slot">Position of the slot.</param>
    public GivenValue Given(int slot)
    {
        var binding = Binding.Slots[slot];
        if (binding.Factor is { } factor && binding.Given is { } value) return new GivenValue(value.Amount, value.Unit, SourceOf(factor.Row));
        if (binding.Given is { } given) return new GivenValue(given.Amount, given.Unit, null, binding.Origin == SlotOrigin.Default);
        var uses = Records.Where(use => use.Slot == slot).ToArray();
        return uses is [{ Density: null, InPart: false } only]
            ? new GivenValue(only.Record.Amount, only.Record.Unit)
            : new GivenValue(Slots[slot], binding.Slot.Unit, uses.Select(use => use.Density).OfType<FactorSelection>().FirstOrDefault() is { } density ? SourceOf(density.Row) : null);
    }

    /// <summary>Where a factor row is from: its identifier, dataset and table.</summary>
    public static string SourceOf(FactorRow row) => row.Dataset is { } dataset ? $"[{row.Id}] {dataset.Id}: {row.Source}" : $"[{row.Id}] {row.Source}";
}

/// <summary>Evaluates groups again to show what happened. Several readers of one inventory may ask at the same time; the caches beneath are for one at a time.</summary>
internal sealed class Replayer
{
    private readonly Lock _gate = new();
    private readonly Inventory _inventory;
    private readonly RowFiller _filler;
    private readonly BuildContext _context;
    private readonly PeriodSlicer _slicer;

    public Replayer(Inventory inventory)
    {
        _inventory = inventory;
        var lookup = new FactorLookup(inventory.Factors, inventory.Book.Factors);
        var tree = Organizations.FacilityTree.Build(inventory.Book.Facilities, new FaultList());
        _slicer = new PeriodSlicer(inventory.Book.Period, tree, inventory.Book.Consolidation);
        _context = new BuildContext(inventory.Book, tree, lookup, inventory.Gwp);
        _filler = new RowFiller(
            inventory.Book, new DensityBridge(inventory.Book, lookup), new PeriodSlicer(inventory.Book.Period, tree, inventory.Book.Consolidation), new FaultList());
    }

    /// <summary>One group as it was evaluated.</summary>
    public GroupReplay Of(int index)
    {
        lock (_gate) return Evaluate(index);
    }

    private GroupReplay Evaluate(int index)
    {
        var group = _inventory.Groups[index];
        var plan = _inventory.Ledger.Plans[group.Source]!;
        var binding = _inventory.Bindings[group.Binding];
        var rows = _inventory.RowOrder[group.First..(group.First + group.Count)];
        var slots = binding.Template.ToArray();
        _filler.Fill(plan, binding, rows, slots);
        for (var i = 0; i < slots.Length; i++)
            if (binding.Slots[i].Origin == SlotOrigin.Window) slots[i] = GroupValues.Years(_context, plan, rows);
        GroupValues.FillAllocations(binding, [.. _inventory.UsesOf(index).Select(use => (use.Instrument, use.Mwh))], slots);
        var uses = new RecordUse[rows.Length];
        for (var i = 0; i < rows.Length; i++) uses[i] = Use(plan, binding, _inventory.Book.Activity[rows[i]]);
        return new GroupReplay(binding, slots, uses);
    }

    /// <summary>How a group falls on months and shares, and over how many days it is spread.</summary>
    public (MonthSlice[] Slices, decimal Days) Slices(int index)
    {
        lock (_gate) return Cut(index);
    }

    private (MonthSlice[] Slices, decimal Days) Cut(int index)
    {
        var group = _inventory.Groups[index];
        var plan = _inventory.Ledger.Plans[group.Source]!;
        var whole = plan.Method.Window == Methods.MethodWindow.Period;
        var period = whole ? _context.WholePeriod(plan.Facility.Zone)
            : _inventory.RowOrder[group.First..(group.First + group.Count)].ToArray().Select(row => _inventory.Book.Activity[row].Period).Aggregate((left, right) => left.Union(right));
        var slices = _slicer.Of(period, plan.Profile);
        return (slices.Slices, whole ? slices.Days - slices.OutsidePeriod - slices.OutsideOwnership : slices.Days);
    }

    private RecordUse Use(SourcePlan plan, SourceBinding binding, ActivityRecord record)
    {
        var slot = binding.SlotIndex[record.Input ?? plan.MainInput!.Name];
        var wanted = binding.Slots[slot].Slot;
        var conversion = _filler.Conversion(plan, wanted, record.Unit)!;
        var amount = RowFiller.Apply(conversion, record.Amount, record.Unit, wanted.Unit);
        var counted = _filler.Counted(plan, wanted, record, amount);
        return new RecordUse(record, slot, counted, conversion.Step?.Density, counted != amount);
    }
}
