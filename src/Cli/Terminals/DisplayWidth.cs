using System.Globalization;
using System.Text;

namespace Lingtan.Cli;

/// <summary>How many columns a text takes on a terminal, where a Chinese character takes two.</summary>
public static class DisplayWidth
{
    /// <summary>First and last code point of each block whose characters take two columns (Unicode East Asian Width W and F).</summary>
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE30, 0xFE4F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD,
    ];

    /// <summary>Columns of a text.</summary>
    /// <param name="text">The text, without line breaks.</param>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The longest beginning of a text that fits, with an ellipsis where something was left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns available, at least one.</param>
    public static string Shorten(string text, int width)
    {
        if (Of(text) <= width) return text;
        var kept = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width) break;
            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }

    /// <summary>A text filled up with blanks to a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns wanted.</param>
    /// <param name="right">Whether the blanks go in front.</param>
    public static string Pad(string text, int width, bool right)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(text)));
        return right ? blanks + text : text + blanks;
    }

    private static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return Rune.IsControl(rune) ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        for (var i = 0; i < Wide.Length; i += 2)
        {
            if (rune.Value < Wide[i]) return 1;
            if (rune.Value <= Wide[i + 1]) return 2;
        }

        return 1;
    }
}
