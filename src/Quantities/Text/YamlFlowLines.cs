using System.Text;

namespace Lingtan.Quantities;

/// <summary>
/// Long lists in which every item is one line <c>- { key: value, … }</c>, as this program and generators write them, read without the library: it takes
/// most of the time of a large file. Only words and numbers without quotes are understood; a list with anything else in it is left to the library as a
/// whole. In the remaining text such a list is one placeholder, and all else keeps its line.
/// </summary>
internal sealed class YamlFlowLines
{
    /// <summary>What stands for the items of a list.</summary>
    public const string Placeholder = "lingtan-flow-lines";

    private const int FewestItems = 16;

    private readonly Dictionary<int, IReadOnlyList<YamlNode>> _lists = [];

    private YamlFlowLines(string rest) => Rest = rest;

    /// <summary>The text with placeholders.</summary>
    public string Rest { get; private set; }

    /// <summary>How many lists are to be put back.</summary>
    public int Lists => _lists.Count;

    /// <summary>The items for which a placeholder on a line stands; null where none does.</summary>
    public IReadOnlyList<YamlNode>? At(int line, string? text) => text == Placeholder ? _lists.GetValueOrDefault(line) : null;

    /// <summary>Takes the lists out of a text; null where it has none that is long enough.</summary>
    public static YamlFlowLines? Take(string text)
    {
        if (!text.Contains("- { ", StringComparison.Ordinal)) return null;
        var found = new YamlFlowLines("");
        var rest = new StringBuilder();
        for (var (at, line, afterKey) = (0, 1, false); at < text.Length;)
        {
            var end = EndOf(text, at);
            if (afterKey && TryList(text, at, line) is var (next, items) && items is not null)
            {
                rest.Append(' ', Indent(text, at)).Append("- ").Append(Placeholder).Append('\n', items.Count);
                found._lists.Add(line, items);
                (at, line, afterKey) = (next, line + items.Count, false);
                continue;
            }

            rest.Append(text, at, end - at);
            afterKey = IsKeyAlone(text.AsSpan(at, end - at));
            (at, line) = (end, line + 1);
        }

        found.Rest = rest.ToString();
        return found.Lists > 0 ? found : null;
    }

    /// <summary>The items from a position on, and where the list ends: at a new key or the end of the text.</summary>
    private static (int Next, IReadOnlyList<YamlNode>? Items) TryList(string text, int start, int line)
    {
        var (items, at, indent) = (new List<YamlNode>(), start, Indent(text, start));
        var reader = new YamlFlowLine();
        while (at < text.Length && text[at] is ' ' or '-')
        {
            var end = EndOf(text, at);
            var content = text.AsSpan(at, end - at).TrimEnd('\n');
            if (Indent(text, at) != indent || !content[indent..].StartsWith("- {") || reader.Read(content[(indent + 2)..], line + items.Count) is not { } item) return (start, null);
            items.Add(item);
            at = end;
        }

        var closed = at >= text.Length || char.IsAsciiLetter(text[at]);
        return closed && items.Count >= FewestItems ? (at, items) : (start, null);
    }

    private static bool IsKeyAlone(ReadOnlySpan<char> line) =>
        line is [_, .., ':', '\n'] && line[..^2].IndexOfAnyExcept(KeyCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private static int EndOf(string text, int at) => text.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : text.Length;

    private static int Indent(string text, int at)
    {
        var first = at;
        while (first < text.Length && text[first] == ' ') first++;
        return first - at;
    }
}
