namespace Lingtan.Metering;

/// <summary>
/// Devices that send what they counted in each interval instead of a counter: pulse counters, load profiles. Their amounts go the same way as the
/// differences of a counter, so that intervals = amounts + recorded additions.
/// </summary>
public static class IntervalReadings
{
    /// <summary>The amounts as steps, one per interval. A reading that a person set aside leaves its interval missing.</summary>
    /// <param name="records">The amounts by the stamp of their interval.</param>
    /// <param name="profile">Length and stamping.</param>
    /// <param name="multiplier">Ratios of the transformers.</param>
    /// <returns>The steps, and what was found: a second amount for one interval under another stamp is held.</returns>
    public static CounterWalk Steps(IEnumerable<ReadingRecord> records, IntervalProfile profile, Multiplier multiplier)
    {
        var (steps, held) = (new List<CounterStep>(), new List<ReadingFinding>());
        foreach (var record in records)
        {
            if (record.Effective.Value is not { } value) continue;
            var interval = profile.IntervalOf(record.At);
            if (steps.Count > 0 && steps[^1].Start == interval.Start)
                held.Add(new(ValidationRule.TwoValues, record.At, record.At, value, new("每个时段一个数值", "one amount for each interval")));
            else if (Math.Abs(value) > CounterLimits.HighestReading)
                held.Add(new(ValidationRule.Range, record.At, record.At, value, new("装置能给出的数值", "a value the device can give")));
            else
                steps.Add(new(interval.Start, interval.End, StepKind.Counted, value * multiplier.Factor, CounterWalk.Mark(record)));
        }

        return new CounterWalk(steps, held, held);
    }
}
