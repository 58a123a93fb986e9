using System.Data.Common;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A store that can be away.</summary>
internal sealed class AwayStore(IReadingStore store) : IReadingStore
{
    public bool IsAway { get; set; } = true;

    public Appended? Append(ReadingBatch batch, FaultList faults) => IsAway ? throw new GoneException() : store.Append(batch, faults);

    public IReadOnlyList<StoredReading> Read(SeriesKey series, Interval times, Instant? recordedUpTo = null) => store.Read(series, times, recordedUpTo);

    public IReadOnlyDictionary<SeriesKey, StoredReading> Last(IEnumerable<SeriesKey> series) => store.Last(series);

    public IReadOnlyList<SeriesKey> Series() => store.Series();

    public IReadOnlyList<DayCount> Counts(SeriesKey series, LocalDate first, LocalDate last) => store.Counts(series, first, last);

    public long Position(string source) => store.Position(source);

    public Instant Head() => store.Head();

    private sealed class GoneException : DbException
    {
        public override string Message => "away";
    }
}
