using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Tables as HTML, with caption, repeated head, column and row headers, groups and sums.</summary>
internal sealed class HtmlTable(HtmlText page, HtmlInlines inlines, Language language)
{
    /// <summary>Tables longer than this are laid out by the weights of their columns alone, since measuring every cell takes a browser too long.</summary>
    private const int LongTable = 400;

    /// <summary>Tables up to this many rows stay on one page.</summary>
    private const int ShortTable = 10;

    private const int ColumnsThatFit = 5;

    /// <summary>Writes a table with its notes.</summary>
    public void Write(Table table)
    {
        var headed = table.Columns.Any(column => column.Title.In(language).Length > 0);
        page.Raw("<div class=\"table").Raw(table.Wide ? " wide" : "").Raw(table.Rows.Count <= ShortTable ? " short" : "").Raw("\"");
        // On a narrow screen it scrolls by itself, and somebody without a mouse must be able to scroll it.
        if (table.Columns.Count > ColumnsThatFit) page.Raw(" role=\"region\" tabindex=\"0\"").Attribute("aria-label", Label(table));
        page.Raw(">");
        page.Raw("<table").Attribute("id", HtmlAnchor.Of(table.Anchor)).Attribute("class", Classes(table, headed)).Raw(">\n");
        WriteCaption(table);
        WriteColumns(table.Columns);
        if (headed) WriteHead(table.Columns);
        WriteRows(table);
        page.Raw("</table>\n");
        WriteNotes(table.Notes);
        page.Raw("</div>\n");
    }

    private static string Classes(Table table, bool headed) =>
        (headed ? "grid" : "pairs") + (table.Rows.Count > LongTable ? " long" : "") + (table.Columns.Count > 9 ? " dense" : "");

    private string Label(Table table) => table.Number == 0 ? table.Columns[0].Title.In(language) : Furniture.Table(table.Number).In(language) + " " + table.Caption.In(language);

    private void WriteCaption(Table table)
    {
        if (table.Number == 0) return;
        page.Raw("<caption><span class=\"label\">").Text(Furniture.Table(table.Number).In(language)).Raw("</span> ");
        page.Substances(table.Caption.In(language)).Raw("</caption>\n");
    }

    private void WriteColumns(IReadOnlyList<TableColumn> columns)
    {
        var sum = columns.Sum(column => column.Weight);
        page.Raw("<colgroup>");
        foreach (var column in columns) page.Raw("<col style=\"width:").Raw((column.Weight / sum * 100).ToString("0.##", CultureInfo.InvariantCulture)).Raw("%\">");
        page.Raw("</colgroup>\n");
    }

    private void WriteHead(IReadOnlyList<TableColumn> columns)
    {
        page.Raw("<thead><tr>");
        foreach (var column in columns)
            page.Raw("<th scope=\"col\"").Raw(Class(column.Alignment)).Raw(">").Substances(column.Title.In(language)).Raw("</th>");
        page.Raw("</tr></thead>\n");
    }

    private void WriteRows(Table table)
    {
        page.Raw("<tbody>\n");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i > 0 && table.Rows[i].Kind == RowKind.Group) page.Raw("</tbody>\n<tbody>\n");
            WriteRow(table.Rows[i], table.Columns);
        }

        page.Raw("</tbody>\n");
    }

    private void WriteRow(TableRow row, IReadOnlyList<TableColumn> columns)
    {
        page.Raw(row.Kind switch { RowKind.Group => "<tr class=\"group\">", RowKind.Subtotal => "<tr class=\"subtotal\">", RowKind.Total => "<tr class=\"total\">", _ => "<tr>" });
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var heads = column == 0 && !cell.Text.IsEmpty;
            page.Raw(heads ? row.Kind == RowKind.Group ? "<th scope=\"rowgroup\"" : "<th scope=\"row\"" : "<td");
            if (cell.Columns > 1) page.Attribute("colspan", cell.Columns);
            if (row.Kind != RowKind.Group) page.Raw(Class(columns[column].Alignment));
            page.Raw(">");
            inlines.Write(cell.Text.In(language));
            page.Raw(heads ? "</th>" : "</td>");
            column += cell.Columns;
        }

        page.Raw("</tr>\n");
    }

    private void WriteNotes(IReadOnlyList<RichText> notes)
    {
        if (notes.Count == 0) return;
        page.Raw("<div class=\"notes\">");
        foreach (var note in notes)
        {
            page.Raw("<p>");
            inlines.Write(note.In(language));
            page.Raw("</p>");
        }

        page.Raw("</div>\n");
    }

    private static string Class(Alignment alignment) => alignment switch { Alignment.End => " class=\"end\"", Alignment.Center => " class=\"mid\"", _ => "" };
}
