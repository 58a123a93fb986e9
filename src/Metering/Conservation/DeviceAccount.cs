using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// What one device counted in a span of time, from its readings and nothing else: a check of the differences, which were taken step by step. Of a device that sends amounts, the
/// first is zero and the last their sum.
/// </summary>
/// <param name="Serial">Number of the device.</param>
/// <param name="From">Time of the first reading that is used; its installation where the span begins with it.</param>
/// <param name="To">Time of the last reading that is used.</param>
/// <param name="First">What the counter showed first, before the multiplier; the opening reading (底度) at the installation.</param>
/// <param name="Last">What it showed last; the closing reading (止度) at the removal.</param>
/// <param name="RollOvers">How often it passed its width.</param>
/// <param name="Width">The reading that is shown as zero again; null: unknown.</param>
/// <param name="SetBack">By how much resets set the counter back, together.</param>
/// <param name="Factor">The multiplier.</param>
public sealed record DeviceAccount(string Serial, Instant From, Instant To, decimal First, decimal Last, int RollOvers, decimal? Width, decimal SetBack, decimal Factor)
{
    /// <summary>How many amounts were added up; null where the device has a counter.</summary>
    public int? Amounts { get; init; }

    /// <summary>What it counted, in the unit of the register: (last − first + roll-overs × width + set back) × multiplier.</summary>
    public decimal Counted => (Last - First + (RollOvers * (Width ?? 0)) + SetBack) * Factor;

    /// <summary>Adds up the amounts that devices sent, but for those that are held.</summary>
    /// <param name="past">All that is known of the register.</param>
    /// <param name="span">The span.</param>
    public static IReadOnlyList<DeviceAccount> OfAmounts(SeriesPast past, Interval span)
    {
        var unused = past.Walk.Held.Select(static one => one.Start).ToHashSet();
        var (devices, profile) = (past.Setup.Meter.Installations, past.Setup.Meter.Profile);
        var used = from record in past.Records
                   where record.Effective.Value is not null && !unused.Contains(record.At)
                   let interval = profile.IntervalOf(record.At)
                   where span.Start <= interval.Start && interval.End <= span.End
                   group (Interval: interval, Value: record.Effective.Value!.Value) by IntervalReadings.DeviceOf(devices, interval);
        return
        [
            .. used.Where(static group => group.Key is not null).Select(static group => new DeviceAccount(
                group.Key!.Serial, group.First().Interval.Start, group.Last().Interval.End, 0, group.Sum(static one => one.Value), 0, null, 0, group.Key.Multiplier.Factor) { Amounts = group.Count() }),
        ];
    }

    /// <summary>Adds up one device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="fit">Its register.</param>
    /// <param name="steps">Its differences in the span, in the order of time.</param>
    /// <param name="past">All that is known of the register.</param>
    /// <returns>Null where it counted nothing in the span.</returns>
    public static DeviceAccount? Of(MeterInstallation device, RegisterFit fit, IReadOnlyList<CounterStep> steps, SeriesPast past)
    {
        if (steps.Count == 0) return null;
        var back = steps.Where(static step => step.Kind == StepKind.Reset).Sum(step => Shown(step.Start) - Shown(step.End));
        return new DeviceAccount(
            device.Serial, steps[0].Start, steps[^1].End, Shown(steps[0].Start), Shown(steps[^1].End), steps.Count(static step => step.Kind == StepKind.RollOver), fit.RollOver, back, device.Multiplier.Factor);

        decimal Shown(Instant at) => at == device.From ? fit.Opening : at == device.To && fit.Closing is { } closing ? closing : past.Find(at)!.Effective.Value!.Value;
    }
}
