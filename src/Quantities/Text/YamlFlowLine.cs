namespace Lingtan.Quantities;

/// <summary>Reads one line that is a flow mapping of plain words, and gives up on anything that YAML might understand in another way.</summary>
internal sealed class YamlFlowLine
{
    private const int Longest = 1000;
    private const int Deepest = 6;

    private readonly List<string> _keys = [];
    private int _key;
    private int _at;
    private int _line;

    /// <summary>The mapping on a line; null where it holds anything but the plainest form.</summary>
    public YamlMapping? Read(ReadOnlySpan<char> text, int line)
    {
        (_at, _line, _key) = (0, line, 0);
        return text.Length <= Longest && Mapping(text, 1) is { } mapping && _at == text.Length ? mapping : null;
    }

    private YamlMapping? Mapping(ReadOnlySpan<char> text, int depth)
    {
        if (depth > Deepest) return null;
        var entries = new List<YamlEntry>();
        for (_at++; ;)
        {
            Spaces(text);
            if (Key(text) is not { } key || entries.Exists(entry => entry.Key == key) || Value(text, depth) is not { } value) return null;
            entries.Add(new YamlEntry(key, _line, value));
            if (Ends(text, '}') is not { } ended) return null;
            if (ended) return new YamlMapping(_line, entries);
        }
    }

    private YamlSequence? Sequence(ReadOnlySpan<char> text, int depth)
    {
        if (depth > Deepest) return null;
        var items = new List<YamlNode>();
        for (_at++; ;)
        {
            Spaces(text);
            if (Value(text, depth) is not { } value) return null;
            items.Add(value);
            if (Ends(text, ']') is not { } ended) return null;
            if (ended) return new YamlSequence(_line, items);
        }
    }

    private YamlNode? Value(ReadOnlySpan<char> text, int depth) => _at >= text.Length ? null : text[_at] switch
    {
        '{' => Mapping(text, depth + 1),
        '[' => Sequence(text, depth + 1),
        _ => Scalar(text),
    };

    /// <summary>A word, or several with single spaces between them, such as <c>100 %</c> or <c>Base 1</c>.</summary>
    private YamlScalar? Scalar(ReadOnlySpan<char> text)
    {
        var start = _at;
        if (!IsWord(text[start])) return null;
        while (_at < text.Length && (IsWord(text[_at]) || IsInner(text[_at]) || (text[_at] == ' ' && _at + 1 < text.Length && (IsWord(text[_at + 1]) || IsInner(text[_at + 1]))))) _at++;
        var scalar = text[start.._at];
        return new YamlScalar(_line, scalar is "null" ? null : scalar.ToString());
    }

    /// <summary>A key with its colon and space. Items mostly have the same keys in the same order, so those of the line before are tried first.</summary>
    private string? Key(ReadOnlySpan<char> text)
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
        var name = text[start.._at];
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name is "null" || _at + 1 >= text.Length || text[_at] != ':' || text[_at + 1] != ' ') return null;
        _at++;
        Spaces(text);
        if (_key == _keys.Count) _keys.Add(name.ToString());
        else if (!name.SequenceEqual(_keys[_key])) _keys[_key] = name.ToString();
        return _keys[_key++];
    }

    /// <summary>Whether the bracket closes here, or a comma and a space lead to what follows; null where neither is so.</summary>
    private bool? Ends(ReadOnlySpan<char> text, char bracket)
    {
        Spaces(text);
        if (_at >= text.Length) return null;
        var mark = text[_at++];
        if (mark == bracket) return true;
        return mark == ',' && _at < text.Length && text[_at] == ' ' ? false : null;
    }

    private void Spaces(ReadOnlySpan<char> text)
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u4e00' and <= '\u9fff';

    private static bool IsInner(char c) => c is '-' or '_' or '.' or '/' or '%' or '+' or '(' or ')';
}
