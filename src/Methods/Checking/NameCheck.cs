using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Every name is declared, every declaration is used, and no let needs itself.</summary>
internal sealed class NameCheck(MethodDraft draft)
{
    /// <summary>Checks the names, functions and divisors of one formula.</summary>
    /// <returns>False when the formula cannot be checked further.</returns>
    public bool Check(FormulaEntry entry)
    {
        var sound = true;
        foreach (var node in FormulaEntry.Nodes(entry.Formula))
            sound &= Check(entry, node);
        return sound;
    }

    /// <summary>Looks for lets that need each other.</summary>
    /// <returns>False when there are any.</returns>
    public bool CheckCycles()
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var sound = true;
        foreach (var let in draft.Lets.Values)
            sound &= Follow(let, [], finished);
        return sound;
    }

    /// <summary>Looks for inputs, lets and sets that nothing uses. Without all formulas being sound a misspelt name would be told twice.</summary>
    public void CheckUse(IEnumerable<FormulaEntry> entries, bool sound)
    {
        if (!sound || draft.Damaged.Count > 0)
            return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Let is null))
            Use(entry.Formula, used);
        foreach (var (name, place) in draft.Inputs.Values.Select(i => (i.Name, i.Place)).Concat(draft.Lets.Values.Select(l => (l.Name, l.Place))))
        {
            if (!used.Contains(name))
                draft.Faults.Add(MethodFaults.Unused, place, name, new LocalText("在排放或能源公式中使用", "a use in an emission or energy formula"));
        }

        var indexing = draft.Inputs.Values.SelectMany(i => i.IndexedBy).ToHashSet(StringComparer.Ordinal);
        foreach (var set in draft.Sets.Values.Where(s => !indexing.Contains(s.Name)))
            draft.Faults.Add(MethodFaults.Unused, set.Place, set.Name, new LocalText("一个按它编号的输入", "an input indexed by it"));
    }

    private bool Check(FormulaEntry entry, Formula node)
    {
        switch (node)
        {
            case NameFormula name when draft.Damaged.Contains(name.Name):
                return false;
            case NameFormula name when name.Name != MethodNames.Years && !draft.Inputs.ContainsKey(name.Name) && !draft.Lets.ContainsKey(name.Name):
                Refuse(entry, node, MethodFaults.UnknownName, name.Name, Suggest(name.Name));
                return false;
            case MolarFormula molar:
                return Known(entry, molar, molar.Top) & Known(entry, molar, molar.Bottom);
            case BinaryFormula { Operator: Operator.Divide } division when Constants.Value(division.Right) is { IsZero: true }:
                Refuse(entry, node, MethodFaults.DivisionByZero, FormulaText.Of(division.Right), new LocalText("不为零的除数", "a divisor other than zero"));
                return false;
            default:
                return true;
        }
    }

    private LocalText Suggest(string name)
    {
        var near = MethodNames.Nearest(name, draft.Inputs.Keys.Concat(draft.Lets.Keys));
        return near is null
            ? new LocalText("已声明的输入或中间量，或 T", "an input or let that is declared, or T")
            : new LocalText($"已声明的名称，如 {near}", $"a declared name, perhaps {near}");
    }

    private bool Known(FormulaEntry entry, MolarFormula molar, string species)
    {
        if (MolarMasses.TryFind(species, out _))
            return true;
        Refuse(entry, molar, MethodFaults.UnknownSpecies, species, new LocalText("由常见元素组成的化学式", "a chemical formula of common elements"));
        return false;
    }

    private bool Follow(MethodLet let, List<string> path, HashSet<string> finished)
    {
        if (finished.Contains(let.Name))
            return true;
        if (path.Contains(let.Name))
        {
            var cycle = string.Join(" → ", path.SkipWhile(n => n != let.Name).Append(let.Name));
            draft.Faults.Add(MethodFaults.Cycle, let.Place, cycle, new LocalText("不循环的引用", "lets that do not need themselves"));
            return false;
        }

        path.Add(let.Name);
        var sound = true;
        foreach (var name in FormulaEntry.Nodes(let.Formula).OfType<NameFormula>())
            sound = sound && (!draft.Lets.TryGetValue(name.Name, out var next) || Follow(next, path, finished));
        path.RemoveAt(path.Count - 1);
        finished.Add(let.Name);
        return sound;
    }

    private void Use(Formula formula, HashSet<string> used)
    {
        foreach (var name in FormulaEntry.Nodes(formula).OfType<NameFormula>())
        {
            if (used.Add(name.Name) && draft.Lets.TryGetValue(name.Name, out var let))
                Use(let.Formula, used);
        }
    }

    private void Refuse(FormulaEntry entry, Formula node, FaultCode code, string value, LocalText expected) =>
        draft.Faults.Add(code, MethodDraft.At(entry.Place, node.Position), value, expected);
}
