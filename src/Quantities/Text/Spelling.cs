namespace Lingtan.Quantities;

/// <summary>Tells a misspelt word from another word.</summary>
public static class Spelling
{
    /// <summary>Whether one word becomes the other by at most two insertions, deletions or replacements of a letter (Levenshtein distance).</summary>
    public static bool IsNear(string written, string meant)
    {
        if (Math.Abs(written.Length - meant.Length) > 2) return false;
        var above = new int[meant.Length + 1];
        for (var j = 0; j < above.Length; j++) above[j] = j;
        for (var i = 1; i <= written.Length; i++)
        {
            var diagonal = above[0];
            above[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(written[i - 1]) == char.ToLowerInvariant(meant[j - 1]) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.Min(replaced, 1 + Math.Min(above[j], above[j - 1]));
            }
        }

        return above[meant.Length] <= Math.Min(2, meant.Length / 2);
    }

    /// <summary>The word of a list nearest to what was written, where one is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> words) => words.FirstOrDefault(word => IsNear(written, word));
}
