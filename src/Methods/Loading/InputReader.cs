using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Reads the inputs of a method file.</summary>
internal static class InputReader
{
    private static readonly (string, InputKind)[] Kinds =
        [("activity", InputKind.Activity), ("parameter", InputKind.Parameter), ("factor", InputKind.Factor)];

    private static readonly (string, Aggregate)[] Aggregates =
        [("sum", Aggregate.Sum), ("opening", Aggregate.Opening), ("closing", Aggregate.Closing), ("mean", Aggregate.Mean)];

    /// <summary>Reads all inputs into the draft; units that follow another input come last.</summary>
    public static void Read(MethodDraft draft)
    {
        if (draft.Root.Map("inputs", required: true) is not { } inputs)
            return;
        var following = new List<(MethodInput Input, YamlMap Map, UnitDeclaration Unit)>();
        foreach (var (name, _) in inputs.Keys)
        {
            var free = draft.TakeName(name, inputs.At(name));
            if (inputs.Map(name, required: true) is not { } map)
            {
                draft.Damaged.Add(name);
                continue;
            }

            var input = ReadOne(draft, name, map, inputs.At(name));
            var unit = UnitDeclaration.Read(map, "unit", draft.Faults);
            if (free)
                draft.Inputs.Add(name, input);
            if (unit is null || !free)
                draft.Damaged.Add(name);
            else if (unit.Written.Any(u => u.Dimension.Bases.Keys.Any(k => k.StartsWith('{'))))
                following.Add((input, map, unit));
            else
                Finish(draft, input, map, unit);
        }

        foreach (var (input, map, unit) in following)
            Finish(draft, input, map, unit);
    }

    /// <summary>Reads what a factor is of: the factor kind, its subjects and its gas.</summary>
    public static OwnFactor? ReadFactor(MethodDraft draft, YamlMap map)
    {
        var id = map.Text("factor", required: true);
        var of = map.Texts("of");
        var gas = map.Text("gas");
        if (id is null)
            return null;
        if (draft.Kind(id) is not { } kind)
        {
            draft.Faults.Add(MethodFaults.UnknownFactorKind, map.At("factor"), id, new LocalText("因子库中已有的类别", "a factor kind of the library"));
            return null;
        }

        if (of.Count != kind.Subjects.Count)
        {
            var list = string.Join(", ", kind.Subjects);
            draft.Faults.Add(MethodFaults.WrongFactor, map.At("of"), string.Join(", ", of), new LocalText($"该类别的 {kind.Subjects.Count} 个主体：{list}", $"the {kind.Subjects.Count} subjects of the kind: {list}"));
            return null;
        }

        if (gas is null || (Gases.TryFind(gas, out _) && kind.PerGas) || (gas.StartsWith('$') && kind.PerGas))
            return new OwnFactor(id, of, gas);
        draft.Faults.Add(MethodFaults.WrongFactor, map.At("gas"), gas, kind.PerGas
            ? new LocalText("已知气体或 $主体", "a known gas or $subject")
            : new LocalText("该类别不分气体，不写 gas", "no gas: the kind has no row per gas"));
        return null;
    }

    private static MethodInput ReadOne(MethodDraft draft, string name, YamlMap map, Place place)
    {
        map.Text("kind", required: true);
        var kind = draft.Word(map, "kind", Kinds) ?? InputKind.Activity;
        OwnFactor? factor = null;
        if (kind == InputKind.Factor && (factor = ReadFactor(draft, map)) is null)
            draft.Damaged.Add(name);
        var of = factor?.Of ?? map.Texts("of");
        var per = map.Texts("per");
        map.Text("default");
        return new MethodInput
        {
            Name = name, Kind = kind, Units = [], FactorKind = factor?.FactorKind, Gas = factor?.Gas, Of = of, Title = map.Local("title"),
            Aggregate = draft.Word(map, "aggregate", Aggregates) ?? (kind == InputKind.Activity ? Aggregate.Sum : Aggregate.Mean),
            IndexedBy = [.. of.Where(draft.Sets.ContainsKey).Concat(per).Distinct(StringComparer.Ordinal)], Place = place,
        };
    }

    private static void Finish(MethodDraft draft, MethodInput input, YamlMap map, UnitDeclaration unit)
    {
        var expanded = unit.Expand(draft);
        var @default = map.Text("default");
        if (expanded is not { } units)
        {
            draft.Damaged.Add(input.Name);
            return;
        }

        input = input with { Units = units.Units, UnitFollows = units.Follows };
        if (@default is not null)
            input = input with { Default = ReadDefault(draft, input, map, @default) };
        if (input.FactorKind is { } kind && FitToKind(draft, new OwnFactor(kind, input.Of, input.Gas), input.Units, unit.Place) is { } factor)
            input = input with { Gas = factor.Gas };
        else if (input.FactorKind is not null)
            draft.Damaged.Add(input.Name);
        draft.Inputs[input.Name] = input;
    }

    private static Quantity? ReadDefault(MethodDraft draft, MethodInput input, YamlMap map, string text)
    {
        var read = Quantity.TryParse(text, out var quantity, out var expected);
        if (read && input.Choose(quantity.Unit) is not null)
            return quantity;
        var units = string.Join(", ", input.Units.Select(u => u.Symbol));
        draft.Faults.Add(MethodFaults.WrongValue, map.At("default"), text, read ? new LocalText("单位 " + units, "a value in " + units) : expected!);
        return null;
    }

    /// <summary>Checks units against the factor kind, and derives the gas of a per-gas factor from its unit.</summary>
    /// <returns>Null with a fault where the kind states nothing in such a unit, or nobody says for which gas.</returns>
    public static OwnFactor? FitToKind(MethodDraft draft, OwnFactor factor, IReadOnlyList<Unit> units, Place place)
    {
        var kind = draft.Kind(factor.FactorKind)!;
        if (units.FirstOrDefault(u => !UnitRules.Fits(kind.Units, u)) is { } wrong)
        {
            var list = string.Join(", ", kind.Units.Select(u => u.Symbol));
            draft.Faults.Add(MethodFaults.WrongFactor, place, wrong.Symbol, new LocalText($"可换算为 {kind.Id} 的单位：{list}", $"a unit of {kind.Id}: {list}"));
            return null;
        }

        if (!kind.PerGas || factor.Gas is not null)
            return factor;
        if (UnitRules.SubstanceAbove(units[0]) is { } gas && (gas.StartsWith('$') || Gases.TryFind(gas, out _)))
            return factor with { Gas = gas };
        draft.Faults.Add(MethodFaults.WrongFactor, place, units[0].Symbol, new LocalText("带气体的单位，或键 gas", "a unit that names the gas, or the key gas"));
        return null;
    }
}
