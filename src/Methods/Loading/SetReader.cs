using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Reads the sets of a method file, and afterwards checks them against its inputs.</summary>
internal static class SetReader
{
    /// <summary>Reads all sets into the draft.</summary>
    public static void Read(MethodDraft draft)
    {
        if (draft.Root.Map("sets") is not { } sets)
            return;
        foreach (var (name, _) in sets.Keys)
        {
            if (sets.Map(name, required: true) is not { } map)
                draft.Damaged.Add(name);
            else if (MethodNames.IsSet(name))
                draft.Sets.Add(name, ReadOne(draft, name, map, sets.At(name)));
            else
                draft.Faults.Add(MethodFaults.WrongName, sets.At(name), name, new LocalText("字母、数字、连字符组成的集合名", "a name of letters, digits and hyphens"));
        }
    }

    /// <summary>Checks that what a set takes its elements from, and what it fills, exists and is indexed by it.</summary>
    public static void Check(MethodDraft draft)
    {
        foreach (var set in draft.Sets.Values)
        {
            if (draft.Damaged.Contains(set.Name))
                continue;
            if (set.Origin == SetOrigin.FactorKind && !draft.Inputs.Values.Any(i => i.FactorKind == set.FactorKind && i.IndexedBy.Contains(set.Name)) && draft.Damaged.Count == 0)
                draft.Faults.Add(MethodFaults.WrongIndex, set.Place, set.FactorKind!, new LocalText($"一个该类别、of 中含 {set.Name} 的输入", $"an input of that kind whose `of` names {set.Name}"));
            foreach (var name in new[] { set.Input, set.Share, set.Energy, set.Factor })
                CheckFilled(draft, set, name);
        }

        foreach (var input in draft.Inputs.Values)
        {
            if (input.IndexedBy.All(draft.Sets.ContainsKey))
                continue;
            draft.Damaged.Add(input.Name);
            foreach (var set in input.IndexedBy.Where(s => !draft.Sets.ContainsKey(s) && !draft.Damaged.Contains(s)))
                draft.Faults.Add(MethodFaults.WrongIndex, input.Place, set, new LocalText("sets 中声明的集合", "a set declared under sets"));
        }
    }

    private static MethodSet ReadOne(MethodDraft draft, string name, YamlMap map, Place place)
    {
        var from = map.Text("from", required: true);
        var set = new MethodSet { Name = name, Origin = SetOrigin.FactorKind, Place = place };
        switch (from)
        {
            case "activity":
                return set with { Origin = SetOrigin.Activity, Input = Required(draft, name, map, "input") };
            case "composition":
                return set with { Origin = SetOrigin.Composition, Of = Required(draft, name, map, "of"), Share = map.Text("share") };
            case "instruments":
                return set with { Origin = SetOrigin.Instruments, Energy = Required(draft, name, map, "energy"), Factor = map.Text("factor") };
            default:
                if (from is null || draft.Kind(from) is null)
                    draft.Damaged.Add(name);
                if (from is not null && draft.Kind(from) is null)
                    draft.Faults.Add(MethodFaults.WrongWord, map.At("from"), from, new LocalText("activity、composition、instruments 或因子类别", "activity, composition, instruments or a factor kind"));
                return set with { FactorKind = from };
        }
    }

    private static string? Required(MethodDraft draft, string set, YamlMap map, string key)
    {
        var text = map.Text(key, required: true);
        if (text is null)
            draft.Damaged.Add(set);
        return text;
    }

    private static void CheckFilled(MethodDraft draft, MethodSet set, string? name)
    {
        if (name is null || draft.Damaged.Contains(name))
            return;
        if (!draft.Inputs.TryGetValue(name, out var input))
        {
            var near = MethodNames.Nearest(name, draft.Inputs.Keys);
            draft.Faults.Add(MethodFaults.UnknownName, set.Place, name, near is null ? new LocalText("已声明的输入", "an input that is declared") : LocalText.Same(near + "?"));
        }
        else if (!input.IndexedBy.Contains(set.Name))
        {
            draft.Damaged.Add(set.Name);
            draft.Faults.Add(MethodFaults.WrongIndex, set.Place, name, new LocalText($"按 {set.Name} 编号的输入（of: {set.Name}）", $"an input indexed by the set (of: {set.Name})"));
        }
    }
}
