using System.Globalization;

namespace Lingtan.Methods;

/// <summary>
/// Molar masses in g/mol by the convention of the greenhouse-gas standards, which write 44/12 for CO2/C: the standard atomic
/// weights (IUPAC, Commission on Isotopic Abundances and Atomic Weights, abridged table 2021) rounded to whole numbers, chlorine to
/// 35.5 and copper to 63.5.
/// </summary>
internal static class MolarMasses
{
    private const int DeepestGroup = 4;

    private static readonly Dictionary<string, decimal> Elements = new(StringComparer.Ordinal)
    {
        ["H"] = 1m, ["He"] = 4m, ["Li"] = 7m, ["B"] = 11m, ["C"] = 12m, ["N"] = 14m, ["O"] = 16m, ["F"] = 19m, ["Na"] = 23m,
        ["Mg"] = 24m, ["Al"] = 27m, ["Si"] = 28m, ["P"] = 31m, ["S"] = 32m, ["Cl"] = 35.5m, ["Ar"] = 40m, ["K"] = 39m, ["Ca"] = 40m,
        ["Ti"] = 48m, ["Cr"] = 52m, ["Mn"] = 55m, ["Fe"] = 56m, ["Ni"] = 59m, ["Cu"] = 63.5m, ["Zn"] = 65m, ["Br"] = 80m, ["Sr"] = 88m,
        ["Ba"] = 137m, ["W"] = 184m, ["Pb"] = 207m,
    };

    /// <summary>The molar mass of a chemical formula such as <c>CaMg(CO3)2</c>.</summary>
    public static bool TryFind(string species, out decimal grams)
    {
        var at = 0;
        var found = species.Length is > 0 and <= 40 ? Group(species, ref at, 0) : null;
        grams = found ?? 0m;
        return found is not null && at == species.Length;
    }

    private static decimal? Group(string text, ref int at, int depth)
    {
        var sum = 0m;
        while (at < text.Length && text[at] != ')')
        {
            if (Part(text, ref at, depth) is not { } part)
                return null;
            sum += part * Count(text, ref at);
        }

        return sum > 0m ? sum : null;
    }

    private static decimal? Part(string text, ref int at, int depth)
    {
        if (text[at] == '(')
        {
            at++;
            var inner = depth < DeepestGroup ? Group(text, ref at, depth + 1) : null;
            if (inner is null || at >= text.Length)
                return null;
            at++;
            return inner;
        }

        foreach (var length in (ReadOnlySpan<int>)[2, 1])
        {
            if (at + length <= text.Length && Elements.TryGetValue(text.Substring(at, length), out var mass))
            {
                at += length;
                return mass;
            }
        }

        return null;
    }

    private static decimal Count(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            at++;
        return at == start ? 1m : decimal.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
