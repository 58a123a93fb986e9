using System.Collections.Immutable;

namespace Lingtan.Methods;

/// <summary>
/// Turns formulas into steps. The order of operations is fixed: a let is computed once, its numerator and its denominator apart; a
/// product multiplies its factors as written; divisors, unit factors and literals gather and are applied at the end, first one
/// multiplication, then one division; the terms of a sum are brought to the unit of its first term that is no number, and added
/// as written; a sum over a set adds in the order of the set.
/// </summary>
internal sealed class Lowering(MethodDefinition method, BindingShape shape, SlotTable slots, TapeWriter tape)
{
    private readonly Dictionary<string, Term> _lets = new(StringComparer.Ordinal);

    /// <summary>The steps of a formula for the running elements of the sets.</summary>
    public Term Of(Formula formula, ImmutableDictionary<string, string> running)
    {
        switch (formula)
        {
            case NumberFormula number:
                return Term.Number(number.Amount);
            case MolarFormula molar:
                return Term.Number(Constants.Molar(molar)!.Value);
            case NameFormula name:
                return Name(name, running);
            case NegateFormula negate:
                return Of(negate.Operand, running).Negated();
            case SumFormula sum:
                return Add([.. shape.Elements(sum.Set).Select(e => Of(sum.Body, running.SetItem(sum.Set, e)))]);
            case ExtremeFormula extreme:
                return Extreme([.. extreme.Arguments.Select(a => Of(a, running))], extreme.Largest);
            case BinaryFormula { Operator: Operator.Multiply } product:
                return Of(product.Left, running).Times(Of(product.Right, running));
            case BinaryFormula { Operator: Operator.Divide } quotient:
                return Divide(Of(quotient.Left, running), Of(quotient.Right, running), FormulaText.Of(quotient.Right));
            default:
                var terms = new List<Term>();
                Collect(formula, running, terms);
                return Add(terms);
        }
    }

    /// <summary>The lets a formula uses, each before those that use it; own factors in place of lets end the search.</summary>
    public static IEnumerable<MethodLet> LetsOf(MethodDefinition method, BindingShape shape, Formula formula)
    {
        var found = new List<MethodLet>();
        Find(formula);
        return found;

        void Find(Formula inner)
        {
            foreach (var name in FormulaEntry.Nodes(inner).OfType<NameFormula>())
            {
                if (method.Let(name.Name) is not { } let || found.Contains(let))
                    continue;
                if (!shape.Own.Contains(let.Name))
                    Find(let.Formula);
                found.Add(let);
            }
        }
    }

    /// <summary>The elements a name stands for, given the running elements.</summary>
    public static string[] ElementsOf(NameFormula name, IReadOnlyList<string> indexedBy, ImmutableDictionary<string, string> running) =>
        [.. indexedBy.Select((set, i) => name.Index.Count == 0 || name.Index[i] == set ? running[set] : name.Index[i])];

    private Term Name(NameFormula name, ImmutableDictionary<string, string> running)
    {
        if (name.Name == MethodNames.Years)
            return Term.Step(UnitRules.Scale(UnitRules.Year), tape.Slot(slots.Years()));
        if (method.Input(name.Name) is { } input)
        {
            var (number, unit) = slots.Input(input, ElementsOf(name, input.IndexedBy, running));
            return Term.Step(UnitRules.Scale(unit), tape.Slot(number));
        }

        var let = method.Let(name.Name)!;
        var elements = ElementsOf(name, let.IndexedBy, running);
        var key = SlotTable.Named(let.Name, elements);
        if (!_lets.TryGetValue(key, out var term))
            _lets[key] = term = Let(let, elements);
        return term;
    }

    private Term Let(MethodLet let, string[] elements)
    {
        if (shape.Own.Contains(let.Name))
        {
            var (number, unit) = slots.Own(let, elements);
            return Term.Step(UnitRules.Scale(unit), tape.Slot(number));
        }

        var running = let.IndexedBy.Zip(elements).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var term = Of(let.Formula, running);
        return term with { Over = Settled(term.Over), Under = Settled(term.Under) };
    }

    private IReadOnlyList<int> Settled(IReadOnlyList<int> steps) => tape.Product(steps) is { } product ? [product] : [];

    private void Collect(Formula formula, ImmutableDictionary<string, string> running, List<Term> terms)
    {
        if (formula is BinaryFormula { Operator: Operator.Add or Operator.Subtract } sum)
        {
            Collect(sum.Left, running, terms);
            var right = Of(sum.Right, running);
            terms.Add(sum.Operator == Operator.Add ? right : right.Negated());
        }
        else
        {
            terms.Add(Of(formula, running));
        }
    }

    private Term Add(List<Term> terms)
    {
        terms.RemoveAll(t => t.Scale.IsZero);
        if (terms.Count < 2)
            return terms.Count == 0 ? Term.Number(Fraction.Zero) : terms[0];
        if (terms.Find(t => !t.IsConstant) is not { } first)
            return Term.Number(terms.Aggregate(Fraction.Zero, (sum, t) => sum + t.Scale));
        var unit = first.Scale.Absolute;
        var sum = terms[0].Write(tape, unit);
        foreach (var term in terms.Skip(1))
        {
            var negative = term.Scale.Numerator.Sign < 0;
            var step = (negative ? term.Negated() : term).Write(tape, unit);
            sum = tape.Combine(negative ? OperationKind.Subtract : OperationKind.Add, sum, step);
        }

        return Term.Step(unit, sum);
    }

    private Term Extreme(List<Term> terms, bool largest)
    {
        // A step times zero is the number zero.
        if (terms.Find(t => !t.IsConstant && !t.Scale.IsZero) is not { } first)
            return Term.Number(terms.Select(t => t.Scale).Aggregate((a, b) => Fraction.Extreme(a, b, largest)));
        var unit = first.Scale.Absolute;
        var kind = largest ? OperationKind.Maximum : OperationKind.Minimum;
        var step = terms.Select(t => t.Write(tape, unit)).Aggregate((a, b) => tape.Combine(kind, a, b));
        return Term.Step(unit, step);
    }

    private Term Divide(Term left, Term right, string divisor) => right.Scale.IsZero
        ? left with { Under = [.. left.Under, tape.Constant(0m)], Divisor = divisor }
        : left.DividedBy(right, divisor);
}
