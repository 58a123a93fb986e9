using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Several values, or named values, in one cell: <c>fuel=petrol; gas=CO2</c>. Text that holds a semicolon stands in double quotes.</summary>
internal static class PairText
{
    /// <summary>What such a cell should look like.</summary>
    public static readonly LocalText Expected = new("名称=值，多个用分号分隔，如 fuel=petrol; gas=CO2", "name=value, several separated by semicolons, such as fuel=petrol; gas=CO2");

    /// <summary>The parts between semicolons or line ends, trimmed, empty ones left out.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            if (!quoted && c is ';' or '；' or '\n')
            {
                if (part.ToString().Trim() is { Length: > 0 } found) parts.Add(Unquote(found));
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        if (part.ToString().Trim() is { Length: > 0 } last) parts.Add(Unquote(last));
        return parts;
    }

    /// <summary>Reads one <c>name=value</c>.</summary>
    public static bool TryRead(string part, out string name, out string value)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        (name, value) = at < 1 ? ("", "") : (part[..at].Trim(), Unquote(part[(at + 1)..].Trim()));
        return name.Length > 0 && value.Length > 0;
    }

    /// <summary>Writes named values.</summary>
    public static string Write(IReadOnlyDictionary<string, string> pairs) =>
        string.Join("; ", pairs.Select(pair => pair.Key + "=" + Quote(pair.Value)));

    /// <summary>Writes several values.</summary>
    public static string Write(IEnumerable<string> texts) => string.Join("; ", texts.Select(Quote));

    private static string Quote(string text)
    {
        var plain = text.Length > 0 && text.Trim() == text && !text.AsSpan().ContainsAny(";；\n\"");
        return plain ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
}
