using System.Buffers;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Lingtan.Formats;

/// <summary>Writes the cells of a sheet one after another, so that a large sheet never lies in memory as objects.</summary>
internal static class XlsxRows
{
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly Text TextElement = new();
    private static readonly OpenXmlAttribute Inline = new("t", "", "inlineStr");
    private static readonly OpenXmlAttribute Preserve = new("xml:space", "http://www.w3.org/XML/1998/namespace", "preserve");

    /// <summary>Writes the rows.</summary>
    public static void Write(OpenXmlWriter writer, IEnumerable<IReadOnlyList<XlsxCell>> rows)
    {
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            writer.WriteStartElement(RowElement, [new OpenXmlAttribute("r", "", FieldText.Whole(number))]);
            for (var i = 0; i < row.Count; i++)
                if (row[i] is { Text: null, Number: null, Style: var style }) WriteEmpty(writer, i, number, style);
                else WriteCell(writer, row[i], i, number);
            writer.WriteEndElement();
        }
    }

    private static void WriteEmpty(OpenXmlWriter writer, int column, int row, XlsxStyle style)
    {
        if (style < XlsxStyle.Header) return;
        writer.WriteStartElement(CellElement, Attributes(column, row, style));
        writer.WriteEndElement();
    }

    private static void WriteCell(OpenXmlWriter writer, in XlsxCell cell, int column, int row)
    {
        var attributes = Attributes(column, row, cell.Style);
        if (cell.Number is not null)
        {
            writer.WriteStartElement(CellElement, attributes);
            writer.WriteElement(new CellValue(cell.Number));
            writer.WriteEndElement();
            return;
        }

        attributes.Add(Inline);
        writer.WriteStartElement(CellElement, attributes);
        writer.WriteStartElement(InlineElement);
        var text = XlsxText.Escape(cell.Text!);
        writer.WriteStartElement(TextElement, text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal)) ? [Preserve] : []);
        writer.WriteString(text);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static List<OpenXmlAttribute> Attributes(int column, int row, XlsxStyle style) =>
    [
        new OpenXmlAttribute("r", "", XlsxWriter.Letters(column) + FieldText.Whole(row)),
        new OpenXmlAttribute("s", "", FieldText.Whole((int)style)),
    ];
}

/// <summary>Characters that XML cannot hold, as <c>_x000D_</c> (ECMA-376, 22.9.2.19).</summary>
internal static class XlsxText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Escapes a text for a cell.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var plain = pair || (c is '\t' or '\n' or (>= ' ' and <= '\ud7ff') or (>= '\ue000' and <= '\ufffd') && !(c == '_' && LooksEscaped(text, i)));
            if (!plain) escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (plain) escaped?.Append(c);
            else escaped!.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            if (!pair) continue;
            i++;
            escaped?.Append(text[i]);
        }

        return escaped?.ToString() ?? text;
    }

    private static bool LooksEscaped(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && !text.AsSpan(at + 2, 4).ContainsAnyExcept(HexDigits);
}
