using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Sheets of a workbook that hold one table each: header, drop-down lists and input prompts in Chinese and English.</summary>
internal static class TableSheets
{
    private const int LongestCell = 32_767;
    private const int MostRows = 1_048_575;

    private static readonly LocalText CellExpected = new("至多 32767 个字符", "at most 32,767 characters");

    /// <summary>The sheets of a table; more than one where it has more rows than a sheet can hold.</summary>
    /// <param name="layout">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="lists">The range of a drop-down list, and whether other words are refused.</param>
    public static IEnumerable<XlsxSheet> Of(TableLayout layout, IEnumerable<string?[]> rows, Func<string, (string Range, bool Closed)?> lists)
    {
        var number = 0;
        foreach (var part in rows.Chunk(MostRows).DefaultIfEmpty([]))
        {
            number++;
            var name = SheetLayouts.NameOf(layout) + (number == 1 ? "" : " " + FieldText.Whole(number));
            yield return new XlsxSheet(
                name,
                [.. layout.Columns.Select(column => new XlsxColumn(Width(column), XlsxCell.StyleOf(column.Kind)))],
                part.Select(row => (IReadOnlyList<XlsxCell>)[.. row.Select((text, i) => XlsxCell.Of(text, layout.Columns[i].Kind))]).Prepend(Header(layout)))
            {
                Filter = true,
                FrozenColumns = 1,
                Validations = Validations(layout, lists),
            };
        }
    }

    /// <summary>The header of a table.</summary>
    public static XlsxCell[] Header(TableLayout layout) =>
    [
        .. layout.Columns.Select(column => XlsxCell.Of(column.Title.Zh + " " + column.Key, column.Required ? XlsxStyle.RequiredHeader : XlsxStyle.Header)),
    ];

    /// <summary>Reports texts that no cell can hold.</summary>
    public static void CheckLengths(TableLayout layout, IEnumerable<string?[]> rows, FaultList faults)
    {
        var number = 1;
        foreach (var row in rows) CheckLength(layout, null, ++number, row, faults);
    }

    /// <summary>Reports texts of one row that no cell can hold.</summary>
    public static void CheckLength(TableLayout layout, string? key, int row, string?[] texts, FaultList faults)
    {
        for (var i = 0; i < texts.Length; i++)
            if (texts[i] is { Length: > LongestCell } text)
                faults.Add(WorkbookFaults.TextTooLong, new Place(layout.Name, row == 0 ? null : row, key ?? layout.Columns[i].Key), text[..40] + "…", CellExpected);
    }

    private static List<XlsxValidation> Validations(TableLayout layout, Func<string, (string Range, bool Closed)?> lists)
    {
        var validations = new List<XlsxValidation>();
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var column = layout.Columns[i];
            var list = column.Choices is { } name ? lists(name) : null;
            validations.Add(new XlsxValidation(i, list?.Range, list?.Closed ?? false, column.Title.Zh, column.Help.Zh + "\n" + column.Help.En));
        }

        return validations;
    }

    private static double Width(TableColumn column) => column.Kind switch
    {
        ColumnKind.LongText => 36,
        ColumnKind.Number => 18,
        ColumnKind.Date => 13,
        ColumnKind.Share => 12,
        _ => column.Key is "id" or "source" or "method" or "serial" or "category" ? 26 : 18,
    };
}
