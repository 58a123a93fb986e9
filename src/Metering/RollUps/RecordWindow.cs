using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The readings of a register, read piece by piece as they are needed, and where a walk along them may begin or end without changing what is
/// believed elsewhere.
/// </summary>
/// <remarks>
/// After a run of readings each of which rises from the one before at a rate that can be, the walk believes what it would believe whatever came before: one
/// of the first four is believed, for a reading is held only where one of the next three is believed; all that follow are; and of a run no later reading puts more than the last two
/// in doubt. Within a run of ten, the fifth to the seventh are believed on every way. Amounts of intervals say nothing of each other: a walk begins and ends with the nearest
/// one that is used, so that what is missing in between is known to be.
/// </remarks>
internal sealed class RecordWindow(SeriesSetup setup, Func<Interval, IReadOnlyList<ReadingRecord>> read, Instant keptFrom)
{
    public const int Run = 10;
    private const int Certain = 6;

    private static readonly Duration FirstReach = Duration.FromDays(1);
    private static readonly Duration FurthestReach = Duration.FromDays(256);

    private readonly List<ReadingRecord> _records = [];
    private Interval? _have;

    /// <summary>Where a walk may begin so that it is right from an instant on.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Opening">What the counter showed there; null: at the opening of the device, or between devices.</param>
    /// <param name="Right">From when on its steps are right.</param>
    public readonly record struct Edge(Instant Start, decimal? Opening, Instant Right);

    /// <summary>Earlier readings are no longer kept.</summary>
    public Instant KeptFrom => keptFrom;

    /// <summary>The first reading of a device in a span that its counter can have shown; null: there is none.</summary>
    public ReadingRecord? FirstUsable(Instant from, Instant to, MeterInstallation device) =>
        Between(Instant.Max(from, keptFrom), to).FirstOrDefault(r => r.At > device.From && (device.To is not { } end || r.At < end) && Usable(r, device));

    /// <summary>All that was read so far, in the order of time.</summary>
    public IReadOnlyList<ReadingRecord> All => _records;

    public IReadOnlyList<ReadingRecord> Between(Instant from, Instant to)
    {
        Reach(from, to);
        var first = ReadingRecords.Lower(_records, from);
        return _records.GetRange(first, ReadingRecords.Lower(_records, to) - first);
    }

    /// <summary>Looks back from an instant for where to begin.</summary>
    public Edge Before(Instant at)
    {
        if (setup.SendsAmounts) return new Edge(AmountBefore(setup.Meter.Told(setup.Register, at).Start), null, setup.Meter.Told(setup.Register, at).Start);
        if (setup.Meter.Installations.LastOrDefault(i => i.From < at) is not { } device || device.To <= at) return new Edge(at, null, at);
        var floor = Instant.Max(device.From, keptFrom);
        for (var reach = FirstReach; ; reach = Longer(reach))
        {
            var from = Instant.Max(floor, at - reach);
            var records = Between(from == device.From ? from + Duration.Epsilon : from, at);
            if (Last(records, device) is { } last) return new Edge(records[last].At, records[last].Effective.Value, records[last + Certain].At);
            if (from > floor) continue;
            if (floor == device.From) return new Edge(floor, null, floor);

            var first = records.FirstOrDefault(r => Usable(r, device));
            return first is null ? new Edge(at, null, at) : new Edge(first.At, first.Effective.Value, first.At);
        }
    }

    /// <summary>Looks ahead from an instant for where to end: the last reading to be walked, and until when the steps are right.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="latest">No reading lies at or behind it.</param>
    public (Instant End, Instant Right) After(Instant at, Instant latest)
    {
        if (setup.SendsAmounts) return (AmountAfter(setup.Meter.Told(setup.Register, at).End, latest), setup.Meter.Told(setup.Register, at).End);
        if (setup.Meter.Installations.FirstOrDefault(i => i.To is not { } to || to > at) is not { } device || device.From >= at) return (at, at);
        var ceiling = device.To is { } removed ? Instant.Min(removed, latest) : latest;
        for (var reach = FirstReach; ; reach = Longer(reach))
        {
            var to = Instant.Min(ceiling, at + reach);
            var records = Between(Instant.Max(at + Duration.Epsilon, device.From + Duration.Epsilon), to);
            if (First(records, device) is { } first) return (records[first + Run - 1].At, records[first + Certain].At);
            if (to >= ceiling) return device.To is { } end ? (end, end) : (Instant.Max(at, ceiling), Instant.Max(at, ceiling));
        }
    }

