using System.Buffers;
using System.Text;

namespace Lingtan.Quantities;

/// <summary>The raised and lowered digits of printed symbols: m³ is m3, SF₆ is SF6, and 10⁴ is 10^4.</summary>
internal static class Scripts
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";
    private static readonly SearchValues<char> Any = SearchValues.Create(Raised + Lowered);

    /// <summary>A symbol in plain digits and ASCII forms.</summary>
    public static string Fold(string text)
    {
        var folded = FullWidth.Fold(text);
        if (folded.AsSpan().IndexOfAny(Any) < 0)
            return folded;
        var plain = new StringBuilder(folded.Length + 1);
        foreach (var c in folded)
        {
            var (raised, lowered) = (Raised.IndexOf(c, StringComparison.Ordinal), Lowered.IndexOf(c, StringComparison.Ordinal));
            if (raised >= 0 && plain.Length > 0 && char.IsAsciiDigit(plain[^1]))
                plain.Append('^');
            plain.Append(raised >= 0 ? (char)('0' + raised) : lowered >= 0 ? (char)('0' + lowered) : c);
        }
        return plain.ToString();
    }
}
