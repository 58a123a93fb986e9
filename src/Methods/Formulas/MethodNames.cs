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
        (name.Length > 100 ? [] : candidates).Select(c => (Name: c, Distance: Distance(name, c)))
            .Where(c => c.Distance <= Math.Max(1, c.Name.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name).FirstOrDefault();

    /// <summary>How many letters must be changed, put in, left out or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
