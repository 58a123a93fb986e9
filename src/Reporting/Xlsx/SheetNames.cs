using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Names of sheets: at most 31 characters, none that a spreadsheet forbids, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\'";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name as close to the wish as it may be.</summary>
    public string Of(string wish)
    {
        var clean = string.Concat(wish.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim();
        var name = Cut(clean.Length == 0 ? "-" : clean, Longest);
        for (var next = 2; !_taken.Add(name); next++)
        {
            var ending = " " + next.ToString(CultureInfo.InvariantCulture);
            name = Cut(clean, Longest - ending.Length) + ending;
        }

        return name;
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
    }
}
