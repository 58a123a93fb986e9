using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Reads spans of time of requests: an instant with its offset, or a day or month of the facility.</summary>
internal static class EnergySpan
{
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");
    private static readonly Duration Longest = Duration.FromDays(4000);

    /// <summary>A span; null with a refusal where it cannot be read.</summary>
    /// <param name="from">From when.</param>
    /// <param name="to">Until before when.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="refusal">Why not.</param>
    public static Interval? Read(string? from, string? to, DateTimeZone zone, out IResult? refusal)
    {
        refusal = null;
        if (At(from, zone) is not { } start) refusal = Wrong("from", from);
        else if (At(to, zone) is not { } end) refusal = Wrong("to", to);
        else if (end <= start || end - start > Longest) refusal = Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("to 应晚于 from，相隔不超过 4000 天", "to must come after from, and no more than 4000 days later"));
        else return new Interval(start, end);
        return null;
    }

    /// <summary>An instant, or the first instant of a day or month; null where the text is neither.</summary>
    /// <param name="text">The text.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static Instant? At(string? text, DateTimeZone zone)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Exact(text) is { } exact) return exact;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return Sound(zone, day.Value);
        return Month.Parse(text) is { Success: true } month ? Sound(zone, month.Value) : null;
    }

    /// <summary>An instant with its offset; null where the text is none.</summary>
    /// <param name="text">The text.</param>
    public static Instant? Exact(string text) => ExactTime.Parse(text) is { } exact ? Sound(exact) : null;

    /// <summary>A refusal of a time.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">What stood there.</param>
    public static IResult Wrong(string name, string? value) => Problems.Refused(
        StatusCodes.Status400BadRequest, new LocalText($"{name}：{value} 不是时间，应形如 2026-03-01、2026-03 或 2026-03-01T00:00:00Z", $"{name}: {value} is no time; expected one such as 2026-03-01, 2026-03 or 2026-03-01T00:00:00Z"));

    /// <summary>An instant as answers write it.</summary>
    /// <param name="at">The instant.</param>
    public static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    // Years at the ends of the calendar leave no room for what is computed around a span.
    private static Instant? Sound(Instant at) => at.InUtc().Year is > 1970 and < 2900 ? at : null;

    private static Instant? Sound(DateTimeZone zone, LocalDate day) => day.Year is > 1970 and < 2900 ? zone.AtStartOfDay(day).ToInstant() : null;
}
