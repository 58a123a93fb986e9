using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// Computes the hours of a register anew where something changed, from the readings around it only, exactly as if all of its history were computed: from a
/// run of readings before to a run of readings after, and as far as similar days were looked at where a gap lies near. Amounts touch their own intervals only.
/// </summary>
public static class SeriesWindow
{
    private static readonly Duration Padding = Duration.FromHours(2);

    /// <summary>Computes the hours that a change can touch.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="changed">From the first to the last time that changed.</param>
    /// <param name="gaps">The gaps of the register as they were computed last, all that lie within reach of similar days.</param>
    /// <param name="looked">The days that were looked at then; of a gap that is not named, all within reach.</param>
    /// <param name="read">Reads what is known of each time in an interval, in the order of times.</param>
    /// <param name="latest">No reading lies at or behind it.</param>
    /// <param name="keptFrom">Earlier readings are no longer kept, and hours before are left as they are.</param>
    public static SeriesHours Compute(
        SeriesSetup setup, Interval changed, IReadOnlyList<Interval> gaps, IReadOnlyList<LookedAt> looked, Func<Interval, IReadOnlyList<ReadingRecord>> read, Instant latest, Instant keptFrom)
    {
        var window = new RecordWindow(setup, read, keptFrom);
        var (before, after) = (window.Before(changed.Start), window.After(changed.End, latest));
        var touched = new Interval(Instant.Min(before.Right, changed.Start), Instant.Max(after.Right, changed.End));
        foreach (var gap in Depending(setup, touched, gaps, looked))
            touched = new Interval(Instant.Min(touched.Start, gap.Start), Instant.Max(touched.End, gap.End));
        var span = Hours(touched, setup.Policy.Zone, keptFrom);
        var (walk, all, shape) = Around(setup, window, span, latest);
        var intervals = all.Where(i => i.End > span.Start && i.Start < span.End).ToList();
        List<Interval> divided = [.. LongSteps(setup, walk).Where(g => g.End > span.Start && g.Start < span.End)];
        List<Interval> doubts = [.. RepairProposals.Times(setup, window.Between(span.Start, span.End + Duration.Epsilon), walk, all).Concat(Beside(setup, walk)).Where(one => one.Start <= span.End && one.End >= span.Start)];
        return new SeriesHours(span, Totals(intervals, span, setup.Policy.Zone), intervals, divided, DaysOf(setup, divided, shape), doubts);
    }

    /// <summary>What is known of a register in a time and a little around it; in the time it is what all of its history would give.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="times">The time.</param>
    /// <param name="read">Reads what is known of each time in an interval, in the order of times.</param>
    /// <param name="latest">No reading lies at or behind it.</param>
    /// <param name="keptFrom">Earlier readings are no longer kept.</param>
    public static SeriesPast Past(SeriesSetup setup, Interval times, Func<Interval, IReadOnlyList<ReadingRecord>> read, Instant latest, Instant keptFrom)
    {
        var window = new RecordWindow(setup, read, keptFrom);
        var (walk, intervals, _) = Around(setup, window, times, latest);
        _ = window.Between(times.Start, times.End);
        return new SeriesPast(setup, window.All, walk, [.. Listed(setup, times, intervals, window, latest)]);
    }

    // Between what is known before and what is known after, nothing is left out: it is missing.
    private static IEnumerable<IntervalValue> Listed(SeriesSetup setup, Interval times, IReadOnlyList<IntervalValue> intervals, RecordWindow window, Instant latest)
    {
        var profile = setup.Meter.Profile;
        var (start, end) = (profile.Floor(times.Start), profile.Ceiling(times.End));
        var (before, after) = (window.IsKnownBefore(start) || setup.Additions.Any(one => one.Start < start), window.IsKnownAfter(end, latest) || setup.Additions.Any(one => one.End > end));
        var (first, last) = intervals.Count > 0 ? (intervals[0].Start, intervals[^1].End) : before && after ? (end, end) : (start, end);
        if (before) for (var at = start; at < first; at += profile.Length) yield return IntervalValue.Missing(at, profile.Length);
        foreach (var one in intervals) yield return one;
        if (after) for (var at = Instant.Max(last, start); at < end; at += profile.Length) yield return IntervalValue.Missing(at, profile.Length);
    }

    /// <summary>What is proposed to a person in doubtful times of a register, with the readings around them.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="doubtful">The times, as <see cref="DoubtfulTimes"/> keeps them.</param>
    /// <param name="read">Reads what is known of each time in an interval, in the order of times.</param>
    /// <param name="latest">No reading lies at or behind it.</param>
    /// <param name="keptFrom">Earlier readings are no longer kept.</param>
    public static IReadOnlyList<(RepairProposal Proposal, ReadingRecord? Record)> Proposals(
        SeriesSetup setup, Interval doubtful, Func<Interval, IReadOnlyList<ReadingRecord>> read, Instant latest, Instant keptFrom)
    {
        // What is missing is estimated from similar days; a single reading is judged by its neighbours.
        var around = doubtful.Duration > Duration.Zero ? Reach(setup.Policy) : Padding;
        var past = Past(setup, new Interval(doubtful.Start - around, doubtful.End + around), read, latest, keptFrom);
        return
        [
            .. RepairProposals.Of(setup, past.Records, past.Walk, past.Intervals).Where(one => one.Start <= doubtful.End && one.End >= doubtful.Start)
                .Select(one => (one, one.Kind == RepairKind.RecordAddition ? null : past.Find(one.Start))),
        ];
    }

