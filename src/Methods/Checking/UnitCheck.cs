using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Checks the units of a formula for every unit its inputs may be given in.</summary>
internal sealed class UnitCheck(MethodDraft draft)
{
    private const int MostChoices = 144;

    /// <summary>Checks one formula; at most one fault, at the sign or name where units stop agreeing.</summary>
    public void Check(FormulaEntry entry)
    {
        var deciding = Deciding(entry);
        if (deciding.Any(i => i.Units.Count == 0) || FormulaEntry.Nodes(entry.Formula).OfType<NameFormula>().Any(n => draft.Damaged.Contains(n.Name)))
            return;
        var choices = deciding.Aggregate(1L, (product, input) => Math.Min(product * input.Units.Count, MostChoices + 1));
        if (choices > MostChoices)
        {
            draft.Faults.Add(MethodFaults.WrongExtent, entry.Place, string.Join(", ", deciding.Select(i => i.Name)), new LocalText($"至多 {MostChoices} 种单位组合", $"at most {MostChoices} combinations of units"));
            return;
        }

        foreach (var choice in UnitChoice.All(deciding))
        {
            if (!new UnitWalk(draft, entry, choice).Check())
                return;
        }
    }

    private List<MethodInput> Deciding(FormulaEntry entry)
    {
        var deciders = FormulaEntry.Nodes(entry.Formula).OfType<NameFormula>().Select(n => Decider(n.Name))
            .Append(entry.Let?.UnitFollows).Append(entry.Energy?.UnitFollows);
        return [.. deciders.Where(d => d is not null).Distinct(StringComparer.Ordinal).Select(d => draft.Inputs[d!])];
    }

    private string? Decider(string name)
    {
        if (draft.Inputs.TryGetValue(name, out var input))
            return input.UnitFollows ?? (input.Units.Count == 1 ? null : name);
        return draft.Lets.TryGetValue(name, out var let) ? let.UnitFollows : null;
    }
}
