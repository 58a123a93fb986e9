using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Lingtan.Formats;

/// <summary>Writes sheets as an Excel workbook. The same sheets give the same bytes: no time stamps, no random identifiers.</summary>
internal static class XlsxWriter
{
    private const int LastValidatedRow = 100_000;

    /// <summary>The workbook.</summary>
    public static byte[] Write(IReadOnlyList<XlsxSheet> sheets)
    {
        using var raw = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(raw, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("rStyles").Stylesheet = XlsxStyleSheet.Create();
            var list = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = "rSheet" + FieldText.Whole(i + 1);
                WriteSheet(workbook.AddNewPart<WorksheetPart>(id), sheets[i], i == 0);
                var entry = new Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = id };
                if (sheets[i].Hidden) entry.State = SheetStateValues.Hidden;
                list.Append(entry);
            }

            workbook.Workbook = new Workbook(list);
            if (Filters(sheets) is { } filters) workbook.Workbook.Append(filters);
        }

        return XlsxPackage.Settle(raw.ToArray());
    }

    // Filters need a defined name per sheet, or some spreadsheets repair the file on opening.
    private static DefinedNames? Filters(IReadOnlyList<XlsxSheet> sheets)
    {
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
            if (sheets[i].Filter)
                names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheets[i].Name}'!$A$1:${Letters(sheets[i].Columns.Count - 1)}$1"))
                {
                    Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true,
                });
        return names.HasChildren ? names : null;
    }

    private static void WriteSheet(WorksheetPart part, XlsxSheet sheet, bool selected)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(View(sheet, selected)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16 });
        writer.WriteElement(new Columns(sheet.Columns.Select((column, i) => new Column
        {
            Min = (uint)(i + 1), Max = (uint)(i + 1), Width = column.Width, CustomWidth = true, Style = (uint)column.Style,
        })));
        writer.WriteStartElement(new SheetData());
        XlsxRows.Write(writer, sheet.Rows);
        writer.WriteEndElement();
        if (sheet.Filter) writer.WriteElement(new AutoFilter { Reference = "A1:" + Letters(sheet.Columns.Count - 1) + "1" });
        if (sheet.Validations.Count > 0)
            writer.WriteElement(new DataValidations(sheet.Validations.Select(Validation)) { Count = (uint)sheet.Validations.Count });
        writer.WriteEndElement();
    }

    private static SheetView View(XlsxSheet sheet, bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = selected, ShowGridLines = true };
        if (sheet.FrozenRows == 0 && sheet.FrozenColumns == 0) return view;
        var pane = new Pane
        {
            TopLeftCell = Letters(sheet.FrozenColumns) + FieldText.Whole(sheet.FrozenRows + 1),
            ActivePane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        };
        if (sheet.FrozenRows > 0) pane.VerticalSplit = sheet.FrozenRows;
        if (sheet.FrozenColumns > 0) pane.HorizontalSplit = sheet.FrozenColumns;
        view.Append(pane);
        return view;
    }

    private static DataValidation Validation(XlsxValidation one)
    {
        var letters = Letters(one.Column);
        var rows = one.Row is { } row ? (First: row, Last: row) : (First: 2, Last: LastValidatedRow);
        var validation = new DataValidation
        {
            AllowBlank = true, ShowInputMessage = true, PromptTitle = Cut(one.Title, 32), Prompt = Cut(one.Prompt, 255),
            SequenceOfReferences = new ListValue<StringValue> { InnerText = letters + FieldText.Whole(rows.First) + ":" + letters + FieldText.Whole(rows.Last) },
        };
        if (one.List is null) return validation;
        validation.Type = DataValidationValues.List;
        validation.ShowErrorMessage = one.Closed;
        validation.Append(new Formula1(one.List));
        return validation;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    /// <summary>The letters of a column counted from 0: A, B … Z, AA.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
