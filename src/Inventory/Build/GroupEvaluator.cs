using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Evaluates groups into ledger entries. One per worker; what it holds is merged afterwards in the order of sources.</summary>
internal sealed class GroupEvaluator
{
    private readonly BuildContext _context;
    private readonly ShapeFinder _shapes;
    private readonly BindingFactory _bindings;
    private readonly RowFiller _filler;
    private readonly PeriodSlicer _slicer;
    private readonly GroupPosting _posting;
    private readonly Dictionary<int, decimal[]> _buffers = [];
    private (SourcePlan? Plan, string? Input, Unit? Unit, Period? Period, int Binding) _last;

    public GroupEvaluator(BuildContext context)
    {
        _context = context;
        var densities = new DensityBridge(context.Book, context.Factors);
        _shapes = new ShapeFinder(context.Book, context.Factors, densities);
        _bindings = new BindingFactory(context.Book, context.Gwp, context.Factors, Faults);
        _filler = new RowFiller(context.Book, densities, Faults);
        _slicer = new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation);
        _posting = new GroupPosting(context);
    }

    /// <summary>Mistakes met by this worker.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Remarks of this worker.</summary>
    public List<Warning> Warnings { get; } = [];

    /// <summary>Groups evaluated, with the worker's own binding indexes.</summary>
    public List<EvaluationGroup> Groups { get; } = [];

    /// <summary>Bindings made by this worker.</summary>
    public List<SourceBinding> Bindings => _bindings.Bindings;

    /// <summary>Densities used by this worker.</summary>
    public IEnumerable<Factors.FactorSelection> Densities => _filler.Densities.Values;

    /// <summary>Lines opened by this worker.</summary>
    public List<LedgerLine> Lines => _posting.Lines;

    /// <summary>Energy consumed.</summary>
    public EnergyBook Energy { get; } = new();

    /// <summary>Entries, with the worker's own line and group indexes.</summary>
    public List<LedgerEntry> Entries => _posting.Entries;

    /// <summary>Evaluates one group.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="first">First position of the group in the row order.</param>
    /// <param name="count">Number of records.</param>
    /// <param name="allocated">Instruments allocated to the group, by identifier.</param>
    public void Evaluate(SourcePlan plan, int first, int count, IReadOnlyList<(string Instrument, decimal Mwh)> allocated)
    {
        var rows = _context.RowOrder.AsSpan(first, count);
        if (!InTime(plan, rows, out var slices)) return;
        var index = Binding(plan, rows, allocated);
        if (index < 0) return;
        var binding = _bindings.Bindings[index];
        var slots = Buffer(binding.Template.Length);
        binding.Template.CopyTo(slots, 0);
        var values = slots.AsSpan(0, binding.Template.Length);
        if (!_filler.Fill(plan, binding, rows, values)) return;
        FillWindow(plan, binding, rows, values);
        GroupValues.FillAllocations(binding, allocated, values);
        Span<decimal> tonnes = stackalloc decimal[binding.Program.Outputs.Count];
        var status = binding.Program.Evaluate(values, tonnes);
        if (!status.IsOk)
        {
            Report(plan, binding, rows, status);
            return;
        }

        Groups.Add(new EvaluationGroup(plan.Index, first, count, index));
        _posting.Post(plan, binding, Groups.Count - 1, rows, slices, tonnes);
        CountEnergy(plan, binding, slices, values);
    }

    private void CountEnergy(SourcePlan plan, SourceBinding binding, PeriodSlices slices, ReadOnlySpan<decimal> values)
    {
        var outputs = binding.Program.Energy;
        if (outputs.Count == 0) return;
        Span<decimal> energies = stackalloc decimal[outputs.Count];
        if (!binding.Program.EvaluateEnergy(values, energies)) return;
        var counted = plan.Method.Window == MethodWindow.Period ? 1 : slices.CountedShare;
        for (var i = 0; i < energies.Length; i++) Energy.Add(outputs[i].Carrier, outputs[i].Unit, energies[i] * counted);
    }

    private decimal[] Buffer(int length)
    {
        if (!_buffers.TryGetValue(length, out var buffer)) _buffers.Add(length, buffer = new decimal[length]);
        return buffer;
    }

    /// <summary>The usual group is one record of the same kind as the one before: its binding is known.</summary>
    private int Binding(SourcePlan plan, ReadOnlySpan<int> rows, IReadOnlyList<(string Instrument, decimal Mwh)> allocated)
    {
        var record = _context.Book.Activity[rows[0]];
        var single = rows.Length == 1 && allocated.Count == 0;
        var period = _context.Factors.FollowsPeriod ? record.Period : null;
        if (single && ReferenceEquals(_last.Plan, plan) && _last.Input == record.Input && ReferenceEquals(_last.Unit, record.Unit) && ReferenceEquals(_last.Period, period))
            return _last.Binding;
        var binding = _bindings.Of(plan, _shapes.Of(plan, rows, [.. allocated.Select(use => use.Instrument)]));
        if (single) _last = (plan, record.Input, record.Unit, period, binding);
        return binding;
    }

    private bool InTime(SourcePlan plan, ReadOnlySpan<int> rows, out PeriodSlices slices)
    {
        var span = _context.Book.Activity[rows[0]].Period;
        var sound = true;
        foreach (var row in rows)
        {
            var record = _context.Book.Activity[row];
            sound &= Check(plan, record, _slicer.Of(record.Period, plan.Profile));
            if (!ReferenceEquals(record.Period, span)) span = span.Union(record.Period);
        }

        slices = _slicer.Of(plan.Method.Window == MethodWindow.Period ? _context.WholePeriod(plan.Facility.Zone) : span, plan.Profile);
        return sound;
    }

    private bool Check(SourcePlan plan, ActivityRecord record, PeriodSlices slices)
    {
        if (slices.OutsidePeriod == 0 && slices.OutsideOwnership == 0) return true;
        var reporting = _context.Book.Period;
        if (slices.WhollyOutside)
        {
            Faults.Add(
                InventoryFaults.RecordOutsidePeriod, Corrections.At(_context.Book, record, "period"), record.Period.Text,
                new LocalText($"报告期 {reporting.From:uuuu-MM-dd} 至 {reporting.To:uuuu-MM-dd} 内的期间", $"a period within {reporting.From:uuuu-MM-dd} to {reporting.To:uuuu-MM-dd}"));
            return false;
        }

        if (slices.NeverOwned)
        {
            Faults.Add(
                InventoryFaults.RecordOutsideOwnership, Corrections.At(_context.Book, record, "period"), record.Period.Text,
                new LocalText($"设施 {plan.Facility.Id} 在组织名下的日期", $"days on which facility {plan.Facility.Id} was owned"));
            return false;
        }

        var where = Corrections.Where(_context.Book, record);
        if (slices.OutsidePeriod > 0) Warnings.Add(new Warning(InventoryWarnings.RecordCrossesPeriod, where, Days(slices.OutsidePeriod, slices.Days)));
        if (slices.OutsideOwnership > 0) Warnings.Add(new Warning(InventoryWarnings.RecordCrossesOwnership, where, Days(slices.OutsideOwnership, slices.Days)));
        return true;
    }

    private static LocalText Days(decimal outside, decimal all) => new(
        $"{DecimalText.Format(all)} 天中有 {DecimalText.Format(outside)} 天不计入", $"{DecimalText.Format(outside)} of {DecimalText.Format(all)} days do not count");

    private void FillWindow(SourcePlan plan, SourceBinding binding, ReadOnlySpan<int> rows, Span<decimal> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (binding.Slots[i].Origin != SlotOrigin.Window) continue;
            values[i] = GroupValues.Years(_context, plan, rows);
        }
    }

    private void Report(SourcePlan plan, SourceBinding binding, ReadOnlySpan<int> rows, EvaluationStatus status)
    {
        var record = _context.Book.Activity[rows[0]];
        var code = status.Outcome switch
        {
            EvaluationOutcome.DivisionByZero => InventoryFaults.DivisionByZero,
            EvaluationOutcome.Negative => InventoryFaults.NegativeEmission,
            _ => InventoryFaults.NumberTooLarge,
        };
        var expected = binding.Program.Describe(status);
        Faults.Add(
            code, Corrections.At(_context.Book, record, "quantity"), DecimalText.Format(record.Amount),
            new LocalText($"{expected.Zh}（排放源 {plan.Source.Id}，{record.Period.Text}）", $"{expected.En} (source {plan.Source.Id}, {record.Period.Text})"));
    }
}
