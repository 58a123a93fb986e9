using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Keeps readings as blocks of one series and day.</summary>
public sealed class ReadingStore : IReadingStore
{
    private const int MostOfBlock = 100_000;

    private static readonly LocalText LeastYears = new("至少保存 5 年", "at least five years");
    private static readonly LocalText StillKept = new("尚在保存期内的时间", "a time of which readings are still kept");

    private readonly Database _database;
    private readonly IBlocks _blocks;
    private readonly SeriesTable _series = new();
    private readonly Dictionary<long, SeriesEnd> _ends = [];
    private readonly HashSet<(long Series, long Day)> _tails = [];
    private readonly Lock _gate = new();
    private long _head = -1;

    /// <summary>Readings in the database itself.</summary>
    /// <param name="database">The database.</param>
    public ReadingStore(Database database)
        : this(database, new SqlBlocks())
    {
    }

    /// <summary>Readings in the database itself, or where an address says.</summary>
    /// <param name="database">The database, which holds everything but the blocks in either case.</param>
    /// <param name="address">Empty: the database itself; else the address of ClickHouse, see <see cref="ClickHouseAddress"/>.</param>
    /// <exception cref="FormatException">The address is none.</exception>
    /// <exception cref="HttpRequestException">ClickHouse does not answer.</exception>
    public static ReadingStore Open(Database database, string? address) =>
        string.IsNullOrWhiteSpace(address) ? new ReadingStore(database) : new ReadingStore(database, ClickHouseBlocks.Open(ClickHouseAddress.Parse(address)));

    internal ReadingStore(Database database, IBlocks blocks) => (_database, _blocks) = (database, blocks);

