using System.Collections.Immutable;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What stands for a name in a line, or null to write the let's own formula in its place.</summary>
internal delegate string? NameText(NameFormula name, ImmutableDictionary<string, string> running);

/// <summary>Writes a formula as a line to be read by people: × for products, sums over sets written out, nested products flattened.</summary>
internal sealed class FormulaLine(MethodDefinition method, BindingShape shape, NameText names)
{
    private const int MostNames = 200;
    private const int Sum = 1;
    private const int Product = 2;
    private const int Single = 3;

    private int _written;

    /// <summary>The line of a formula for the running elements.</summary>
    public string Of(Formula formula, ImmutableDictionary<string, string> running) => Write(formula, running, Sum);

    private string Write(Formula formula, ImmutableDictionary<string, string> running, int level)
    {
        if (_written >= MostNames)
            return "…";
        return formula switch
        {
            NumberFormula number => DecimalText.Format(number.Value) + (number.Percent ? " %" : ""),
            MolarFormula molar => Molar(molar),
            NameFormula name => Name(name, running, level),
            NegateFormula negate => "−" + Write(negate.Operand, running, Single),
            ExtremeFormula extreme => $"{(extreme.Largest ? "max" : "min")}({string.Join(", ", extreme.Arguments.Select(a => Write(a, running, Sum)))})",
            SumFormula sum => Terms([.. shape.Elements(sum.Set).Select(e => (false, sum.Body, running.SetItem(sum.Set, e)))], level),
            BinaryFormula { Operator: Operator.Add or Operator.Subtract } => Terms(Chain(formula, running), level),
            _ => Factors(formula, running, level),
        };
    }

    private string Name(NameFormula name, ImmutableDictionary<string, string> running, int level)
    {
        if (names(name, running) is { } text)
        {
            _written++;
            return text;
        }

        var let = method.Let(name.Name)!;
        return Write(let.Formula, Inside(let, name, running), level);
    }

    private string Terms(IReadOnlyList<(bool Negative, Formula Formula, ImmutableDictionary<string, string> Running)> terms, int level)
    {
        if (terms.Count < 2)
            return terms.Count == 0 ? "0" : Write(terms[0].Formula, terms[0].Running, level);
        var text = "";
        foreach (var (negative, term, running) in terms)
        {
            var sign = text.Length == 0 ? negative ? "−" : "" : negative ? " − " : " + ";
            text += sign + Write(term, running, text.Length == 0 && !negative ? Sum : Product);
        }

        return level > Sum ? $"({text})" : text;
    }

    private static List<(bool, Formula, ImmutableDictionary<string, string>)> Chain(Formula formula, ImmutableDictionary<string, string> running)
    {
        var terms = new List<(bool, Formula, ImmutableDictionary<string, string>)>();
        while (formula is BinaryFormula { Operator: Operator.Add or Operator.Subtract } sum)
        {
            terms.Add((sum.Operator == Operator.Subtract, sum.Right, running));
            formula = sum.Left;
        }

        terms.Add((false, formula, running));
        terms.Reverse();
        return terms;
    }

    private string Factors(Formula formula, ImmutableDictionary<string, string> running, int level)
    {
        var factors = new List<(bool Below, Formula Formula, ImmutableDictionary<string, string> Running)>();
        Flatten(formula, running, below: false, factors);
        var text = "";
        foreach (var (below, factor, inner) in factors)
        {
            var written = Write(factor, inner, Single);
            var sign = text.Length == 0 ? below ? "1 ÷ " : "" : below ? " ÷ " : " × ";
            text += sign + (below && factor is MolarFormula ? $"({written})" : written);
        }

        return level > Product ? $"({text})" : text;
    }

    private void Flatten(Formula formula, ImmutableDictionary<string, string> running, bool below, List<(bool, Formula, ImmutableDictionary<string, string>)> factors)
    {
        if (factors.Count >= MostNames)
            return;
        switch (formula)
        {
            case BinaryFormula { Operator: Operator.Multiply or Operator.Divide } binary:
                Flatten(binary.Left, running, below, factors);
                Flatten(binary.Right, running, below ^ (binary.Operator == Operator.Divide), factors);
                break;
            case NameFormula name when names(name, running) is null:
                var let = method.Let(name.Name)!;
                Flatten(let.Formula, Inside(let, name, running), below, factors);
                break;
            default:
                factors.Add((below, formula, running));
                break;
        }
    }

    private static ImmutableDictionary<string, string> Inside(MethodLet let, NameFormula name, ImmutableDictionary<string, string> running) =>
        let.IndexedBy.Zip(Lowering.ElementsOf(name, let.IndexedBy, running)).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);

    private static string Molar(MolarFormula molar)
    {
        MolarMasses.TryFind(molar.Top, out var top);
        MolarMasses.TryFind(molar.Bottom, out var bottom);
        return $"{DecimalText.Format(top)}/{DecimalText.Format(bottom)}";
    }
}
