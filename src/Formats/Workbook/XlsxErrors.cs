using System.IO.Compression;
using System.Xml;

namespace Lingtan.Formats;

/// <summary>
/// Cells whose formula gave an error, such as <c>#REF!</c>. ExcelDataReader reads them as empty, which would turn a broken formula into a value that
/// was never stated; so they are looked for in the sheets themselves.
/// </summary>
internal static class XlsxErrors
{
    private const string Workbook = "xl/workbook.xml";
    private const string Relationships = "xl/_rels/workbook.xml.rels";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The error cells by sheet name: row and column counted from 1 and 0, and the error.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), string>> Find(byte[] bytes)
    {
        var found = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), string>>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var targets = Elements(archive, Relationships, "Relationship").ToDictionary(one => one.GetValueOrDefault("Id", ""), one => one.GetValueOrDefault("Target", ""), StringComparer.Ordinal);
        foreach (var sheet in Elements(archive, Workbook, "sheet"))
        {
            var target = targets.GetValueOrDefault(sheet.GetValueOrDefault("id", ""), "");
            var part = archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
            if (part is not null && Mentions(part)) found[sheet.GetValueOrDefault("name", "")] = Cells(part);
        }

        return found;
    }

    private static List<Dictionary<string, string>> Elements(ZipArchive archive, string part, string name)
    {
        var elements = new List<Dictionary<string, string>>();
        if (archive.GetEntry(part) is not { } entry) return elements;
        using var reader = XmlReader.Create(entry.Open(), Safe);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != name) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
                if (reader.NamespaceURI.Length == 0 || reader.NamespaceURI == Documents) attributes[reader.LocalName] = reader.Value;
            elements.Add(attributes);
        }

        return elements;
    }

    // Few sheets hold errors: most are passed over after a search for the attribute alone.
    private static bool Mentions(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var buffer = new byte[81920];
        var kept = 0;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer, kept, buffer.Length - kept))
        {
            var span = buffer.AsSpan(0, kept + read);
            if (span.IndexOf("\"e\""u8) >= 0 || span.IndexOf("'e'"u8) >= 0) return true;
            kept = Math.Min(2, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static Dictionary<(int Row, int Column), string> Cells(ZipArchiveEntry part)
    {
        var cells = new Dictionary<(int Row, int Column), string>();
        using var reader = XmlReader.Create(part.Open(), Safe);
        while (reader.ReadToFollowing("c", Main))
        {
            if (reader.GetAttribute("t") != "e" || reader.GetAttribute("r") is not { } reference) continue;
            using var cell = reader.ReadSubtree();
            var text = cell.ReadToFollowing("v", Main) ? cell.ReadElementContentAsString() : "#ERROR";
            if (TryPosition(reference, out var position)) cells[position] = text;
        }

        return cells;
    }

    private static bool TryPosition(string reference, out (int Row, int Column) position)
    {
        var letters = 0;
        var column = 0;
        while (letters < reference.Length && letters < 3 && char.IsAsciiLetterUpper(reference[letters])) column = (column * 26) + reference[letters++] - 'A' + 1;
        position = (0, column - 1);
        if (column == 0 || !FieldText.TryDigits(reference[letters..], out var row)) return false;
        position = (row, column - 1);
        return true;
    }
}

/// <summary>A cell whose formula gave an error.</summary>
/// <param name="Text">The error, such as <c>#REF!</c>.</param>
internal sealed record XlsxError(string Text);
