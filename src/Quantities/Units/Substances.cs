using System.Buffers;

namespace Lingtan.Quantities;

/// <summary>What a mass can be of: a gas, carbon or nitrogen as an element, an oxygen demand, or a placeholder.</summary>
internal static class Substances
{
    private static readonly SearchValues<char> Grammar = SearchValues.Create("(){}/.*");

    /// <summary>The canonical tag of the text behind a unit of mass; null where it names no substance.</summary>
    public static string? Find(string text)
    {
        if (IsPlaceholder(text))
            return text;
        return text switch
        {
            "C" or "碳" or "CO2-C" or "CH4-C" => "C",
            "N" or "氮" or "N2O-N" => "N",
            "BOD" or "BOD5" => "BOD",
            "COD" or "CODCr" => "COD",
            _ => Gases.TryFind(text, out var gas) ? gas.Id : null,
        };
    }

    /// <summary>Whether the text is one name in braces: {gas}.</summary>
    public static bool IsPlaceholder(string text) => text is ['{', _, .., '}'] && text.AsSpan(1, text.Length - 2).IndexOfAny(Grammar) < 0;
}
