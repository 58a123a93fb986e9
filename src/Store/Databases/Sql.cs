using System.Data.Common;

namespace Lingtan.Store;

/// <summary>Runs SQL with named values. It makes no code at run time, so that the native command can use it.</summary>
internal static class Sql
{
    /// <summary>Runs a statement.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Its values by name, without the @.</param>
    /// <returns>How many rows it changed.</returns>
    public static int Run(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The whole number in the first column of the first row; null where there is none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="sql">The query.</param>
    /// <param name="values">Its values by name.</param>
    public static long? Number(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteScalar() is long number ? number : null;
    }

    /// <summary>All rows of a query.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="sql">The query.</param>
    /// <param name="row">Makes a value of the row that the reader stands on.</param>
    /// <param name="values">Its values by name.</param>
    public static List<T> Rows<T>(DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>A command ready to run.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where none is open.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Its values by name.</param>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
