namespace Lingtan.Formats;

/// <summary>Paths inside an inventory folder: relative, with forward slashes, never leading out.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Brings a path as typed into its one form.</summary>
    /// <returns>False where it is absolute, leads out of the folder or is no path.</returns>
    public static bool TryNormalize(string text, out string path)
    {
        path = "";
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 1000 || trimmed[0] is '/' or '\\' or '~') return false;
        if (trimmed.Any(char.IsControl) || trimmed.Contains(':', StringComparison.Ordinal)) return false;
        var segments = trimmed.Split(Separators).Where(segment => segment is not ("." or "")).ToList();
        if (segments.Count == 0 || segments.Exists(segment => segment.Trim() is ".." or "")) return false;
        path = string.Join('/', segments);
        return true;
    }
}
