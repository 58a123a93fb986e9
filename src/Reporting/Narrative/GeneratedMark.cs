using System.Security.Cryptography;
using System.Text;

namespace Lingtan.Reporting;

/// <summary>
/// A first line, invisible in Markdown, by which a generated text that was written out for editing is known as long as nobody edits it. Such a text counts
/// as not written: it must not tick off what a standard asks the company to say, and the generated text of later versions takes its place.
/// </summary>
public static class GeneratedMark
{
    private const string Open = "[//]: # (generated ";
    private const char Close = ')';

    /// <summary>A generated text with its mark.</summary>
    /// <param name="text">The Markdown.</param>
    public static string Stamp(string text) => Open + Hash(text) + Close + "\n\n" + text;

    /// <summary>Whether a text is a generated one as it was written out.</summary>
    /// <param name="text">The Markdown.</param>
    public static bool IsUntouched(string text)
    {
        if (!text.StartsWith(Open, StringComparison.Ordinal)) return false;
        var close = text.IndexOf(Close, StringComparison.Ordinal);
        return close > 0 && text[Open.Length..close] == Hash(text[(close + 1)..]);
    }

    // Line ends and blank lines around the text do not matter: an editor may change them on saving.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())))[..16];
}