    /// <summary>Whether something was counted before an instant.</summary>
    public bool IsKnownBefore(Instant at) => setup.SendsAmounts ? AmountBefore(at) < at : setup.Meter.Installations.Any(device => device.From < at && device.Fit(setup.Register) is not null);

    /// <summary>Whether something was counted after an instant, by another device than the one that is there.</summary>
    public bool IsKnownAfter(Instant at, Instant latest) => setup.SendsAmounts ? AmountAfter(at, latest) > at : setup.Meter.Installations.Any(device => device.From >= at && device.Fit(setup.Register) is not null);

    // The start of the last interval before an instant of which an amount is used.
    private Instant AmountBefore(Instant at)
    {
        if (setup.Meter.Installations is not [var first, ..]) return at;
        var floor = Instant.Max(setup.Meter.Profile.Floor(first.From), keptFrom);
        if (floor >= at) return at;
        for (var reach = FirstReach; ; reach = Longer(reach))
        {
            var from = Instant.Max(floor, at - reach);
            if (Between(from, at + Duration.Epsilon).LastOrDefault(IsAmount) is { } found) return setup.Meter.Told(setup.Register, found.At).Start;
            if (from <= floor) return at;
        }
    }

    // The end of the first interval behind an instant of which an amount is used.
    private Instant AmountAfter(Instant at, Instant latest)
    {
        for (var reach = FirstReach; ; reach = Longer(reach))
        {
            var to = Instant.Min(latest, at + reach);
            if (Between(at, to).FirstOrDefault(IsAmount) is { } found) return setup.Meter.Told(setup.Register, found.At).End;
            if (to >= latest) return at;
        }
    }

    private bool IsAmount(ReadingRecord record) => IntervalReadings.IsSound(record, setup.Meter.Installations, setup.Meter.Profile, setup.Limits);

    // Twice as far each time, and from a long reach on by as much again.
    private static Duration Longer(Duration reach) => reach < FurthestReach ? Duration.Min(reach + reach, FurthestReach) : reach + FurthestReach;

    private int? First(IReadOnlyList<ReadingRecord> records, MeterInstallation device)
    {
        for (var (i, run) = (0, 0); i < records.Count; i++)
        {
            run = Follows(records, i, run, device);
            if (run == Run) return i - Run + 1;
        }

        return null;
    }

    private int? Last(IReadOnlyList<ReadingRecord> records, MeterInstallation device)
    {
        int? found = null;
        for (var (i, run) = (0, 0); i < records.Count; i++)
        {
            run = Follows(records, i, run, device);
            if (run >= Run) found = i - Run + 1;
        }

        return found;
    }

    // How many readings up to this one go on from each other.
    private int Follows(IReadOnlyList<ReadingRecord> records, int i, int run, MeterInstallation device)
    {
        var record = records[i];
        if (!Usable(record, device)) return 0;
        if (run == 0) return 1;
        var (before, value) = (records[i - 1].Effective.Value!.Value, record.Effective.Value!.Value);
        return value >= before && setup.Limits.IsPlausible(before, value, device.Multiplier.Factor, record.At - records[i - 1].At) ? run + 1 : 1;
    }

    private bool Usable(ReadingRecord record, MeterInstallation device) =>
        record.State != ReadingState.Disputed && record.Effective.Value is { } value && Math.Abs(value) <= CounterLimits.HighestReading
        && (device.Fit(setup.Register)?.RollOver is not { } width || (value >= 0 && value < width))
        && record.At - record.Effective.Received <= setup.Limits.Ahead;

    private void Reach(Instant from, Instant to)
    {
        if (to <= from) return;
        if (_have is not { } have)
        {
            _records.AddRange(read(new Interval(from, to)));
            _have = new Interval(from, to);
            return;
        }

        if (from < have.Start) _records.InsertRange(0, read(new Interval(from, have.Start)));
        if (to > have.End) _records.AddRange(read(new Interval(have.End, to)));
        _have = new Interval(Instant.Min(from, have.Start), Instant.Max(to, have.End));
    }
}
