using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// All that is known of a register: its readings, its way from one to the next, and its intervals. Where readings arrive, only what they can touch is computed again; the rest is
/// kept as it is.
/// </summary>
/// <param name="Setup">The register.</param>
/// <param name="Records">The readings in the order of time.</param>
/// <param name="Walk">The differences.</param>
/// <param name="Intervals">The intervals in the order of time.</param>
public sealed record SeriesPast(SeriesSetup Setup, IReadOnlyList<ReadingRecord> Records, CounterWalk Walk, IReadOnlyList<IntervalValue> Intervals)
{
    private IReadOnlyList<Interval> Gaps { get; init; } = [];

    private IReadOnlyList<LookedAt> Looked { get; init; } = [];

    /// <summary>What was computed when readings arrived last; null: all of it.</summary>
    public Interval? Computed { get; private init; }

    /// <summary>Computes all of it.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="records">The readings in the order of time.</param>
    public static SeriesPast Of(SeriesSetup setup, IReadOnlyList<ReadingRecord> records)
    {
        var walk = setup.Walk(records);
        var intervals = IntervalSeries.Build(setup.Meter.Profile, walk.Steps, setup.Additions, setup.Policy, out var shape);
        var gaps = SeriesWindow.LongSteps(setup, walk).ToList();
        return new SeriesPast(setup, records, walk, intervals) { Gaps = gaps, Looked = SeriesWindow.DaysOf(setup, gaps, shape) };
    }

    /// <summary>The same after readings arrived, as if all of it were computed.</summary>
    /// <param name="changed">From the first to the last time that changed.</param>
    /// <param name="arrived">All readings of that time as they are now, the last instant included.</param>
    public SeriesPast After(Interval changed, IReadOnlyList<ReadingRecord> arrived)
    {
        ReadingRecord[] records = [.. Records.Take(ReadingRecords.Lower(Records, changed.Start)), .. arrived, .. Records.Skip(ReadingRecords.Lower(Records, changed.End + Duration.Epsilon))];
        var latest = (records.Length == 0 ? changed.End : Instant.Max(records[^1].At, changed.Start)) + Duration.Epsilon;
        var fresh = SeriesWindow.Compute(Setup, changed, Gaps, Looked, Read, latest, Instant.MinValue);
        var span = fresh.Span;
        List<CounterStep> steps = [.. Walk.Steps.Where(s => s.End <= span.Start), .. fresh.Walk.Steps.Where(s => s.End > span.Start && s.Start < span.End), .. Walk.Steps.Where(s => s.Start >= span.End)];
        return new SeriesPast(Setup, records, new CounterWalk(steps, Within(Walk.Held, fresh.Walk.Held), Within(Walk.Findings, fresh.Walk.Findings)), Listed(fresh, steps))
        {
            Gaps = [.. Gaps.Where(g => !Overlaps(g, span)), .. fresh.Gaps],
            Looked = [.. Looked.Where(one => !Overlaps(one.Gap, span) && !fresh.Looked.Any(known => known.Gap == one.Gap)), .. fresh.Looked],
            Computed = span,
        };

        List<ReadingFinding> Within(IReadOnlyList<ReadingFinding> kept, IReadOnlyList<ReadingFinding> found) =>
            [.. kept.Where(f => !IsWithin(f)).Concat(found.Where(IsWithin)).OrderBy(static f => f.Start).ThenBy(static f => f.Rule)];

        // An amount that is stamped at the end of the span belongs to it.
        bool IsWithin(ReadingFinding found) => (Setup.SendsAmounts ? Setup.Meter.Told(Setup.Register, found.Start).Start : found.Start) is var at && at >= span.Start && at < span.End;

        IReadOnlyList<ReadingRecord> Read(Interval times)
        {
            var first = ReadingRecords.Lower(records, times.Start);
            return new ArraySegment<ReadingRecord>(records, first, Math.Max(0, ReadingRecords.Lower(records, times.End) - first));
        }
    }

    /// <summary>What is known of one time; null: nothing.</summary>
    /// <param name="at">The time.</param>
    public ReadingRecord? Find(Instant at) => ReadingRecords.Lower(Records, at) is var index && index < Records.Count && Records[index].At == at ? Records[index] : null;

    private static bool Overlaps(Interval time, Interval span) => time.End > span.Start && time.Start < span.End;

    // What is known of each interval, and between the first and the last of them what is missing.
    private List<IntervalValue> Listed(SeriesHours fresh, List<CounterStep> steps)
    {
        var (span, length) = (fresh.Span, Setup.Meter.Profile.Length);
        var known = Intervals.Where(i => i.End <= span.Start).Concat(fresh.Intervals).Concat(Intervals.Where(i => i.Start >= span.End)).Where(static i => i.Mark.State != ReadingState.Missing);
        var (listed, next) = (new List<IntervalValue>(Intervals.Count), steps.Select(static s => s.Start).Concat(Setup.Additions.Select(static a => a.Start)).DefaultIfEmpty().Min());
        next = Setup.Meter.Profile.Floor(next);
        var end = steps.Select(static s => s.End).Concat(Setup.Additions.Select(static a => a.End)).DefaultIfEmpty().Max();
        foreach (var one in known)
        {
            for (; next < one.Start; next += length) listed.Add(IntervalValue.Missing(next, length));
            listed.Add(one);
            next = one.End;
        }

        for (; next < end; next += length) listed.Add(IntervalValue.Missing(next, length));
        return listed;
    }
}
