using System.Globalization;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>
/// Times as meter data write them. A time that comes twice in autumn is the first one for a point, unless the point has had it already; one that spring skips is none. 24:00 is the
/// midnight after.
/// </summary>
internal sealed class MeterFileTimes(MeterFileProfile profile)
{
    private static readonly LocalDateTimePattern[] Usual =
    [
        .. new[]
        {
            "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm", "uuuu/M/d H:mm:ss", "uuuu/M/d H:mm", "uuuu.M.d H:mm:ss", "uuuu.M.d H:mm",
            "uuuu'年'M'月'd'日' H:mm:ss", "uuuu'年'M'月'd'日' H:mm", "uuuuMMddHHmmss", "uuuuMMdd HH:mm", "uuuu-MM-dd HH:mm:ss.FFF",
        }.Select(static p => LocalDateTimePattern.Create(p, CultureInfo.InvariantCulture)),
    ];

    private readonly Dictionary<string, Instant> _last = new(StringComparer.Ordinal);
    private LocalDateTimePattern? _fitting = profile.TimeFormat;

    /// <summary>What a time should look like.</summary>
    public LocalText Expected { get; } = profile.TimeFormat is { } format
        ? new($"{format.PatternText} 格式的时刻", $"a time written as {format.PatternText}")
        : new("时刻，如 2026-03-01 08:15:00", "a time such as 2026-03-01 08:15:00");

    /// <summary>The instant that cells stand for; null where they are none.</summary>
    /// <param name="point">The point it is for.</param>
    /// <param name="date">The cell of the date; null where date and time stand together.</param>
    /// <param name="time">The cell of the time, or of both.</param>
    public Instant? Read(string point, object? date, object? time)
    {
        if (Instant(point, date, time) is not { } at) return null;
        _last[point] = at;
        return at + Duration.FromMinutes(profile.ShiftMinutes);
    }

    private Instant? Instant(string point, object? date, object? time)
    {
        if (date is null && time is string text && ExactTime.Parse(text) is { } exact) return exact;
        if (Local(date, time) is not { } local) return null;
        var map = profile.Zone.MapLocal(local);
        if (map.Count == 0) return null;
        var first = map.First().ToInstant();
        return map.Count == 1 || !_last.TryGetValue(point, out var last) || first > last ? first : map.Last().ToInstant();
    }

    private LocalDateTime? Local(object? date, object? time)
    {
        if (date is null) return time is DateTime both ? Rounded(both) : time is string text ? Parse(text) : null;
        var day = date is DateTime whole ? LocalDate.FromDateTime(whole) : date is string written && FieldText.TryDate(written, out var read) ? read : (LocalDate?)null;
        return day is not { } known ? null : time switch
        {
            DateTime clock => known + Rounded(clock).TimeOfDay,
            TimeSpan span when span >= TimeSpan.Zero && span <= TimeSpan.FromDays(1) => known.AtMidnight().PlusSeconds((long)Math.Round(span.TotalSeconds)),
            string clock => Parse(FieldText.Date(known) + " " + FullWidth.Fold(clock).Trim()),
            _ => null,
        };
    }

    // Spreadsheets keep times as fractions of a day: 08:15 may come as 08:14:59.9999.
    private static LocalDateTime Rounded(DateTime time) => LocalDateTime.FromDateTime(time.AddMilliseconds(500)) is var up ? new LocalDateTime(up.Year, up.Month, up.Day, up.Hour, up.Minute, up.Second) : default;

    private LocalDateTime? Parse(string text)
    {
        text = FullWidth.Fold(text).Trim();
        var midnight = text.IndexOf(" 24:00", StringComparison.Ordinal);
        var day = midnight > 0 ? 1 : 0;
        if (midnight > 0) text = text[..midnight] + " 00:00" + text[(midnight + 6)..];
        if (_fitting?.Parse(text) is { Success: true, Value: var local }) return local.PlusDays(day);
        if (profile.TimeFormat is not null) return null;
        foreach (var pattern in Usual)
        {
            if (pattern.Parse(text) is not { Success: true, Value: var found }) continue;
            _fitting = pattern;
            return found.PlusDays(day);
        }

        return null;
    }
}
