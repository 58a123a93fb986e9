using System.Data.Common;

namespace Lingtan.Store;

/// <summary>Reads the table of facts.</summary>
internal static class FactTable
{
    private const string Columns = "seq, recording, book, kind, key, revision, withdrawn, valid_from, valid_to, content";

    /// <summary>Facts, one after the other.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="rest">What follows <c>FROM fact</c>: condition, order, limit.</param>
    /// <param name="values">Values of the condition by name.</param>
    public static IEnumerable<Fact> Read(DbConnection connection, DbTransaction? transaction, string rest, params (string Name, object Value)[] values)
    {
        using var command = Sql.Command(connection, transaction, $"SELECT {Columns} FROM fact {rest}", values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Fact(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5), reader.GetInt64(6) != 0,
                reader.GetString(7), reader.GetString(8), reader.GetString(9));
        }
    }
}
