using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// Registers that send what they counted in each interval instead of a counter: load profiles, historians, pulse loggers. Their amounts go the same way as the
/// differences of a counter, so that intervals = amounts + recorded additions. No amount tells of another interval: what did not arrive is missing.
/// </summary>
public static class IntervalReadings
{
    private static readonly LocalText OneEach = new("每个时段一个数值", "one amount for each interval");
    private static readonly LocalText CanBe = new("装置能给出的数值", "a value the device can give");
    private static readonly LocalText NotBelowZero = new("不小于零的时段量；反向另设通道", "an amount not below zero; the other direction is a register of its own");

    /// <summary>The amounts as steps, one per interval. A reading that a person set aside leaves its interval missing.</summary>
    /// <param name="devices">The devices in the order of time.</param>
    /// <param name="records">The amounts by the stamp of their interval, in the order of time.</param>
    /// <param name="profile">Length and stamping.</param>
    /// <param name="limits">How much can be counted in a time.</param>
    /// <returns>The steps, and what was found: an amount that cannot be, or a second one for its interval under another stamp, is held.</returns>
    public static CounterWalk Steps(IReadOnlyList<MeterInstallation> devices, IEnumerable<ReadingRecord> records, IntervalProfile profile, CounterLimits limits)
    {
        var (steps, held, findings) = (new List<CounterStep>(), new List<ReadingFinding>(), new List<ReadingFinding>());
        foreach (var (interval, stamps) in ByInterval(records, profile))
        {
            if (DeviceOf(devices, interval) is not { } device)
            {
                findings.AddRange(stamps.Select(CounterWalk.NoDevice));
                continue;
            }

            var doubts = stamps.ConvertAll(record => Doubt(record, interval, device, limits));
            var taken = Taken(stamps, doubts);
            for (var i = 0; i < stamps.Count; i++)
                if (i != taken) held.Add(doubts[i] ?? new(ValidationRule.TwoValues, stamps[i].At, stamps[i].At, stamps[i].Effective.Value, OneEach));
            if (taken is { } one)
                steps.Add(new(interval.Start, interval.End, StepKind.Amount, stamps[one].Effective.Value * device.Multiplier.Factor, CounterWalk.Mark(stamps[one])));
        }

        return new CounterWalk(steps, held, [.. findings.Concat(held).OrderBy(static f => f.Start).ThenBy(static f => f.Rule)]);
    }

    /// <summary>The device that counted in an interval: where it was replaced in between, the one at the end, which sends the amount.</summary>
    /// <param name="devices">The devices in the order of time.</param>
    /// <param name="interval">The interval.</param>
    /// <returns>Null where none was there.</returns>
    public static MeterInstallation? DeviceOf(IReadOnlyList<MeterInstallation> devices, Interval interval) =>
        devices.LastOrDefault(device => device.From < interval.End && (device.To is not { } to || to > interval.Start));

    /// <summary>Whether an amount is used where it is the only one of its interval.</summary>
    internal static bool IsSound(ReadingRecord record, IReadOnlyList<MeterInstallation> devices, IntervalProfile profile, CounterLimits limits) =>
        record.Effective.Value is not null && profile.IntervalOf(record.At) is var interval && DeviceOf(devices, interval) is { } device && Doubt(record, interval, device, limits) is null;

    private static IEnumerable<(Interval Interval, List<ReadingRecord> Stamps)> ByInterval(IEnumerable<ReadingRecord> records, IntervalProfile profile)
    {
        (Interval Interval, List<ReadingRecord> Stamps)? open = null;
        foreach (var record in records.Where(static r => r.Effective.Value is not null))
        {
            var interval = profile.IntervalOf(record.At);
            if (open is { } same && same.Interval == interval)
            {
                same.Stamps.Add(record);
                continue;
            }

            if (open is { } done) yield return done;
            open = (interval, [record]);
        }

        if (open is { } last) yield return last;
    }

    // What a person answers for comes first, then what was stamped first.
    private static int? Taken(List<ReadingRecord> stamps, List<ReadingFinding?> doubts)
    {
        int? first = null;
        for (var i = 0; i < stamps.Count; i++)
        {
            if (doubts[i] is not null) continue;
            if (stamps[i].IsSettled) return i;
            first ??= i;
        }

        return first;
    }

    // Nothing around an amount can confirm it, as later readings confirm those of a counter: what cannot be is not used until a person answers for it.
    private static ReadingFinding? Doubt(ReadingRecord record, Interval interval, MeterInstallation device, CounterLimits limits)
    {
        var value = record.Effective.Value!.Value;
        if (Math.Abs(value) > CounterLimits.HighestReading) return Found(ValidationRule.Range, CanBe);
        if (record.IsSettled) return null;
        if (interval.End - record.Effective.Received > limits.Ahead) return Found(ValidationRule.ClockDrift, CounterPath.Arrived);
        if (value < 0) return Found(ValidationRule.NegativeStep, NotBelowZero);
        return limits.IsPlausible(value * device.Multiplier.Factor, interval.Duration) ? null : Found(ValidationRule.Spike, CounterPath.Slower);

        ReadingFinding Found(ValidationRule rule, LocalText expected) => new(rule, record.At, record.At, value, expected);
    }
}
