using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// A figure as the number of a cell. A spreadsheet keeps fifteen significant digits: a figure with more is rounded to fifteen, all digits stand in the sheet of
/// figures. What the cell shows is always what the report shows.
/// </summary>
/// <param name="Number">The number as digits; null where the figure must stand as text.</param>
/// <param name="Format">Its number format.</param>
internal readonly record struct CellNumber(string? Number, string Format)
{
    private const int SpreadsheetDigits = 15;
    private const int MostDecimals = 28;
    private const int LongestUnit = 60;

    /// <summary>A figure as the number of a cell.</summary>
    public static CellNumber Of(ShownFigure figure)
    {
        var percent = figure.Unit == ShownFigure.Percent;
        var unit = figure.ShowsUnit && !percent ? figure.Unit : "";
        if (unit.Length > LongestUnit || unit.Contains('"', StringComparison.Ordinal)) return new CellNumber(null, "");
        var format = "#,##0" + (figure.Decimals > 0 ? "." + new string('0', figure.Decimals) : "") + (percent ? "\\ %" : unit.Length > 0 ? "\\ \"" + unit + "\"" : "");
        var number = Kept(figure.Value);
        if (number is null || Displayed(number.Value, percent, figure.Decimals) != figure.Shown) number = Kept(percent ? figure.Shown / 100m : figure.Shown);
        var stands = number is not null && Displayed(number.Value, percent, figure.Decimals) == figure.Shown;
        return new CellNumber(stands ? DecimalText.Format(number!.Value) : null, format);
    }

    /// <summary>What a spreadsheet shows of a number in a format that <see cref="Of"/> wrote.</summary>
    public static string Shown(decimal number, string format)
    {
        var percent = format.EndsWith("\\ %", StringComparison.Ordinal);
        var point = format.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 || point != "#,##0".Length ? 0 : format[(point + 1)..].TakeWhile(c => c == '0').Count();
        var text = Displayed(number, percent, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var unit = format.IndexOf('"', StringComparison.Ordinal);
        return text + (percent ? " %" : unit < 0 ? "" : " " + format[(unit + 1)..^1]);
    }

    // Spreadsheets round half away from zero.
    private static decimal Displayed(decimal number, bool percent, int decimals) => Math.Round(percent ? number * 100m : number, decimals, MidpointRounding.AwayFromZero);

    private static decimal? Kept(decimal value)
    {
        if (value == 0) return 0;
        var size = (int)Math.Floor(Math.Log10((double)Math.Abs(value))) + 1;
        return size > SpreadsheetDigits ? null : Math.Round(value, Math.Min(SpreadsheetDigits - size, MostDecimals), MidpointRounding.AwayFromZero);
    }
}
