using System.Buffers.Binary;
using System.Data.Common;
using Lingtan.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Lingtan.Bench;

/// <summary>The same readings as plain rows, the fastest way each database offers: series, seconds, value as a binary fraction.</summary>
internal static class PlainRows
{
    private const int OfTransaction = 1_000_000;

    public static void IntoSqlite(DbConnection connection, IEnumerable<(int Series, long At, double Value)> rows)
    {
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE plain (series INTEGER NOT NULL, at INTEGER NOT NULL, value REAL NOT NULL, PRIMARY KEY (series, at)) WITHOUT ROWID";
            create.ExecuteNonQuery();
        }

        foreach (var chunk in rows.Chunk(OfTransaction))
        {
            using var transaction = ((SqliteConnection)connection).BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO plain VALUES ($1, $2, $3)";
            foreach (var name in new[] { "$1", "$2", "$3" }) ((SqliteCommand)insert).Parameters.Add(name, name == "$3" ? SqliteType.Real : SqliteType.Integer);
            insert.Prepare();
            foreach (var (series, at, value) in chunk)
            {
                (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (series, at, value);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    public static void IntoPostgres(DbConnection connection, IEnumerable<(int Series, long At, double Value)> rows)
    {
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE plain (series INT NOT NULL, at BIGINT NOT NULL, value DOUBLE PRECISION NOT NULL, PRIMARY KEY (series, at))";
            create.ExecuteNonQuery();
        }

        foreach (var chunk in rows.Chunk(OfTransaction))
        {
            using var writer = ((NpgsqlConnection)connection).BeginBinaryImport("COPY plain FROM STDIN (FORMAT BINARY)");
            foreach (var (series, at, value) in chunk)
            {
                writer.StartRow();
                writer.Write(series, NpgsqlDbType.Integer);
                writer.Write(at, NpgsqlDbType.Bigint);
                writer.Write(value, NpgsqlDbType.Double);
            }

            writer.Complete();
        }
    }

    public static void IntoClickHouse(Uri server, IEnumerable<(int Series, long At, double Value)> rows)
    {
        using var client = new HttpClient { BaseAddress = server };
        Ask(client, "CREATE TABLE plain (series Int32, at Int64, value Float64) ENGINE = MergeTree() ORDER BY (series, at)", null);
        foreach (var chunk in rows.Chunk(OfTransaction))
        {
            var bytes = new byte[chunk.Length * 20];
            for (var i = 0; i < chunk.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 20), chunk[i].Series);
                BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan((i * 20) + 4), chunk[i].At);
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((i * 20) + 12), chunk[i].Value);
            }

            Ask(client, "INSERT INTO plain FORMAT RowBinary", bytes);
        }
    }

    public static string Ask(HttpClient client, string sql, byte[]? body)
    {
        using var content = new ByteArrayContent(body ?? []);
        using var response = client.Send(new HttpRequestMessage(HttpMethod.Post, client.BaseAddress + "?query=" + Uri.EscapeDataString(sql)) { Content = content });
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    public static DbConnection Connect(Database database) => database.Connect();
}
