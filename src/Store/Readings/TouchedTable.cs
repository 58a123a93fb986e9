using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Lingtan.Store;

/// <summary>What changed in a series and is not yet added up.</summary>
/// <param name="Series">Number of the series.</param>
/// <param name="First">First time, in nanoseconds.</param>
/// <param name="Last">Last time, in nanoseconds.</param>
/// <param name="Stamp">The instant of the last change, in microseconds: with another one, more has changed.</param>
internal readonly record struct TouchedRow(long Series, long First, long Last, long Stamp);

/// <summary>What changed since the hours were last added up, noted in the transaction that changed it.</summary>
internal static class TouchedTable
{
    private const string Conflict = """
        ON CONFLICT (series) DO UPDATE SET
        first_at = CASE WHEN excluded.first_at < reading_touched.first_at THEN excluded.first_at ELSE reading_touched.first_at END,
        last_at = CASE WHEN excluded.last_at > reading_touched.last_at THEN excluded.last_at ELSE reading_touched.last_at END,
        stamp = excluded.stamp
        """;

    public static void Put(DbConnection connection, DbTransaction transaction, IReadOnlyList<TouchedRow> rows)
    {
        if (connection is NpgsqlConnection postgres) PutAtOnce(postgres, rows);
        else PutEach(connection, transaction, rows);
    }

    public static List<TouchedRow> Read(DbConnection connection, DbTransaction? transaction, int most) =>
        Sql.Rows(
            connection, transaction, "SELECT series, first_at, last_at, stamp FROM reading_touched ORDER BY stamp, series LIMIT @most",
            row => new TouchedRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), ("most", (long)most));

    /// <summary>Takes off what was added up, unless more has changed since.</summary>
    /// <param name="connection">Connection.</param>
    /// <param name="transaction">Transaction.</param>
    /// <param name="row">What was added up.</param>
    /// <param name="rest">From when on it was not added up yet; null: all of it was.</param>
    /// <returns>1 where it was taken off.</returns>
    public static int Settle(DbConnection connection, DbTransaction transaction, TouchedRow row, long? rest = null) => rest is { } from
        ? Sql.Run(connection, transaction, "UPDATE reading_touched SET first_at = @from WHERE series = @series AND stamp = @stamp", ("from", from), ("series", row.Series), ("stamp", row.Stamp))
        : Sql.Run(connection, transaction, "DELETE FROM reading_touched WHERE series = @series AND stamp = @stamp", ("series", row.Series), ("stamp", row.Stamp));

    private static void PutEach(DbConnection connection, DbTransaction transaction, IReadOnlyList<TouchedRow> rows)
    {
        using var command = Sql.Command(
            connection, transaction, "INSERT INTO reading_touched (series, first_at, last_at, stamp) VALUES (@series, @first, @last, @stamp) " + Conflict,
            [("series", 0L), ("first", 0L), ("last", 0L), ("stamp", 0L)]);
        command.Prepare();
        foreach (var row in rows)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value, command.Parameters[3].Value) = (row.Series, row.First, row.Last, row.Stamp);
            command.ExecuteNonQuery();
        }
    }

    private static void PutAtOnce(NpgsqlConnection connection, IReadOnlyList<TouchedRow> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO reading_touched (series, first_at, last_at, stamp) SELECT * FROM unnest($1, $2, $3, $4) " + Conflict;
        foreach (var column in new[] { rows.Select(static r => r.Series), rows.Select(static r => r.First), rows.Select(static r => r.Last), rows.Select(static r => r.Stamp) })
            command.Parameters.Add(new NpgsqlParameter { Value = column.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        command.ExecuteNonQuery();
    }
}
