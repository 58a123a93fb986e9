using System.Text.RegularExpressions;

namespace Lingtan.Quantities;

/// <summary>
/// Reads a state of steam or water as people write it and gives its enthalpy: <c>steam 0.8 MPa gauge saturated</c>,
/// <c>steam 1 MPa absolute 250 °C</c>, <c>water 80 °C</c>; <c>蒸汽 0.8 MPa 表压 饱和</c>, <c>热水 80 ℃</c>. A pressure without
/// gauge or absolute is refused, since the two differ by an atmosphere.
/// </summary>
public static partial class SteamText
{
    private static readonly LocalText Form = new(
        "焓值（kJ/kg），或状态，如“蒸汽 0.8 MPa 表压 饱和”“蒸汽 1 MPa 绝压 250 ℃”“热水 80 ℃”",
        "an enthalpy in kJ/kg, or a state such as “steam 0.8 MPa gauge saturated”, “steam 1 MPa absolute 250 °C”, “water 80 °C”");

    /// <summary>Whether a text speaks of steam or water, rather than being a number with a unit.</summary>
    /// <param name="text">What was written.</param>
    public static bool IsState(string text) => Substance().IsMatch(text);

    /// <summary>The enthalpy of a state, in kJ/kg.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="enthalpy">The enthalpy, rounded to 0.01 kJ/kg.</param>
    /// <param name="expected">What would have been right; null on success.</param>
    public static bool TryEnthalpy(string text, out decimal enthalpy, out LocalText? expected)
    {
        (enthalpy, expected) = (0, Form);
        var state = State().Match(text.Trim());
        if (!state.Success || !Number(state.Groups["t"], out var celsius) || !Number(state.Groups["p"], out var amount)) return false;
        SteamPressure? pressure = amount is { } given ? Pressure(given, state.Groups["unit"].Value, state.Groups["kind"].Value) : null;
        if (Water().IsMatch(state.Groups["what"].Value))
            return celsius is { } warm && SteamTables.TryWater(warm, pressure, out enthalpy, out expected);
        if (pressure is not { } steam) return false;
        return celsius is { } hot
            ? SteamTables.TrySuperheatedSteam(steam, hot, out enthalpy, out expected)
            : SteamTables.TrySaturatedSteam(steam, out enthalpy, out expected);
    }

    private static bool Number(Group group, out decimal? value)
    {
        value = null;
        if (!group.Success) return true;
        if (!DecimalText.TryParse(group.Value, out var number, out _)) return false;
        value = number;
        return true;
    }

    private static SteamPressure Pressure(decimal amount, string unit, string kind)
    {
        var megapascals = unit.ToUpperInvariant() switch { "KPA" => amount / 1000, "BAR" => amount / 10, _ => amount };
        return kind is "absolute" or "abs" or "绝压" ? SteamPressure.Absolute(megapascals) : SteamPressure.Gauge(megapascals);
    }

    [GeneratedRegex("^\\s*(steam|water|hot water|蒸汽|热水|水)\\b|^\\s*(蒸汽|热水|水)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Substance();

    [GeneratedRegex("water|水", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Water();

    [GeneratedRegex(
        "^(?<what>hot water|steam|water|蒸汽|热水|水)\\s*((?<p>[0-9.]+)\\s*(?<unit>MPa|kPa|bar)\\s*(?<kind>gauge|absolute|abs|表压|绝压))?\\s*(saturated|饱和)?\\s*((?<t>[0-9.]+)\\s*(°C|℃|C))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
