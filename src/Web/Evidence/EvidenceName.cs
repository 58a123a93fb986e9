using System.Globalization;

namespace Lingtan.Web;

/// <summary>Names of documents: one folder, no way out of it.</summary>
internal static class EvidenceName
{
    private const int Longest = 120;
    private const string Folder = "evidence/";

    /// <summary>The path for a document of a name; null where the name will not do.</summary>
    public static string? Of(string name)
    {
        var trimmed = name.Trim().TrimEnd('.');
        return trimmed.Length is > 0 and <= Longest && trimmed[0] != '.' && trimmed.Contains('.', StringComparison.Ordinal) && !trimmed.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or ';')
            ? Folder + trimmed : null;
    }

    /// <summary>The path with a number, for another document of the same name.</summary>
    public static string Numbered(string path, int number)
    {
        var ending = Path.GetExtension(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path[..^ending.Length]}-{number}{ending}");
    }
}
