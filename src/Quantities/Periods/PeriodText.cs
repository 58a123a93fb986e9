using NodaTime;
using NodaTime.Text;

namespace Lingtan.Quantities;

/// <summary>The grammar of a typed period.</summary>
internal static class PeriodText
{
    internal static readonly LocalText Expected = new(
        "2025、2025-03、2025-03-01/2025-03-20（首尾含）或 2025-03-01T00:00+08:00/PT1H",
        "2025, 2025-03, 2025-03-01/2025-03-20 (both inclusive) or 2025-03-01T00:00+08:00/PT1H");

    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly OffsetDateTimePattern[] Instants =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HH:mm>"),
    ];

    /// <summary>The half-open bounds of a period; null where the text is none.</summary>
    internal static (Instant Start, Instant End)? Read(string text, DateTimeZone zone)
    {
        var folded = FullWidth.Fold(text).Trim();
        if (folded.Length > 80)
            return null;
        var parts = folded.Split(['/', '至', '~'], StringSplitOptions.TrimEntries);
        if (parts.Length > 2)
            return null;
        if (parts.Length == 2 && folded.Contains('T', StringComparison.Ordinal))
            return Exact(parts[0], parts[1], zone);
        var last = parts[^1].EndsWith('止') ? parts[^1][..^1] : parts[^1];
        if (Days(parts[0]) is not { } from || Days(last) is not { } to || to.Last < from.First)
            return null;
        return (zone.AtStartOfDay(from.First).ToInstant(), zone.AtStartOfDay(to.Last.PlusDays(1)).ToInstant());
    }

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static (Instant Start, Instant End)? Exact(string start, string end, DateTimeZone zone)
    {
        if (At(start) is not { } from)
            return null;
        var to = end.StartsWith('P') ? After(from, end, zone) : At(end);
        return to > from && InRange(from.InUtc().Year) && InRange(to.Value.InUtc().Year) ? (from, to.Value) : null;
    }

    private static Instant? At(string text) => ExactTime.Parse(text, Instants);

    /// <summary>Days, months and years of a duration are those of the zone's calendar.</summary>
    private static Instant? After(Instant start, string duration, DateTimeZone zone)
    {
        if (PeriodPattern.Roundtrip.Parse(duration) is not { Success: true, Value: var length })
            return null;
        try
        {
            var moved = length is { Years: 0, Months: 0, Weeks: 0, Days: 0 } ? start : start.InZone(zone).LocalDateTime
                .PlusYears(length.Years).PlusMonths(length.Months).PlusWeeks(length.Weeks).PlusDays(length.Days).InZoneLeniently(zone).ToInstant();
            return moved + Duration.FromHours(length.Hours) + Duration.FromMinutes(length.Minutes) + Duration.FromSeconds(length.Seconds)
                + Duration.FromMilliseconds(length.Milliseconds) + Duration.FromTicks(length.Ticks) + Duration.FromNanoseconds(length.Nanoseconds);
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The days of a year, a month or one date.</summary>
    private static (LocalDate First, LocalDate Last)? Days(string text)
    {
        Span<int> numbers = stackalloc int[3];
        var count = Numbers(text, numbers);
        if (count == 0 || !InRange(numbers[0]) || (count > 1 && numbers[1] is < 1 or > 12))
            return null;
        if (count == 1)
            return (new LocalDate(numbers[0], 1, 1), new LocalDate(numbers[0], 12, 31));
        var first = new LocalDate(numbers[0], numbers[1], 1);
        var length = CalendarSystem.Iso.GetDaysInMonth(numbers[0], numbers[1]);
        if (count == 2)
            return (first, first.PlusDays(length - 1));
        return numbers[2] >= 1 && numbers[2] <= length ? (first.PlusDays(numbers[2] - 1), first.PlusDays(numbers[2] - 1)) : null;
    }

    /// <summary>How many of year, month and day the text holds; 0 where it is written otherwise.</summary>
    private static int Numbers(string text, Span<int> numbers)
    {
        var (at, count) = (0, 0);
        while (count < 3)
        {
            var start = at;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
                numbers[count] = numbers[count] * 10 + (text[at] - '0');
            if (count == 0 ? at - start != 4 : at - start is not (1 or 2))
                return 0;
            count++;
            if (at == text.Length)
                return count;
            var separator = text[at++];
            var chinese = separator == "年月日"[count - 1];
            if (!chinese && (separator != '-' || count == 3))
                return 0;
            if (at == text.Length)
                return chinese ? count : 0;
        }
        return 0;
    }

    private static bool InRange(int year) => year is >= FirstYear and <= LastYear;
}
