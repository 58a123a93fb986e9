using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>The rules for identifiers of the shipped library.</summary>
internal static class Identifiers
{
    /// <summary>What an identifier must look like.</summary>
    public static readonly LocalText Expected = new("小写字母、数字，以 - 或 . 连接", "lower-case letters and digits joined by - or .");

    /// <summary>Whether the text names an assessment report; compared by name, so that the GWP sets need not be read to read factors.</summary>
    public static bool IsGwpSet(string text) => text is "SAR" or "AR4" or "AR5" or "AR6";

    /// <summary>Lower-case letters and digits joined by single hyphens or points.</summary>
    public static bool IsKebab(ReadOnlySpan<char> id)
    {
        var joined = true;
        foreach (var c in id)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) joined = false;
            else if (c is '-' or '.' && !joined) joined = true;
            else return false;
        }

        return !joined;
    }
}
