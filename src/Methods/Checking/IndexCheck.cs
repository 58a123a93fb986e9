using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Every index runs over a set that a sum or <c>per</c> gives it.</summary>
internal sealed class IndexCheck(MethodDraft draft)
{
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);

    /// <summary>Checks one formula, and settles over which sets a let is indexed.</summary>
    /// <returns>False when there is a fault.</returns>
    public bool Check(FormulaEntry entry)
    {
        if (entry.Let is { } let)
            return Settle(let);
        var per = entry.Emission?.Per;
        if (per is not null && !draft.Sets.ContainsKey(per))
            return draft.Damaged.Contains(per) || Refuse(entry.Place, per, new LocalText("sets 中声明的集合", "a set declared under sets"));
        if (entry.Emission?.Gas is ['$', ..] gas && draft.Sets.ContainsKey(gas[1..]) && gas[1..] != per)
            return Refuse(entry.Place, gas, new LocalText($"per: {gas[1..]}", $"per: {gas[1..]}"));
        var free = new SortedSet<string>(StringComparer.Ordinal);
        if (!Collect(entry.Formula, entry.Place, free))
            return false;
        if (per is not null && !free.Remove(per))
            return Refuse(entry.Place, per, new LocalText($"公式中按 {per} 编号的量", $"a quantity indexed by {per} in the formula"));
        return free.Count == 0 || Refuse(entry.Place, free.Min!, new LocalText($"sum({free.Min}, …) 或 per: {free.Min}", $"sum({free.Min}, …) or per: {free.Min}"));
    }

    private bool Settle(MethodLet let)
    {
        if (!_settled.Add(let.Name))
            return true;
        var free = new SortedSet<string>(StringComparer.Ordinal);
        var sound = Collect(let.Formula, let.Place, free);
        let.IndexedBy = [.. free];
        return sound;
    }

    private bool Collect(Formula formula, Place place, SortedSet<string> free)
    {
        switch (formula)
        {
            case NameFormula name:
                return Name(name, place, free);
            case SumFormula sum:
                var inner = new SortedSet<string>(StringComparer.Ordinal);
                if (!draft.Sets.ContainsKey(sum.Set))
                    return draft.Damaged.Contains(sum.Set) || Refuse(MethodDraft.At(place, sum.Position), sum.Set, new LocalText("sets 中声明的集合", "a set declared under sets"));
                if (!Collect(sum.Body, place, inner))
                    return false;
                if (!inner.Remove(sum.Set))
                    return Refuse(MethodDraft.At(place, sum.Position), FormulaText.Of(sum.Body), new LocalText($"按 {sum.Set} 编号的量", $"a quantity indexed by {sum.Set}"));
                free.UnionWith(inner);
                return true;
            case NegateFormula negate:
                return Collect(negate.Operand, place, free);
            case BinaryFormula binary:
                return Collect(binary.Left, place, free) & Collect(binary.Right, place, free);
            case ExtremeFormula extreme:
                return extreme.Arguments.All(a => Collect(a, place, free));
            default:
                return true;
        }
    }

    private bool Name(NameFormula name, Place place, SortedSet<string> free)
    {
        var indexedBy = IndexedBy(name.Name);
        if (name.Index.Count > 0 && name.Index.Count != indexedBy.Count)
            return Refuse(MethodDraft.At(place, name.Position), FormulaText.Of(name), new LocalText($"{indexedBy.Count} 个下标", $"{indexedBy.Count} indices"));
        for (var i = 0; i < indexedBy.Count; i++)
        {
            var index = name.Index.Count > 0 ? name.Index[i] : indexedBy[i];
            if (index == indexedBy[i])
                free.Add(index);
            else if (draft.Sets.ContainsKey(index))
                return Refuse(MethodDraft.At(place, name.Position), index, LocalText.Same(indexedBy[i]));
        }

        return true;
    }

    private IReadOnlyList<string> IndexedBy(string name)
    {
        if (draft.Inputs.TryGetValue(name, out var input))
            return input.IndexedBy;
        if (!draft.Lets.TryGetValue(name, out var let))
            return [];
        Settle(let);
        return let.IndexedBy;
    }

    private bool Refuse(Place place, string value, LocalText expected)
    {
        draft.Faults.Add(MethodFaults.WrongIndex, place, value, expected);
        return false;
    }
}
