using System.Globalization;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A chart of a document, with what its part holds.</summary>
/// <param name="Xml">Content of the chart part.</param>
/// <param name="Data">The workbook behind it, which opens when somebody edits the data.</param>
/// <param name="Figures">Places of its figures in the manifest, series by series; 0 where there is none.</param>
internal sealed record DocxChartPart(string Xml, byte[] Data, IReadOnlyList<int> Figures);

/// <summary>Charts as office programs draw them, with their data in a workbook of their own.</summary>
internal sealed class DocxChart(DocxText xml, DocxInlines inlines, Language language, ReportTheme theme, List<DocxChartPart> parts)
{
    private const string SheetName = "data";
    private const long WidthInEmu = 6_120_000;

    /// <summary>Writes the paragraph that holds a chart.</summary>
    public void Write(Chart chart)
    {
        parts.Add(new DocxChartPart(Part(chart), Data(chart), [.. chart.Series.SelectMany(series => chart.Categories.Select((_, i) => i < series.Values.Count && series.Values[i] is { } figure ? inlines.NumberOf(figure) : 0))]));
        var height = chart.Kind == ChartKind.Bars ? Math.Clamp(900_000 + (260_000L * chart.Categories.Count * chart.Series.Count), 1_800_000, 7_200_000) : 2_880_000;
        xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"Drawing\"/><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent");
        xml.Attribute("cx", WidthInEmu).Attribute("cy", height).Raw("/><wp:docPr").Attribute("id", 1000 + parts.Count).Attribute("name", "chart " + parts.Count.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("descr", Described(chart)).Raw("/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart");
        xml.Attribute("r:id", Id(parts.Count - 1)).Raw("/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    /// <summary>Identifier of the relationship to a chart part.</summary>
    public static string Id(int index) => "rChart" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private string Part(Chart chart) => OfficeChart.Of(chart, language, theme, new OfficeChartCells(SheetName, 1, 0)).Replace(
        "</c:chartSpace>",
        "<c:externalData xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rData\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        StringComparison.Ordinal);

    private byte[] Data(Chart chart)
    {
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            chart.Series.Select(series => XlsxCell.Of(series.Title.In(language))).Prepend(XlsxCell.Of(chart.Unit.In(language))).ToList(),
        };
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var category = i;
            rows.Add([XlsxCell.Of(chart.Categories[i].In(language)), .. chart.Series.Select(series => Value(series, category))]);
        }

        return XlsxWriter.Write([new XlsxSheet(SheetName, [new(30), .. chart.Series.Select(_ => new XlsxColumn(18))], rows)]);
    }

    private static XlsxCell Value(ChartSeries series, int category) =>
        category < series.Values.Count && series.Values[category] is { } figure && CellNumber.Of(figure).Number is { } number ? new XlsxCell(null, number, XlsxStyle.Number) : XlsxCell.Of("");

    // What the chart shows, for those who cannot see it.
    private string Described(Chart chart)
    {
        var lines = chart.Series.Select(series => series.Title.In(language) + ": " + string.Join("; ", chart.Categories.Select((category, i) =>
            category.In(language) + " " + (i < series.Values.Count && series.Values[i] is { } figure ? figure.Text : "—"))));
        var text = chart.Caption.In(language) + " (" + chart.Unit.In(language) + "). " + string.Join(". ", lines);
        return text.Length <= 2_000 ? text : text[..1_999] + "…";
    }
}
