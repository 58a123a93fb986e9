using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Proposes what a person should settle: held readings, second values, and energy that no counter counted.</summary>
public static class RepairProposals
{
    /// <summary>The proposals for a register, ordered by time.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="records">Its readings.</param>
    /// <param name="walk">Its differences.</param>
    /// <param name="intervals">Its intervals.</param>
    public static IReadOnlyList<RepairProposal> Of(SeriesSetup setup, IEnumerable<ReadingRecord> records, CounterWalk walk, IReadOnlyList<IntervalValue> intervals)
    {
        var proposals = walk.Held.Select(static h => new RepairProposal(
            RepairKind.SetAside, h.Start, h.Start, null, null, "set-aside-" + h.Rule, h.Expected)).ToList();
        proposals.AddRange(records.Where(static r => r.State == ReadingState.Disputed).Select(static r => new RepairProposal(
            RepairKind.KeepValue, r.At, r.At, r.Effective.Value, null, "keep-first", new("同一时刻有两个数值", "two values for one time"))));

        // Most registers need no estimate: the shape of their load is looked at where one is made.
        var shape = new Lazy<LoadShape>(() => new LoadShape(
            intervals.Where(static i => i.Mark.State == ReadingState.Measured && i.Covered == i.Length).Select(static i => (i.Start, i.Amount!.Value)), setup.Policy));
        proposals.AddRange(Missing(setup, walk, intervals).Select(gap => Addition(gap, intervals, shape.Value, setup)));
        if (setup.SendsAmounts) proposals.AddRange(AmountGaps.CameAfterAll(setup, walk.Steps));
        return [.. proposals.OrderBy(static p => p.Start).ThenBy(static p => p.Kind)];
    }

    /// <summary>The times of the proposals, without what would be proposed.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="records">Its readings.</param>
    /// <param name="walk">Its differences.</param>
    /// <param name="intervals">Its intervals.</param>
    internal static IEnumerable<Interval> Times(SeriesSetup setup, IEnumerable<ReadingRecord> records, CounterWalk walk, IReadOnlyList<IntervalValue> intervals) =>
        walk.Held.Select(static h => h.Start).Concat(records.Where(static r => r.State == ReadingState.Disputed).Select(static r => r.At)).Select(static at => new Interval(at, at))
            .Concat(Missing(setup, walk, intervals).Select(static gap => gap.Time))
            .Concat(setup.SendsAmounts ? AmountGaps.CameAfterAll(setup, walk.Steps).Select(static one => new Interval(one.Start, one.End)) : []);

    // Time of which nothing was counted and nothing recorded.
    private static IEnumerable<MissingTime> Missing(SeriesSetup setup, CounterWalk walk, IReadOnlyList<IntervalValue> intervals) => setup.SendsAmounts
        ? AmountGaps.Of(setup, walk.Held, intervals)
        :
        [
            .. walk.Steps.Where(s => s.Kind == StepKind.Reset && intervals.Any(i => i.Start < s.End && s.Start < i.End && i.Added == 0))
                .Select(static s => new MissingTime(new Interval(s.Start, s.End), AdditionReason.Reset, new("计数器清零", "the counter began again"))),
            .. Gaps(walk.Steps, intervals).Select(static gap => new MissingTime(gap, AdditionReason.NoDevice, AmountGaps.NoDevice)),
        ];

    // Times between the differences of one device and those of the next for which nothing was recorded.
    private static IEnumerable<Interval> Gaps(IReadOnlyList<CounterStep> steps, IReadOnlyList<IntervalValue> intervals)
    {
        var ordered = steps.OrderBy(static s => s.Start).ToList();
        return ordered.Zip(ordered.Skip(1)).Where(static p => p.First.End < p.Second.Start).Select(static p => new Interval(p.First.End, p.Second.Start))
            .Where(gap => !intervals.Any(i => i.Start < gap.End && gap.Start < i.End && i.Added != 0));
    }

    private static RepairProposal Addition(MissingTime missing, IReadOnlyList<IntervalValue> intervals, LoadShape shape, SeriesSetup setup)
    {
        var (profile, gap) = (setup.Meter.Profile, missing.Time);
        var (first, last) = (profile.Floor(gap.Start), profile.Ceiling(gap.End));
        var values = GapEstimate.Values(Near(i => i.End == first), Near(i => i.Start == last), new Interval(first, last), profile, shape, setup.Policy);
        var length = profile.Length.ToInt64Nanoseconds();
        decimal? amount = values.Count == 0 ? null : decimal.Round(values.Sum(v => v.Value * Overlap(v.Start) / length), 4);
        return new RepairProposal(RepairKind.RecordAddition, gap.Start, gap.End, amount, missing.Reason, values.Count == 0 ? "" : values[0].Mark.Rule, missing.Why);

        decimal? Near(Func<IntervalValue, bool> where) => intervals.FirstOrDefault(i => where(i) && i.Covered == i.Length)?.Amount;
        decimal Overlap(Instant start) => (Instant.Min(gap.End, start + profile.Length) - Instant.Max(gap.Start, start)).ToInt64Nanoseconds();
    }
}
