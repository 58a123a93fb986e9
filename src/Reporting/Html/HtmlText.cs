using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lingtan.Reporting;

/// <summary>A page as it is written. Whatever comes from an inventory is escaped on its way in.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    private readonly StringBuilder _text = new();

    /// <summary>Markup of the renderer's own.</summary>
    public HtmlText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>A text, escaped.</summary>
    public HtmlText Text(string text)
    {
        Escape(text, _text);
        return this;
    }

    /// <summary>A plain text with the digits of substances as subscripts.</summary>
    public HtmlText Substances(string text)
    {
        foreach (var (piece, subscript) in SubstanceText.Split(text))
        {
            if (subscript) Raw("<sub>").Text(piece).Raw("</sub>");
            else Text(piece);
        }

        return this;
    }

    /// <summary>An attribute with a space before it.</summary>
    public HtmlText Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>An attribute with a whole number.</summary>
    public HtmlText Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The page as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text that may stand between tags and in attributes.</summary>
    public static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        Escape(text, escaped);
        return escaped.ToString();
    }

    private static void Escape(ReadOnlySpan<char> text, StringBuilder target)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            target.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => "\ufffd" });
            text = text[(at + 1)..];
        }

        target.Append(text);
    }
}
