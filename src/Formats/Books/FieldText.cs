using System.Globalization;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Values of single fields as people write them: shares, dates, degrees of control. Read strictly, written in one way.</summary>
public static class FieldText
{
    /// <summary>What a share should look like.</summary>
    public static readonly LocalText ShareExpected = new("0 % 到 100 % 的份额，如 60 % 或 0.6", "a share from 0 % to 100 %, such as 60 % or 0.6");

    /// <summary>What a date should look like.</summary>
    public static readonly LocalText DateExpected = new("日期，如 2025-03-31", "a date, such as 2025-03-31");

    private static readonly char[] PercentSigns = ['%', '％'];
    private static readonly char[] DateSeparators = ['-', '/', '.', '年', '月', '日'];

    /// <summary>Reads a share: <c>60 %</c> or the fraction <c>0.6</c>; a number above 1 without a percent sign is refused as ambiguous.</summary>
    public static bool TryShare(string text, out decimal share)
    {
        share = 0;
        var trimmed = text.AsSpan().Trim();
        var percent = trimmed.Length > 0 && trimmed[^1] is '%' or '％';
        if (!DecimalText.TryParse(trimmed.TrimEnd(PercentSigns).TrimEnd(), out var number, out _)) return false;
        if (percent && number is >= 0 and <= 100) share = number / 100;
        else if (!percent && number is >= 0 and <= 1) share = number;
        else return false;
        return true;
    }

    /// <summary>Writes a share as a percentage without loss.</summary>
    public static string Share(decimal share) => DecimalText.Format(share * 100) + " %";

    /// <summary>Reads a calendar date, year first: <c>2025-03-31</c>, <c>2025/3/31</c>, <c>2025年3月31日</c>.</summary>
    public static bool TryDate(string text, out LocalDate date)
    {
        date = default;
        var parts = text.Trim().Split(DateSeparators, StringSplitOptions.TrimEntries);
        if (parts.Length == 4 && parts[3].Length == 0) parts = parts[..3];
        if (parts.Length != 3 || parts[0].Length != 4) return false;
        if (!TryDigits(parts[0], out var year) || !TryDigits(parts[1], out var month) || !TryDigits(parts[2], out var day)) return false;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Writes a date as <c>2025-03-31</c>.</summary>
    public static string Date(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");

    /// <summary>Writes a date, or nothing.</summary>
    public static string Date(LocalDate? date) => date is { } day ? Date(day) : "";

    /// <summary>Writes a whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a whole number of plain digits.</summary>
    public static bool TryDigits(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
