using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Tables as WordprocessingML: hairlines, a tinted head repeated on every page, rows that are never cut.</summary>
internal sealed class DocxTable(DocxText xml, DocxInlines inlines, Language language, ReportTheme theme)
{
    private const int ManyColumns = 9;
    private const int ShortTable = 12;
    private const double UsualSize = 9;
    private const double SmallSize = 7.5;

    private string Soft => ColourText.Of(theme.BrandSoft, ReportTheme.Default.BrandSoft);

    private string Line => ColourText.Of(theme.Line, ReportTheme.Default.Line);

    private string Brand => ColourText.Of(theme.Brand, ReportTheme.Default.Brand);

    /// <summary>Writes the grid of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width of the text.</param>
    public void Write(Table table, int width)
    {
        var style = table.Columns.Count >= ManyColumns ? "TableSmall" : "TableText";
        var widths = DocxColumns.Widths(table, language, width, style == "TableSmall" ? SmallSize : UsualSize);
        xml.Raw("<w:tbl><w:tblPr><w:tblW").Attribute("w:w", widths.Sum()).Raw(" w:type=\"dxa\"/><w:tblBorders>");
        xml.Raw($"<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Brand}\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Brand}\"/>");
        xml.Raw($"<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{Line}\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/>");
        xml.Raw("<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        foreach (var one in widths) xml.Raw("<w:gridCol").Attribute("w:w", one).Raw("/>");
        xml.Raw("</w:tblGrid>");
        if (table.Columns.Any(column => column.Title.In(language).Length > 0)) WriteHead(table.Columns, widths, style);
        for (var i = 0; i < table.Rows.Count; i++) WriteRow(table.Rows[i], table.Columns, widths, style, Keeps(table, i));
        if (table.Rows.Count == 0) WriteRow(new TableRow(RowKind.Body, [new Cell(LocalText.Same("—"), table.Columns.Count)]), table.Columns, widths, style, false);
        xml.Raw("</w:tbl>");
    }

    // A short table stays on one page, unless it lies: its rows may be too high for that. In a long one a group keeps its head and a sum its last row.
    private static bool Keeps(Table table, int row) => row < table.Rows.Count - 1
        && ((table.Rows.Count <= ShortTable && !table.Wide) || table.Rows[row].Kind == RowKind.Group || table.Rows[row + 1].Kind is RowKind.Subtotal or RowKind.Total);

    private void WriteHead(IReadOnlyList<TableColumn> columns, int[] widths, string style)
    {
        xml.Raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < columns.Count; i++)
        {
            Open(widths[i], 1, Soft, "bottom");
            xml.Raw(Paragraph(style, columns[i].Alignment, true));
            inlines.Write(columns[i].Title.In(language), "<w:b/>");
            xml.Raw("</w:p></w:tc>");
        }

        xml.Raw("</w:tr>");
    }

    private void WriteRow(TableRow row, IReadOnlyList<TableColumn> columns, int[] widths, string style, bool keep)
    {
        xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        var look = row.Kind == RowKind.Body ? "" : "<w:b/>";
        var fill = row.Kind switch { RowKind.Group => "F8F9F6", RowKind.Total => Soft, _ => null };
        var column = 0;
        foreach (var cell in row.Cells)
        {
            Open(widths.AsSpan(column, cell.Columns), cell.Columns, fill);
            xml.Raw(Paragraph(style, row.Kind == RowKind.Group ? Alignment.Start : columns[column].Alignment, keep));
            inlines.Write(cell.Text.In(language), look);
            xml.Raw("</w:p></w:tc>");
            column += cell.Columns;
        }

        xml.Raw("</w:tr>");
    }

    private void Open(ReadOnlySpan<int> widths, int columns, string? fill)
    {
        var sum = 0;
        foreach (var width in widths) sum += width;
        Open(sum, columns, fill, "top");
    }

    private void Open(int width, int columns, string? fill, string vertical)
    {
        xml.Raw("<w:tc><w:tcPr><w:tcW").Attribute("w:w", width).Raw(" w:type=\"dxa\"/>");
        if (columns > 1) xml.Raw("<w:gridSpan").Attribute("w:val", columns).Raw("/>");
        if (fill is not null) xml.Raw($"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>");
        xml.Raw($"<w:vAlign w:val=\"{vertical}\"/></w:tcPr>");
    }

    private static string Paragraph(string style, Alignment alignment, bool keep)
    {
        var side = alignment switch { Alignment.End => "<w:jc w:val=\"right\"/>", Alignment.Center => "<w:jc w:val=\"center\"/>", _ => "" };
        return $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(keep ? "<w:keepNext/>" : "")}{side}</w:pPr>";
    }
}
