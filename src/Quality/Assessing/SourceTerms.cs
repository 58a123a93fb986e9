using System.Runtime.InteropServices;
using Lingtan.Inventories;
using Lingtan.Methods;

namespace Lingtan.Quality;

/// <summary>
/// Makes the terms of one source. Groups of one binding whose records enter in proportion respond alike and become one term; a group that
/// does not is a term of its own.
/// </summary>
internal sealed class SourceTerms(Inventory inventory, SourceResult source, InputRegister inputs, UncertaintyAssumptions assumptions)
{
    private readonly Dictionary<(int Binding, string Units, int Line), Lane> _lanes = [];
    private readonly Dictionary<int, Lane> _lastOf = [];
    private readonly Dictionary<string, CollectedError> _collected = new(StringComparer.Ordinal);
    private (CollectionType Collection, decimal? Measured, double Value)? _uncertainty;
    private readonly List<ProportionalTerm> _proportional = [];
    private readonly List<GeneralTerm> _general = [];

    /// <summary>The contribution of the source.</summary>
    public Contribution Make()
    {
        var emissions = HeadlineEmissions.ByGroupAndLine(inventory, source);
        var apart = new List<(LineResponse Response, GroupReplay Replay, double Tonnes)>();
        foreach (var (group, line, amount) in emissions)
        {
            Collect(group, Math.Abs((double)amount));
            if (amount == 0m) continue;
            var lane = LaneOf(group, line);
            if (lane.Response.Collapses) lane.Tonnes += (double)amount;
            else apart.Add((lane.Response, inventory.Replay(group), (double)amount));
        }

        foreach (var (_, lane) in _lanes.OrderBy(pair => pair.Key, Comparer<(int, string, int)>.Create(Compare)))
            if (lane.Response.Collapses) Add(lane.Response, lane.Replay, lane.Tonnes);
        foreach (var (response, replay, tonnes) in apart) Add(response, replay, tonnes);
        return new Contribution(source.Definition.Id, _proportional, _general);
    }

    /// <summary>What groups of one binding and one line whose records are in the same units have in common.</summary>
    private sealed class Lane(LineResponse response, GroupReplay replay, int binding, ActivityRecord? single)
    {
        public LineResponse Response => response;

        /// <summary>The first of the groups.</summary>
        public GroupReplay Replay => replay;

        /// <summary>Sum of their emissions in the line.</summary>
        public double Tonnes { get; set; }

        /// <summary>Whether a group of a single record is like the first one, which was of a single record too.</summary>
        public bool Fits(int other, in ActivityRecord record) =>
            single is { } known && binding == other && ReferenceEquals(known.Unit, record.Unit) && ReferenceEquals(known.Input, record.Input);
    }

    private Lane LaneOf(int group, int line)
    {
        var rows = Rows(group);
        var binding = inventory.Groups[group].Binding;
        if (rows.Length == 1 && _lastOf.TryGetValue(line, out var last) && last.Fits(binding, in inventory.Activity[rows[0]])) return last;
        var key = (binding, Units(rows), line);
        if (!_lanes.TryGetValue(key, out var lane))
        {
            var replay = inventory.Replay(group);
            _lanes.Add(key, lane = new Lane(LineResponse.Of(replay, inventory.Lines[line]), replay, binding, rows.Length == 1 ? inventory.Activity[rows[0]] : null));
        }

        return _lastOf[line] = lane;
    }

    private static int Compare((int, string, int) a, (int, string, int) b)
    {
        var order = a.Item1.CompareTo(b.Item1);
        if (order == 0) order = string.CompareOrdinal(a.Item2, b.Item2);
        return order != 0 ? order : a.Item3.CompareTo(b.Item3);
    }

