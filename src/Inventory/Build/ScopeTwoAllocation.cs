using Lingtan.Instruments;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Allocates certificates and contracts to electricity consumption before anything is evaluated: each megawatt-hour once, never more
/// than what was consumed, never against scope 1 or 3.
/// </summary>
internal sealed class ScopeTwoAllocation
{
    private static readonly (string, decimal)[] None = [];

    // Where consumption could not be read, these would be follow-on faults of that mistake.
    private static readonly FaultCode[] DependsOnConsumption = [InstrumentsFaults.AboveConsumption, InstrumentsFaults.CoversNothing, InstrumentsFaults.SourceUnknown];

    private readonly Dictionary<int, List<(string Instrument, decimal Mwh)>> _byGroup = [];

    private ScopeTwoAllocation()
    {
    }

    /// <summary>Remarks on instruments, such as one that covers nothing.</summary>
    public List<Warning> Warnings { get; } = [];

    /// <summary>Whether nothing is allocated to any group.</summary>
    public bool IsEmpty => _byGroup.Count == 0;

    /// <summary>What is allocated to a group of <see cref="RecordGroups.Groups"/>, ordered by instrument.</summary>
    public IReadOnlyList<(string Instrument, decimal Mwh)> Of(int group) => _byGroup.Count > 0 && _byGroup.TryGetValue(group, out var uses) ? uses : None;

    /// <summary>Allocates the book's instruments.</summary>
    public static ScopeTwoAllocation Run(BuildContext context, SourcePlan?[] plans, RecordGroups groups, FaultList faults)
    {
        var allocation = new ScopeTwoAllocation();
        if (context.Book.Instruments.Count == 0) return allocation;
        var meter = new ConsumptionMeter(context);
        var consumptions = new List<Consumption>();
        var unread = context.Book.Sources.Where(source => source.Scope == 2 && (context.Book.Damaged.Contains(source.Id) || context.Book.Incomplete.ContainsKey(source.Id))).Select(source => source.Facility).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < groups.Groups.Length; i++)
        {
            var (source, first, count) = groups.Groups[i];
            if (plans[source] is not { Source.Scope: 2 } plan || plan.Method.Sets.All(set => set.Origin != SetOrigin.Instruments)) continue;
            if (meter.Read(plan, i, first, count) is { } consumption) consumptions.Add(consumption);
            else unread.Add(plan.Facility.Id);
        }

        var found = new FaultList();
        var result = Allocation.Allocate(context.Book.Instruments, consumptions, found, context.Tree);
        faults.AddRange(found.Where(fault => !DependsOnConsumption.Contains(fault.Code) || IsRead(context, fault, unread)));
        foreach (var use in result.Allocations.OrderBy(use => use.Instrument, StringComparer.Ordinal))
        {
            if (!allocation._byGroup.TryGetValue(use.Group, out var uses)) allocation._byGroup.Add(use.Group, uses = []);
            uses.Add((use.Instrument, use.Mwh));
        }

        allocation.Warnings.AddRange(result.Warnings);
        return allocation;
    }

    /// <summary>Whether all consumption that the instrument of a fault may cover could be read.</summary>
    private static bool IsRead(BuildContext context, Fault fault, HashSet<string> unread)
    {
        if (unread.Count == 0) return true;
        var facility = context.Book.Instruments.FirstOrDefault(one => one.Place.File == fault.Place.File && one.Place.Row == fault.Place.Row)?.Facility;
        return facility is not null && !unread.Any(id => id == facility || (context.Tree.Find(id) is { } found && context.Tree.Ancestors(found).Any(above => above.Id == facility)));
    }
}

/// <summary>Reads how much electricity a scope 2 group consumed, net of what it passed on, by the energy its method states.</summary>
internal sealed class ConsumptionMeter
{
    private readonly BuildContext _context;
    private readonly ShapeFinder _shapes;
    private readonly BindingFactory _bindings;
    private readonly RowFiller _filler;
    private readonly InternalDeliveries _deliveries;
    private static readonly Unit Megawatthour = Unit.Parse("MWh");

    public ConsumptionMeter(BuildContext context)
    {
        // Mistakes met here are met again, and reported, when the group is evaluated.
        var silent = new FaultList();
        var densities = new DensityBridge(context.Book, context.Factors);
        _context = context;
        _shapes = new ShapeFinder(context.Book, context.Factors, densities);
        _bindings = new BindingFactory(context.Book, context.GwpIsKnown ? context.Gwp : null, context.Factors, silent);
        _filler = new RowFiller(context.Book, densities, new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation), silent);
        _deliveries = new InternalDeliveries(context, _filler);
    }

    /// <summary>The consumption of a group; null when it cannot be evaluated.</summary>
    public Consumption? Read(SourcePlan plan, int group, int first, int count)
    {
        var reported = plan.Reported.ToArray();
        var rows = _context.RowOrder.AsSpan(first, count);
        var index = _filler.InputsKnown(plan, rows) ? _bindings.Of(plan, _shapes.Of(plan, rows, [])) : -1;
        decimal? mwh = null;
        try
        {
            if (index >= 0) mwh = Electricity(plan, _bindings.Bindings[index], rows);
        }
        catch (OverflowException)
        {
            // Reported when the group is evaluated.
        }

        plan.Reported.IntersectWith(reported);
        if (mwh is not { } amount) return null;
        var span = _context.Activity[rows[0]].Period;
        foreach (var row in rows[1..]) span = span.Union(_context.Activity[row].Period);
        var (from, to) = BindingFactory.DaysOf(span, plan.Facility.Zone);
        var market = InstrumentKinds.Shipped.MarketOf(plan.Facility.Country);
        return new Consumption(plan.Source.Id, plan.Facility.Id, market, from, to, group, Math.Max(0, amount));
    }

    /// <summary>What was delivered inside the boundary was bought, and may be covered, where it came from.</summary>
    private static decimal Delivered(Dictionary<int, decimal>? delivered) => delivered is { Count: > 0 } ? delivered.Values.Sum() / delivered.Count : 0;

    private decimal? Electricity(SourcePlan plan, SourceBinding binding, ReadOnlySpan<int> rows)
    {
        var values = binding.Template.ToArray();
        if (!_filler.Fill(plan, binding, rows, values)) return null;
        Span<decimal> energies = stackalloc decimal[binding.Program.Energy.Count];
        if (!binding.Program.EvaluateEnergy(values, energies)) return null;
        decimal sum = 0;
        for (var i = 0; i < energies.Length; i++)
        {
            var output = binding.Program.Energy[i];
            if (output.Carrier == "electricity") sum += output.Unit.ConvertTo(energies[i], Megawatthour);
        }

        return sum - (sum * Delivered(_deliveries.Of(plan, binding, rows)));
    }
}
