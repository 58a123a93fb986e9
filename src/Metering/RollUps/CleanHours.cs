using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The hours of readings in which there is nothing to judge: one device from its beginning, a reading at the end of every interval, none below the one before, none too
/// fast. They are the same, digit for digit, as on the way of all readings, at a fraction of the time: what a bulk load of years mostly consists of.
/// </summary>
public static class CleanHours
{
    private const int MostDigits = 28;

    /// <summary>The hours; null where something has to be judged, and the readings must go the way of all.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="readings">All its readings, in the order of their times.</param>
    /// <param name="received">When they arrived.</param>
    public static List<BucketTotal>? Of(SeriesSetup setup, ReadOnlySpan<BlockReading> readings, Instant received)
    {
        var length = setup.Meter.Profile.Length;
        if (readings.Length == 0 || setup.SendsAmounts || setup.Additions.Count + setup.Settled.Count > 0 || setup.Meter.Installations is not [{ To: null } device]) return null;
        if (device.Fit(setup.Register) is not { Closing: null } fit || setup.Meter.Profile.Floor(device.From) != device.From) return null;
        if (readings[^1].At - received > setup.Limits.Ahead || !Fits(fit, readings, device.Multiplier.Factor)) return null;
        return Rise(setup, readings, device, fit.Opening, length) ? Hours(readings, device, fit.Opening, length, setup.Policy.Zone) : null;
    }

    // All sums stay within the digits of a decimal, so that nothing is rounded on either way.
    private static bool Fits(RegisterFit fit, ReadOnlySpan<BlockReading> readings, decimal factor)
    {
        var (first, last, scale) = (readings[0].Value, readings[^1].Value, fit.Opening.Scale);
        foreach (ref readonly var reading in readings) scale = Math.Max(scale, reading.Value.Scale);
        if (Math.Abs(fit.Opening) > CounterLimits.HighestReading || last > CounterLimits.HighestReading || factor <= 0) return false;
        if (fit.RollOver is { } width && (first < 0 || last >= width)) return false;
        var digits = MostDigits - scale - factor.Scale;
        for (var (i, bound) = (0, (last - fit.Opening) * factor); i < digits; i++, bound /= 10)
            if (bound < 1) return true;
        return false;
    }

    private static bool Rise(SeriesSetup setup, ReadOnlySpan<BlockReading> readings, MeterInstallation device, decimal opening, Duration length)
    {
        var (at, value, factor, measured) = (device.From, opening, device.Multiplier.Factor, ReadingMark.Measured);
        var isLimited = setup.Limits.HighestRate is not null;
        foreach (ref readonly var reading in readings)
        {
            at += length;
            if (reading.At != at || reading.Value < value || (!ReferenceEquals(reading.Mark, measured) && reading.Mark != measured)) return false;
            if (isLimited && !setup.Limits.IsPlausible(value, reading.Value, factor, length)) return false;
            value = reading.Value;
        }

        return true;
    }

    private static List<BucketTotal>? Hours(ReadOnlySpan<BlockReading> readings, MeterInstallation device, decimal opening, Duration length, DateTimeZone zone)
    {
        var (step, at, value, factor) = (length.ToInt64Nanoseconds(), Nanoseconds(device.From), opening, device.Multiplier.Factor);
        var hours = new List<BucketTotal>((int)(readings.Length * step / NodaConstants.NanosecondsPerHour) + 2);
        var (clock, whole) = (new Clock(zone), Duration.FromHours(1));
        for (var i = 0; i < readings.Length;)
        {
            if (!clock.Reach(at, step)) return null;
            var (start, end) = clock.Hour(at);
            var count = (int)Math.Min((end - at) / step, readings.Length - i);
            var last = readings[i + count - 1].Value;
            var amount = (last - value) * factor;
            var (begin, covered) = (Time(start), count * step == NodaConstants.NanosecondsPerHour ? whole : Duration.FromNanoseconds(count * step));
            hours.Add(new BucketTotal(new CalendarBucket(BucketSize.Hour, begin, Time(end)), amount, 0, amount, covered, ReadingState.Measured));
            (i, at, value) = (i + count, at + (count * step), last);
        }

        return hours;
    }

    private static long Nanoseconds(Instant at) => (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    private static Instant Time(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);

    /// <summary>The hours on the wall between two changes of the clock.</summary>
    private struct Clock(DateTimeZone zone)
    {
        private long _from = long.MaxValue;
        private long _to = long.MinValue;
        private long _offset;

        /// <summary>Goes to a time; false where the hours there do not begin together with intervals.</summary>
        public bool Reach(long at, long step)
        {
            if (at >= _from && at < _to) return true;
            var part = zone.GetZoneInterval(Time(at));
            _offset = part.WallOffset.Seconds * NodaConstants.NanosecondsPerSecond;
            _from = part.HasStart && part.Start > Time(long.MinValue / 2) ? Nanoseconds(part.Start) : long.MinValue / 2;
            _to = part.HasEnd && part.End < Time(long.MaxValue / 2) ? Nanoseconds(part.End) : long.MaxValue / 2;
            return _offset % step == 0 && (!part.HasStart || _from % step == 0) && (!part.HasEnd || _to % step == 0);
        }

        public readonly (long Start, long End) Hour(long at)
        {
            var past = (at + _offset) % NodaConstants.NanosecondsPerHour;
            var start = at - (past < 0 ? past + NodaConstants.NanosecondsPerHour : past);
            return (Math.Max(start, _from), Math.Min(start + NodaConstants.NanosecondsPerHour, _to));
        }
    }
}