    private void Add(LineResponse response, GroupReplay replay, double tonnes)
    {
        var uses = new List<(int Slot, int Input)>();
        for (var slot = 0; slot < response.Roles.Length; slot++)
            if (response.Roles[slot] != SlotRole.Absent) uses.AddRange(Inputs(replay, slot).Select(input => (slot, input)));
        if (response.IsProduct || uses.Count == 0)
        {
            _proportional.Add(new ProportionalTerm(tonnes, [.. uses.Select(use => use.Input)]));
            return;
        }

        var values = replay.Slots.Select(value => (double)value).ToArray();
        var calculated = response.Evaluate(values);
        if (calculated == 0 || !double.IsFinite(calculated)) _proportional.Add(new ProportionalTerm(tonnes, []));
        else _general.Add(new GeneralTerm([.. uses.Select(use => use.Input)], Formula(response, values, [.. uses.Select(use => use.Slot)], tonnes / calculated)));
    }

    /// <summary>The compiled method as a function of the factors by which its inputs are off.</summary>
    private static RelativeFormula Formula(LineResponse response, double[] values, int[] slots, double scale) => factors =>
    {
        Span<double> point = values.Length <= 256 ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(point);
        for (var i = 0; i < slots.Length; i++) point[slots[i]] *= factors[i];
        return scale * response.Evaluate(point);
    };

    private IEnumerable<int> Inputs(GroupReplay replay, int slot)
    {
        var binding = replay.Binding.Slots[slot];
        if (binding.Factor is { } factor)
        {
            if (inputs.Factor(factor) is >= 0 and var row) yield return row;
        }
        else if (binding.Origin == SlotOrigin.Activity)
        {
            if (inputs.Activity(source.Definition.Id, binding.Slot.Name, _collected.GetValueOrDefault(binding.Slot.Name).Mean) is >= 0 and var record) yield return record;
            var densities = replay.Records.Where(use => use.Slot == slot && use.Density is not null).Select(use => use.Density!).DistinctBy(density => density.Row.Id);
            foreach (var density in densities)
                if (inputs.Factor(density) is >= 0 and var heavy) yield return heavy;
        }
    }

    /// <summary>Which inputs the records of a group are for and in which units: what decides, with the binding, how they are converted.</summary>
    private string Units(ReadOnlySpan<int> rows)
    {
        ref readonly var first = ref inventory.Activity[rows[0]];
        if (rows.Length == 1) return first.Input is null ? first.Unit.Symbol : first.Input + " " + first.Unit.Symbol;
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows) parts.Add(inventory.Activity[row].Input + " " + inventory.Activity[row].Unit.Symbol);
        return string.Join(';', parts);
    }

    private void Collect(int group, double weight)
    {
        foreach (var row in Rows(group))
        {
            ref readonly var record = ref inventory.Activity[row];
            ref var error = ref CollectionsMarshal.GetValueRefOrAddDefault(_collected, record.Input ?? MainInput(group), out _);
            error = error.With(weight, Uncertainty(in record));
        }
    }

    private double Uncertainty(in ActivityRecord record)
    {
        if (_uncertainty is { } last && last.Collection == record.Collection && last.Measured == record.Details?.Measured) return last.Value;
        var value = Collecting.Of(in record, source.Definition).Uncertainty(assumptions);
        _uncertainty = (record.Collection, record.Details?.Measured, value);
        return value;
    }

    private string MainInput(int group)
    {
        foreach (var input in inventory.Bindings[inventory.Groups[group].Binding].Method.Inputs)
            if (input.Kind == InputKind.Activity) return input.Name;
        return "";
    }

    private ReadOnlySpan<int> Rows(int group) => inventory.RowOrder.Slice(inventory.Groups[group].First, inventory.Groups[group].Count);

    /// <summary>Mean uncertainty of records, weighted by the emissions they led to: records of one source and input are taken to be off together.</summary>
    private readonly record struct CollectedError(double Weight, double Weighted, int Count, double Plain)
    {
        public double Mean => Weight > 0 ? Weighted / Weight : Count > 0 ? Plain / Count : 0;

        public CollectedError With(double weight, double uncertainty) => new(Weight + weight, Weighted + (weight * uncertainty), Count + 1, Plain + uncertainty);
    }
}
