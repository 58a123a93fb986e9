using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>The line of <c>factors.csv</c> that states a missing factor, ready to be copied; value and source remain to be filled in.</summary>
public static class OwnFactorLine
{
    /// <summary>The header of such lines; the other columns of the library may be left out.</summary>
    public const string Header = "id,factor,subject,gas,value,unit,geography,source";

    /// <summary>The line.</summary>
    /// <param name="kind">The factor kind.</param>
    /// <param name="subjects">What it is for; fewer than the kind has positions are filled with their names.</param>
    /// <param name="gas">The gas, where the kind asks for one.</param>
    /// <param name="unit">The unit the method wants; null: the kind's own.</param>
    /// <param name="geography">Where it applies.</param>
    public static LocalText Of(FactorKind kind, IReadOnlyList<string> subjects, Gas? gas, Unit? unit, string geography)
    {
        var named = kind.Subjects.Select((position, i) => i < subjects.Count && subjects[i] is not (FactorRow.AnySubject or "?") ? subjects[i] : position.ToUpperInvariant()).ToArray();
        var id = string.Join('-', named.Prepend(kind.Id).Prepend("own")).ToLowerInvariant().Replace('/', '-').Replace(' ', '-');
        var symbol = unit is not null && kind.Accepts(unit) ? unit.Symbol : kind.Unit.Symbol;
        return new LocalText(Line("数值", "出处"), Line("VALUE", "SOURCE"));

        string Line(string value, string source) =>
            string.Join(',', id, kind.Id, string.Join('/', named), kind.PerGas ? gas?.Id ?? "GAS" : "", value, Quoted(symbol), geography, source);
    }

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
