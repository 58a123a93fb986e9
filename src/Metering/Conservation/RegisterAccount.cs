using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The account of a register over a span of time: what its devices counted by their own readings, what was recorded in addition, and what the intervals hold. Where a
/// difference or an addition reaches over an end of the span, that end gives way until none does: only then can both sides be added up.
/// </summary>
/// <param name="Span">The span that is accounted for; it holds the one that was asked for.</param>
/// <param name="Intervals">Sum of its intervals.</param>
/// <param name="Devices">The devices that counted in it, in the order of time.</param>
/// <param name="Additions">The recorded additions in it.</param>
/// <param name="States">The sum of the intervals by state.</param>
/// <param name="Missing">How much time of it nothing is known of.</param>
public sealed record RegisterAccount(
    Interval Span, decimal Intervals, IReadOnlyList<DeviceAccount> Devices, IReadOnlyList<RecordedAddition> Additions, IReadOnlyDictionary<ReadingState, decimal> States, Duration Missing)
{
    /// <summary>What the devices counted.</summary>
    public decimal Differences => Devices.Sum(static one => one.Counted);

    /// <summary>What was recorded in addition.</summary>
    public decimal Added => Additions.Sum(static one => one.Amount);

    /// <summary>What the intervals hold too much (positive) or too little (negative): zero, or something is broken.</summary>
    public decimal Excess => Intervals - Differences - Added;

    /// <summary>Draws up the account.</summary>
    /// <param name="past">All that is known of the register.</param>
    /// <param name="asked">The span that is asked for.</param>
    public static RegisterAccount Of(SeriesPast past, Interval asked)
    {
        var (additions, profile, steps) = (past.Setup.Additions, past.Setup.Meter.Profile, past.Walk.Steps);
        var span = new Interval(Earlier(asked.Start, steps, additions, profile), Later(asked.End, steps, additions, profile));
        var held = past.Intervals.Where(one => span.Start <= one.Start && one.End <= span.End).ToList();
        return new RegisterAccount(
            span, held.Sum(static one => one.Amount ?? 0), Counted(past, span),
            [.. additions.Where(one => span.Start <= one.Start && one.End <= span.End).OrderBy(static one => one.Start)],
            held.Where(static one => one.Amount is not null).GroupBy(static one => one.Mark.State).ToDictionary(static group => group.Key, static group => group.Sum(static one => one.Amount!.Value)),
            held.Aggregate(Duration.Zero, static (sum, one) => sum + (one.Length - Duration.Min(one.Length, one.Covered))));
    }

    private static IReadOnlyList<DeviceAccount> Counted(SeriesPast past, Interval span)
    {
        if (past.Setup.SendsAmounts) return DeviceAccount.OfAmounts(past, span);
        var within = past.Walk.Steps.Where(step => span.Start <= step.Start && step.End <= span.End).ToList();
        return [.. past.Setup.Meter.Installations.Select(device => Of(device, past, within)).OfType<DeviceAccount>()];
    }

    private static DeviceAccount? Of(MeterInstallation device, SeriesPast past, List<CounterStep> steps) => device.Fit(past.Setup.Register) is not { } fit ? null
        : DeviceAccount.Of(device, fit, steps.FindAll(step => device.From <= step.Start && (device.To is not { } to || step.End <= to)), past);

    private static Instant Earlier(Instant at, IReadOnlyList<CounterStep> steps, IReadOnlyList<RecordedAddition> additions, IntervalProfile profile)
    {
        for (at = profile.Floor(at); ;)
        {
            var over = Over(at, steps, additions).Select(static one => one.Start).DefaultIfEmpty(at).Min();
            if (over == at) return at;
            at = profile.Floor(over);
        }
    }

    private static Instant Later(Instant at, IReadOnlyList<CounterStep> steps, IReadOnlyList<RecordedAddition> additions, IntervalProfile profile)
    {
        for (at = profile.Ceiling(at); ;)
        {
            var over = Over(at, steps, additions).Select(static one => one.End).DefaultIfEmpty(at).Max();
            if (over == at) return at;
            at = profile.Ceiling(over);
        }
    }

    // What begins before an instant and ends after it.
    private static IEnumerable<Interval> Over(Instant at, IReadOnlyList<CounterStep> steps, IReadOnlyList<RecordedAddition> additions)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        if (low < steps.Count && steps[low].Start < at) yield return new Interval(steps[low].Start, steps[low].End);
        foreach (var one in additions)
            if (one.Start < at && at < one.End) yield return new Interval(one.Start, one.End);
    }
}
