using System.Globalization;
using System.IO.Packaging;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Puts sheets into one workbook. The same sheets give the same bytes.</summary>
internal static class WorkbookPackage
{
    /// <summary>Name of the hidden property that holds what the manifest says besides the figures.</summary>
    public const string Property = "lingtan-manifest";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>The workbook.</summary>
    public static byte[] Write(Report report, Language language, IReadOnlyList<SheetGrid> grids, FigureCells figures)
    {
        using var raw = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(raw, SpreadsheetDocumentType.Workbook))
        {
            // Settling compresses; doing it twice would double the time.
            document.CompressionOption = CompressionOption.NotCompressed;
            var workbook = document.AddWorkbookPart();
            var looks = new CellLooks(report.Control.Theme, language);
            var list = new Sheets();
            for (var i = 0; i < grids.Count; i++)
            {
                var id = "rSheet" + Whole(i + 1);
                WriteSheet(workbook.AddNewPart<WorksheetPart>(id), grids[i], looks, report, language, i == 0);
                list.Append(new Sheet { Name = grids[i].Name, SheetId = (uint)(i + 1), Id = id });
            }

            Fill(workbook.AddNewPart<WorkbookStylesPart>("rStyles"), looks.Write);
            Fill(workbook.AddNewPart<CustomXmlPart>("application/xml", "rFigures"), figures.Write);
            workbook.Workbook = new Workbook(list);
            if (RepeatedRows(grids) is { } names) workbook.Workbook.Append(names);
            WriteProperty(document, report.Manifest);
        }

        return XlsxPackage.Settle(raw.ToArray());
    }

    private static void WriteSheet(WorksheetPart part, SheetGrid grid, CellLooks looks, Report report, Language language, bool first)
    {
        string? drawing = null;
        if (grid.Chart is { } chart)
        {
            drawing = "rDrawing";
            var drawings = part.AddNewPart<DrawingsPart>(drawing);
            var content = drawings.AddNewPart<ChartPart>("rChart");
            using (var stream = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + chart.Xml))) content.FeedData(stream);
            using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(Drawing(chart.Column, chart.Row, grid.Rows[0][0].Text ?? "")))) drawings.FeedData(stream);
        }

        Fill(part, xml => new GridWriter(xml, looks, report, language).Write(grid, first, drawing));
    }

    private static void Fill(OpenXmlPart part, Action<XmlWriter> content)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, Plain);
        content(xml);
    }

    private static string Drawing(int column, int row, string name) =>
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor>"
        + $"<xdr:from><xdr:col>{Whole(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{Whole(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
        + $"<xdr:to><xdr:col>{Whole(column + 11)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{Whole(row + 24)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
        + $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"{HtmlText.Escaped(name)}\" descr=\"{HtmlText.Escaped(name)}\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
        + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
        + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rChart\"/>"
        + "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";

    private static DefinedNames? RepeatedRows(IReadOnlyList<SheetGrid> grids)
    {
        var names = new DefinedNames();
        for (var i = 0; i < grids.Count; i++)
            if (grids[i].FrozenRows > 0)
                names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{grids[i].Name}'!${grids[i].FrozenRows}:${grids[i].FrozenRows}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        return names.HasChildren ? names : null;
    }

    private static void WriteProperty(SpreadsheetDocument document, Manifest manifest)
    {
        var head = Encoding.UTF8.GetString(ManifestJson.Write(manifest with { Figures = [] }));
        var property = new DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty
        {
            FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = Property, VTLPWSTR = new DocumentFormat.OpenXml.VariantTypes.VTLPWSTR(head),
        };
        document.AddCustomFilePropertiesPart().Properties = new DocumentFormat.OpenXml.CustomProperties.Properties(property);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
