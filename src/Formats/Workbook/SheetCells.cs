using System.Globalization;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Turns cells of a sheet into the texts a person meant.</summary>
internal static class SheetCells
{
    private static readonly LocalText TextExpected = new(
        "文本，如 2025-03：先把单元格格式设为文本再填写", "a text such as 2025-03: format the cell as text before typing");

    private static readonly LocalText ValueExpected = new("数值或文本", "a number or a text");

    /// <summary>The text of a cell; a fault and <see cref="RowFields.Unreadable"/> where it is a date or an error.</summary>
    public static string Text(ReadRow row, int index, TableColumn column, string sheet, FaultList faults)
    {
        switch (index < row.Cells.Length ? row.Cells[index] : null)
        {
            case null:
                return "";
            case XlsxError error:
                return Refuse(WorkbookFaults.CellIsError, error.Text, ValueExpected);
            case string text when column.Kind == ColumnKind.Verbatim:
                return text;
            case string text:
                return text.Trim() is var trimmed && IsError(trimmed) ? Refuse(WorkbookFaults.CellIsError, trimmed, ValueExpected) : column.Kind == ColumnKind.LongText ? text : trimmed;
            case bool flag:
                return flag ? "yes" : "no";
            case double number:
                return Number(number, row.Percent?.Contains(index) == true);
            case DateTime time when column.Kind == ColumnKind.Date && time.TimeOfDay == TimeSpan.Zero:
                return FieldText.Date(LocalDate.FromDateTime(time));
            case DateTime time:
                return Refuse(WorkbookFaults.CellIsDate, time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TextExpected);
            case TimeSpan time:
                return Refuse(WorkbookFaults.CellIsDate, time.ToString("c", CultureInfo.InvariantCulture), TextExpected);
            case var other:
                return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
        }

        string Refuse(FaultCode code, string value, LocalText expected)
        {
            faults.Add(code, new Place(sheet, row.Number, column.Key), value, expected);
            return RowFields.Unreadable;
        }
    }

    /// <summary>A number as the digits a person sees: fifteen significant ones, as every spreadsheet keeps them.</summary>
    private static string Number(double number, bool percent)
    {
        var digits = number.ToString("G15", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return digits;
        return percent ? DecimalText.Format(value * 100) + " %" : DecimalText.Format(value);
    }

    private static bool IsError(string text) =>
        text.Length > 2 && text[0] == '#' && text is "#REF!" or "#VALUE!" or "#DIV/0!" or "#N/A" or "#NAME?" or "#NULL!" or "#NUM!" or "#SPILL!" or "#CALC!";
}
