using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Lingtan.Store;

/// <summary>Blocks in the database itself.</summary>
internal sealed class SqlBlocks : IBlocks
{
    private const string Columns = "id, received, times, bytes, arrivals";

    public bool AreInTransaction => true;

    public void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<(SeriesRef Series, BlockRow Row)> rows)
    {
        if (connection is NpgsqlConnection postgres) Copy(postgres, rows);
        else Statement(connection, transaction, rows);
    }

    public List<BlockRow> Read(DbConnection connection, DbTransaction? transaction, SeriesRef series, long firstDay, long lastDay) =>
        Sql.Rows(
            connection, transaction, $"SELECT {Columns} FROM reading_block WHERE id BETWEEN @first AND @last ORDER BY id",
            row => new BlockRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4)),
            ("first", BlockKey.Of(series.Number, firstDay, 0)), ("last", BlockKey.Of(series.Number, lastDay, BlockKey.MostPart)));

    public (long Day, long Part)? Last(DbConnection connection, DbTransaction? transaction, SeriesRef series, long upToDay) =>
        Sql.Number(
            connection, transaction, "SELECT MAX(id) FROM reading_block WHERE id BETWEEN @first AND @last",
            ("first", BlockKey.Of(series.Number, 0, 0)), ("last", BlockKey.Of(series.Number, upToDay, BlockKey.MostPart))) is { } id
            ? (BlockKey.Day(id), BlockKey.Part(id))
            : null;

    public List<(long Day, long Times)> Counts(DbConnection connection, SeriesRef series, long firstDay, long lastDay) =>
        [.. Sql.Rows(
            connection, null, "SELECT id, times FROM reading_block WHERE id BETWEEN @first AND @last ORDER BY id", row => (Day: BlockKey.Day(row.GetInt64(0)), Times: row.GetInt64(1)),
            ("first", BlockKey.Of(series.Number, firstDay, 0)), ("last", BlockKey.Of(series.Number, lastDay, BlockKey.MostPart)))
            .GroupBy(static r => r.Day).Select(static g => (g.Key, g.Sum(static r => r.Times)))];

    public void Replace(DbConnection connection, DbTransaction transaction, IReadOnlyList<ReplacedBlocks> replaced, long stamp)
    {
        foreach (var row in replaced.SelectMany(static r => r.Before)) Sql.Run(connection, transaction, "DELETE FROM reading_block WHERE id = @id", ("id", row.Id));
        List<(SeriesRef, BlockRow)> after = [.. replaced.Where(static r => r.After is not null).Select(static r => (r.Series, r.After!))];
        if (after.Count > 0) Insert(connection, transaction, after);
    }

    public void DeleteBefore(long day) => throw new NotSupportedException();

    private static void Statement(DbConnection connection, DbTransaction transaction, IReadOnlyList<(SeriesRef Series, BlockRow Row)> rows)
    {
        using var command = Sql.Command(
            connection, transaction, $"INSERT INTO reading_block ({Columns}) VALUES (@id, @received, @times, @bytes, @arrivals)",
            [("id", 0L), ("received", 0L), ("times", 0L), ("bytes", Array.Empty<byte>()), ("arrivals", Array.Empty<byte>())]);
        command.Prepare();
        foreach (var (_, row) in rows)
        {
            command.Parameters[0].Value = row.Id;
            command.Parameters[1].Value = row.Received;
            command.Parameters[2].Value = row.Times;
            command.Parameters[3].Value = row.Bytes;
            command.Parameters[4].Value = row.Arrivals;
            command.ExecuteNonQuery();
        }
    }

    private static void Copy(NpgsqlConnection connection, IReadOnlyList<(SeriesRef Series, BlockRow Row)> rows)
    {
        using var writer = connection.BeginBinaryImport($"COPY reading_block ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var (_, row) in rows)
        {
            writer.StartRow();
            writer.Write(row.Id, NpgsqlDbType.Bigint);
            writer.Write(row.Received, NpgsqlDbType.Bigint);
            writer.Write(row.Times, NpgsqlDbType.Bigint);
            writer.Write(row.Bytes, NpgsqlDbType.Bytea);
            writer.Write(row.Arrivals, NpgsqlDbType.Bytea);
        }

        writer.Complete();
    }
}
