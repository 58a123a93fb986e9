using System.Buffers;

namespace Lingtan.Quantities;

/// <summary>
/// Chinese keyboards write digits, letters and signs in full width. They mean the same as their ASCII forms, and so do the
/// typographic minus and dots of printed units. Raised and lowered digits are another matter: 10³ is not 103.
/// </summary>
public static class FullWidth
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    /// <summary>The text with every full-width or typographic character in its ASCII form; other characters stay.</summary>
    public static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Fold(source[i]);
        });
    }

    /// <summary>The ASCII form of one character, or the character itself.</summary>
    public static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '　' or '\u00a0' or '\u2007' or '\u2009' or '\u202f' or '\ufeff' or '\t' or '\r' or '\n' => ' ',
        '−' or '–' or '‐' or '‑' => '-',
        '·' or '•' or '⋅' or '・' => '.',
        '×' => '*',
        _ => c,
    };
}
