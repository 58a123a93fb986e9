using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;

namespace Lingtan.Reporting;

/// <summary>Adds up what the groups of records of a source were evaluated with.</summary>
internal sealed class SourceActivityReading(Inventory inventory, SourceResult source)
{
    private const int MostDocuments = 3;

    private readonly Dictionary<(string Name, string Unit, string? Row), Sum> _inputs = [];
    private readonly List<(string Name, string Unit, string? Row)> _order = [];
    private readonly Dictionary<(string Carrier, string Unit), decimal> _energy = [];
    private readonly SortedSet<CollectionType> _collections = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, FactorSelection> _densities = new(StringComparer.Ordinal);
    private int _records;
    private int _evidence;

    /// <summary>Reads all groups of the source.</summary>
    public SourceActivity Read()
    {
        for (var i = 0; i < source.Groups.Length; i++) Group(inventory.Replay(source.FirstGroup + i));
        var inputs = _order.ConvertAll(key => _inputs[key].Input());
        return new SourceActivity(
            source, inputs, inputs.Find(input => IsMain(input.Slot) && input.Origin == SlotOrigin.Activity), [.. _energy.Select(pair => (pair.Key.Carrier, pair.Key.Unit, pair.Value))],
            [.. _collections], _records, _evidence, [.. _documents.Take(MostDocuments)],
            [.. _densities.Values]);
    }

    private void Group(GroupReplay replay)
    {
        var weight = Weight(replay);
        for (var i = 0; i < replay.Binding.Slots.Count; i++)
        {
            var binding = replay.Binding.Slots[i];
            if (binding.Origin is SlotOrigin.Allocation or SlotOrigin.Window) continue;
            var key = (binding.Slot.Name, binding.Slot.Unit.Symbol, binding.Factor?.Row.Id);
            if (!_inputs.TryGetValue(key, out var sum))
            {
                _order.Add(key);
                _inputs.Add(key, sum = new Sum(binding));
            }

            sum.Add(replay.Slots[i], weight, replay.Records.Count(use => use.Slot == i));
        }

        Energy(replay);
        foreach (var use in replay.Records)
        {
            Record(use.Record);
            if (use.Density is { } density) _densities[density.Row.Id] = density;
        }
    }

    private void Energy(GroupReplay replay)
    {
        var program = replay.Binding.Program;
        var amounts = new decimal[program.Energy.Count];
        if (amounts.Length == 0 || !program.EvaluateEnergy([.. replay.Slots], amounts)) return;
        for (var i = 0; i < amounts.Length; i++)
        {
            var key = (program.Energy[i].Carrier, program.Energy[i].Unit.Symbol);
            _energy[key] = _energy.GetValueOrDefault(key) + amounts[i];
        }
    }

    private void Record(ActivityRecord record)
    {
        _records++;
        var collection = record.Collection != CollectionType.Unstated ? record.Collection : source.Definition.Quality.Activity ?? CollectionType.Unstated;
        _collections.Add(collection);
        if (record.Details is not { } details) return;
        if (details.Evidence.Count > 0) _evidence++;
        if (details.Document is { Length: > 0 } document && _documents.Count < MostDocuments) _documents.Add(document);
    }

    private static decimal Weight(GroupReplay replay)
    {
        for (var i = 0; i < replay.Binding.Slots.Count; i++)
            if (IsMain(replay.Binding.Slots[i].Slot)) return replay.Slots[i];
        return 1;
    }

    private static bool IsMain(MethodSlot slot) => slot.Input is { Kind: InputKind.Activity, Aggregate: Aggregate.Sum } && slot.Element is null;

    /// <summary>One input while its values are added up.</summary>
    private sealed class Sum(SlotBinding binding)
    {
        private decimal _sum;
        private decimal _weighted;
        private decimal _weights;
        private decimal _plain;
        private decimal? _first;
        private decimal _last;
        private bool _differs;
        private int _values;
        private int _records;

        public void Add(decimal value, decimal weight, int records)
        {
            if (_first is { } first && first != value) _differs = true;
            _first ??= value;
            _last = value;
            (_sum, _plain, _weighted, _weights, _values, _records) = (_sum + value, _plain + value, _weighted + (value * weight), _weights + weight, _values + 1, _records + records);
        }

        public SourceInput Input()
        {
            var consumed = binding.Slot.Input is { Kind: InputKind.Activity };
            var amount = !consumed && _differs ? (_weights == 0 ? _plain / _values : _weighted / _weights)
                : consumed ? Consumed(binding.Slot.Input!.Aggregate) : _last;
            return new SourceInput(
                binding.Slot, binding.Origin, amount, (!consumed || binding.Slot.Input!.Aggregate == Aggregate.Mean) && _differs,
                binding.Origin == SlotOrigin.Activity ? null : binding.Given, binding.Factor, _records);
        }

        private decimal Consumed(Aggregate aggregate) => aggregate switch
        {
            Aggregate.Opening => _first ?? 0,
            Aggregate.Closing => _last,
            Aggregate.Mean => _plain / Math.Max(1, _values),
            _ => _sum,
        };
    }
}
