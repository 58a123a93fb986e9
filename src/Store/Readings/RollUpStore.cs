using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>The hours, days and months of registers as they are kept. An hour that is not there is missing, and never zero.</summary>
public sealed class RollUpStore
{
    private readonly Database _database;
    private readonly SeriesTable _series = new();

    /// <summary>The hours in a database.</summary>
    /// <param name="database">The database.</param>
    public RollUpStore(Database database) => _database = database;

    /// <summary>Hours, days or months of a register. Days are the sums of their hours, months of their days.</summary>
    /// <param name="series">The register.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="times">Buckets that begin in it.</param>
    /// <param name="size">Hours, days or months.</param>
    /// <exception cref="InvalidDataException">A block of hours is damaged.</exception>
    public IReadOnlyList<BucketTotal> Read(SeriesKey series, DateTimeZone zone, Interval times, BucketSize size) =>
        Read([series], zone, times, size).GetValueOrDefault(series, []);

    /// <summary>Hours, days or months of many registers, as for a monthly report; registers of which nothing is known are left out.</summary>
    /// <param name="series">The registers, of one time zone.</param>
    /// <param name="zone">Time zone of the facility.</param>
    /// <param name="times">Buckets that begin in it.</param>
    /// <param name="size">Hours, days or months.</param>
    /// <exception cref="InvalidDataException">A block of hours is damaged.</exception>
    public IReadOnlyDictionary<SeriesKey, IReadOnlyList<BucketTotal>> Read(IReadOnlyCollection<SeriesKey> series, DateTimeZone zone, Interval times, BucketSize size)
    {
        if (times.Duration == Duration.Zero) return new Dictionary<SeriesKey, IReadOnlyList<BucketTotal>>();
        using var connection = _database.Connect();
        var (first, last) = (times.Start.InZone(zone).Date.ToYearMonth(), (times.End - Duration.Epsilon).InZone(zone).Date.ToYearMonth());
        var known = series.Select(key => _series.Find(connection, null, key)).OfType<SeriesRef>().ToList();
        var months = new List<YearMonth>();
        for (var month = first; month.CompareTo(last) <= 0; month = month.PlusMonths(1)) months.Add(month);
        var rows = RollUpTable.Read(connection, null, [.. known.SelectMany(one => months.Select(month => RollUpKey.Of(one.Number, month)))]);
        var read = new Dictionary<SeriesKey, IReadOnlyList<BucketTotal>>();
        foreach (var one in known)
        {
            List<BucketTotal> hours = [.. months.SelectMany(month => rows.GetValueOrDefault(RollUpKey.Of(one.Number, month), []))];
            List<BucketTotal> inside = [.. BucketTotal.Of(hours, size, zone).Where(b => b.Bucket.Start >= times.Start && b.Bucket.Start < times.End)];
            if (inside.Count > 0) read[one.Key] = inside;
        }

        return read;
    }
}
