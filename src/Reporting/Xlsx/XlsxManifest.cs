using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Lingtan.Reporting;

/// <summary>Reads back what a report as a workbook carries: its manifest, and the figures as a spreadsheet shows them.</summary>
public static partial class XlsxManifest
{
    /// <summary>The manifest of a workbook.</summary>
    /// <param name="workbook">The file.</param>
    /// <returns>Null where it carries none.</returns>
    public static Manifest? Read(byte[] workbook)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
            var property = document.CustomFilePropertiesPart?.Properties?.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>()
                .FirstOrDefault(one => one.Name?.Value == WorkbookPackage.Property);
            if (property?.VTLPWSTR?.Text is not { } head || ManifestJson.Read(Encoding.UTF8.GetBytes(head)) is not { } manifest) return null;
            var figures = Rows(document, FigureSheet.Name).Skip(1).Select(row => new ManifestFigure(
                Text(row, "A"), decimal.Parse(Text(row, "B"), NumberStyles.Number, CultureInfo.InvariantCulture), Text(row, "C"), Text(row, "D")));
            return manifest with { Figures = [.. figures] };
        }
        catch (Exception problem) when (problem is FileFormatException or OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException or KeyNotFoundException or ArgumentException or InvalidOperationException or OverflowException or IOException)
        {
            return null;
        }
    }

    /// <summary>The figures of a workbook in reading order, each as often as it stands in a cell, as a spreadsheet shows them.</summary>
    /// <param name="workbook">The file.</param>
    public static IReadOnlyList<PrintedFigure> Figures(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var formats = styles.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!) ?? [];
        var looks = styles.CellFormats!.Elements<CellFormat>().Select(look => formats.GetValueOrDefault(look.NumberFormatId?.Value ?? 0, "")).ToList();
        var sheets = new Dictionary<string, Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell>>(StringComparer.Ordinal);
        var found = new List<PrintedFigure>();
        foreach (var place in Places(document))
        {
            if (!sheets.TryGetValue(place.Sheet, out var cells))
                sheets[place.Sheet] = cells = Rows(document, place.Sheet).SelectMany(line => line.Values).ToDictionary(cell => cell.CellReference!.Value!, StringComparer.Ordinal);
            found.Add(new PrintedFigure(place.Id, Shown(cells[place.Cell], looks, place)));
        }

        return found;
    }

    private static string Shown(DocumentFormat.OpenXml.Spreadsheet.Cell cell, List<string> looks, FigurePlace place)
    {
        if (cell.CellValue is not { } number) return Text(cell).Substring(place.At, place.Length);
        var format = looks[(int)(cell.StyleIndex?.Value ?? 0)];
        return CellNumber.Shown(decimal.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture), format);
    }

    private static IEnumerable<Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell>> Rows(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().FirstOrDefault(sheet => sheet.Name?.Value == name) ?? throw new KeyNotFoundException(name);
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
        return part.Worksheet.Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), StringComparer.Ordinal));
    }

    private static IReadOnlyList<FigurePlace> Places(SpreadsheetDocument document)
    {
        foreach (var part in document.WorkbookPart!.CustomXmlParts)
        {
            using var stream = part.GetStream();
            if (FigureCells.Read(System.Xml.Linq.XElement.Load(stream)) is { } places) return places;
        }

        return [];
    }

    private static string Text(Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell> row, string column) => row.TryGetValue(column, out var cell) ? Text(cell) : "";

    private static string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell) => Escaped().Replace(
        cell.InlineString?.InnerText ?? "", match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
