using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>The units written for an input, a let or an energy use, before <c>{FC}</c> is replaced by the unit of FC.</summary>
internal sealed record UnitDeclaration(IReadOnlyList<Unit> Written, Place Place)
{
    /// <summary>Most units an input may be given in.</summary>
    public const int MostUnits = 12;

    /// <summary>Reads one unit or a list.</summary>
    /// <returns>Null with a fault when nothing is written or a unit is unreadable.</returns>
    public static UnitDeclaration? Read(YamlMap map, string key, FaultList faults, bool required = true)
    {
        var units = new List<Unit>();
        var texts = map.Texts(key, required);
        foreach (var text in texts)
        {
            if (Unit.TryParse(text, out var unit, out var expected))
                units.Add(unit!);
            else
                faults.Add(MethodFaults.UnreadableUnit, map.At(key), text, expected!);
        }

        if (units.Count == 0 || units.Count < texts.Count)
            return null;
        if (units.Count > MostUnits)
            faults.Add(MethodFaults.WrongExtent, map.At(key), $"{units.Count}", new LocalText($"至多 {MostUnits} 个单位", $"at most {MostUnits} units"));
        return units.Count > MostUnits ? null : new UnitDeclaration(units, map.At(key));
    }

    /// <summary>Replaces placeholders that name an input by that input's units.</summary>
    /// <returns>Null with a fault, or silently where the input followed has faults of its own.</returns>
    public (IReadOnlyList<Unit> Units, string? Follows)? Expand(MethodDraft draft)
    {
        var followed = Written.SelectMany(u => u.Dimension.Bases.Keys).Where(k => k.StartsWith('{')).Select(k => k[1..^1]).Distinct().ToList();
        if (followed.Count == 0)
            return (Written, null);
        if (Written.Count > 1 || followed.Count > 1)
            return Refuse(draft, Written[0].Symbol, new LocalText("单个单位，只跟随一个输入", "a single unit that follows a single input"));
        var name = followed[0];
        if (draft.Damaged.Contains(name))
            return null;
        if (!draft.Inputs.TryGetValue(name, out var input) || input.UnitFollows is not null)
            return Refuse(draft, "{" + name + "}", new LocalText("有自身单位的输入名", "the name of an input that has units of its own"));
        try
        {
            return ([.. input.Units.Select(u => Written[0].WithUnit(name, u))], input.Units.Count > 1 ? name : null);
        }
        catch (OverflowException)
        {
            return Refuse(draft, Written[0].Symbol, new LocalText("大小可精确表示的单位", "a unit whose size can be kept exactly"));
        }
    }

    private (IReadOnlyList<Unit>, string?)? Refuse(MethodDraft draft, string value, LocalText expected)
    {
        draft.Faults.Add(MethodFaults.UnreadableUnit, Place, value, expected);
        return null;
    }
}
