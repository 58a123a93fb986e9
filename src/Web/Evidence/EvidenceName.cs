using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lingtan.Web;

/// <summary>Names of documents: one folder, no way out of it, and nothing that a name could be taken for.</summary>
internal static partial class EvidenceName
{
    private const int Longest = 120;
    private const string Folder = "evidence/";

    /// <summary>Names that Windows takes for devices, whatever ending they have.</summary>
    private static readonly FrozenSet<string> Devices = FrozenSet.ToFrozenSet(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. "123456789¹²³".SelectMany(digit => new[] { "COM" + digit, "LPT" + digit })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The path for a document of a name; null where the name will not do.</summary>
    public static string? Of(string name)
    {
        var trimmed = name.Trim().TrimEnd('.');
        return trimmed.Length is > 0 and <= Longest && trimmed[0] != '.' && trimmed.Contains('.', StringComparison.Ordinal) && !trimmed.Any(IsForbidden) && !PercentEncoded().IsMatch(trimmed)
            && !Devices.Contains(trimmed.Split('.')[0].TrimEnd()) ? Folder + trimmed : null;
    }

    /// <summary>The path with a number, for another document of the same name.</summary>
    public static string Numbered(string path, int number)
    {
        var ending = Path.GetExtension(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path[..^ending.Length]}-{number}{ending}");
    }

    // Characters that are not seen, or turn the direction of writing, make one name look like another.
    private static bool IsForbidden(char c) => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or ';'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex PercentEncoded();
}
