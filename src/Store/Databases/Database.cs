using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lingtan.Store;

/// <summary>Which database it is. The tables are the same; what differs in SQL stands beside it.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded default: one file.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later, for teams.</summary>
    PostgreSql,
}

/// <summary>A database that keeps inventories. It is migrated to the current version when it is opened; a newer one is refused.</summary>
public sealed class Database : IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource? _source;
    private readonly string _connection;

    private Database(DatabaseKind kind, string connection)
    {
        (Kind, _connection) = (kind, connection);
        if (kind == DatabaseKind.PostgreSql) _source = NpgsqlDataSource.Create(connection);
    }

    /// <summary>Which database it is.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>Opens a database and brings it to the current version.</summary>
    /// <param name="address">Path of a SQLite file, which is created where it is not there, or a PostgreSQL connection string (<c>Host=…;Database=…</c>).</param>
    /// <exception cref="DbException">It cannot be reached.</exception>
    /// <exception cref="NotSupportedException">It was written by a later version of the program, or its migrations are not those of this program.</exception>
    public static Database Open(string address)
    {
        var database = address.Contains("Host=", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgres", StringComparison.OrdinalIgnoreCase)
            ? new Database(DatabaseKind.PostgreSql, address)
            : new Database(DatabaseKind.Sqlite, SqliteConnectionString(address));
        try
        {
            Migration.Run(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A connection, open.</summary>
    public DbConnection Connect()
    {
        if (_source is not null) return _source.OpenConnection();
        SqliteRuntime.Prepare();
        var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();

        // Acknowledged means on the disk: WAL with a full sync at every commit.
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000;";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Begins a transaction that writes. Writers wait for each other, so that the chain of recordings has one end.</summary>
    /// <param name="connection">The connection.</param>
    internal static DbTransaction BeginWrite(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite) return sqlite.BeginTransaction(deferred: false);
        var transaction = connection.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "LOCK TABLE recording IN EXCLUSIVE MODE";
        command.ExecuteNonQuery();
        return transaction;
    }

    /// <summary>Begins a transaction that reads one state, whatever others write meanwhile.</summary>
    /// <param name="connection">The connection.</param>
    internal static DbTransaction BeginRead(DbConnection connection) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public void Dispose()
    {
        _source?.Dispose();
        if (Kind == DatabaseKind.Sqlite) SqliteConnection.ClearPool(new SqliteConnection(_connection));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static string SqliteConnectionString(string path) => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate }.ToString();
}
