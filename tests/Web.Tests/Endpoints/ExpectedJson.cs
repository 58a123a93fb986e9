using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lingtan.Web;

/// <summary>
/// JSON as documentation shows it: <c>…</c> stands for whatever is left out, <c>&lt;name&gt;</c> for a value that is remembered when it is first seen and must be the
/// same from then on.
/// </summary>
internal static partial class ExpectedJson
{
    private const string Rest = "…";

    /// <summary>The first difference between what is shown and what there is; null where there is none.</summary>
    public static string? Difference(string shown, JsonElement actual, Dictionary<string, string> known)
    {
        using var document = JsonDocument.Parse(Plain(shown));
        return Difference(document.RootElement, actual, "$", known);
    }

    /// <summary>The first difference between texts that may hold elisions and names; null where there is none.</summary>
    public static string? Difference(string shown, string actual, string place, Dictionary<string, string> known)
    {
        var pattern = new StringBuilder("^");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Marks().Split(shown))
        {
            if (part == Rest) pattern.Append(".*");
            else if (part is not ['<', .. var name, '>']) pattern.Append(Regex.Escape(part));
            else if (known.TryGetValue(name, out var value)) pattern.Append(Regex.Escape(value));
            else pattern.Append(names.Add(name) ? $"(?<{name}>.+)" : $@"\k<{name}>");
        }

        var match = Regex.Match(actual, pattern.Append('$').ToString(), RegexOptions.Singleline);
        if (!match.Success) return $"{place}: {actual} instead of {shown}";
        foreach (var name in names) known[name] = match.Groups[name].Value;
        return null;
    }

    private static string? Difference(JsonElement shown, JsonElement actual, string place, Dictionary<string, string> known) => shown.ValueKind switch
    {
        JsonValueKind.String when shown.GetString() == Rest => null,
        JsonValueKind.String when shown.GetString() is ['<', .., '>'] name && actual.ValueKind == JsonValueKind.Number => Difference(name, actual.GetRawText(), place, known),
        _ when shown.ValueKind != actual.ValueKind => $"{place}: {actual} instead of {shown}",
        JsonValueKind.Object => OfObject(shown, actual, place, known),
        JsonValueKind.Array => OfArray(shown, actual, place, known),
        JsonValueKind.String => Difference(shown.GetString()!, actual.GetString()!, place, known),
        JsonValueKind.Number => shown.GetRawText() == actual.GetRawText() ? null : $"{place}: {actual} instead of {shown}",
        _ => null,
    };

    private static string? OfObject(JsonElement shown, JsonElement actual, string place, Dictionary<string, string> known)
    {
        var members = shown.EnumerateObject().Where(member => member.Name != Rest).ToList();
        foreach (var member in members)
        {
            if (!actual.TryGetProperty(member.Name, out var value)) return $"{place}.{member.Name} is missing in {actual}";
            if (Difference(member.Value, value, place + "." + member.Name, known) is { } difference) return difference;
        }

        return shown.TryGetProperty(Rest, out _) || actual.EnumerateObject().Count() == members.Count ? null : $"{place}: more members in {actual}";
    }

    private static string? OfArray(JsonElement shown, JsonElement actual, string place, Dictionary<string, string> known)
    {
        var elements = shown.EnumerateArray().ToList();
        var open = elements is [.., { ValueKind: JsonValueKind.String } last] && last.GetString() == Rest;
        if (open) elements.RemoveAt(elements.Count - 1);
        if (open ? actual.GetArrayLength() < elements.Count : actual.GetArrayLength() != elements.Count) return $"{place}: {actual.GetArrayLength()} elements in {actual}";
        return elements.Zip(actual.EnumerateArray()).Select((pair, index) => Difference(pair.First, pair.Second, FormattableString.Invariant($"{place}[{index}]"), known)).FirstOrDefault(one => one is not null);
    }

    // What stands bare between the quotes becomes a text, in an object a member.
    private static string Plain(string shown)
    {
        var plain = new StringBuilder();
        var depth = new Stack<char>();
        foreach (var token in Tokens().Matches(shown).Select(match => match.Value))
        {
            if (token is "{" or "[") depth.Push(token[0]);
            if (token is "}" or "]") depth.Pop();
            var bare = token == Rest || token[0] == '<';
            var member = token == Rest && depth.TryPeek(out var inside) && inside == '{' && plain.ToString().TrimEnd() is [.., not ':'];
            plain.Append(member ? "\"…\": \"…\"" : bare ? "\"" + token + "\"" : token);
        }

        return plain.ToString();
    }

    [GeneratedRegex("(…|<[a-z0-9]+>)")]
    private static partial Regex Marks();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|<[a-z0-9]+>|[^\"]", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
