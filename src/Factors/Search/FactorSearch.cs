using System.Text;

namespace Lingtan.Factors;

/// <summary>Finds rows by words: identifier, kind, subject in both languages, gas, place, source and dataset.</summary>
internal static class FactorSearch
{
    /// <summary>The rows in which every word occurs; those whose identifier or subject holds the words first, then by identifier.</summary>
    public static IEnumerable<FactorRow> Find(FactorLibrary library, string text)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        return library.Rows.Select(row => (Row: row, Rating: Rating(library, row, words))).Where(static r => r.Rating > 0)
            .OrderByDescending(static r => r.Rating).ThenBy(static r => r.Row.Id, StringComparer.Ordinal).Select(static r => r.Row);
    }

    private static int Rating(FactorLibrary library, FactorRow row, string[] words)
    {
        var near = Folded(Near(library, row));
        var missing = Array.FindAll(words, word => !near.Contains(word, StringComparison.Ordinal));
        if (missing.Length == 0) return 2;
        var far = Folded(Far(library, row));
        return Array.TrueForAll(missing, word => far.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
    }

    private static string Near(FactorLibrary library, FactorRow row)
    {
        var text = new StringBuilder(row.Id).Append(' ').Append(row.Gas?.Id).Append(' ').Append(row.Geography);
        foreach (var id in row.Subjects)
        {
            text.Append(' ').Append(id);
            if (library.Subjects.Find(id) is not { } subject) continue;
            text.Append(' ').Append(subject.Name.Zh).Append(' ').Append(subject.Name.En);
            foreach (var alias in subject.Aliases) text.Append(' ').Append(alias);
        }

        if (library.Kind(row.Kind) is { } kind) text.Append(' ').Append(kind.Id).Append(' ').Append(kind.Title.Zh).Append(' ').Append(kind.Title.En);
        return text.ToString();
    }

    private static string Far(FactorLibrary library, FactorRow row)
    {
        var dataset = row.Dataset;
        var kind = library.Kind(row.Kind);
        return string.Join(' ', row.Source, kind?.Meaning.Zh, kind?.Meaning.En, dataset?.Id, dataset?.Title.Zh, dataset?.Title.En,
            dataset?.Publisher.Zh, dataset?.Publisher.En, dataset?.Publication.Zh, dataset?.Publication.En, dataset?.Edition);
    }

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
