using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>How a cell of a written workbook looks; the order is that of the formats in the style sheet.</summary>
internal enum XlsxStyle
{
    /// <summary>No format.</summary>
    Plain,

    /// <summary>Text, so that a spreadsheet does not reinterpret it.</summary>
    Text,

    /// <summary>A number with as many digits as it has.</summary>
    Number,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A share in per cent.</summary>
    Share,

    /// <summary>Text that wraps.</summary>
    LongText,

    /// <summary>A column header.</summary>
    Header,

    /// <summary>The header of a column that must be filled.</summary>
    RequiredHeader,

    /// <summary>The title of a page.</summary>
    Title,

    /// <summary>A remark in grey.</summary>
    Remark,

    /// <summary>A figure in tonnes, shown with two decimals and thousands separators.</summary>
    Tonnes,

    /// <summary>A total.</summary>
    Total,

    /// <summary>The label of a total.</summary>
    TotalLabel,
}

/// <summary>A cell to be written: a text, a number or a date.</summary>
/// <param name="Text">The text; null for a number or an empty cell.</param>
/// <param name="Number">The number as digits, at most fifteen significant ones; null for a text.</param>
/// <param name="Style">Its look.</param>
internal readonly record struct XlsxCell(string? Text, string? Number, XlsxStyle Style)
{
    private const int SpreadsheetDigits = 15;

    private static readonly LocalDate Epoch = new(1899, 12, 30);

    /// <summary>Spreadsheets count a day in February 1900 that was none; dates before March stay text.</summary>
    private static readonly LocalDate FirstSafeDate = new(1900, 3, 1);

    /// <summary>An empty cell.</summary>
    public static XlsxCell Empty => default;

    /// <summary>A text cell.</summary>
    public static XlsxCell Of(string? text, XlsxStyle style = XlsxStyle.Text) => string.IsNullOrEmpty(text) ? new(null, null, style) : new(text, null, style);

    /// <summary>A number; as text where a spreadsheet would lose digits.</summary>
    public static XlsxCell Of(decimal number, XlsxStyle style = XlsxStyle.Number)
    {
        var digits = DecimalText.Format(number);
        return SignificantDigits(digits) <= SpreadsheetDigits ? new(null, digits, style) : new(digits, null, style);
    }

    /// <summary>A date.</summary>
    public static XlsxCell Of(LocalDate date) => date < FirstSafeDate
        ? new(FieldText.Date(date), null, XlsxStyle.Date)
        : new(null, FieldText.Whole(NodaTime.Period.DaysBetween(Epoch, date)), XlsxStyle.Date);

    /// <summary>A field of a table as its column wants it.</summary>
    public static XlsxCell Of(string? text, ColumnKind kind)
    {
        if (string.IsNullOrEmpty(text)) return new XlsxCell(null, null, StyleOf(kind));
        if (kind == ColumnKind.Number && DecimalText.TryParse(text, out var number, out _) && DecimalText.Format(number) == text) return Of(number);
        if (kind == ColumnKind.Share && FieldText.TryShare(text, out var share)) return Of(share, XlsxStyle.Share);
        if (kind == ColumnKind.Date && FieldText.TryDate(text, out var date)) return Of(date);
        return new XlsxCell(text, null, StyleOf(kind));
    }

    /// <summary>The look of the cells of a column.</summary>
    public static XlsxStyle StyleOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => XlsxStyle.Number,
        ColumnKind.Date => XlsxStyle.Date,
        ColumnKind.Share => XlsxStyle.Share,
        ColumnKind.LongText => XlsxStyle.LongText,
        _ => XlsxStyle.Text,
    };

    private static int SignificantDigits(string digits)
    {
        var significant = digits.AsSpan().TrimStart("-0.");
        return significant.Length - (significant.Contains('.') ? 1 : 0);
    }
}
