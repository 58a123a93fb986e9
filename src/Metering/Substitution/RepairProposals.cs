using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Proposes what a person should settle: held readings, second values, and energy that no counter counted.</summary>
public static class RepairProposals
{
    /// <summary>The proposals for a register, ordered by time.</summary>
    /// <param name="records">Its readings.</param>
    /// <param name="walk">Its differences.</param>
    /// <param name="intervals">Its intervals.</param>
    /// <param name="profile">Length of the intervals.</param>
    /// <param name="policy">How missing energy is estimated.</param>
    public static IReadOnlyList<RepairProposal> Of(
        IEnumerable<ReadingRecord> records, CounterWalk walk, IReadOnlyList<IntervalValue> intervals, IntervalProfile profile, SubstitutionPolicy policy)
    {
        var proposals = walk.Held.Select(static h => new RepairProposal(
            RepairKind.SetAside, h.Start, h.Start, null, null, "set-aside-" + h.Rule, h.Expected)).ToList();
        proposals.AddRange(records.Where(static r => r.State == ReadingState.Disputed).Select(static r => new RepairProposal(
            RepairKind.KeepValue, r.At, r.At, r.Effective.Value, null, "keep-first", new("同一时刻有两个数值", "two values for one time"))));

        // Most registers need no estimate: the shape of their load is looked at where one is made.
        var shape = new Lazy<LoadShape>(() => new LoadShape(intervals.Where(static i => i.Mark.State == ReadingState.Measured && i.Covered == i.Length).Select(static i => (i.Start, i.Amount!.Value)), policy));
        foreach (var step in walk.Steps.Where(s => s.Kind == StepKind.Reset && intervals.Any(i => i.Start < s.End && s.Start < i.End && i.Added == 0)))
            proposals.Add(Addition(new Interval(step.Start, step.End), AdditionReason.Reset, new("计数器清零", "the counter began again"), intervals, shape.Value, profile, policy));
        foreach (var gap in Gaps(walk.Steps, intervals))
            proposals.Add(Addition(gap, AdditionReason.NoDevice, new("两只表之间无计量", "no device between two installations"), intervals, shape.Value, profile, policy));
        return [.. proposals.OrderBy(static p => p.Start).ThenBy(static p => p.Kind)];
    }

    // Times between the differences of one device and those of the next for which nothing was recorded.
    private static IEnumerable<Interval> Gaps(IReadOnlyList<CounterStep> steps, IReadOnlyList<IntervalValue> intervals)
    {
        var ordered = steps.OrderBy(static s => s.Start).ToList();
        return ordered.Zip(ordered.Skip(1)).Where(static p => p.First.End < p.Second.Start).Select(static p => new Interval(p.First.End, p.Second.Start))
            .Where(gap => !intervals.Any(i => i.Start < gap.End && gap.Start < i.End && i.Added != 0));
    }

    private static RepairProposal Addition(
        Interval gap, AdditionReason reason, LocalText why, IReadOnlyList<IntervalValue> intervals, LoadShape shape, IntervalProfile profile, SubstitutionPolicy policy)
    {
        var (first, last) = (profile.Floor(gap.Start), profile.Ceiling(gap.End));
        var values = GapEstimate.Values(Near(i => i.End == first), Near(i => i.Start == last), new Interval(first, last), profile, shape, policy);
        var length = profile.Length.ToInt64Nanoseconds();
        decimal? amount = values.Count == 0 ? null : decimal.Round(values.Sum(v => v.Value * Overlap(v.Start) / length), 4);
        return new RepairProposal(RepairKind.RecordAddition, gap.Start, gap.End, amount, reason, values.Count == 0 ? "" : values[0].Mark.Rule, why);

        decimal? Near(Func<IntervalValue, bool> where) => intervals.FirstOrDefault(i => where(i) && i.Covered == i.Length)?.Amount;
        decimal Overlap(Instant start) => (Instant.Min(gap.End, start + profile.Length) - Instant.Max(gap.Start, start)).ToInt64Nanoseconds();
    }
}
