using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Sorts what an example gives into subjects, values, elements and own factors.</summary>
internal sealed class ExampleValues
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Quantity> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _elements = new(StringComparer.Ordinal);

    private ExampleValues(MethodDefinition method) => _method = method;

    /// <summary>Values by name.</summary>
    public IReadOnlyDictionary<string, Quantity> Values => _values;

    /// <summary>Subjects by name.</summary>
    public IReadOnlyDictionary<string, string> Subjects => _subjects;

    /// <summary>Reads what an example gives.</summary>
    /// <returns>Null with what would have been right.</returns>
    public static ExampleValues? Read(MethodDefinition method, MethodExample example, out LocalText? problem)
    {
        var read = new ExampleValues(method);
        problem = null;
        foreach (var (name, text) in example.Given)
        {
            if ((problem = read.Take(name, text)) is not null)
                return null;
        }

        return read;
    }

    /// <summary>The binding that follows from the example; elements it does not name are looked up.</summary>
    public MethodBinding Binding(ExampleFactors factors)
    {
        var units = _values.Where(v => _method.Input(v.Key) is { UnitFollows: null, Units.Count: > 1 }).ToDictionary(v => v.Key, v => v.Value.Unit, StringComparer.Ordinal);
        var own = _method.Lets.Where(l => l.Or is not null).ToDictionary(l => l.Name, l => _values.Keys.Any(k => Base(k) == l.Name), StringComparer.Ordinal);
        return new MethodBinding(_subjects, units, _method.Sets.ToDictionary(s => s.Name, s => Elements(s, factors), StringComparer.Ordinal), own);
    }

    /// <summary>The value for a slot: stated for it or for all elements, a component's share, or null.</summary>
    public Quantity? For(MethodSlot slot)
    {
        if (_values.TryGetValue(slot.Name, out var value) || _values.TryGetValue(Base(slot.Name), out value))
            return value;
        var set = _method.Sets.FirstOrDefault(s => s.Share is not null && s.Share == slot.Input?.Name);
        return set is not null && slot.Elements.TryGetValue(set.Name, out var element) ? Share(set, element) : null;
    }

    private LocalText? Take(string name, string text)
    {
        var isValue = name == MethodNames.Years || _method.Input(Base(name)) is not null || _method.Let(Base(name))?.Or is not null;
        if (!isValue)
            return TakeName(name, text);
        if (!Quantity.TryParse(text, out var quantity, out var expected))
            return new LocalText($"{name}：{expected!.Zh}", $"{name}: {expected.En}");
        _values[Normal(name)] = name == MethodNames.Years && quantity.Unit == Unit.None ? quantity with { Unit = UnitRules.Year } : quantity;
        return null;
    }

    private LocalText? TakeName(string name, string text)
    {
        if (_method.Set(name) is not null)
            _elements[name] = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (_method.Subjects.Contains(name))
            _subjects[name] = text;
        return _method.Set(name) is not null || _method.Subjects.Contains(name)
            ? null
            : new LocalText($"方法的输入或主体，而不是 {name}", $"an input or subject of the method, not {name}");
    }

    private IReadOnlyList<string> Elements(MethodSet set, ExampleFactors factors)
    {
        if (_elements.TryGetValue(set.Name, out var stated))
            return stated;
        var indexed = _method.Inputs.Where(i => i.IndexedBy.Contains(set.Name)).ToList();
        var used = _values.Keys.SelectMany(k => indexed.Where(i => i.Name == Base(k)).Select(i => Element(k, i, set.Name))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (used.Count > 0)
            return used;
        if (set.Origin == SetOrigin.Composition)
            return [.. Components(set).Select(c => c.Gas.Id)];
        if (set.Origin != SetOrigin.FactorKind || indexed.Find(i => i.FactorKind == set.FactorKind) is not { } input)
            return [];
        return factors.Elements(set.FactorKind!, [.. input.Of.Select(o => o == set.Name ? null : _subjects.GetValueOrDefault(o))]);
    }

    private Quantity? Share(MethodSet set, string element)
    {
        foreach (var component in Components(set))
        {
            if (Gases.TryFind(element, out var gas) && component.Gas == gas)
                return new Quantity(component.MassFraction, Unit.None);
        }

        return null;
    }

    private IReadOnlyList<BlendComponent> Components(MethodSet set)
    {
        if (set.Of is null || !_subjects.TryGetValue(set.Of, out var text) || !Gases.TryFind(text, out var gas))
            return [];
        return Gases.Composition(gas) is { Count: > 0 } blend ? blend : [new BlendComponent(gas, 1m)];
    }

    private static string? Element(string key, MethodInput input, string set)
    {
        var open = key.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return null;
        var elements = key[(open + 1)..^1].Split(", ");
        for (var i = 0; i < Math.Min(elements.Length, input.IndexedBy.Count); i++)
        {
            if (input.IndexedBy[i] == set)
                return elements[i];
        }

        return null;
    }

    private static string Base(string name) => name.IndexOf('[', StringComparison.Ordinal) is > 0 and var open && name.EndsWith(']') ? name[..open].Trim() : name;

    private static string Normal(string name) =>
        Base(name) is var bare && bare.Length == name.Length ? name : SlotTable.Named(bare, name[(name.IndexOf('[', StringComparison.Ordinal) + 1)..^1].Split(',', StringSplitOptions.TrimEntries));
}
