using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>Points in time and lengths of time in tables: read strictly, written in one way.</summary>
public static class TimeText
{
    /// <summary>What a point in time should look like.</summary>
    public static readonly LocalText Expected = new(
        "时刻，如 2025-03-01T08:00:00+08:00；无偏移则按设施时区，不得落在换时的小时内",
        "a time such as 2025-03-01T08:00:00+08:00; without an offset in the zone of the facility, outside the hours in which clocks change");

    /// <summary>What a length of time should look like.</summary>
    public static readonly LocalText LengthExpected = new("时长，如 30s、15min、1h", "a length of time such as 30s, 15min or 1h");

    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFFo<Z+HH:mm>");

    private static readonly OffsetDateTimePattern[] WithOffset =
        [Written, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>")];

    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFF"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd"),
    ];

    private static readonly (string Ending, long Seconds)[] Lengths = [("min", 60), ("分钟", 60), ("h", 3600), ("小时", 3600), ("d", 86400), ("天", 86400), ("s", 1), ("秒", 1)];

    /// <summary>Reads a point in time between 1970 and 2200.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="zone">The zone of a time without offset.</param>
    /// <param name="instant">The time.</param>
    public static bool TryInstant(string text, DateTimeZone zone, out Instant instant)
    {
        var folded = FullWidth.Fold(text).Trim();
        if (folded.Length > 10 && folded[10] == ' ') folded = folded[..10] + "T" + folded[11..].TrimStart();
        instant = ExactTime.Parse(folded, WithOffset) ?? InZone(folded, zone) ?? Instant.MinValue;
        var year = instant == Instant.MinValue ? 0 : instant.InUtc().Year;
        return year is >= 1970 and < 2200;
    }

    // An hour that comes twice, and one that is left out, is no time without an offset.
    private static Instant? InZone(string text, DateTimeZone zone) =>
        Local.Select(p => p.Parse(text)).FirstOrDefault(static r => r.Success) is { } local && zone.MapLocal(local.Value) is { Count: 1 } map ? map.Single().ToInstant() : null;

    /// <summary>Writes a point in time with the offset of a zone.</summary>
    /// <param name="instant">The time.</param>
    /// <param name="zone">The zone.</param>
    public static string Write(Instant instant, DateTimeZone zone) => Written.Format(instant.InZone(zone).ToOffsetDateTime());

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="length">The length, above zero and no more than a year.</param>
    public static bool TryLength(string text, out Duration length)
    {
        length = Duration.Zero;
        var folded = FullWidth.Fold(text).Trim();
        foreach (var (ending, seconds) in Lengths)
        {
            if (!folded.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            if (!DecimalText.TryParse(folded[..^ending.Length].Trim(), out var number, out _) || number <= 0 || number * seconds > 366 * 86400) return false;
            length = Duration.FromNanoseconds((long)(number * seconds * 1_000_000_000m));
            return length > Duration.Zero;
        }

        return false;
    }

    /// <summary>Writes a length of time in the largest unit that fits a whole number of times.</summary>
    /// <param name="length">The length.</param>
    public static string Write(Duration length)
    {
        var seconds = length.ToInt64Nanoseconds() / 1_000_000_000m;
        if (seconds % 3600 == 0) return DecimalText.Format(seconds / 3600) + "h";
        return seconds % 60 == 0 ? DecimalText.Format(seconds / 60) + "min" : DecimalText.Format(seconds) + "s";
    }
}
