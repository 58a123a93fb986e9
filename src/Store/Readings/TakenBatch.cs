using NodaTime;

namespace Lingtan.Store;

/// <summary>A batch while it is being taken: the blocks to be written, and what they change.</summary>
internal sealed class TakenBatch(Instant received)
{
    private readonly Dictionary<SeriesRef, (Instant First, Instant Last)> _touched = [];
    private BatchReading? _counted;
    private long _new;
    private long _versions;
    private long _duplicates;

    public List<(SeriesRef Series, BlockRow Row)> Rows { get; } = [];

    /// <summary>Days that have got a second block.</summary>
    public List<(long Series, long Day)> Tails { get; } = [];

    public void Count(BatchReading fresh)
    {
        _new += fresh.Times;
        _versions += fresh.Versions;
        _duplicates += fresh.Duplicates;
    }

    /// <summary>How many times the readings add to their day: all with their first block, none with further ones.</summary>
    public long TimesOnce(BatchReading fresh)
    {
        var isFirst = !ReferenceEquals(_counted, fresh);
        _counted = fresh;
        return isFirst ? fresh.Times : 0;
    }

    public void Touch(SeriesRef series, Instant first, Instant last) =>
        _touched[series] = _touched.TryGetValue(series, out var before) ? (Instant.Min(before.First, first), Instant.Max(before.Last, last)) : (first, last);

    public List<TouchedRow> TouchedRows(long stamp) =>
        [.. _touched.Select(t => new TouchedRow(t.Key.Number, StoreTime.Nanoseconds(t.Value.First), StoreTime.Nanoseconds(t.Value.Last), stamp))];

    public Appended Result() =>
        new(received, _new, _versions, _duplicates, [.. _touched.Select(static t => new TouchedSeries(t.Key.Key, t.Value.First, t.Value.Last))]);
}
