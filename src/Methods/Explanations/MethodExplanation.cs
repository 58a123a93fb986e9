using System.Collections.Immutable;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Prints the outputs of an evaluation as sums that a verifier can redo by hand.</summary>
internal sealed class MethodExplanation(MethodProgram program, decimal[] slots, Func<int, GivenValue> asGiven, Language language)
{
    private readonly Dictionary<string, int> _slotAt = program.Slots.Select((s, i) => (s.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);

    /// <summary>One output in one line: all numbers, lets written out, then the standard and its equations.</summary>
    public string Line(int output, decimal tonnes)
    {
        var (formula, running) = Formula(output);
        var numbers = new FormulaLine(program.Method, program.Plan.Shape, Given).Of(formula, running);
        var equation = program.Outputs[output].Equation is { } e ? " " + e : "";
        return $"{numbers} = {Result(output, tonnes)}     {program.Method.Standard}{equation}";
    }

    /// <summary>One output in several lines: each let with symbols, numbers and value, the emission, then every value with its source.</summary>
    public string Lines(int output, decimal tonnes)
    {
        var text = new StringBuilder();
        var (formula, running) = Formula(output);
        foreach (var step in Steps(output, tonnes))
            text.Append(step.Name).Append(" = ").Append(step.Symbols).Append(" = ").Append(step.Numbers).Append(" = ").Append(step.Value).AppendLine(step.Clause is null ? "" : "     " + step.Clause);
        foreach (var slot in UsedSlots(formula, running))
            text.Append("  ").AppendLine(Described(slot));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>Positions of the inputs an output uses.</summary>
    public IReadOnlyList<int> Slots(int output)
    {
        var (formula, running) = Formula(output);
        return UsedSlots(formula, running);
    }

    /// <summary>One output step by step: the lets it uses, then the emission.</summary>
    public IReadOnlyList<FormulaStep> Steps(int output, decimal tonnes)
    {
        var (formula, running) = Formula(output);
        var values = new LetValues(program, slots);
        var steps = new List<FormulaStep>();
        foreach (var (let, elements) in UsedLets(formula, running))
        {
            var name = SlotTable.Named(let.Name, elements);
            if (_slotAt.ContainsKey(name))
                continue;
            var inside = let.IndexedBy.Zip(elements).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            var value = values.Of(let, elements) is { } v ? $"{ShownNumber.Of(v)} {program.Plan.Shape.Units.Of(let).Symbol}" : "—";
            steps.Add(Step(name, let.Formula, inside, values, value.EndsWith(" 1", StringComparison.Ordinal) ? value[..^2] : value, let.Equation));
        }

        var emission = program.Method.Emissions[program.Outputs[output].Emission];
        var clause = program.Method.Standard + (emission.Equation is null ? "" : " " + emission.Equation);
        steps.Add(Step(program.Outputs[output].Gas.Id, formula, running, values, Result(output, tonnes), clause));
        return steps;
    }

    private FormulaStep Step(string name, Formula formula, ImmutableDictionary<string, string> running, LetValues values, string value, string? clause)
    {
        var shape = program.Plan.Shape;
        var symbols = new FormulaLine(program.Method, shape, Symbol).Of(formula, running);
        var numbers = new FormulaLine(program.Method, shape, (n, r) => Given(n, r) ?? LetValue(n, r, values)).Of(formula, running);
        return new FormulaStep(name, symbols, numbers, value, clause);
    }

    private string Result(int output, decimal tonnes) => $"{ShownNumber.Of(tonnes)} t{program.Outputs[output].Gas.Id}";

    private (Formula Formula, ImmutableDictionary<string, string> Running) Formula(int output)
    {
        var emission = program.Method.Emissions[program.Outputs[output].Emission];
        var running = ProgramPlan.NothingRunning;
        return (emission.Formula, emission.Per is { } per ? running.Add(per, program.Outputs[output].Element!) : running);
    }

    private string? Given(NameFormula name, ImmutableDictionary<string, string> running)
    {
        if (!_slotAt.TryGetValue(SlotName(name, running), out var slot))
            return null;
        return Shown(slot);
    }

    private string Symbol(NameFormula name, ImmutableDictionary<string, string> running) => SlotName(name, running);

    private string LetValue(NameFormula name, ImmutableDictionary<string, string> running, LetValues values)
    {
        var let = program.Method.Let(name.Name)!;
        if (values.Of(let, Lowering.ElementsOf(name, let.IndexedBy, running)) is not { } value)
            return "—";
        var unit = program.Plan.Shape.Units.Of(let).Symbol;
        return ShownNumber.Of(value) + (unit == "1" ? "" : " " + unit);
    }

    private string SlotName(NameFormula name, ImmutableDictionary<string, string> running)
    {
        var indexedBy = program.Method.Input(name.Name)?.IndexedBy ?? program.Method.Let(name.Name)?.IndexedBy ?? [];
        return SlotTable.Named(name.Name, Lowering.ElementsOf(name, indexedBy, running));
    }

    private string Described(int slot)
    {
        var (input, name) = (program.Slots[slot].Input, program.Slots[slot].Name);
        var given = asGiven(slot);
        var title = input?.Title?.In(language) ?? input?.FactorKind ?? program.Slots[slot].FactorKind;
        return $"{name} = {Shown(slot)}" + (title is null ? "" : "  " + title) + (given.Source is null ? "" : "  " + given.Source);
    }

    private string Shown(int slot)
    {
        var given = asGiven(slot);
        var unit = WithSubstances(given.Unit, program.Slots[slot]).Symbol;
        var mark = given.IsDefault ? language == Language.Zh ? "（默认）" : " (default)" : "";
        return DecimalText.Format(given.Amount) + (unit == "1" ? "" : " " + unit) + mark;
    }

    /// <summary>kg{by-product}/kg{gas} → kgPFC-14/kgPFC-318, as far as the gases are known from the slot's element and the outputs.</summary>
    private Unit WithSubstances(Unit unit, MethodSlot slot)
    {
        foreach (var name in unit.Placeholders)
        {
            var output = program.Outputs.FirstOrDefault(o => o.Element is null && program.Method.Emissions[o.Emission].Gas == "$" + name);
            if (slot.Elements.TryGetValue(name, out var element) && Gases.TryFind(element, out var gas))
                unit = unit.WithSubstance(name, gas.Id);
            else if (output is not null)
                unit = unit.WithSubstance(name, output.Gas.Id);
        }

        return unit;
    }

    private IReadOnlyList<(MethodLet Let, string[] Elements)> UsedLets(Formula formula, ImmutableDictionary<string, string> running)
    {
        var found = new OrderedDictionary<string, (MethodLet, string[])>(StringComparer.Ordinal);
        Visit(formula, running, (name, inner) =>
        {
            if (program.Method.Let(name.Name) is { } let)
                found.TryAdd(SlotName(name, inner), (let, Lowering.ElementsOf(name, let.IndexedBy, inner)));
        });
        return [.. found.Values];
    }

    private List<int> UsedSlots(Formula formula, ImmutableDictionary<string, string> running)
    {
        var found = new SortedSet<int>();
        Visit(formula, running, (name, inner) =>
        {
            if (_slotAt.TryGetValue(SlotName(name, inner), out var slot))
                found.Add(slot);
        });
        return [.. found];
    }

    /// <summary>Visits the names a formula uses, those inside a let before the let, each let once.</summary>
    private void Visit(Formula formula, ImmutableDictionary<string, string> running, Action<NameFormula, ImmutableDictionary<string, string>> visit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(formula, running);

        void Walk(Formula node, ImmutableDictionary<string, string> inner)
        {
            if (node is SumFormula sum)
            {
                foreach (var element in program.Plan.Shape.Elements(sum.Set))
                    Walk(sum.Body, inner.SetItem(sum.Set, element));
            }
            else if (node is NameFormula name && seen.Add(SlotName(name, inner)))
            {
                if (program.Method.Let(name.Name) is { } let && !_slotAt.ContainsKey(SlotName(name, inner)))
                    Walk(let.Formula, let.IndexedBy.Zip(Lowering.ElementsOf(name, let.IndexedBy, inner)).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
                visit(name, inner);
            }
            else
            {
                foreach (var child in FormulaEntry.Children(node))
                    Walk(child, inner);
            }
        }
    }
}