    // No counter closes over the time between what is known of amounts: all of it is in doubt, however far away the next amount or addition lies, and whatever else splits it.
    private static IEnumerable<Interval> Beside(SeriesSetup setup, CounterWalk walk)
    {
        if (!setup.SendsAmounts) yield break;
        Instant? until = null;
        foreach (var (start, end) in walk.Steps.Select(static one => (one.Start, one.End)).Concat(setup.Additions.Select(static one => (one.Start, one.End))).OrderBy(static one => one.Start))
        {
            if (until is { } known && known < start) yield return new Interval(known, start);
            until = until is { } before ? Instant.Max(before, end) : end;
        }
    }

    // The way and the intervals around a span, right within it: where a gap lies in it, as far as similar days are looked at.
    private static (CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals, LoadShape Shape) Around(SeriesSetup setup, RecordWindow window, Interval span, Instant latest)
    {
        var walk = Walk(setup, window, span.Start - Padding, span.End + Padding, latest);
        var near = LongSteps(setup, walk).Concat(Long(setup)).Where(g => g.End > span.Start && g.Start < span.End).ToList();
        if (near.Count > 0)
        {
            var reach = Reach(setup.Policy);
            var from = Instant.Min(span.Start, near.Min(static g => g.Start)) - reach;
            walk = Walk(setup, window, from, Instant.Max(span.End, near.Max(static g => g.End)) + reach, latest);
        }

        var additions = setup.Additions.Where(a => a.End > span.Start && a.Start < span.End).ToList();
        return (walk, IntervalSeries.Build(setup.Meter.Profile, walk.Steps, additions, setup.Policy, out var shape), shape);
    }

    // The gaps and long additions that may be divided in another way once something changed. An interval that only ends in the changed time changes too.
    private static List<Interval> Depending(SeriesSetup setup, Interval touched, IReadOnlyList<Interval> gaps, IReadOnlyList<LookedAt> looked)
    {
        var (known, reach, length) = (looked.ToDictionary(static one => one.Gap, static one => one.Days), Reach(setup.Policy), setup.Meter.Profile.Length);
        return
        [
            .. gaps.Concat(Long(setup)).Distinct().Where(gap =>
            {
                var days = known.TryGetValue(gap, out var named) ? named : new Interval(gap.Start - reach, gap.End + reach);
                return days.End + length >= touched.Start && days.Start - length <= touched.End;
            }),
        ];
    }

    /// <summary>The days that were looked at for gaps and long additions.</summary>
    internal static List<LookedAt> DaysOf(SeriesSetup setup, IEnumerable<Interval> gaps, LoadShape shape) =>
        [.. gaps.Concat(Long(setup)).Distinct().Select(g => shape.Looked(g) is { } days ? new LookedAt(g, days) : default).Where(static one => one != default)];

    /// <summary>How far from a gap a similar day can lie, with a day to spare on either side for the zone.</summary>
    /// <param name="policy">How similar days are chosen.</param>
    public static Duration Reach(SubstitutionPolicy policy) => Duration.FromDays(policy.SearchDays + 2);

    /// <summary>The hours of intervals of which anything is known.</summary>
    internal static List<BucketTotal> Totals(IReadOnlyList<IntervalValue> intervals, Interval span, DateTimeZone zone) =>
        [.. RollUp.Hours(intervals, zone).Where(t => t.Amount is not null && t.Bucket.Start >= span.Start && t.Bucket.End <= span.End)];

    private static CounterWalk Walk(SeriesSetup setup, RecordWindow window, Instant from, Instant to, Instant latest)
    {
        var (edge, end) = (window.Before(from), window.After(to, latest).End);
        if (setup.SendsAmounts) return setup.Walk(window.Between(edge.Start, end + Duration.Epsilon));
        var devices = new List<MeterInstallation>();
        foreach (var device in setup.Meter.Installations)
        {
            if (device.From >= end || device.To <= edge.Start) continue;
            if (device.Fit(setup.Register) is not { } fit) continue;
            var (start, opening) = device.From < edge.Start ? (edge.Start, edge.Opening) : (device.From, fit.Opening);

            // What was before is no longer kept: the first reading that can be stands for it.
            if (opening is null || start < window.KeptFrom)
            {
                if (window.FirstUsable(start, end, device) is not { } first) continue;
                (start, opening) = (first.At, first.Effective.Value);
            }

            devices.Add(device with { From = start, To = device.To > end ? null : device.To, Fits = [fit with { Opening = opening!.Value }] });
        }

        return CounterWalk.Run(setup.Register, devices, window.Between(edge.Start, end + Duration.Epsilon), setup.Limits);
    }

    /// <summary>Differences that are divided as on similar days.</summary>
    internal static IEnumerable<Interval> LongSteps(SeriesSetup setup, CounterWalk walk) =>
        walk.Steps.Where(s => s.Difference is not null && s.End - s.Start > setup.Policy.LongestLinear).Select(static s => new Interval(s.Start, s.End));

    private static IEnumerable<Interval> Long(SeriesSetup setup) =>
        setup.Additions.Where(a => a.End - a.Start > setup.Policy.LongestLinear).Select(static a => new Interval(a.Start, a.End));

    private static Interval Hours(Interval span, DateTimeZone zone, Instant keptFrom)
    {
        var first = CalendarBucket.Of(BucketSize.Hour, span.Start, zone).Start;
        if (first < keptFrom) first = CalendarBucket.Of(BucketSize.Hour, keptFrom - Duration.Epsilon, zone).End;
        var last = CalendarBucket.Of(BucketSize.Hour, span.End, zone);
        return new Interval(first, Instant.Max(first, last.Start == span.End ? last.Start : last.End));
    }
}
