namespace Lingtan.Reporting;

/// <summary>How wide a text will be, near enough to lay out a drawing without knowing the typeface: the same on every machine.</summary>
internal static class TextMeasure
{
    /// <summary>Width of a text in the unit of its size.</summary>
    public static double Width(string text, double size)
    {
        var sum = 0.0;
        foreach (var character in text) sum += Width(character);
        return sum * size;
    }

    /// <summary>The text in lines no wider than asked, broken between words and between Chinese characters; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Width((line + piece).TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line += piece;
            }
        }

        if (line.Trim().Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    // A piece ends after a blank, a hyphen or a slash, and around every Chinese character except before a closing mark.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, after) = (text[i - 1], text[i]);
            var breaks = before is ' ' or '-' or '/' || (IsWide(before) && !Opens(before)) || (IsWide(after) && !Closes(after));
            if (!breaks || Closes(after) || Opens(before)) continue;
            yield return text[start..i];
            start = i;
        }

        yield return text[start..];
    }

    private static bool Closes(char c) => c is '）' or '，' or '。' or '、' or '；' or '：' or '》' or '”' or ')' or ',' or '.' or ';';

    private static bool Opens(char c) => c is '（' or '《' or '“' or '(';

    private static bool IsWide(char c) => c >= '\u2e80';

    private static double Width(char c) => c switch
    {
        >= '\u2e80' => 1.0,
        >= '0' and <= '9' => 0.572,
        ',' or '.' or ' ' or 'i' or 'l' or 'j' or '\'' or ':' or ';' or '|' or 'I' => 0.28,
        '-' or '(' or ')' or 'f' or 't' or 'r' or '/' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' => 0.9,
        >= 'A' and <= 'Z' => 0.65,
        _ => 0.57,
    };
}
