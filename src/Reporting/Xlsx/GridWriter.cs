using System.Globalization;
using System.Xml;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Writes a sheet cell by cell, so that a large one costs no more memory than its text.</summary>
internal sealed class GridWriter(XmlWriter xml, CellLooks looks, Report report, Language language)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes a sheet.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="first">Whether it is the one shown on opening.</param>
    /// <param name="drawing">Identifier of its drawing; null for none.</param>
    public void Write(SheetGrid grid, bool first, string? drawing)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteProperties();
        WriteView(grid, first);
        WriteWidths(grid);
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < grid.Rows.Count; row++) WriteRow(grid.Rows[row], row + 1, grid.Heights[row]);
        xml.WriteEndElement();
        WriteMerged(grid);
        WriteLinks(grid);
        WritePage(grid);
        if (drawing is not null)
        {
            xml.WriteStartElement("drawing", Main);
            xml.WriteAttributeString("id", Relations, drawing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteProperties()
    {
        xml.WriteStartElement("sheetPr", Main);
        if (report.IsDraft) Empty("tabColor", ("rgb", "FF" + ColourText.Of(report.Control.Theme.Bad, ReportTheme.Default.Bad)));
        Empty("pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
    }

    private void WriteView(SheetGrid grid, bool first)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "0");
        if (first) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (grid.FrozenRows > 0 || grid.FrozenColumns > 0)
        {
            xml.WriteStartElement("pane", Main);
            if (grid.FrozenColumns > 0) xml.WriteAttributeString("xSplit", Whole(grid.FrozenColumns));
            if (grid.FrozenRows > 0) xml.WriteAttributeString("ySplit", Whole(grid.FrozenRows));
            xml.WriteAttributeString("topLeftCell", SheetGrid.Place(grid.FrozenColumns, grid.FrozenRows + 1));
            xml.WriteAttributeString("activePane", grid.FrozenColumns == 0 ? "bottomLeft" : grid.FrozenRows == 0 ? "topRight" : "bottomRight");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        Empty("sheetFormatPr", ("defaultRowHeight", "15"));
    }

    private void WriteWidths(SheetGrid grid)
    {
        if (grid.Widths.Count == 0) return;
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < grid.Widths.Count; i++)
            Empty("col", ("min", Whole(i + 1)), ("max", Whole(i + 1)), ("width", grid.Widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private void WriteRow(IReadOnlyList<GridCell> cells, int row, double? height)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Whole(row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Math.Min(points, 409).ToString("0.#", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var column = 0; column < cells.Count; column++) WriteCell(cells[column], SheetGrid.Place(column, row));
        xml.WriteEndElement();
    }

    // A text is an inline string, never a formula, whatever it begins with.
    private void WriteCell(in GridCell cell, string place)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Whole(looks.Of(cell.Look)));
        if (cell.Number is not null)
        {
            xml.WriteElementString("v", Main, cell.Number);
        }
        else if (cell.Text is not null)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(XlsxText.Escape(CellText.Of(cell.Text)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteMerged(SheetGrid grid)
    {
        if (grid.Merged.Count == 0) return;
        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", Whole(grid.Merged.Count));
        foreach (var range in grid.Merged) Empty("mergeCell", ("ref", range));
        xml.WriteEndElement();
    }

    private void WriteLinks(SheetGrid grid)
    {
        if (grid.Links.Count == 0) return;
        xml.WriteStartElement("hyperlinks", Main);
        foreach (var (cell, sheet) in grid.Links) Empty("hyperlink", ("ref", cell), ("location", $"'{sheet}'!A1"));
        xml.WriteEndElement();
    }

    private void WritePage(SheetGrid grid)
    {
        Empty("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.75"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Empty("pageSetup", ("paperSize", "9"), ("orientation", grid.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        var (before, between, after) = Furniture.PageNumber;
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddHeader", Main, "&L&8" + Sure(Furniture.RunningHead(report).In(language)) + (report.IsDraft ? "&R&8&B" + Sure(Furniture.DraftOf(report.Gaps.Count).In(language)) : ""));
        xml.WriteElementString("oddFooter", Main, "&L&8" + Sure(Furniture.RunningFoot(report).In(language)) + "&R&8" + before.In(language) + "&P" + between.In(language) + "&N" + after.In(language));
        xml.WriteEndElement();
    }

    // A digit after a size would be read as part of it.
    private static string Sure(string text)
    {
        var doubled = text.Replace("&", "&&", StringComparison.Ordinal);
        var cut = doubled.Length <= 110 ? doubled : doubled[..110].TrimEnd('&');
        return cut.Length > 0 && char.IsAsciiDigit(cut[0]) ? " " + cut : cut;
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Texts as long as a cell may hold.</summary>
internal static class CellText
{
    private const int Longest = 32_000;

    /// <summary>The text, cut where a cell could not hold it.</summary>
    public static string Of(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
