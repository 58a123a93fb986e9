using System.Data.Common;
using Lingtan.Metering;

namespace Lingtan.Store;

/// <summary>The numbers of series. A number, once given, stays; those read are kept in memory.</summary>
internal sealed class SeriesTable
{
    private readonly Dictionary<SeriesKey, long> _numbers = [];

    /// <summary>Forgets what was read: a transaction that gave numbers came to nothing.</summary>
    public void Forget()
    {
        lock (_numbers) _numbers.Clear();
    }

    /// <summary>The number of a series; null where nothing was ever written to it.</summary>
    public SeriesRef? Find(DbConnection connection, DbTransaction? transaction, SeriesKey key)
    {
        lock (_numbers)
        {
            if (_numbers.TryGetValue(key, out var known)) return new SeriesRef(known, key);
            var number = Sql.Number(connection, transaction, "SELECT id FROM reading_series WHERE meter = @meter AND point = @point", ("meter", key.Meter), ("point", key.Point));
            if (number is null) return null;
            _numbers[key] = number.Value;
            return new SeriesRef(number.Value, key);
        }
    }

    /// <summary>The number of a series, given now where it has none.</summary>
    public SeriesRef Take(DbConnection connection, DbTransaction transaction, SeriesKey key)
    {
        if (Find(connection, transaction, key) is { } found) return found;
        var number = (Sql.Number(connection, transaction, "SELECT MAX(id) FROM reading_series") ?? 0) + 1;
        if (number > BlockKey.MostSeries) throw new InvalidOperationException("No further series can be kept.");
        Sql.Run(connection, transaction, "INSERT INTO reading_series (id, meter, point) VALUES (@id, @meter, @point)", ("id", number), ("meter", key.Meter), ("point", key.Point));
        lock (_numbers) _numbers[key] = number;
        return new SeriesRef(number, key);
    }

    /// <summary>All series.</summary>
    public static List<SeriesRef> All(DbConnection connection, DbTransaction? transaction = null) =>
        Sql.Rows(
            connection, transaction, "SELECT id, meter, point FROM reading_series ORDER BY meter, point", row => new SeriesRef(row.GetInt64(0), new SeriesKey(row.GetString(1), row.GetString(2))));
}
