using System.Globalization;
using System.Text;
using System.Xml;

namespace Lingtan.Reporting;

/// <summary>WordprocessingML as it is written. Whatever comes from an inventory is escaped on its way in; characters that XML cannot hold become U+FFFD.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of the renderer's own.</summary>
    public DocxText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>A text, escaped.</summary>
    public DocxText Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) _text.Append(c).Append(text[++i]);
            else
                _ = c switch
                {
                    '&' => _text.Append("&amp;"),
                    '<' => _text.Append("&lt;"),
                    '>' => _text.Append("&gt;"),
                    '"' => _text.Append("&quot;"),
                    _ => _text.Append(XmlConvert.IsXmlChar(c) ? c : '\ufffd'),
                };
        }

        return this;
    }

    /// <summary>An attribute with a space before it.</summary>
    public DocxText Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>An attribute with a whole number.</summary>
    public DocxText Attribute(string name, long value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>The part as UTF-8, with the declaration.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + _text);
}
