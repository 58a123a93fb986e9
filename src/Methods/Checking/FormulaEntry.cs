using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>One formula of a method with what it must come to.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Let">The let it defines, or null.</param>
/// <param name="Emission">The emission it defines, or null.</param>
/// <param name="Energy">The energy use it defines, or null.</param>
internal sealed record FormulaEntry(Formula Formula, Place Place, MethodLet? Let, MethodEmission? Emission, EnergyUse? Energy)
{
    /// <summary>All formulas: lets, emissions, energy uses.</summary>
    public static List<FormulaEntry> All(MethodDraft draft) =>
    [
        .. draft.Lets.Values.Select(l => new FormulaEntry(l.Formula, l.Place, l, null, null)),
        .. draft.Emissions.Select(e => new FormulaEntry(e.Formula, e.Place, null, e, null)),
        .. draft.Energy.Select(e => new FormulaEntry(e.Formula, e.Place, null, null, e)),
    ];

    /// <summary>All nodes of a formula, from the left, outer before inner.</summary>
    public static IEnumerable<Formula> Nodes(Formula formula)
    {
        yield return formula;
        foreach (var child in Children(formula))
        {
            foreach (var node in Nodes(child))
                yield return node;
        }
    }

    /// <summary>The nodes directly inside a node.</summary>
    public static IReadOnlyList<Formula> Children(Formula formula) => formula switch
    {
        NegateFormula negate => [negate.Operand],
        BinaryFormula binary => [binary.Left, binary.Right],
        SumFormula sum => [sum.Body],
        ExtremeFormula extreme => extreme.Arguments,
        _ => [],
    };
}
