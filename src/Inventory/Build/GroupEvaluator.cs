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
    private readonly InternalDeliveries _deliveries;
    private readonly RecordSeries _series;
    private readonly Dictionary<(string ShareKey, string? Input, Unit Unit), int> _alike = [];
    private decimal[] _slots = [];
    private decimal[] _tonnes = [];
    private decimal[] _energies = [];
    private EvaluationLane? _last;

    /// <param name="context">What is computed from.</param>
    /// <param name="groups">Where it puts the groups evaluated.</param>
    /// <param name="entries">Where it puts the results.</param>
    public GroupEvaluator(BuildContext context, Segment<EvaluationGroup> groups, Segment<LedgerEntry> entries)
    {
        Groups = groups;
        _context = context;
        var densities = new DensityBridge(context.Book, context.Factors);
        _shapes = new ShapeFinder(context.Book, context.Factors, densities);
        _bindings = new BindingFactory(context.Book, context.GwpIsKnown ? context.Gwp : null, context.Factors, Faults);
        _slicer = new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation);
        _filler = new RowFiller(context.Book, densities, _slicer, Faults);
        _deliveries = new InternalDeliveries(context, _filler);
        _posting = new GroupPosting(context, entries);
        _series = new RecordSeries(context, _slicer, _posting, groups);
    }

    /// <summary>Mistakes met by this worker.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Remarks of this worker.</summary>
    public List<Warning> Warnings { get; } = [];

    /// <summary>Groups evaluated, with the worker's own binding indexes.</summary>
    public Segment<EvaluationGroup> Groups { get; }

    /// <summary>Bindings made by this worker.</summary>
    public List<SourceBinding> Bindings => _bindings.Bindings;

    /// <summary>Densities used by this worker.</summary>
    public IEnumerable<Factors.FactorSelection> Densities => _filler.Densities.Values;

    /// <summary>Lines opened by this worker.</summary>
    public List<LedgerLine> Lines => _posting.Lines;

    /// <summary>CO2e that shares of consolidation leave out, by the worker's own line.</summary>
    public IReadOnlyDictionary<int, decimal> Unshared => _posting.Unshared;

    /// <summary>Whether any entry cancels an internal delivery.</summary>
    public bool HasEliminations => _posting.HasEliminations;

    /// <summary>Energy consumed.</summary>
    public EnergyBook Energy { get; } = new();

    /// <summary>Entries, with the worker's own line and group indexes.</summary>
    public Segment<LedgerEntry> Entries => _posting.Entries;

    /// <summary>Evaluates as many of some groups as can be evaluated at once, none of them with instruments.</summary>
    /// <param name="plan">The source of the first.</param>
    /// <param name="ranges">The groups.</param>
    /// <returns>How many; 0 where the first is to be evaluated by itself.</returns>
    public int EvaluateSeries(SourcePlan plan, ReadOnlySpan<GroupRange> ranges) => _last is { } last ? _series.Evaluate(plan, last, ranges) : 0;

    /// <summary>Evaluates one group.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="first">First position of the group in the row order.</param>
    /// <param name="count">Number of records.</param>
    /// <param name="allocated">Instruments allocated to the group, by identifier.</param>
    public void Evaluate(SourcePlan plan, int first, int count, IReadOnlyList<(string Instrument, decimal Mwh)> allocated)
    {
        var rows = _context.RowOrder.AsSpan(first, count);
        if (!InTime(plan, rows, out var slices)) return;
        if (Lane(plan, rows, allocated) is not { } lane) return;
        var values = _slots.AsSpan(0, lane.Binding.Template.Length);
        lane.Binding.Template.CopyTo(values);
        if (lane.Conversion is { } conversion && Converted(lane, conversion, rows[0]) is { } value) values[lane.Slot] = value;
        else if (!_filler.Fill(plan, lane.Binding, rows, values)) return;
        if (lane.HasWindow) FillWindow(plan, lane.Binding, rows, values);
        GroupValues.FillAllocations(lane.Binding, allocated, values);
        var tonnes = _tonnes.AsSpan(0, lane.Binding.Program.Outputs.Count);
        var status = lane.Binding.Program.Evaluate(values, tonnes);
        if (!status.IsOk)
        {
            Report(plan, lane.Binding, rows, status);
            return;
        }

        Groups.Add(new EvaluationGroup(plan.Index, first, count, lane.Index));
        try
        {
            var delivered = _deliveries.Of(plan, lane.Binding, rows);
            _posting.Post(plan, lane.Parts, Groups.Count - 1, slices, delivered, tonnes);
            if (lane.Energies.Length > 0) CountEnergy(plan, lane, slices, delivered, values);
        }
        catch (OverflowException)
        {
            Report(plan, lane.Binding, rows, new EvaluationStatus(EvaluationOutcome.Overflow));
        }
    }

    /// <summary>The amount of a single record; null beyond exact arithmetic, which is left to the general way to report.</summary>
    private decimal? Converted(EvaluationLane lane, RowFiller.RowConversion conversion, int row)
    {
        try
        {
            ref readonly var record = ref _context.Activity[row];
            return RowFiller.Apply(conversion, record.Amount, record.Unit, lane.Binding.Slots[lane.Slot].Slot.Unit);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Energy counts as emissions do: by days and shares, and once where it was delivered inside the boundary.</summary>
    private void CountEnergy(SourcePlan plan, EvaluationLane lane, PeriodSlices slices, Dictionary<int, decimal>? delivered, ReadOnlySpan<decimal> values)
    {
        var energies = _energies.AsSpan(0, lane.Energies.Length);
        if (!lane.Binding.Program.EvaluateEnergy(values, energies)) return;
        var days = slices.Base(plan.Method.Window == MethodWindow.Period);
        var counted = slices.CountedDays;
        if (delivered is not null)
            foreach (var slice in slices.Slices)
                if (slice.Month >= 0) counted -= slice.Days * slice.Share * delivered.GetValueOrDefault(slice.Month);
        for (var i = 0; i < energies.Length; i++) lane.Energies[i].Add(counted == days ? energies[i] : energies[i] * counted / days);
    }

    /// <summary>The usual group is one record of the same kind as the one before: everything about it is known.</summary>
    private EvaluationLane? Lane(SourcePlan plan, ReadOnlySpan<int> rows, IReadOnlyList<(string Instrument, decimal Mwh)> allocated)
    {
        ref readonly var record = ref _context.Activity[rows[0]];
        var single = rows.Length == 1 && allocated.Count == 0;
        if (single && _last is { } last && last.Fits(plan, record, _context.Factors.FollowsPeriod)) return last;
        if (!_filler.InputsKnown(plan, rows)) return null;
        var index = single ? IndexOfSingle(plan, record, rows) : _bindings.Of(plan, _shapes.Of(plan, rows, [.. allocated.Select(use => use.Instrument)]));
        if (index < 0) return null;
        var lane = EvaluationLane.Of(plan, index, _bindings.Bindings[index], _posting, Energy);
        _slots = Room(_slots, lane.Binding.Template.Length);
        _tonnes = Room(_tonnes, lane.Binding.Program.Outputs.Count);
        _energies = Room(_energies, lane.Energies.Length);
        if (single) _last = lane.For(record, _filler);
        return lane;
    }

    /// <summary>The binding for a single record; where factors do not follow the period it is that of all sources that share bindings.</summary>
    private int IndexOfSingle(SourcePlan plan, in ActivityRecord record, ReadOnlySpan<int> rows)
    {
        var key = (plan.ShareKey, record.Input, record.Unit);
        if (_alike.TryGetValue(key, out var known)) return known;
        var index = _bindings.Of(plan, _shapes.Of(plan, rows, []));
        if (index >= 0 && !_context.Factors.FollowsPeriod) _alike.Add(key, index);
        return index;
    }

    private static decimal[] Room(decimal[] buffer, int length) => buffer.Length >= length ? buffer : new decimal[Math.Max(length, 16)];

    private bool InTime(SourcePlan plan, ReadOnlySpan<int> rows, out PeriodSlices slices)
    {
        var span = _context.Activity[rows[0]].Period;
        if (rows.Length == 1 && plan.Method.Window == MethodWindow.Record)
        {
            slices = _slicer.Of(span, plan.Profile);
            return Check(plan, in _context.Activity[rows[0]], slices);
        }

        var sound = true;
        foreach (var row in rows)
        {
            ref readonly var record = ref _context.Activity[row];
            sound &= Check(plan, in record, _slicer.Of(record.Period, plan.Profile));
            if (!ReferenceEquals(record.Period, span)) span = span.Union(record.Period);
        }

        slices = _slicer.Of(plan.Method.Window == MethodWindow.Period ? _context.WholePeriod(plan.Facility.Zone) : span, plan.Profile);
        return sound;
    }

    private bool Check(SourcePlan plan, in ActivityRecord record, PeriodSlices slices)
    {
        if (slices.OutsidePeriod == 0 && slices.OutsideOwnership == 0) return true;
        if (RecordTimes.Report(_context.Book, plan.Facility, record, slices, Faults)) return false;
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
        // A balance that lacks an unreadable row may come out below zero or divide by zero because of it.
        if (status.Outcome is EvaluationOutcome.DivisionByZero or EvaluationOutcome.Negative && _context.Book.Incomplete.ContainsKey(plan.Source.Id)) return;
        var record = _context.Activity[rows[0]];
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
