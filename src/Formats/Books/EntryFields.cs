using System.Text.RegularExpressions;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Reads typed fields of an entry; a wrong one is a fault and gives a neutral value.</summary>
internal static partial class EntryFields
{
    private const int LongestIdentifier = 100;

    private static readonly LocalText IdentifierExpected = new(
        "由字母、数字、连字符、下划线或点组成的标识，最多 100 个字符", "an identifier of letters, digits, hyphens, underscores and dots, at most 100 long");

    /// <summary>An identifier; empty where it is missing or unusable.</summary>
    public static string Identifier(this Entry entry, string key)
    {
        var text = entry.Required(key);
        if (text.Length == 0 || IsIdentifier(text)) return text;
        entry.Refuse(key, FormatsFaults.IdentifierUnusable, text, IdentifierExpected);
        return "";
    }

    /// <summary>Whether a text can be an identifier of a source, facility or method.</summary>
    public static bool IsIdentifier(string text) => text.Length is > 0 and <= LongestIdentifier && IdentifierPattern().IsMatch(text);

    /// <summary>A text that must be there, in both languages.</summary>
    public static LocalText RequiredLocal(this Entry entry, string key)
    {
        if (entry.Local(key) is { } text) return text;
        entry.Missing(key);
        return LocalText.Empty;
    }

    /// <summary>One of a fixed set of words; null when absent or wrong.</summary>
    public static T? Choice<T>(this Entry entry, string key, Words<T> words) where T : struct, Enum
    {
        if (entry.Text(key) is not { } text) return null;
        if (words.TryFind(text, out var value)) return value;
        entry.Refuse(key, FormatsFaults.ValueUnknown, text, words.Expected);
        return null;
    }

    /// <summary>A whole number within bounds; null when absent or wrong.</summary>
    public static int? Whole(this Entry entry, string key, int least, int most)
    {
        if (entry.Text(key) is not { } text) return null;
        if (FieldText.TryDigits(text.Trim(), out var number) && number >= least && number <= most) return number;
        var range = FieldText.Whole(least) + "-" + FieldText.Whole(most);
        entry.Refuse(key, FormatsFaults.ValueUnknown, text, new("整数 " + range, "a whole number " + range));
        return null;
    }

    /// <summary>A share as a fraction; null when absent or wrong.</summary>
    public static decimal? Share(this Entry entry, string key)
    {
        if (entry.Text(key) is not { } text) return null;
        if (FieldText.TryShare(text, out var share)) return share;
        entry.Refuse(key, FormatsFaults.ShareUnreadable, text, FieldText.ShareExpected);
        return null;
    }

    /// <summary>A calendar date; null when absent or wrong.</summary>
    public static LocalDate? Date(this Entry entry, string key)
    {
        if (entry.Text(key) is not { } text) return null;
        if (FieldText.TryDate(text, out var date)) return date;
        entry.Refuse(key, FormatsFaults.DateUnreadable, text, FieldText.DateExpected);
        return null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierPattern();
}
