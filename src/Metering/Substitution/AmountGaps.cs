using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Time of which nothing was counted and nothing recorded.</summary>
/// <param name="Time">From when until when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Why">The same in words.</param>
internal sealed record MissingTime(Interval Time, AdditionReason Reason, LocalText Why);

/// <summary>
/// What is missing between the amounts of a register. No counter closes over it, so it is an estimate that a person has to record; where the amounts came after all, what was
/// recorded for them is to be taken back.
/// </summary>
internal static class AmountGaps
{
    private static readonly LocalText NotArrived = new("时段量未到", "no amount arrived");
    internal static readonly LocalText NoDevice = new("两只表之间无计量", "no device between two installations");
    private static readonly LocalText AfterAll = new("追补之后时段量已到", "the amounts that an addition stood for came after all");

    /// <summary>The gaps: where an amount is held, a person has to decide about it first.</summary>
    public static IEnumerable<MissingTime> Of(SeriesSetup setup, IReadOnlyList<ReadingFinding> held, IReadOnlyList<IntervalValue> intervals)
    {
        var waiting = held.Select(one => setup.Meter.Profile.IntervalOf(one.Start).Start).ToHashSet();
        return Runs(intervals, i => i.Mark.State == ReadingState.Missing && !waiting.Contains(i.Start), HasDevice)
            .Select(run => HasDevice(run[0]) ? new MissingTime(Time(run), AdditionReason.NoAmount, NotArrived) : new MissingTime(Time(run), AdditionReason.NoDevice, NoDevice));

        bool HasDevice(IntervalValue i) => IntervalReadings.DeviceOf(setup.Meter.Installations, new Interval(i.Start, i.End)) is not null;
    }

    /// <summary>Additions for amounts that had not arrived, as far as amounts stand beside them: what was recorded there is proposed to be taken back.</summary>
    public static IEnumerable<RepairProposal> CameAfterAll(SeriesSetup setup, IReadOnlyList<CounterStep> steps)
    {
        var additions = setup.Additions.Where(static a => a.Reason == AdditionReason.NoAmount).ToList();
        if (additions.Count == 0) return [];
        var from = additions.Min(static a => a.Start);
        var to = additions.Max(static a => a.End);
        return Runs(IntervalSeries.Build(setup.Meter.Profile, steps, additions, setup.Policy), i => i.Start < to && i.End > from && i.Metered is not null && i.Added != 0, static _ => true)
            .Select(static run => (Time: Time(run), Twice: run.Sum(static i => i.Added))).Where(static run => run.Twice > 0)
            .Select(static run => new RepairProposal(RepairKind.RecordAddition, run.Time.Start, run.Time.End, -run.Twice, AdditionReason.NoAmount, "amount-came", AfterAll));
    }

    private static Interval Time(List<IntervalValue> run) => new(run[0].Start, run[^1].End);

    // Neighbouring intervals that are meant and are alike.
    private static List<List<IntervalValue>> Runs(IReadOnlyList<IntervalValue> intervals, Func<IntervalValue, bool> meant, Func<IntervalValue, bool> kind)
    {
        var runs = new List<List<IntervalValue>>();
        foreach (var interval in intervals.Where(meant))
        {
            if (runs.Count > 0 && runs[^1][^1] is var last && last.End == interval.Start && kind(last) == kind(interval)) runs[^1].Add(interval);
            else runs.Add([interval]);
        }

        return runs;
    }
}
