using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>
/// When a rule is in force: days of the week or of the calendar, hours, dates, as in <c>mon-fri 08:00-20:00 2025-06-01/2025-09-30</c>. Hours that end
/// before they begin go over midnight and belong to the day on which they begin.
/// </summary>
/// <param name="Days">The days; empty: all.</param>
/// <param name="From">First time of the day; null: midnight.</param>
/// <param name="To">First time after it; null: midnight.</param>
/// <param name="First">First day; null: any.</param>
/// <param name="Last">Last day, inclusive; null: any.</param>
/// <param name="Kinds">Kinds of days of the facility's calendar; empty: all.</param>
public sealed record AlarmSchedule(
    IReadOnlyList<IsoDayOfWeek> Days, LocalTime? From = null, LocalTime? To = null, LocalDate? First = null, LocalDate? Last = null, IReadOnlyList<DayType>? Kinds = null)
{
    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>At any time.</summary>
    public static AlarmSchedule Always { get; } = new([]);

    /// <summary>What a schedule should look like.</summary>
    public static LocalText Expected { get; } = new(
        "如 mon-fri 08:00-20:00 2025-06-01/2025-09-30；workday、holiday 按设施日历；空为任何时候",
        "such as mon-fri 08:00-20:00 2025-06-01/2025-09-30; workday and holiday follow the calendar of the facility; empty for any time");

    /// <summary>Whether the rule is in force.</summary>
    /// <param name="at">When.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="calendar">Calendar of the facility.</param>
    public bool Covers(Instant at, DateTimeZone zone, DayTypes calendar)
    {
        var local = at.InZone(zone).LocalDateTime;
        var (from, to) = (From ?? LocalTime.Midnight, To ?? LocalTime.Midnight);
        if (from == to) return Has(local.Date, calendar);
        if (from < to || to == LocalTime.Midnight) return local.TimeOfDay >= from && (to == LocalTime.Midnight || local.TimeOfDay < to) && Has(local.Date, calendar);
        return local.TimeOfDay >= from ? Has(local.Date, calendar) : local.TimeOfDay < to && Has(local.Date.PlusDays(-1), calendar);
    }

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">The text as typed; empty: always.</param>
    /// <param name="schedule">The schedule; null when the text was refused.</param>
    public static bool TryParse(string text, out AlarmSchedule? schedule)
    {
        var read = Always;
        foreach (var word in FullWidth.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => w.ToLowerInvariant()))
        {
            read = With(read, word)!;
            if (read is null) break;
        }

        schedule = read;
        return schedule is not null;
    }

    /// <summary>The schedule as it is read again.</summary>
    public override string ToString()
    {
        var words = new List<string>();
        words.AddRange((Kinds ?? []).Select(static k => k.ToString().ToLowerInvariant()));
        if (Days.Count > 0) words.Add(string.Join(',', Days.Select(static d => Names[(int)d - 1])));
        if (From is not null || To is not null) words.Add(Clock.Format(From ?? LocalTime.Midnight) + "-" + (To is { } to ? Clock.Format(to) : "24:00"));
        if (First is { } first && Last is { } last) words.Add(LocalDatePattern.Iso.Format(first) + "/" + LocalDatePattern.Iso.Format(last));
        return string.Join(' ', words);
    }

    private bool Has(LocalDate day, DayTypes calendar) =>
        (Days.Count == 0 || Days.Contains(day.DayOfWeek)) && (First is null || day >= First) && (Last is null || day <= Last)
        && (Kinds is not { Count: > 0 } || Kinds.Contains(calendar.Of(day)));

    private static AlarmSchedule? With(AlarmSchedule read, string word)
    {
        if (word.Contains('/', StringComparison.Ordinal)) return Dates(word) is { } dates ? read with { First = dates.First, Last = dates.Last } : null;
        if (word.Contains(':', StringComparison.Ordinal)) return Hours(word) is { } hours ? read with { From = hours.From, To = hours.To } : null;
        if (Enum.TryParse<DayType>(word, ignoreCase: true, out var kind) && !char.IsDigit(word[0])) return read with { Kinds = [.. read.Kinds ?? [], kind] };
        var days = word.Split(',').Select(Span).ToList();
        return days.TrueForAll(static d => d is not null) ? read with { Days = [.. read.Days.Concat(days.SelectMany(static d => d!)).Distinct().Order()] } : null;
    }

    private static (LocalDate First, LocalDate Last)? Dates(string word)
    {
        var parts = word.Split('/');
        if (parts.Length != 2 || !LocalDatePattern.Iso.Parse(parts[0]).TryGetValue(default, out var first)) return null;
        return LocalDatePattern.Iso.Parse(parts[1]).TryGetValue(default, out var last) && last >= first ? (first, last) : null;
    }

    private static (LocalTime? From, LocalTime? To)? Hours(string word)
    {
        var parts = word.Split('-');
        if (parts.Length != 2 || !Clock.Parse(parts[0]).TryGetValue(default, out var from)) return null;
        if (parts[1] == "24:00") return (from, null);
        return Clock.Parse(parts[1]).TryGetValue(default, out var to) && to != from ? (from, to) : null;
    }

    // A day, or days from one to another, over Sunday where it must be.
    private static IEnumerable<IsoDayOfWeek>? Span(string word)
    {
        var parts = word.Split('-').Select(p => Array.IndexOf(Names, p)).ToList();
        if (parts.Count > 2 || parts.Contains(-1)) return null;
        var count = ((parts[^1] - parts[0] + 7) % 7) + 1;
        return Enumerable.Range(parts[0], count).Select(static i => (IsoDayOfWeek)((i % 7) + 1));
    }
}
