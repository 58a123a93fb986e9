using NodaTime;

namespace Lingtan.Metering;

/// <summary>All checks of the readings of one register or gauge. They say what they found and change nothing.</summary>
public static class ChannelChecks
{
    /// <summary>How far the clock of a device may be from that of the receiver, the way included.</summary>
    public static readonly Duration ClockTolerance = Duration.FromMinutes(5);

    /// <summary>For how long a counter, or the amounts of a register, may stay the same: longer than a works holiday.</summary>
    public static readonly Duration LongestStandstill = Duration.FromDays(10);

    /// <summary>For how long a momentary value other than zero may stay the same. A load that is off stays at zero.</summary>
    public static readonly Duration LongestSameValue = Duration.FromDays(1);

    /// <summary>How much before and after a span is needed to judge what lies in it.</summary>
    public static readonly Duration Around = Duration.FromDays(2);

    private const decimal HampelTimes = 10;
    private const decimal FloorOfRange = 0.2m;
    private const decimal FloorOfUsual = 0.5m;
    private const decimal Usual = 0.95m;

    /// <summary>Checks a register.</summary>
    /// <param name="past">What is known of it in the span and around it, as far as it stands still there.</param>
    /// <param name="arrived">What is kept of the span and a little around it, with its arrival.</param>
    /// <param name="span">The span.</param>
    /// <param name="now">Until when readings can have arrived.</param>
    public static IReadOnlyList<FindingRun> OfRegister(SeriesPast past, IReadOnlyList<ReceivedReading> arrived, Interval span, Instant now)
    {
        var meter = past.Setup.Meter;

        // An amount arrives when its interval is over, wherever in it the stamp stands.
        var (amounts, arrivals) = (past.Setup.SendsAmounts, Arrival.Of(arrived));
        var early = amounts && meter.Profile.Stamping == Stamping.Start ? meter.Profile.Length : Duration.Zero;
        var due = amounts ? Arrival.Of(arrived.Select(one => one with { At = meter.Told(past.Setup.Register, one.At).End })) : arrivals;

        // What the way of the counter says of clocks, the arrivals say too, and by how much.
        var findings = past.Walk.Findings.Where(static one => one.Rule != ValidationRule.ClockDrift)
            .Concat(MayStandStill(past.Setup) ? [] : StuckCheck.Run(Near(past.Records, span, same: true), LongestStandstill))
            .Concat(Gaps(meter, Near(past.Records, span, same: false), Since(meter, span), span, now - early))
            .Concat(ArrivalCheck.Run(arrivals)).Concat(ClockDriftCheck.Run(due, ClockTolerance));
        return Runs(meter, findings, span);
    }

    /// <summary>Checks a gauge. Where it was read before is not known: a time with nothing at all is a gap, a later beginning is not.</summary>
    /// <param name="meter">Its meter.</param>
    /// <param name="gauge">The gauge.</param>
    /// <param name="records">Its readings in the span and a little around it, in the order of time.</param>
    /// <param name="arrived">The same with their arrival.</param>
    /// <param name="span">The span.</param>
    /// <param name="now">Until when readings can have arrived.</param>
    public static IReadOnlyList<FindingRun> OfGauge(Meter meter, MeterGauge gauge, IReadOnlyList<ReadingRecord> records, IReadOnlyList<ReceivedReading> arrived, Interval span, Instant now)
    {
        // What no device can mean is out of range, and not measured by its neighbours.
        IReadOnlyList<ReadingRecord> sound = [.. records.Where(static one => one.Effective.Value is { } value && Math.Abs(value) <= CounterLimits.HighestReading)];
        var arrivals = Arrival.Of(arrived);
        var findings = RangeCheck.Run(records, gauge.Lowest, gauge.Highest)
            .Concat(SpikeCheck.Run(sound, HampelTimes, Floor(gauge, sound)))
            .Concat(StuckCheck.Run(records, LongestSameValue).Where(static one => one.Value != 0))
            .Concat(Gaps(meter, records, records.Count == 0 ? Since(meter, span) : null, span, now))
            .Concat(ArrivalCheck.Run(arrivals)).Concat(ClockDriftCheck.Run(arrivals, ClockTolerance));
        return Runs(meter, findings, span);
    }

