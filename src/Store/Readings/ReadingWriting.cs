using System.Data.Common;

namespace Lingtan.Store;

/// <summary>A transaction that writes readings. Writers wait for each other, so that instants of arrival rise; recordings of the audit trail go on meanwhile where the database can.</summary>
internal sealed class ReadingWriting : IDisposable
{
    private ReadingWriting(DbConnection connection, DbTransaction transaction, long head) => (Connection, Transaction, Head) = (connection, transaction, head);

    public DbConnection Connection { get; }

    public DbTransaction Transaction { get; private set; }

    /// <summary>The instant of the last batch, in microseconds.</summary>
    public long Head { get; private set; }

    public static ReadingWriting Begin(Database database)
    {
        var connection = database.Connect();
        try
        {
            var (transaction, head) = Begin(connection);
            return new ReadingWriting(connection, transaction, head);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes the next instant: the given one, or just after the last.</summary>
    public long Next(long received)
    {
        Head = Math.Max(received, Head + 1);
        Sql.Run(Connection, Transaction, "UPDATE reading_head SET received = @received", ("received", Head));
        return Head;
    }

    public void Commit() => Transaction.Commit();

    /// <summary>Makes what was written so far durable, does something that belongs to no transaction, and goes on.</summary>
    public void Between(Action act)
    {
        Transaction.Commit();
        Transaction.Dispose();
        act();
        (Transaction, Head) = Begin(Connection);
    }

    public void Dispose()
    {
        Transaction.Dispose();
        Connection.Dispose();
    }

    private static (DbTransaction Transaction, long Head) Begin(DbConnection connection)
    {
        if (connection is Microsoft.Data.Sqlite.SqliteConnection sqlite)
        {
            var immediate = sqlite.BeginTransaction(deferred: false);
            return (immediate, Sql.Number(connection, immediate, "SELECT received FROM reading_head") ?? 0);
        }

        var transaction = connection.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);
        return (transaction, Sql.Number(connection, transaction, "SELECT received FROM reading_head FOR UPDATE") ?? 0);
    }
}
