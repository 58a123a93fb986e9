using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Finds the unit of one formula under one choice of units.</summary>
internal sealed class UnitWalk(MethodDraft draft, FormulaEntry entry, UnitChoice choice)
{
    /// <summary>Checks the formula and what it must come to.</summary>
    /// <returns>False with one fault where units do not agree.</returns>
    public bool Check()
    {
        try
        {
            return UnitOf(entry.Formula) is { } unit && (IsZero(entry.Formula) || Ends(unit));
        }
        catch (OverflowException)
        {
            draft.Faults.Add(MethodFaults.WrongUnit, entry.Place, FormulaText.Of(entry.Formula), new LocalText("大小可精确表示的单位", "units whose size can be kept exactly"));
            return false;
        }
    }

    /// <summary>The unit of a ratio of molar masses: kgCO2/kgC for CO2/C, kgCO2/kg for CO2/CaCO3.</summary>
    public static Unit Molar(MolarFormula molar) => Substance(molar.Top) / Substance(molar.Bottom);

    private static Unit Substance(string species) =>
        Unit.TryParse("kg" + (species == "N2" ? "N" : species), out var unit, out _) && UnitRules.IsMassOfOneSubstance(unit!) ? unit! : Unit.Parse("kg");

    private bool Ends(Unit unit)
    {
        if (entry.Emission is { } emission)
            return emission.Gas.Length == 0 || UnitRules.IsMassOf(unit.Dimension, emission.Gas) || Refuse(MethodFaults.NotAMassOfTheGas, 0, unit.Symbol, "t" + (emission.Gas.StartsWith('$') ? "{" + emission.Gas[1..] + "}" : emission.Gas));
        var declared = entry.Let is { } let ? choice.Of(let) : choice.Of(entry.Energy!);
        return unit.IsConvertibleTo(declared) || Refuse(MethodFaults.WrongUnit, 0, unit.Symbol, declared.Symbol);
    }

    private Unit? UnitOf(Formula formula) => formula switch
    {
        NumberFormula => Unit.None,
        MolarFormula molar => Molar(molar),
        NameFormula name => OfName(name.Name),
        NegateFormula negate => UnitOf(negate.Operand),
        SumFormula sum => UnitOf(sum.Body),
        ExtremeFormula extreme => OfTerms(extreme.Arguments, extreme),
        BinaryFormula { Operator: Operator.Add or Operator.Subtract } sum => OfTerms([sum.Left, sum.Right], sum),
        BinaryFormula binary => UnitOf(binary.Left) is { } left && UnitOf(binary.Right) is { } right
            ? binary.Operator == Operator.Multiply ? left * right : left / right
            : null,
        _ => null,
    };

    private Unit OfName(string name)
    {
        if (name == MethodNames.Years)
            return UnitRules.Year;
        return draft.Inputs.TryGetValue(name, out var input) ? choice.Of(input) : choice.Of(draft.Lets[name]);
    }

    private Unit? OfTerms(IReadOnlyList<Formula> terms, Formula whole)
    {
        Unit? common = null;
        foreach (var term in terms)
        {
            if (UnitOf(term) is not { } unit)
                return null;
            if (IsZero(term))
                continue;
            if (common is not null && !unit.IsConvertibleTo(common))
            {
                Refuse(MethodFaults.WrongUnit, whole.Position, $"{FormulaText.Of(term)} [{unit.Symbol}]", common.Symbol);
                return null;
            }

            common ??= unit;
        }

        return common ?? Unit.None;
    }

    // The number 0 is a zero of every unit.
    private static bool IsZero(Formula formula) => Constants.Value(formula) is { IsZero: true };

    private bool Refuse(FaultCode code, int position, string value, string unit)
    {
        var chosen = string.Join(", ", choice.Chosen.Select(c => $"{c.Key}: {draft.Inputs[c.Key].Units[c.Value].Symbol}"));
        var zh = chosen.Length == 0 ? unit : $"{unit}（{chosen}）";
        var en = chosen.Length == 0 ? unit : $"{unit} ({chosen})";
        draft.Faults.Add(code, MethodDraft.At(entry.Place, position), value, new LocalText(zh, en));
        return false;
    }
}
