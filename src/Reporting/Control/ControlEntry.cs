using Lingtan.Formats;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>Values of <c>narrative/report.yaml</c> as people write them: days, shares, words of a list.</summary>
internal static class ControlEntry
{
    /// <summary>A day; null when none is given.</summary>
    public static LocalDate? Day(this YamlMap map, string key, bool required = false)
    {
        if (map.Text(key, required) is not { } text) return null;
        if (FieldText.TryDate(text, out var day)) return day;
        map.Refuse(key, ReportingFaults.ControlWrong, text, FieldText.DateExpected);
        return null;
    }

    /// <summary>A share as a fraction; null when none is given.</summary>
    public static decimal? Share(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (FieldText.TryShare(text, out var share)) return share;
        map.Refuse(key, ReportingFaults.ControlWrong, text, FieldText.ShareExpected);
        return null;
    }

    /// <summary>One of some words; null when none is given.</summary>
    public static T? Word<T>(this YamlMap map, string key, Words<T> words) where T : struct, Enum
    {
        if (map.Text(key) is not { } text) return null;
        if (words.TryFind(text, out var meaning)) return meaning;
        map.Refuse(key, ReportingFaults.ControlWrong, text, words.Expected);
        return null;
    }

    /// <summary>One map or a list of them.</summary>
    public static IReadOnlyList<YamlMap> OneOrMore(this YamlMap map, string key) => map.IsMap(key) ? [map.Map(key)!] : map.Maps(key);
}
