using System.Text.RegularExpressions;

namespace Lingtan.Reporting;

/// <summary>Finds the digits of substances in plain text (<c>CO2</c>, <c>tCO2e</c>, <c>N2O</c>, <c>C2F6</c>), which are set as subscripts.</summary>
public static partial class SubstanceText
{
    /// <summary>The text in pieces, each with whether it is a subscript; joined they are the text.</summary>
    /// <param name="text">Plain text.</param>
    public static IReadOnlyList<(string Text, bool Subscript)> Split(string text)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (var substance in Substance().EnumerateMatches(text))
        {
            for (var i = substance.Index; i < substance.Index + substance.Length; i++)
            {
                if (!char.IsAsciiDigit(text[i])) continue;
                if (i > at) pieces.Add((text[at..i], false));
                pieces.Add((text[i..(i + 1)], true));
                at = i + 1;
            }
        }

        if (at < text.Length) pieces.Add((text[at..], false));
        return pieces;
    }

    // Formulas of the gases of inventories; HFC-134a and the like are names, and their digits stand on the line.
    [GeneratedRegex("(?<![A-Z])(?:CO2|CH4|N2O|SF6|NF3|CHF3|CH2F2|C[1-6]?F(?:4|6|8|10|14)|CaCO3|MgCO3|Na2CO3|SO2|NO2|H2O|NH3|O2|N2|H2)(?![0-9a-df-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Substance();
}
