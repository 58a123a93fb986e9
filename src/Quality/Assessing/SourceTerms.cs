using Lingtan.Inventories;
using Lingtan.Methods;

namespace Lingtan.Quality;

/// <summary>
/// Makes the terms of one source. Groups of one binding whose records enter in proportion respond alike and become one term; a group that
/// does not is a term of its own.
/// </summary>
internal sealed class SourceTerms(Inventory inventory, SourceResult source, InputRegister inputs, UncertaintyAssumptions assumptions)
{
    private readonly Dictionary<(int Binding, string Units, int Line), (LineResponse Response, GroupReplay Replay)> _responses = [];
    private readonly Dictionary<string, CollectedError> _collected = new(StringComparer.Ordinal);
    private readonly List<ProportionalTerm> _proportional = [];
    private readonly List<GeneralTerm> _general = [];

    /// <summary>The contribution of the source.</summary>
    public Contribution Make()
    {
        var emissions = HeadlineEmissions.ByGroupAndLine(inventory, source);
        var collapsed = new SortedDictionary<(int Binding, string Units, int Line), double>(Comparer<(int, string, int)>.Create(Compare));
        var apart = new List<(LineResponse Response, GroupReplay Replay, double Tonnes)>();
        foreach (var ((group, line), amount) in emissions)
        {
            Collect(group, Math.Abs((double)amount));
            if (amount == 0m) continue;
            var key = (inventory.Groups[group].Binding, Units(group), line);
            if (!_responses.TryGetValue(key, out var known))
            {
                var replay = inventory.Replay(group);
                _responses.Add(key, known = (LineResponse.Of(replay, inventory.Lines[line]), replay));
            }

            if (known.Response.Collapses) collapsed[key] = collapsed.GetValueOrDefault(key) + (double)amount;
            else apart.Add((known.Response, inventory.Replay(group), (double)amount));
        }

        foreach (var (key, tonnes) in collapsed) Add(_responses[key].Response, _responses[key].Replay, tonnes);
        foreach (var (response, replay, tonnes) in apart) Add(response, replay, tonnes);
        return new Contribution(source.Definition.Id, _proportional, _general);
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
    private string Units(int group)
    {
        var rows = Rows(group);
        var first = inventory.Book.Activity[rows[0]];
        if (rows.Length == 1) return first.Input is null ? first.Unit.Symbol : first.Input + " " + first.Unit.Symbol;
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows) parts.Add(inventory.Book.Activity[row].Input + " " + inventory.Book.Activity[row].Unit.Symbol);
        return string.Join(';', parts);
    }

    private void Collect(int group, double weight)
    {
        foreach (var row in Rows(group))
        {
            var record = inventory.Book.Activity[row];
            var slot = record.Input ?? MainInput(group);
            _collected[slot] = _collected.GetValueOrDefault(slot).With(weight, Collecting.Of(record, source.Definition).Uncertainty(assumptions));
        }
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
