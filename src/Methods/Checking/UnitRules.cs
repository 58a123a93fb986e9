using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What the room needs to know about units beyond converting them.</summary>
internal static class UnitRules
{
    /// <summary>The unit in which emissions are returned.</summary>
    public static Unit Tonne { get; } = Unit.Parse("t");

    /// <summary>The unit of <see cref="MethodNames.Years"/>.</summary>
    public static Unit Year { get; } = Unit.Parse("a");

    /// <summary>True for kgCO2, tC…: a mass of one named substance.</summary>
    public static bool IsMassOfOneSubstance(Unit unit) => unit.Dimension.Substance is not null;

    /// <summary>
    /// Whether a value in one unit may be given where a method names another: it converts; or a company weighs in plain mass what
    /// the method names a substance of; or the method's unit has placeholders, which stand for any substance and for none.
    /// </summary>
    public static bool StandsFor(Unit given, Unit named, bool weighed)
    {
        if (given.IsConvertibleTo(named))
            return true;
        if (weighed && IsMassOfOneSubstance(named) && given.IsConvertibleTo(Tonne))
            return true;
        return named.Placeholders.Count > 0 && given.Dimension.WithoutSubstances().IsCompatibleWith(named.Dimension.WithoutSubstances());
    }

    /// <summary>Converts an amount to a unit that it stands for, exactly where 28 digits suffice.</summary>
    public static decimal Convert(decimal amount, Unit given, Unit named)
    {
        if (given.IsConvertibleTo(named))
            return given.ConvertTo(amount, named);
        var ratio = Scale(given) / Scale(named);
        if (ratio.TryDecimal(out var times))
            return amount * times;
        (times, var by) = ratio.AsDecimals();
        return amount * times / by;
    }

    /// <summary>The size of a unit in coherent base units, exactly.</summary>
    public static Fraction Scale(Unit unit) => Fraction.Of(unit.ScaleNumerator, unit.ScaleDenominator);

    /// <summary>Whether a factor kind may state a value in the unit; the kind's placeholders stand for any substance.</summary>
    public static bool Fits(IEnumerable<Unit> kind, Unit unit)
    {
        foreach (var own in kind)
        {
            if (unit.IsConvertibleTo(own))
                return true;
            if (own.Placeholders.Count > 0 && unit.Dimension.WithoutSubstances().IsCompatibleWith(own.Dimension.WithoutSubstances()))
                return true;
        }

        return false;
    }

    /// <summary>The substance a unit counts above the line: CH4 of kgCH4/TJ, or a placeholder as <c>$gas</c>; null when there is none or several.</summary>
    public static string? SubstanceAbove(Unit unit)
    {
        var above = unit.Dimension.Substances.Where(s => s.Value > 0).Select(s => s.Key).ToList();
        if (above.Count != 1)
            return null;
        return above[0].StartsWith('{') ? "$" + above[0][1..^1] : above[0];
    }

    /// <summary>Whether a result is a mass of the gas an emission names.</summary>
    public static bool IsMassOf(Dimension result, string gas)
    {
        if (!result.IsMass)
            return false;
        var substance = result.Substance;
        if (gas.StartsWith('$'))
            return substance is null || substance == "{" + gas[1..] + "}";
        return substance is not null && Gases.TryFind(substance, out var found) && Gases.TryFind(gas, out var wanted) && found == wanted;
    }
}
