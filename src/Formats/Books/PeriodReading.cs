using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Formats;

/// <summary>Reads reporting periods: a calendar year, a month, an interval of days, or a map with <c>from</c> and <c>to</c>.</summary>
internal static class PeriodReading
{
    private static readonly LocalText Expected = new(
        "年份 2025、月份 2025-03、区间 2024-07-01/2025-06-30，或 { from: 2024-07-01, to: 2025-06-30 }（首尾均含）",
        "a year 2025, a month 2025-03, an interval 2024-07-01/2025-06-30, or { from: 2024-07-01, to: 2025-06-30 }, both ends inclusive");

    /// <summary>A period that must be there; null with a fault where it is not or is wrong.</summary>
    public static ReportingPeriod? Required(Entry entry, string key)
    {
        if (!entry.HasParts(key)) entry.Required(key);
        return Optional(entry, key);
    }

    /// <summary>A period; null where it is absent or wrong.</summary>
    public static ReportingPeriod? Optional(Entry entry, string key)
    {
        if (entry.HasParts(key)) return FromParts(entry, key);
        if (entry.Text(key) is not { } text) return null;
        if (TryParse(text, out var period)) return period;
        entry.Refuse(key, FormatsFaults.PeriodUnreadable, text, Expected);
        return null;
    }

    /// <summary>Writes a period in its shortest form.</summary>
    public static string Write(ReportingPeriod period)
    {
        if (period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 } && period.From.Year == period.To.Year)
            return FieldText.Whole(period.From.Year);
        return FieldText.Date(period.From) + "/" + FieldText.Date(period.To);
    }

    private static ReportingPeriod? FromParts(Entry entry, string key)
    {
        if (entry.Part(key) is not { } part) return null;
        part.Required("from");
        part.Required("to");
        var (from, to) = (part.Date("from"), part.Date("to"));
        part.Close();
        if (from is not { } first || to is not { } last) return null;
        if (first <= last) return new ReportingPeriod(first, last);
        part.Refuse("to", FormatsFaults.DateOrder, FieldText.Date(last), DatesExpected(first));
        return null;
    }

    /// <summary>The expectation of a last day that is not before the first.</summary>
    public static LocalText DatesExpected(LocalDate first) =>
        new("不早于 " + FieldText.Date(first) + " 的日期", "a date not before " + FieldText.Date(first));

    private static bool TryParse(string text, out ReportingPeriod? period)
    {
        period = null;
        if (!Period.TryParse(text, DateTimeZone.Utc, out var read, out _)) return false;
        var start = read!.Start.InUtc();
        var end = read.End.InUtc();
        if (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight || end.Date <= start.Date) return false;
        period = new ReportingPeriod(start.Date, end.Date.PlusDays(-1));
        return true;
    }
}