    /// <summary>Whether a register shows at an end of what is known of it what it shows at that end of a span: then it may have stood still for longer.</summary>
    /// <param name="past">What is known of it.</param>
    /// <param name="span">The span.</param>
    public static bool StandsStill(SeriesPast past, Interval span)
    {
        var (records, first, end) = (past.Records, ReadingRecords.Lower(past.Records, span.Start), ReadingRecords.Lower(past.Records, span.End));
        return (first > 0 && first < records.Count && records[0].Effective.Value == records[first].Effective.Value) || (end > 0 && end < records.Count && records[^1].Effective.Value == records[end - 1].Effective.Value);
    }

    // What is fed back at times only, beside the counter that stands for the meter, such as the export of a works that uses all of its power.
    private static bool MayStandStill(SeriesSetup setup) =>
        setup.Meter.Register(setup.Register) is { } register && register != setup.Meter.Main && register.Direction.Sign() < 0;

    private static IReadOnlyList<FindingRun> Runs(Meter meter, IEnumerable<ReadingFinding> findings, Interval span)
    {
        var apart = Duration.Max(Duration.FromHours(2), meter.Profile.Length * 2);
        return FindingRun.Of(findings.Where(one => one.Start < span.End && (one.Start >= span.Start || one.End > span.Start)), apart);
    }

    private static Instant? Since(Meter meter, Interval span) => meter.Installations is [] ? null : Instant.Max(span.Start, meter.Installations.Min(static device => device.From));

    // A time without a device is no gap: each gap is cut to the times in which one was there. A stamp in the future ends none.
    private static IEnumerable<ReadingFinding> Gaps(Meter meter, IReadOnlyList<ReadingRecord> records, Instant? since, Interval span, Instant now)
    {
        foreach (var gap in GapCheck.Run(records.Where(one => one.At <= now), meter.Profile.Length, since, Instant.Min(now, span.End + Around)))
        {
            foreach (var device in meter.Installations)
            {
                var (start, end) = (Instant.Max(gap.Start, device.From), Instant.Min(gap.End, device.To ?? Instant.MaxValue));
                if (end > start && GapCheck.IsGap(end - start, meter.Profile.Length)) yield return gap with { Start = start, End = end };
            }
        }
    }

    // From the last reading before the span to the first one after it; where asked for, also those that show what is shown there.
    private static IReadOnlyList<ReadingRecord> Near(IReadOnlyList<ReadingRecord> records, Interval span, bool same)
    {
        var (first, end) = (Math.Max(0, ReadingRecords.Lower(records, span.Start) - 1), Math.Min(records.Count, ReadingRecords.Lower(records, span.End) + 1));
        while (same && first > 0 && first < records.Count && records[first - 1].Effective.Value == records[first].Effective.Value) first--;
        while (same && end > 0 && end < records.Count && records[end].Effective.Value == records[end - 1].Effective.Value) end++;
        return [.. records.Skip(first).Take(end - first)];
    }

    // A cloud, or a machine that runs for a quarter of an hour, is no mistake of the meter: what is found stands out from all that the gauge shows.
    private static decimal Floor(MeterGauge gauge, IReadOnlyList<ReadingRecord> records)
    {
        if (gauge is { Lowest: { } lowest, Highest: { } highest }) return (highest - lowest) * FloorOfRange;
        List<decimal> sizes = [.. records.Select(static one => one.Effective.Value).OfType<decimal>().Select(Math.Abs).Order()];
        return sizes.Count == 0 ? 0 : sizes[(int)((sizes.Count - 1) * Usual)] * FloorOfUsual;
    }
}
