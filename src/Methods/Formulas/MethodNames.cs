namespace Lingtan.Methods;

/// <summary>Which words the language keeps for itself, and what a name may look like.</summary>
internal static class MethodNames
{
    /// <summary>The length of the record's or the reporting period in years.</summary>
    public const string Years = "T";

    /// <summary>The functions of the language.</summary>
    public static IReadOnlySet<string> Functions { get; } = new HashSet<string>(StringComparer.Ordinal) { "sum", "min", "max", "molar" };

    /// <summary>True for a name that an input or a let may carry: a letter or underscore, then letters, digits, underscores; no word of the language.</summary>
    public static bool IsFree(string name) =>
        name.Length is > 0 and <= 40 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        && name != Years && !Functions.Contains(name);

    /// <summary>True for a name that a set may carry: letters, digits, hyphens.</summary>
    public static bool IsSet(string name) => name.Length is > 0 and <= 40 && char.IsLetter(name[0]) && name.All(IsSetCharacter);

    /// <summary>True for a character of a set's name.</summary>
    public static bool IsSetCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    /// <summary>The nearest of some candidates to a misspelt name, or null when none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) =>
        candidates.Select(c => (Name: c, Distance: Distance(name, c)))
            .Where(c => c.Distance <= Math.Max(1, c.Name.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + same));
            }
        }

        return row[b.Length];
    }
}
