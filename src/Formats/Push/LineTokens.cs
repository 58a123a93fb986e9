using System.Text;

namespace Lingtan.Formats;

/// <summary>Cuts one line of line protocol into measurement, tags, fields and time.</summary>
internal sealed class LineTokens(string line)
{
    private int _at;

    /// <summary>Reads the line.</summary>
    /// <returns>Where it is wrong; null: nowhere.</returns>
    public string? Read(out string measurement, out List<(string Key, string Value)> tags, out List<(string Key, string Value)> fields, out string? time)
    {
        (tags, fields, time) = ([], [], null);
        measurement = Name(", ");
        if (measurement.Length == 0) return Rest();
        while (Takes(','))
        {
            if (Pair(tags, quoted: false) is { } wrong) return wrong;
        }

        if (!Gap()) return Rest();
        do
        {
            if (Pair(fields, quoted: true) is { } wrong) return wrong;
        }
        while (Takes(','));
        if (_at == line.Length) return null;
        if (!Gap()) return Rest();
        if (_at == line.Length) return null;
        time = line[_at..].TrimEnd(' ');
        return time.Contains(' ', StringComparison.Ordinal) ? Rest() : null;
    }

    private string? Pair(List<(string, string)> pairs, bool quoted)
    {
        var start = _at;
        var key = Name(",= ");
        if (key.Length == 0 || !Takes('=')) return line[start..];
        if (quoted && _at < line.Length && line[_at] == '"')
        {
            // A text is no value of a meter; it is kept with its quotes, so that it is refused as what it is.
            if (Quoted() is not { } text) return line[start..];
            pairs.Add((key, text));
            return null;
        }

        var value = quoted ? Plain() : Name(",= ");
        if (value.Length == 0) return line[start..];
        pairs.Add((key, value));
        return null;
    }

    // Up to one of some characters; a backslash before one of them, or before another special one, takes its meaning away.
    private string Name(string ends)
    {
        var name = new StringBuilder();
        for (; _at < line.Length && !ends.Contains(line[_at], StringComparison.Ordinal); _at++)
        {
            if (line[_at] == '\\' && _at + 1 < line.Length && line[_at + 1] is ',' or '=' or ' ') _at++;
            name.Append(line[_at]);
        }

        return name.ToString();
    }

    private string Plain()
    {
        var start = _at;
        while (_at < line.Length && line[_at] is not (',' or ' ')) _at++;
        return line[start.._at];
    }

    private string? Quoted()
    {
        var start = _at++;
        for (; _at < line.Length; _at++)
        {
            if (line[_at] == '\\') _at++;
            else if (line[_at] == '"') return line[start..++_at];
        }

        return null;
    }

    private bool Takes(char c)
    {
        if (_at >= line.Length || line[_at] != c) return false;
        _at++;
        return true;
    }

    private bool Gap()
    {
        if (!Takes(' ')) return false;
        while (Takes(' '))
        {
        }

        return true;
    }

    private string Rest() => line[Math.Min(_at, line.Length)..];
}
