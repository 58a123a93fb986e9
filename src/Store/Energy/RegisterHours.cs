using System.Security.Cryptography;
using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>
/// The hours and intervals of registers as they stand with what is set up and recorded now. What changed in readings is noted with them; what changed in the set-up is found by the
/// signature of each register, which is kept with the hours that were computed with it. Whoever asks gets what is right, and waits for what has to be computed again.
/// </summary>
public sealed class RegisterHours
{
    private readonly Database _database;
    private readonly ReadingStore _store;
    private readonly EnergyDesk _desk;
    private readonly SeriesWork _work;
    private readonly RollUpStore _rollUps;
    private readonly Lock _gate = new();
    private long _setUp = -1;
    private Instant _read = Instant.MinValue;

    /// <summary>The hours in a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="store">The readings.</param>
    /// <param name="desk">What is set up.</param>
    public RegisterHours(Database database, ReadingStore store, EnergyDesk desk)
    {
        (_database, _store, _desk, _rollUps) = (database, store, desk, new RollUpStore(database));
        _work = new SeriesWork(database, store, key => SetupOf(desk.Now().Site, key));
    }

    /// <summary>Hours of registers of one time zone, by register; those of which nothing is known are left out.</summary>
    /// <param name="series">The registers.</param>
    /// <param name="zone">The time zone.</param>
    /// <param name="times">Hours that begin in it.</param>
    public IReadOnlyDictionary<SeriesKey, IReadOnlyList<BucketTotal>> Read(IReadOnlyCollection<SeriesKey> series, DateTimeZone zone, Interval times)
    {
        Freshen();
        return _rollUps.Read(series, zone, times, BucketSize.Hour);
    }

    /// <summary>The intervals of a register that touch a time, in their order; of a virtual meter or gauge none.</summary>
    /// <param name="key">The register.</param>
    /// <param name="times">The time.</param>
    /// <param name="recordedUpTo">What arrived later is left out; null: all counts.</param>
    public IReadOnlyList<IntervalValue> Intervals(SeriesKey key, Interval times, Instant? recordedUpTo = null) =>
        Intervals(_desk.Now().Site, key, times, recordedUpTo);

    /// <summary>The intervals of a register as they would be with another set-up, such as that of an earlier day.</summary>
    /// <param name="site">What was set up.</param>
    /// <param name="key">The register.</param>
    /// <param name="times">The time.</param>
    /// <param name="recordedUpTo">What arrived later is left out; null: all counts.</param>
    public IReadOnlyList<IntervalValue> Intervals(EnergySite site, SeriesKey key, Interval times, Instant? recordedUpTo) =>
        SetupOf(site, key) is not { } setup ? [] : [.. _work.AsKnown(setup, times, recordedUpTo).Intervals.Where(one => one.End > times.Start && one.Start < times.End)];

    /// <summary>What is known of a register in a time and a little around it; in the time it is what all of its history would give.</summary>
    /// <param name="key">The register, of a real meter.</param>
    /// <param name="times">The time.</param>
    public SeriesPast Past(SeriesKey key, Interval times) => _work.Past(SetupOf(_desk.Now().Site, key)!, times);

    /// <summary>The account of a register of a real meter over a span, with its intervals.</summary>
    /// <param name="key">The register.</param>
    /// <param name="asked">The span.</param>
    public (RegisterAccount Account, IReadOnlyList<IntervalValue> Intervals) Account(SeriesKey key, Interval asked)
    {
        // A difference or an addition that reaches over an end of the span takes it along.
        for (var times = asked; ;)
        {
            var past = Past(key, times);
            var account = RegisterAccount.Of(past, asked);
            if (account.Span.Start >= times.Start && account.Span.End <= times.End) return (account, past.Intervals);
            times = new Interval(Instant.Min(account.Span.Start, times.Start), Instant.Max(account.Span.End, times.End));
        }
    }

    /// <summary>The substitution ledger of a register of a real meter. Months whose hours say that all of them was measured are added up from these; of the others every interval is looked at.</summary>
    /// <param name="key">The register.</param>
    /// <param name="span">Intervals that begin in it.</param>
    public SubstitutionLedger Ledger(SeriesKey key, Interval span)
    {
        var setup = SetupOf(_desk.Now().Site, key)!;
        var zone = setup.Policy.Zone;
        var (hours, last) = (Read([key], zone, span).GetValueOrDefault(key, []).ToLookup(hour => hour.Bucket.Start.InZone(zone).Date.ToYearMonth()), _store.Last([key]).TryGetValue(key, out var reading) ? reading.At : Instant.MinValue);
        var (looked, measured) = (new List<Interval>(), new Dictionary<YearMonth, decimal>());
        for (var at = span.Start; at < span.End;)
        {
            var month = at.InZone(zone).Date.ToYearMonth();
            var part = new Interval(at, Instant.Min(span.End, MonthSpan.Of(month, zone).End));
            if (MeasuredHours.Total(setup.Meter, part, [.. hours[month]], last) is { } total) measured.Add(month, total);
            else looked.Add(part);
            at = part.End;
        }

        var ledger = SubstitutionLedger.Of(key.Meter, key.Point, [.. DoubtfulTimes.Together(looked).SelectMany(part => Past(key, part).Intervals.Where(one => one.Start >= part.Start && one.Start < part.End))], zone);
        foreach (var (month, total) in ledger.Totals) measured[month] = total;
        return ledger with { Totals = measured };
    }

