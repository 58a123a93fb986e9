using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The times of a register in which something waits for a person, or did: held readings, second values, energy that no counter counted. They are kept beside the hours, so that what is
/// proposed is found without going through years of readings in which there is nothing. They may hold more time than needed, never less.
/// </summary>
public static class DoubtfulTimes
{
    /// <summary>The times after a span was computed again.</summary>
    /// <param name="known">The times before.</param>
    /// <param name="span">What was computed again: what was known of it counts no longer, what reaches beyond it stays there.</param>
    /// <param name="found">What was found, whole.</param>
    /// <returns>In the order of time, none touching another.</returns>
    public static IReadOnlyList<Interval> After(IReadOnlyList<Interval> known, Interval span, IReadOnlyList<Interval> found) => Together(known.SelectMany(one => Beyond(one, span)).Concat(found));

    /// <summary>Times that touch or overlap are one.</summary>
    /// <param name="times">The times.</param>
    /// <param name="apart">Times so near to each other are one, too.</param>
    public static IReadOnlyList<Interval> Together(IEnumerable<Interval> times, Duration apart = default)
    {
        var together = new List<Interval>();
        foreach (var time in times.OrderBy(static one => one.Start))
        {
            if (together.Count > 0 && time.Start <= together[^1].End + apart) together[^1] = new Interval(together[^1].Start, Instant.Max(together[^1].End, time.End));
            else together.Add(time);
        }

        return together;
    }

    // An amount may be stamped at the end of its interval: an instant at an end of the span was looked at with it.
    private static IEnumerable<Interval> Beyond(Interval time, Interval span)
    {
        if (span.Duration == Duration.Zero || time.Start > span.End || time.End < span.Start || (time.Duration > Duration.Zero && (time.Start == span.End || time.End == span.Start)))
        {
            yield return time;
            yield break;
        }

        if (time.Start < span.Start) yield return new Interval(time.Start, span.Start);
        if (time.End > span.End) yield return new Interval(span.End, time.End);
    }
}
