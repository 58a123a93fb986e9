namespace Lingtan.Store;

/// <summary>Writes series of a load, whose readings all lie behind those that are known, in one transaction.</summary>
internal sealed class LoadWriter(IBlocks blocks, ReadingWriting writing, long stamp)
{
    private readonly List<(SeriesRef Series, BlockRow Row)> _rows = [];
    private readonly List<(long Id, byte[] Bytes)> _months = [];
    private readonly List<TouchedRow> _touched = [];
    private readonly List<TouchedRow> _clean = [];
    private readonly List<(long Series, long Day)> _tails = [];
    private long _readings;

    /// <summary>Takes a series.</summary>
    /// <returns>Where it ends now.</returns>
    public SeriesEnd Add(SeriesRef series, EncodedSeries one, SeriesEnd end, bool isNew)
    {
        var (day, part) = (end.Day, end.Part);
        foreach (var (next, count, bytes) in one.Days)
        {
            part = next == day ? part + 1 : 0;
            if (part == 1) _tails.Add((series.Number, next));
            day = next;
            _rows.Add((series, new BlockRow(BlockKey.Of(series.Number, day, part), stamp, count, bytes, [])));
        }

        var readings = one.Column.Readings.Span;
        _readings += readings.Length;
        var touched = new TouchedRow(series.Number, StoreTime.Nanoseconds(readings[0].At), StoreTime.Nanoseconds(readings[^1].At), stamp);
        if (isNew && one.Months is { } months)
        {
            _clean.Add(touched);
            foreach (var (month, bytes) in months) _months.Add((RollUpKey.Of(series.Number, month), bytes));
        }
        else
        {
            _touched.Add(touched);
        }

        return new SeriesEnd(readings[^1].At, day, part);
    }

    /// <summary>Writes all that was taken, for good.</summary>
    public Loaded Write()
    {
        var (connection, transaction) = (writing.Connection, writing.Transaction);
        TailTable.Put(connection, transaction, _tails);
        TouchedTable.Put(connection, transaction, _touched);
        if (blocks.AreInTransaction)
        {
            blocks.Insert(connection, transaction, _rows);
        }
        else
        {
            TouchedTable.Put(connection, transaction, _clean);
            writing.Between(() => blocks.Insert(connection, transaction, _rows));
            foreach (var row in _clean) TouchedTable.Settle(connection, writing.Transaction, row);
        }

        RollUpTable.Insert(connection, writing.Transaction, _months);
        writing.Commit();
        return new Loaded(_clean.Count + _touched.Count, _readings, _clean.Count);
    }
}
