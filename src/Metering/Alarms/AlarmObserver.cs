using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What alarm rules ask of whoever keeps readings.</summary>
public interface IAlarmData
{
    /// <summary>The last value of a gauge with its time; null where there is none.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="gauge">Identifier of the gauge.</param>
    (Instant At, decimal Value)? Last(string meter, string gauge);

    /// <summary>Time of the last reading of any channel of a meter; null where there is none.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="channel">One channel; null: any.</param>
    Instant? LastReading(string meter, string? channel);

    /// <summary>How many different times of a span have a reading.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="channel">Identifier of the register or gauge.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    long Arrived(string meter, string channel, Instant from, Instant to);

    /// <summary>The intervals of a register that touch a span, in the order of time.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    IReadOnlyList<IntervalValue> Intervals(string meter, string register, Instant from, Instant to);

    /// <summary>The total of an hour, day or month; null where nothing is known of it.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="bucket">The bucket.</param>
    BucketTotal? Total(string meter, string register, CalendarBucket bucket);
}

/// <summary>Works out what a rule sees, in the unit of the rule.</summary>
public static class AlarmObserver
{
    private static readonly Unit Hour = Unit.Parse("h");
    private static readonly Unit Reactive = Unit.Parse("kvarh");
    private static readonly Duration Stale = Duration.FromMinutes(30);

    /// <summary>What the rule sees now.</summary>
    /// <param name="site">The site.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="data">The readings.</param>
    /// <param name="now">Now.</param>
    public static AlarmObservation Observe(EnergySite site, AlarmRule rule, IAlarmData data, Instant now)
    {
        var watch = AlarmWatches.Of(site, rule, now);
        return site.Meter(rule.Meter) is { } meter ? new AlarmObservation(now, Value(site, rule, meter, data, now), watch) : new AlarmObservation(now, null, watch);
    }

    private static decimal? Value(EnergySite site, AlarmRule rule, Meter meter, IAlarmData data, Instant now)
    {
        if (rule.Measure == AlarmMeasure.DataAge) return AlarmValues.Age(data.LastReading(meter.Id, rule.Channel), now);
        if (meter.Gauges.FirstOrDefault(g => g.Id == rule.Channel) is { } gauge)
            return rule.Measure == AlarmMeasure.UploadRate ? Arrived(rule, meter, gauge.Id, data, now)
                : data.Last(meter.Id, gauge.Id) is { } last && now - last.At <= Stale ? gauge.Unit.ConvertTo(last.Value, rule.Unit) : null;
        if (meter.Register(rule.Channel) is not { } register) return null;
        var size = rule.Window <= Duration.FromHours(1) ? BucketSize.Hour : rule.Window <= Duration.FromDays(1) ? BucketSize.Day : BucketSize.Month;
        var bucket = CalendarBucket.Of(size, now, site.Zone(meter));
        var load = register.Unit / Hour;
        return rule.Measure switch
        {
            AlarmMeasure.UploadRate => Arrived(rule, meter, register.Id, data, now),
            AlarmMeasure.Load => In(rule, load, AlarmValues.Load(Complete(meter, register, data, meter.Profile.Length, now).LastOrDefault())),
            AlarmMeasure.BlockDemand => In(rule, load, Demand(meter, register, data, new IntervalProfile(rule.Window, Stamping.Start).Floor(now), rule.Window)),
            AlarmMeasure.SlidingDemand => In(rule, load, Demand(meter, register, data, meter.Profile.Floor(now), rule.Window)),
            AlarmMeasure.Consumption => In(rule, register.Unit, data.Total(meter.Id, register.Id, bucket)?.Amount),
            AlarmMeasure.Substituted => In(rule, Unit.None, AlarmValues.Substituted(data.Total(meter.Id, register.Id, bucket))),
            AlarmMeasure.PowerFactor => In(rule, Unit.None, Factor(meter, register, data, rule.Window, now)),
            _ => null,
        };
    }

    private static decimal? In(AlarmRule rule, Unit unit, decimal? value) => value is { } known ? unit.ConvertTo(known, rule.Unit) : null;

    // Of the window just past, as far as intervals are expected to have arrived by now.
    private static decimal? Arrived(AlarmRule rule, Meter meter, string channel, IAlarmData data, Instant now)
    {
        var to = meter.Profile.Floor(now);
        return In(rule, Unit.None, AlarmValues.UploadRate(data.Arrived(meter.Id, channel, to - rule.Window, to), to - rule.Window, to, meter.Profile.Length));
    }

    private static decimal? Demand(Meter meter, MeterRegister register, IAlarmData data, Instant end, Duration window) =>
        AlarmValues.Demand(data.Intervals(meter.Id, register.Id, end - window, end), end, window);

    private static decimal? Factor(Meter meter, MeterRegister active, IAlarmData data, Duration window, Instant now)
    {
        if (meter.Registers.FirstOrDefault(r => r.Unit.IsConvertibleTo(Reactive)) is not { } reactive) return null;
        return AlarmValues.PowerFactor(Sum(active), Sum(reactive));

        decimal? Sum(MeterRegister register)
        {
            var intervals = Complete(meter, register, data, window, now);
            return intervals.Count == 0 || intervals.Any(static i => i.Amount is null) ? null : intervals.Sum(static i => i.Amount!.Value);
        }
    }

    private static List<IntervalValue> Complete(Meter meter, MeterRegister register, IAlarmData data, Duration window, Instant now)
    {
        var end = meter.Profile.Floor(now);
        return [.. data.Intervals(meter.Id, register.Id, end - window, end).Where(i => i.End <= end && i.Start >= end - window)];
    }
}
