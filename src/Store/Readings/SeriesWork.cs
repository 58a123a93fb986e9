using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>
/// Keeps the hours of registers right: what changed is noted in the same transaction as the readings, so that nothing is forgotten whenever the work stops;
/// it is computed again around the change only, and taken off the list together with its result.
/// </summary>
public sealed class SeriesWork
{
    private readonly Database _database;
    private readonly ReadingStore _store;
    private readonly Func<SeriesKey, SeriesSetup?> _setup;

    /// <summary>Work on the readings of a store.</summary>
    /// <param name="database">The database that holds the hours.</param>
    /// <param name="store">The readings.</param>
    /// <param name="setup">How a register is set up now; null for gauges and what is not set up.</param>
    public SeriesWork(Database database, ReadingStore store, Func<SeriesKey, SeriesSetup?> setup) => (_database, _store, _setup) = (database, store, setup);

    /// <summary>Works off what changed, longest waiting first.</summary>
    /// <param name="most">At most so many series.</param>
    /// <returns>What was computed again; empty where nothing was waiting.</returns>
    public IReadOnlyList<(SeriesKey Series, SeriesHours Hours)> Run(int most = 1000)
    {
        var done = new List<(SeriesKey, SeriesHours)>();
        foreach (var (touched, key) in Waiting(most))
        {
            if (_setup(key) is not { } setup) Settle(touched, null, null);
            else if (Compute(touched, key, setup) is { } hours && Settle(touched, hours, setup.Policy.Zone)) done.Add((key, hours));
        }

        return done;
    }

    /// <summary>How many series wait to be computed.</summary>
    public long Backlog()
    {
        using var connection = _database.Connect();
        return Sql.Number(connection, null, "SELECT COUNT(*) FROM reading_touched") ?? 0;
    }

    /// <summary>The hours of a register as they would be with what was known at an instant, computed from the readings.</summary>
    /// <param name="setup">The register, as it was set up then.</param>
    /// <param name="times">From when, until before when.</param>
    /// <param name="recordedUpTo">The instant; null: with all that is known.</param>
    public SeriesHours AsKnown(SeriesSetup setup, Interval times, Instant? recordedUpTo)
    {
        var latest = _store.Last([setup.Key]).TryGetValue(setup.Key, out var last) ? last.At + Duration.Epsilon : times.End;
        return SeriesWindow.Compute(setup, times, [], [], span => Records(setup, span, recordedUpTo), Instant.Max(latest, times.Start), _store.KeptFrom());
    }

    private List<(TouchedRow Touched, SeriesKey Key)> Waiting(int most)
    {
        using var connection = _database.Connect();
        var rows = TouchedTable.Read(connection, null, most);
        var keys = SeriesTable.All(connection).ToDictionary(static s => s.Number, static s => s.Key);
        return [.. rows.Select(row => (row, keys[row.Series]))];
    }

    private SeriesHours Compute(TouchedRow touched, SeriesKey key, SeriesSetup setup)
    {
        List<Interval> gaps;
        List<LookedAt> looked;
        using (var connection = _database.Connect()) (gaps, looked) = (RollUpTable.Gaps(connection, touched.Series), RollUpTable.Looked(connection, touched.Series));
        var changed = new Interval(StoreTime.FromNanoseconds(touched.First), StoreTime.FromNanoseconds(touched.Last));
        var latest = _store.Last([key]).TryGetValue(key, out var last) ? last.At + Duration.Epsilon : changed.Start;
        return SeriesWindow.Compute(setup, changed, gaps, looked, span => Records(setup, span, null), latest, _store.KeptFrom());
    }

    private List<ReadingRecord> Records(SeriesSetup setup, Interval span, Instant? recordedUpTo) => StoredReading.Records(_store.Read(setup.Key, span, recordedUpTo), setup.Settled);

    // Where more has changed meanwhile, what was computed is out of date: it is computed once more with the rest.
    private bool Settle(TouchedRow touched, SeriesHours? hours, DateTimeZone? zone)
    {
        using var writing = ReadingWriting.Begin(_database);
        if (TouchedTable.Settle(writing.Connection, writing.Transaction, touched) == 0) return false;
        if (hours is not null) RollUpTable.Replace(writing.Connection, writing.Transaction, touched.Series, hours, zone!);
        writing.Commit();
        return true;
    }
}
