using System.Globalization;
using System.IO.Packaging;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads back what a Word document carries: its manifest, and the figures as they stand in the text and in the charts.</summary>
public static class DocxManifest
{
    private static readonly XNamespace Own = "urn:lingtan:report-manifest:1";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The manifest of a document.</summary>
    /// <param name="document">The file.</param>
    /// <returns>Null where it carries none.</returns>
    public static Manifest? Read(byte[] document)
    {
        try
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(document), false);
            return Root(file)?.Element(Own + "json")?.Value is { } json ? ManifestJson.Read(Encoding.UTF8.GetBytes(json)) : null;
        }
        catch (Exception problem) when (problem is FileFormatException or OpenXmlPackageException or InvalidDataException or System.Xml.XmlException)
        {
            return null;
        }
    }

    /// <summary>The figures of a document in reading order, each as often as it is printed.</summary>
    /// <param name="document">The file, which must carry a manifest.</param>
    public static IReadOnlyList<PrintedFigure> Figures(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document), false);
        var root = Root(file)!;
        var manifest = ManifestJson.Read(Encoding.UTF8.GetBytes(root.Element(Own + "json")!.Value))!;
        var charts = root.Elements(Own + "chart").Select(chart => chart.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Whole).ToList()).ToList();
        using var stream = file.MainDocumentPart!.GetStream();
        var found = new List<PrintedFigure>();
        foreach (var element in XDocument.Load(stream).Descendants())
        {
            if (element.Name == Word + "sdt") found.Add(new PrintedFigure(manifest.Figures[Tag(element) - 1].Id, string.Concat(element.Descendants(Word + "t").Select(text => text.Value))));
            else if (element.Name == Charts + "chart")
            {
                var id = element.Attribute(Relationships + "id")!.Value;
                found.AddRange(OfChart(file.MainDocumentPart.GetPartById(id), charts[Whole(id["rChart".Length..]) - 1], manifest));
            }
        }

        return found;
    }

    /// <summary>The part that carries the manifest.</summary>
    internal static byte[] Write(Manifest manifest, IReadOnlyList<DocxChartPart> charts)
    {
        var xml = new DocxText().Raw($"<manifest xmlns=\"{Own.NamespaceName}\"><json>").Text(Encoding.UTF8.GetString(ManifestJson.Write(manifest))).Raw("</json>");
        foreach (var chart in charts) xml.Raw("<chart>").Raw(string.Join(' ', chart.Figures.Select(number => number.ToString(CultureInfo.InvariantCulture)))).Raw("</chart>");
        return xml.Raw("</manifest>").ToUtf8();
    }

    private static XElement? Root(WordprocessingDocument file)
    {
        foreach (var part in file.MainDocumentPart?.CustomXmlParts ?? [])
        {
            using var stream = part.GetStream();
            if (XDocument.Load(stream).Root is { } root && root.Name == Own + "manifest") return root;
        }

        return null;
    }

    private static IEnumerable<PrintedFigure> OfChart(OpenXmlPart part, List<int> numbers, Manifest manifest)
    {
        using var stream = part.GetStream();
        var series = XDocument.Load(stream).Descendants(Charts + "ser").Select(one => one.Element(Charts + "val")!.Descendants(Charts + "numCache").Single()).ToList();
        var categories = series.Count == 0 ? 0 : numbers.Count / series.Count;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] == 0) continue;
            var point = series[i / categories].Elements(Charts + "pt").Single(one => Whole(one.Attribute("idx")!.Value) == i % categories);
            yield return new PrintedFigure(manifest.Figures[numbers[i] - 1].Id, CellNumber.Shown(
                decimal.Parse(point.Element(Charts + "v")!.Value, NumberStyles.Float, CultureInfo.InvariantCulture), point.Attribute("formatCode")!.Value));
        }
    }

    private static int Tag(XElement control) => Whole(control.Element(Word + "sdtPr")!.Element(Word + "tag")!.Attribute(Word + "val")!.Value[1..]);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
