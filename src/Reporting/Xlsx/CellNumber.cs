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
        if (unit.Length > LongestUnit || unit.AsSpan().ContainsAny('"', ';')) return new CellNumber(null, "");
        var ending = percent ? "\\ %" : unit.Length > 0 ? "\\ \"" + unit + "\"" : "";
        var digits = "#,##0" + (figure.Decimals > 0 ? "." + new string('0', figure.Decimals) : "") + ending;
        // A difference has its sign, the minus that is as wide as a plus.
        var format = figure.ShowsSign ? $"+{digits};\u2212{digits};{digits}" : digits;
        var number = Kept(figure.Value);
        if (number is null || Displayed(number.Value, percent, figure.Decimals) != figure.Shown) number = Kept(percent ? figure.Shown / 100m : figure.Shown);
        var stands = number is not null && Displayed(number.Value, percent, figure.Decimals) == figure.Shown;
        return new CellNumber(stands ? DecimalText.Format(number!.Value) : null, format);
    }

    /// <summary>What a spreadsheet shows of a number in a format that <see cref="Of"/> wrote.</summary>
    public static string Shown(decimal number, string format)
    {
        var sections = format.Split(';');
        var digits = sections[^1];
        var percent = digits.EndsWith("\\ %", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 || point != "#,##0".Length ? 0 : digits[(point + 1)..].TakeWhile(c => c == '0').Count();
        var displayed = Displayed(number, percent, decimals);
        var text = displayed.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (sections.Length > 1) text = displayed > 0 ? "+" + text : text.Replace('-', '\u2212');
        var unit = digits.IndexOf('"', StringComparison.Ordinal);
        return text + (percent ? " %" : unit < 0 ? "" : " " + digits[(unit + 1)..^1]);
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