    /// <inheritdoc/>
    public Appended? Append(ReadingBatch batch, FaultList faults)
    {
        if (!BatchCheck.Run(batch, faults) || !IsKept(batch, faults)) return null;
        lock (_gate)
        {
            try
            {
                return Take(batch);
            }
            catch (Exception full) when (DiskFull.Is(full))
            {
                Forget();
                DiskFull.Report(full, faults);
                return null;
            }
            catch
            {
                Forget();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredReading> Read(SeriesKey series, Interval times, Instant? recordedUpTo = null)
    {
        using var connection = _database.Connect();
        if (_series.Find(connection, null, series) is not { } found || times.Duration == Duration.Zero) return [];
        var last = BlockKey.DayOf(times.End - Duration.Epsilon);
        var all = BlockRow.Together(_blocks.Read(connection, null, found, Math.Max(0, BlockKey.DayOf(times.Start)), Math.Min(last, BlockKey.MostDay)));
        return [.. all.Where(r => r.At >= times.Start && r.At < times.End && (recordedUpTo is not { } known || r.Received <= known))];
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<SeriesKey, StoredReading> Last(IEnumerable<SeriesKey> series)
    {
        using var connection = _database.Connect();
        var found = new Dictionary<SeriesKey, StoredReading>();
        foreach (var key in series)
        {
            if (_series.Find(connection, null, key) is not { } one || _blocks.Last(connection, null, one, BlockKey.MostDay) is not { } last) continue;
            var day = BlockRow.Together(_blocks.Read(connection, null, one, last.Day, last.Day));
            if (day.Count > 0) found[key] = day.First(r => r.At == day[^1].At);
        }

        return found;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SeriesKey> Series()
    {
        using var connection = _database.Connect();
        return [.. SeriesTable.All(connection).Select(static s => s.Key)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<DayCount> Counts(SeriesKey series, LocalDate first, LocalDate last)
    {
        using var connection = _database.Connect();
        if (_series.Find(connection, null, series) is not { } found) return [];
        return [.. _blocks.Counts(connection, found, BlockKey.DayOf(first), BlockKey.DayOf(last)).Select(static c => new DayCount(BlockKey.Date(c.Day), c.Times))];
    }

    /// <inheritdoc/>
    public long Position(string source)
    {
        using var connection = _database.Connect();
        return SourceTable.Read(connection, null, source);
    }

    /// <inheritdoc/>
    public Instant Head()
    {
        using var connection = _database.Connect();
        return StoreTime.FromMicroseconds(Sql.Number(connection, null, "SELECT received FROM reading_head") ?? 0);
    }

    /// <summary>
    /// Loads years of readings of many series at once, far faster than batch by batch. A series is there wholly or not at all; loading it again changes nothing. Where its readings need
    /// no judgement, its hours are there too.
    /// </summary>
    /// <param name="columns">The series; they are read one by one, by several threads in turn.</param>
    /// <param name="received">When they arrived.</param>
    /// <param name="setup">How a register is set up; null for gauges.</param>
    /// <param name="faults">Where a series that cannot be kept is reported by its name and row; the others are loaded.</param>
    public Loaded Load(IEnumerable<SeriesColumn> columns, Instant received, Func<SeriesKey, SeriesSetup?> setup, FaultList faults)
    {
        try
        {
            return new BulkLoad(this, received, setup, faults).Run(columns);
        }
        catch (Exception full) when (DiskFull.Is(full))
        {
            DiskFull.Report(full, faults);
            return new Loaded(0, 0, 0);
        }
    }

    /// <summary>Readings of earlier instants are no longer kept, and no longer taken.</summary>
    public Instant KeptFrom()
    {
        using var connection = _database.Connect();
        return BlockKey.Start(Sql.Number(connection, null, "SELECT kept_from FROM reading_head") ?? 0);
    }

    /// <summary>Notes that something beside the readings changed: additions, what persons decided, the set-up of a meter, the calendar of a facility.</summary>
    /// <param name="touched">The registers with the times that change; <see cref="SeriesWork"/> computes them again.</param>
    public void Touch(IReadOnlyList<TouchedSeries> touched)
    {
        lock (_gate)
        {
            using var writing = ReadingWriting.Begin(_database);
            if (writing.Head != _head) ForgetEnds();
            _head = writing.Next(writing.Head);
            var taken = new TakenBatch(StoreTime.FromMicroseconds(_head));
            foreach (var (key, first, last) in touched) taken.Touch(_series.Take(writing.Connection, writing.Transaction, key), first, last);
            TouchedTable.Put(writing.Connection, writing.Transaction, taken.TouchedRows(_head));
            writing.Commit();
        }
    }

    /// <summary>Puts blocks of one day together, so that a day takes two bytes a reading however it arrived. To be called now and then in the background.</summary>
    /// <param name="before">Days in UTC before this one; what still arrives is left alone.</param>
    /// <param name="mostDays">At most so many days of series in one go.</param>
    /// <returns>How many blocks there are less; 0: nothing is left to do.</returns>
    public int Compact(LocalDate before, int mostDays = 1000)
    {
        lock (_gate) return TailMerge.Run(_database, _blocks, BlockKey.DayOf(before), mostDays);
    }

    /// <summary>Deletes readings that are older than a policy says, and records in the audit trail who did it, what, and its hash. Hours, days and months stay.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where a policy that keeps too little is reported.</param>
    /// <returns>What was deleted; null with a fault.</returns>
    public Deletion? Delete(RetentionPolicy policy, Act act, FaultList faults)
    {
        if (policy.Years < RetentionPolicy.LeastYears)
        {
            faults.Add(StoreFaults.RetentionShort, new Place("readings"), DecimalText.Format(policy.Years), LeastYears);
            return null;
        }

        lock (_gate)
        {
            Forget();
            return Retention.Run(_database, _blocks, act.At.InUtc().Date.PlusYears(-policy.Years), act);
        }
    }

    /// <summary>What a policy would delete at an instant; nothing is changed.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="now">The instant.</param>
    public Deletable WouldDelete(RetentionPolicy policy, Instant now)
    {
        lock (_gate) return Retention.Look(_database, _blocks, now.InUtc().Date.PlusYears(-policy.Years));
    }

    internal Loaded Write(IReadOnlyList<EncodedSeries> encoded, Instant received)
    {
        var known = new List<EncodedSeries>();
        var loaded = new Loaded(0, 0, 0);
        lock (_gate)
        {
            try
            {
                using var writing = ReadingWriting.Begin(_database);
                if (writing.Head != _head) ForgetEnds();
                var stamp = writing.Next(StoreTime.Microseconds(received));
                var writer = new LoadWriter(_blocks, writing, stamp);
                foreach (var one in encoded)
                {
                    var isNew = _series.Find(writing.Connection, writing.Transaction, one.Column.Series) is null;
                    var series = _series.Take(writing.Connection, writing.Transaction, one.Column.Series);
                    var end = isNew ? SeriesEnd.None : SeriesEnd.Read(_blocks, writing.Connection, writing.Transaction, series);
                    if (one.Column.Readings.Span[0].At <= end.Latest) known.Add(one);
                    else _ends[series.Number] = writer.Add(series, one, end, isNew);
                }

                loaded = writer.Write();
                _head = stamp;
            }
            catch
            {
                Forget();
                throw;
            }
        }

        foreach (var one in known) loaded = new Loaded(loaded.Series + 1, loaded.Readings + AppendColumn(one.Column, received), loaded.Clean);
        return loaded;
    }

    // What is known already is compared reading by reading.
    private long AppendColumn(SeriesColumn column, Instant received)
    {
        var added = 0L;
        for (var first = 0; first < column.Readings.Length; first += MostOfBlock)
        {
            var part = column.Readings.Slice(first, Math.Min(MostOfBlock, column.Readings.Length - first)).ToArray();
            lock (_gate) added += Take(new ReadingBatch(received, [.. part.Select(r => new NewReading(column.Series, r.At, r.Value, r.Mark))])).New;
        }

        return added;
    }

    private Appended Take(ReadingBatch batch)
    {
        using var writing = ReadingWriting.Begin(_database);
        if (batch.Number is { } number && SourceTable.Read(writing.Connection, writing.Transaction, number.Source) >= number.Number)
            return new Appended(StoreTime.FromMicroseconds(writing.Head), 0, 0, batch.Readings.Count, []);

        // Another process has written since: what is remembered of the ends of series may be out of date.
        if (writing.Head != _head) ForgetEnds();
        var received = writing.Next(StoreTime.Microseconds(batch.Received));
        var taken = new TakenBatch(StoreTime.FromMicroseconds(received));
        foreach (var (key, day, readings) in BatchReading.Days(batch.Readings)) Take(writing, taken, key, day, readings, received);
        Write(writing, taken, received);
        if (batch.Number is { } taking) SourceTable.Put(writing.Connection, writing.Transaction, taking);
        writing.Commit();
        _head = received;
        return taken.Result();
    }

    private void Take(ReadingWriting writing, TakenBatch taken, SeriesKey key, long day, BlockReading[] readings, long received)
    {
        var series = _series.Take(writing.Connection, writing.Transaction, key);
        if (!_ends.TryGetValue(series.Number, out var end)) end = SeriesEnd.Read(_blocks, writing.Connection, writing.Transaction, series);
        var isLater = readings[0].At > end.Latest;
        var known = isLater ? null : BlockRow.Together(_blocks.Read(writing.Connection, writing.Transaction, series, day, day));
        var fresh = BatchReading.Of(readings, known);
        taken.Count(fresh);

        // Where blocks do not lie in the transaction, they may have been written before without the rest.
        if (!_blocks.AreInTransaction) taken.Touch(series, readings[0].At, readings[^1].At);
        if (fresh.Kept.Count == 0) return;
        var part = day == end.Day ? end.Part : day > end.Day ? -1 : _blocks.Last(writing.Connection, writing.Transaction, series, day) is { } last && last.Day == day ? last.Part : -1;
        foreach (var chunk in fresh.Kept.Chunk(MostOfBlock))
        {
            if (part >= 0 && _tails.Add((series.Number, day))) taken.Tails.Add((series.Number, day));
            taken.Rows.Add((series, BlockRow.Of(BlockKey.Of(series.Number, day, ++part), received, taken.TimesOnce(fresh), chunk)));
        }

        taken.Touch(series, fresh.Kept[0].At, fresh.Kept[^1].At);
        if (day >= end.Day) end = new SeriesEnd(Instant.Max(end.Latest, fresh.Kept[^1].At), day, part);
        _ends[series.Number] = end;
    }

    private void Write(ReadingWriting writing, TakenBatch taken, long received)
    {
        TouchedTable.Put(writing.Connection, writing.Transaction, taken.TouchedRows(received));
        TailTable.Put(writing.Connection, writing.Transaction, taken.Tails);
        if (taken.Rows.Count == 0) return;
        if (_blocks.AreInTransaction) _blocks.Insert(writing.Connection, writing.Transaction, taken.Rows);
        else writing.Between(() => _blocks.Insert(writing.Connection, writing.Transaction, taken.Rows));
    }

    private bool IsKept(ReadingBatch batch, FaultList faults)
    {
        var (from, before) = (KeptFrom(), faults.Count);
        for (var i = 0; i < batch.Readings.Count; i++)
            if (batch.Readings[i].At < from) faults.Add(StoreFaults.ReadingTime, new Place("batch", i + 1), batch.Readings[i].At.ToString(), StillKept);
        return faults.Count == before;
    }

    private void Forget()
    {
        _series.Forget();
        ForgetEnds();
        _head = -1;
    }

    private void ForgetEnds()
    {
        _ends.Clear();
        _tails.Clear();
    }
}
