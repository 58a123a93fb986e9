using System.Data.Common;

namespace Lingtan.Store;

/// <summary>Reads and fills the table of recordings.</summary>
internal static class RecordingTable
{
    private const string Columns = "seq, at, actor, action, subject, reason, facts, digest, previous, hash";

    /// <summary>Recordings.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="rest">What follows <c>FROM recording</c>: condition, order, limit.</param>
    /// <param name="values">Values of the condition by name.</param>
    public static List<Recording> Read(DbConnection connection, DbTransaction? transaction, string rest, params ReadOnlySpan<(string Name, object Value)> values) =>
        Sql.Rows(
            connection, transaction, $"SELECT {Columns} FROM recording {rest}",
            row => new Recording(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt64(6), row.GetString(7), row.GetString(8), row.GetString(9)),
            values);

    /// <summary>Adds a recording.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="link">The recording.</param>
    public static void Insert(DbConnection connection, DbTransaction transaction, Recording link) =>
        Sql.Run(
            connection, transaction, $"INSERT INTO recording ({Columns}) VALUES (@seq, @at, @actor, @action, @subject, @reason, @facts, @digest, @previous, @hash)",
            ("seq", link.Seq), ("at", link.At), ("actor", link.Actor), ("action", link.Action), ("subject", link.Subject), ("reason", link.Reason),
            ("facts", link.Facts), ("digest", link.Digest), ("previous", link.Previous), ("hash", link.Hash));
}
