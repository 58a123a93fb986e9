using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What meters counted in spans of time, virtual ones by their formula. For one request: hours that were read once are kept.</summary>
/// <param name="site">What is set up.</param>
/// <param name="hours">The hours and intervals of registers.</param>
public sealed class MeterAmounts(EnergySite site, RegisterHours hours)
{
    private readonly Dictionary<(SeriesKey Series, YearMonth Month), IReadOnlyList<IntervalValue>> _months = [];
    private readonly Dictionary<(SeriesKey Series, Interval Times), IReadOnlyList<IntervalValue>> _intervals = [];

    /// <summary>What a register counted in a span. Spans of whole hours are sums of hours; others are computed from intervals.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    /// <param name="start">First instant.</param>
    /// <param name="end">First instant after it.</param>
    public SpanTotal Of(Meter meter, MeterRegister register, Instant start, Instant end)
    {
        if (!meter.IsVirtual) return SpanTotal.Of(Parts(new SeriesKey(meter.Id, register.Id), site.Zone(meter), new Interval(start, end)), start, end);
        var nothing = new SpanTotal(start, end, null, 0, 0, Duration.Zero, new ReadingMark(ReadingState.Missing));
        if (site.Virtuals.Terms(meter.Id) is not { Count: > 0 } terms) return nothing;
        SpanTotal? sum = null;
        foreach (var term in terms)
        {
            var real = site.Meter(term.Meter)!;
            var part = Of(real, real.Register(term.Register)!, start, end);

            // A virtual meter is known where every meter of its formula is.
            if (part.Amount is null) return nothing;
            sum = Add(sum, part, term.Factor * real.Register(term.Register)!.Unit.ConvertTo(1, register.Unit));
        }

        return sum!;
    }

    /// <summary>What a register counted in parts of a span, with the intervals as they are.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    /// <param name="span">The span.</param>
    /// <param name="parts">The parts.</param>
    public IReadOnlyList<SpanTotal> Fine(Meter meter, MeterRegister register, Interval span, IEnumerable<Interval> parts)
    {
        if (meter.IsVirtual)
        {
            foreach (var term in site.Virtuals.Terms(meter.Id) ?? []) Remember(new SeriesKey(term.Meter, site.Meter(term.Meter)!.Register(term.Register)!.Id), span);
            return [.. parts.Select(part => Of(meter, register, part.Start, part.End))];
        }

        var intervals = Remember(new SeriesKey(meter.Id, register.Id), span);
        return [.. parts.Select(part => SpanTotal.Of(intervals, part.Start, part.End))];
    }

    /// <summary>What a register counted, as balances ask for it; null where nothing is known.</summary>
    /// <param name="span">The time.</param>
    public Func<Meter, MeterRegister, decimal?> In(Interval span) => (meter, register) => Of(meter, register, span.Start, span.End).Amount;

    private IReadOnlyList<IntervalValue> Remember(SeriesKey key, Interval span)
    {
        if (!_intervals.TryGetValue((key, span), out var intervals)) _intervals.Add((key, span), intervals = hours.Intervals(key, span));
        return intervals;
    }

    private IReadOnlyList<IntervalValue> Parts(SeriesKey key, DateTimeZone zone, Interval span)
    {
        foreach (var ((series, times), intervals) in _intervals)
            if (series == key && times.Start <= span.Start && span.End <= times.End) return intervals;
        if (!IsHour(span.Start, zone) || !IsHour(span.End, zone)) return hours.Intervals(key, span);
        var (first, last) = (span.Start.InZone(zone).Date.ToYearMonth(), (span.End - Duration.Epsilon).InZone(zone).Date.ToYearMonth());
        if (first == last) return Month(key, zone, first);
        var all = new List<IntervalValue>();
        for (var month = first; month.CompareTo(last) <= 0; month = month.PlusMonths(1)) all.AddRange(Month(key, zone, month));
        return all;
    }

    private IReadOnlyList<IntervalValue> Month(SeriesKey key, DateTimeZone zone, YearMonth month)
    {
        if (_months.TryGetValue((key, month), out var known)) return known;
        var span = MonthSpan.Of(month, zone);
        var read = hours.Read([key], zone, new Interval(span.Start, span.End)).GetValueOrDefault(key, []);

        // An hour is an interval that happens to be an hour long; how much of it was measured stands in its state.
        return _months[(key, month)] = [.. read.Select(static hour => new IntervalValue(hour.Bucket.Start, hour.Bucket.End, hour.Amount - hour.Added, hour.Added, hour.Covered, new ReadingMark(hour.Worst)))];
    }

    private static bool IsHour(Instant at, DateTimeZone zone) => CalendarBucket.Of(BucketSize.Hour, at, zone).Start == at;

    private static SpanTotal Add(SpanTotal? sum, SpanTotal part, decimal times)
    {
        var own = part with { Amount = part.Amount * times, Added = part.Added * times, Measured = part.Measured * times };
        if (sum is null) return own;
        return sum with
        {
            Amount = sum.Amount + own.Amount, Added = sum.Added + own.Added, Measured = sum.Measured + own.Measured, Covered = Duration.Min(sum.Covered, own.Covered),
            Mark = sum.Mark.State == ReadingState.Measured ? own.Mark : sum.Mark,
        };
    }
}
