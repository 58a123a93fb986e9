using System.Globalization;
using System.Text;

namespace Lingtan.Formats;

/// <summary>Writes YAML of one form only: block maps indented by two spaces, short maps and lists in flow style, quotes where a reader could stumble.</summary>
internal sealed class YamlText
{
    // Words that YAML 1.1 readers take for something other than text: the country code NO is the famous one.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan",
    };

    private readonly StringBuilder _text = new();

    /// <summary>The document so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A line <c>key: value</c> whose value is already YAML.</summary>
    public YamlText Line(int indent, string key, string yaml)
    {
        _text.Append(' ', indent * 2).Append(Scalar(key)).Append(':');
        if (yaml.Length > 0) _text.Append(' ').Append(yaml);
        _text.Append('\n');
        return this;
    }

    /// <summary>A line <c>key: text</c>, left out where there is none.</summary>
    public YamlText Text(int indent, string key, string? text) => text is null ? this : Line(indent, key, Scalar(text));

    /// <summary>The first line of a list item.</summary>
    public YamlText Item(int indent, string key, string yaml)
    {
        _text.Append(' ', indent * 2).Append("- ").Append(Scalar(key)).Append(": ").Append(yaml).Append('\n');
        return this;
    }

    /// <summary>A list item that is one flow value.</summary>
    public YamlText Item(int indent, string yaml)
    {
        _text.Append(' ', indent * 2).Append("- ").Append(yaml).Append('\n');
        return this;
    }

    /// <summary>A map in flow style.</summary>
    public static string Flow(IEnumerable<(string Key, string Yaml)> entries)
    {
        var inner = string.Join(", ", entries.Select(entry => Scalar(entry.Key) + ": " + entry.Yaml));
        return inner.Length == 0 ? "{}" : "{ " + inner + " }";
    }

    /// <summary>A list of texts in flow style.</summary>
    public static string List(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Scalar)) + "]";

    /// <summary>A text as a scalar that every YAML reader takes for that text.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Reserved.Contains(text)) return false;
        if (!char.IsLetterOrDigit(text[0]) || text[^1] == ' ') return false;
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && !"-_./%+*()（）、，。；·~=$ ".Contains(c, StringComparison.Ordinal)) return false;
        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c) =>
                    "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        return quoted.Append('"').ToString();
    }
}
