using System.Data.Common;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Lingtan.Store;

/// <summary>The rows of hours and gaps.</summary>
internal static class RollUpTable
{
    private const string Upsert = "ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes";

    /// <summary>Puts hours in place of those of their span, and gaps and doubtful times of those of theirs.</summary>
    public static void Replace(DbConnection connection, DbTransaction transaction, long series, SeriesHours hours, DateTimeZone zone)
    {
        var span = hours.Span;
        if (span.Duration > Duration.Zero)
        {
            var changed = hours.Hours.ToLookup(h => h.Bucket.Start.InZone(zone).Date.ToYearMonth());
            var last = (span.End - Duration.Epsilon).InZone(zone).Date.ToYearMonth();
            for (var month = span.Start.InZone(zone).Date.ToYearMonth(); month.CompareTo(last) <= 0; month = month.PlusMonths(1)) Replace(connection, transaction, RollUpKey.Of(series, month), span, [.. changed[month]]);
        }

        foreach (var table in new[] { "roll_up_gap", "roll_up_looked" })
            Sql.Run(
                connection, transaction, $"DELETE FROM {table} WHERE series = @series AND first_at < @last AND last_at > @first",
                ("series", series), ("first", StoreTime.Nanoseconds(span.Start)), ("last", StoreTime.Nanoseconds(span.End)));
        Replace(connection, transaction, series, hours);
        foreach (var gap in hours.Gaps)
            Sql.Run(
                connection, transaction, "INSERT INTO roll_up_gap (series, first_at, last_at) VALUES (@series, @first, @last) ON CONFLICT (series, first_at) DO UPDATE SET last_at = excluded.last_at",
                ("series", series), ("first", StoreTime.Nanoseconds(gap.Start)), ("last", StoreTime.Nanoseconds(gap.End)));
        foreach (var one in hours.Looked)
            Sql.Run(
                connection, transaction,
                "INSERT INTO roll_up_looked (series, first_at, last_at, first_day, last_day) VALUES (@series, @first, @last, @from, @to) ON CONFLICT (series, first_at, last_at) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day",
                ("series", series), ("first", StoreTime.Nanoseconds(one.Gap.Start)), ("last", StoreTime.Nanoseconds(one.Gap.End)), ("from", StoreTime.Nanoseconds(one.Days.Start)), ("to", StoreTime.Nanoseconds(one.Days.End)));
    }

    public static List<Interval> Gaps(DbConnection connection, long series) =>
        Sql.Rows(
            connection, null, "SELECT first_at, last_at FROM roll_up_gap WHERE series = @series ORDER BY first_at",
            row => Times(row, 0), ("series", series));

    /// <summary>The days that were looked at for gaps and additions of a register.</summary>
    public static List<LookedAt> Looked(DbConnection connection, long series) =>
        Sql.Rows(
            connection, null, "SELECT first_at, last_at, first_day, last_day FROM roll_up_looked WHERE series = @series ORDER BY first_at, last_at",
            row => new LookedAt(Times(row, 0), Times(row, 2)), ("series", series));

    /// <summary>The times of all registers in which something waits for a person, or did.</summary>
    public static ILookup<long, Interval> Doubtful(DbConnection connection) =>
        Sql.Rows(connection, null, "SELECT series, first_at, last_at FROM doubtful_time ORDER BY series, first_at", static row => (Series: row.GetInt64(0), Times: Times(row, 1))).ToLookup(static one => one.Series, static one => one.Times);

    private static void Replace(DbConnection connection, DbTransaction transaction, long series, SeriesHours hours)
    {
        var known = Sql.Rows(connection, transaction, "SELECT first_at, last_at FROM doubtful_time WHERE series = @series ORDER BY first_at", static row => Times(row, 0), ("series", series));
        var now = DoubtfulTimes.After(known, hours.Span, hours.Doubts);
        foreach (var one in known.Except(now)) Sql.Run(connection, transaction, "DELETE FROM doubtful_time WHERE series = @series AND first_at = @first", ("series", series), ("first", StoreTime.Nanoseconds(one.Start)));
        foreach (var one in now.Except(known))
            Sql.Run(
                connection, transaction, "INSERT INTO doubtful_time (series, first_at, last_at) VALUES (@series, @first, @last)",
                ("series", series), ("first", StoreTime.Nanoseconds(one.Start)), ("last", StoreTime.Nanoseconds(one.End)));
    }

    private static Interval Times(DbDataReader row, int column) => new(StoreTime.FromNanoseconds(row.GetInt64(column)), StoreTime.FromNanoseconds(row.GetInt64(column + 1)));

    /// <summary>Writes whole months that are not there yet.</summary>
    public static void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<(long Id, byte[] Bytes)> rows)
    {
        if (connection is NpgsqlConnection postgres)
        {
            using var writer = postgres.BeginBinaryImport("COPY roll_up (id, bytes) FROM STDIN (FORMAT BINARY)");
            foreach (var (id, bytes) in rows)
            {
                writer.StartRow();
                writer.Write(id, NpgsqlDbType.Bigint);
                writer.Write(bytes, NpgsqlDbType.Bytea);
            }

            writer.Complete();
            return;
        }

        using var command = Sql.Command(connection, transaction, "INSERT INTO roll_up (id, bytes) VALUES (@id, @bytes)", [("id", 0L), ("bytes", Array.Empty<byte>())]);
        command.Prepare();
        foreach (var (id, bytes) in rows)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (id, bytes);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The blocks of months of many registers, by identifier.</summary>
    public static Dictionary<long, byte[]> Bytes(DbConnection connection, DbTransaction? transaction, IReadOnlyList<long> ids)
    {
        var found = new Dictionary<long, byte[]>(ids.Count);
        if (connection is NpgsqlConnection)
        {
            foreach (var (id, bytes) in Sql.Rows(connection, transaction, "SELECT id, bytes FROM roll_up WHERE id = ANY(@ids)", Row, ("ids", ids.ToArray()))) found[id] = bytes;
            return found;
        }

        using var command = Sql.Command(connection, transaction, "SELECT id, bytes FROM roll_up WHERE id = @id", [("id", 0L)]);
        command.Prepare();
        foreach (var id in ids)
        {
            command.Parameters[0].Value = id;
            using var reader = command.ExecuteReader();
            if (reader.Read()) found[id] = reader.GetFieldValue<byte[]>(1);
        }

        return found;
    }

    /// <summary>The hours of a block.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlyList<BucketTotal> Hours(long id, byte[] bytes) =>
        HourBlock.Decode(bytes, new Place("roll_up"), new FaultList()) ?? throw new InvalidDataException(FormattableString.Invariant($"roll_up {RollUpKey.Series(id)} {RollUpKey.Month(id)}"));

    private static (long Id, byte[] Bytes) Row(DbDataReader row) => (row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private static void Replace(DbConnection connection, DbTransaction transaction, long id, Interval span, List<BucketTotal> hours)
    {
        var kept = Bytes(connection, transaction, [id]).TryGetValue(id, out var bytes) ? Hours(id, bytes) : [];
        List<BucketTotal> all = [.. kept.Where(h => h.Bucket.End <= span.Start), .. hours, .. kept.Where(h => h.Bucket.Start >= span.End)];
        if (all.Count > 0) Sql.Run(connection, transaction, "INSERT INTO roll_up (id, bytes) VALUES (@id, @bytes) " + Upsert, ("id", id), ("bytes", HourBlock.Encode(all)));
        else if (kept.Count > 0) Sql.Run(connection, transaction, "DELETE FROM roll_up WHERE id = @id", ("id", id));
    }
}
