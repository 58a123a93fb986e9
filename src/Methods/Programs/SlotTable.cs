using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>The slots a program turns out to need, in the end in the order of the method: inputs by element, own factors, T.</summary>
internal sealed class SlotTable(MethodDefinition method, BindingShape shape)
{
    private readonly Dictionary<string, int> _numberOf = new(StringComparer.Ordinal);
    private readonly List<(MethodSlot Slot, int[] Order)> _slots = [];

    /// <summary>The number of the slot of an input, or of one element of it.</summary>
    public (int Number, Unit Unit) Input(MethodInput input, IReadOnlyList<string> elements)
    {
        var unit = shape.Units.Of(input);
        return (Number(Named(input.Name, elements), () => Slot(input.Name, input.IndexedBy, elements, unit, input.FactorKind, input.Of, input.Gas) with
        {
            Input = input,
            Default = input.Default is { } given ? MethodInput.Convert(given.Amount, given.Unit, unit) : null,
        }, Order(0, IndexOf(method.Inputs, input), input.IndexedBy, elements)), unit);
    }

    /// <summary>The number of the slot of the factor that replaces a let.</summary>
    public (int Number, Unit Unit) Own(MethodLet let, IReadOnlyList<string> elements)
    {
        var unit = shape.Units.Of(let);
        return (Number(Named(let.Name, elements), () => Slot(let.Name, let.IndexedBy, elements, unit, let.Or!.FactorKind, let.Or.Of, let.Or.Gas) with { LetName = let.Name },
            Order(1, IndexOf(method.Lets, let), let.IndexedBy, elements)), unit);
    }

    /// <summary>The number of the slot of T.</summary>
    public int Years() => Number(MethodNames.Years, () => new MethodSlot { Name = MethodNames.Years, Unit = UnitRules.Year }, [2]);

    /// <summary>The slots in their final order, and the final number of each.</summary>
    public (MethodSlot[] Slots, int[] Numbers) Finish()
    {
        var sorted = _slots.Select((s, i) => (s.Slot, s.Order, Number: i)).ToList();
        sorted.Sort((a, b) => a.Order.AsSpan().SequenceCompareTo(b.Order) is not 0 and var order ? order : a.Number - b.Number);
        var numbers = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
            numbers[sorted[i].Number] = i;
        return ([.. sorted.Select(s => s.Slot)], numbers);
    }

    /// <summary>The name of a slot: <c>FC</c>, <c>B[CF4]</c>.</summary>
    public static string Named(string name, IReadOnlyList<string> elements) =>
        elements.Count == 0 ? name : $"{name}[{string.Join(", ", elements)}]";

    private static MethodSlot Slot(string name, IReadOnlyList<string> sets, IReadOnlyList<string> elements, Unit unit, string? kind, IReadOnlyList<string> of, string? gas) => new()
    {
        Name = Named(name, elements), Unit = unit, FactorKind = kind, Of = of, Gas = gas,
        Element = elements.Count == 0 ? null : string.Join('/', elements),
        Elements = sets.Zip(elements).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
    };

    private int[] Order(int group, int at, IReadOnlyList<string> sets, IReadOnlyList<string> elements) =>
        [group, at, .. sets.Zip(elements).Select(p => IndexOf(shape.Elements(p.First), p.Second) is var i && i < 0 ? int.MaxValue : i)];

    private int Number(string name, Func<MethodSlot> create, int[] order)
    {
        if (_numberOf.TryGetValue(name, out var number))
            return number;
        _slots.Add((create(), order));
        return _numberOf[name] = _slots.Count - 1;
    }

    private static int IndexOf<T>(IReadOnlyList<T> list, T wanted)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], wanted))
                return i;
        }

        return -1;
    }
}
