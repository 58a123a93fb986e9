using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
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
    private readonly Lock _writing = new();

    /// <summary>Work on the readings of a store.</summary>
    /// <param name="database">The database that holds the hours.</param>
    /// <param name="store">The readings.</param>
    /// <param name="setup">How a register is set up now; null for gauges and what is not set up.</param>
    public SeriesWork(Database database, ReadingStore store, Func<SeriesKey, SeriesSetup?> setup) => (_database, _store, _setup) = (database, store, setup);

    /// <summary>How much of a series is computed at a time: of years that arrive at once, only a part is in memory.</summary>
    internal Duration Part { get; init; } = Duration.FromDays(62);

    /// <summary>Works off what changed, longest waiting first: of each series one part.</summary>
    /// <param name="most">At most so many series.</param>
    /// <returns>What was computed again; empty where nothing was waiting.</returns>
    public IReadOnlyList<(SeriesKey Series, Interval Span)> Run(int most = 1000)
    {
        var done = new ConcurrentQueue<(SeriesKey, Interval)>();
        try
        {
            Parallel.ForEach(Waiting(most), one => Work(one.Touched, one.Key, done));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return [.. done];
    }

    private void Work(TouchedRow touched, SeriesKey key, ConcurrentQueue<(SeriesKey, Interval)> done)
    {
        if (_setup(key) is not { } setup)
        {
            Settle(touched, null, null, null);
            return;
        }

        var rest = touched.Last - touched.First > Part.ToInt64Nanoseconds() ? touched.First + Part.ToInt64Nanoseconds() : (long?)null;
        var hours = Compute(rest is { } end ? touched with { Last = end } : touched, key, setup);
        if (Settle(touched, rest, hours, setup.Policy.Zone)) done.Enqueue((key, hours.Span));
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
        return SeriesWindow.Compute(setup, times, [], [], span => Records(setup, span, recordedUpTo), Latest(setup.Key, times.Start), _store.KeptFrom());
    }

    /// <summary>What is known of a register in a time and around it.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="times">The time.</param>
    public SeriesPast Past(SeriesSetup setup, Interval times) => SeriesWindow.Past(setup, times, span => Records(setup, span, null), Latest(setup.Key, times.Start), _store.KeptFrom());

    /// <summary>What is proposed in a doubtful time of a register.</summary>
    /// <param name="setup">The register.</param>
    /// <param name="doubtful">The time.</param>
    public IReadOnlyList<(RepairProposal Proposal, ReadingRecord? Record)> Proposals(SeriesSetup setup, Interval doubtful) =>
        SeriesWindow.Proposals(setup, doubtful, span => Records(setup, span, null), Latest(setup.Key, doubtful.Start), _store.KeptFrom());

    /// <summary>The times of registers in which something waits for a person, or did.</summary>
    public IReadOnlyDictionary<SeriesKey, IReadOnlyList<Interval>> Doubtful()
    {
        using var connection = _database.Connect();
        var times = RollUpTable.Doubtful(connection);
        return SeriesTable.All(connection).Where(one => times.Contains(one.Number)).ToDictionary(static one => one.Key, one => (IReadOnlyList<Interval>)[.. times[one.Number]]);
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
        return SeriesWindow.Compute(setup, changed, gaps, looked, span => Records(setup, span, null), Latest(key, changed.Start), _store.KeptFrom());
    }

    // No reading lies at or behind it.
    private Instant Latest(SeriesKey key, Instant least) => Instant.Max(_store.Last([key]).TryGetValue(key, out var last) ? last.At + Duration.Epsilon : least, least);

    private List<ReadingRecord> Records(SeriesSetup setup, Interval span, Instant? recordedUpTo) => StoredReading.Records(_store.Read(setup.Key, span, recordedUpTo), setup.Settled);

    // Where more has changed meanwhile, what was computed is out of date: it is computed once more with the rest.
    private bool Settle(TouchedRow touched, long? rest, SeriesHours? hours, DateTimeZone? zone)
    {
        lock (_writing)
        {
            return Settled(touched, rest, hours, zone);
        }
    }

    private bool Settled(TouchedRow touched, long? rest, SeriesHours? hours, DateTimeZone? zone)
    {
        using var writing = ReadingWriting.Begin(_database);
        if (TouchedTable.Settle(writing.Connection, writing.Transaction, touched, rest) == 0) return false;
        if (hours is not null) RollUpTable.Replace(writing.Connection, writing.Transaction, touched.Series, hours, zone!);
        writing.Commit();
        return true;
    }
}