    /// <summary>The times of registers in which something waits for a person, or did, in the order of time.</summary>
    public IReadOnlyDictionary<SeriesKey, IReadOnlyList<Interval>> Doubtful()
    {
        Freshen();
        return _work.Doubtful();
    }

    /// <summary>What is proposed to a person in a doubtful time of a register, with the reading where it is about one.</summary>
    /// <param name="key">The register.</param>
    /// <param name="doubtful">The time.</param>
    public IReadOnlyList<(RepairProposal Proposal, ReadingRecord? Record)> Proposals(SeriesKey key, Interval doubtful) => SetupOf(_desk.Now().Site, key) is { } setup ? _work.Proposals(setup, doubtful) : [];

    /// <summary>Computes again what changed since it was last asked.</summary>
    public void Freshen()
    {
        var (setUp, read) = (_desk.Head(), _store.Head());
        lock (_gate)
        {
            if (setUp == _setUp && read == _read) return;
            if (setUp != _setUp) Compare(_desk.Now().Site);
            while (_work.Run().Count > 0)
            {
            }

            (_setUp, _read) = (setUp, _store.Head());
        }
    }

    /// <summary>How a register is set up; null for gauges, virtual meters and what is not set up.</summary>
    /// <param name="site">What is set up.</param>
    /// <param name="key">The register.</param>
    public static SeriesSetup? SetupOf(EnergySite site, SeriesKey key) => site.Meter(key.Meter) is not { IsVirtual: false } meter || meter.Registers.FirstOrDefault(one => one.Id == key.Point) is not { } register ? null
        : new SeriesSetup(
            meter, register.Id, new CounterLimits(register.HighestRate), site.Policy(meter.Facility), site.AdditionsOf(meter.Id, register.Id),
            [.. site.SettlementsOf(meter.Id, register.Id).Select(static one => one.Decided)]);

    // Registers that were computed with another set-up are computed again, from the first device on.
    private void Compare(EnergySite site)
    {
        using var connection = _database.Connect();
        var known = Sql.Rows(connection, null, "SELECT series, signature FROM hours_setup", static row => (row.GetString(0), row.GetString(1))).ToDictionary(static one => one.Item1, static one => one.Item2, StringComparer.Ordinal);
        var changed = site.Meters.Where(static meter => !meter.IsVirtual).SelectMany(static meter => meter.Registers.Select(register => new SeriesKey(meter.Id, register.Id))).Select(key => (Key: key, Setup: SetupOf(site, key)!))
            .Select(static one => (one.Key, one.Setup, Signature: Sign(one.Setup))).Where(one => known.GetValueOrDefault(one.Key.ToString()) != one.Signature).ToList();
        if (changed.Count == 0) return;
        var last = _store.Last(changed.Select(static one => one.Key));
        _store.Touch([.. changed.Where(one => one.Setup.Meter.Installations.Count > 0).Select(one => Whole(one.Key, one.Setup, last))]);
        using var transaction = connection.BeginTransaction();
        foreach (var one in changed)
            Sql.Run(connection, transaction, "INSERT INTO hours_setup (series, signature) VALUES (@series, @signature) ON CONFLICT (series) DO UPDATE SET signature = excluded.signature", ("series", one.Key.ToString()), ("signature", one.Signature));
        transaction.Commit();
    }

    private static TouchedSeries Whole(SeriesKey key, SeriesSetup setup, IReadOnlyDictionary<SeriesKey, StoredReading> last)
    {
        var first = setup.Additions.Select(static one => one.Start).Append(setup.Meter.Installations[0].From).Min();
        var ends = setup.Additions.Select(static one => one.End).Append(first);
        return new TouchedSeries(key, first, (last.TryGetValue(key, out var reading) ? ends.Append(reading.At) : ends).Max());
    }

    private static string Sign(SeriesSetup setup)
    {
        var text = new StringBuilder().AppendJoin('|', setup.Limits.HighestRate, setup.Meter.Profile.Length, setup.Policy.Zone.Id, string.Join(',', setup.Policy.Days.Holidays.Order()), string.Join(',', setup.Policy.Days.Worked.Order()));
        if (setup.SendsAmounts) text.Append('|').AppendJoin('|', Sending.Amounts, setup.Meter.Profile.Stamping);
        foreach (var device in setup.Meter.Installations)
        {
            var fit = device.Fit(setup.Register);
            text.Append('\n').AppendJoin('|', device.From, device.To, device.Multiplier.Factor, fit?.Opening, fit?.Closing, fit?.RollOver);
        }

        foreach (var one in setup.Additions) text.Append('\n').AppendJoin('|', one.Id, one.Start, one.End, one.Amount, one.Reason, one.Author);
        foreach (var one in setup.Settled) text.Append('\n').AppendJoin('|', one.At, one.Value, one.Rule, one.Author);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
