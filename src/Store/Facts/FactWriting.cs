using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Lingtan.Store;

/// <summary>Inserts many facts: PostgreSQL by binary copy, SQLite by one prepared statement.</summary>
internal static class FactWriting
{
    private static readonly string[] Names = ["seq", "recording", "book", "kind", "key", "revision", "withdrawn", "valid_from", "valid_to", "content"];

    /// <summary>Inserts facts in the transaction.</summary>
    public static void Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0) return;
        if (connection is NpgsqlConnection postgres) Copy(postgres, facts);
        else Statement(connection, transaction, facts);
    }

    private static void Statement(DbConnection connection, DbTransaction transaction, IReadOnlyList<Fact> facts)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO fact ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select(name => "@" + name))})";
        foreach (var name in Names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        foreach (var fact in facts)
        {
            var values = Values(fact);
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }
    }

    private static void Copy(NpgsqlConnection connection, IReadOnlyList<Fact> facts)
    {
        using var writer = connection.BeginBinaryImport($"COPY fact ({string.Join(", ", Names)}) FROM STDIN (FORMAT BINARY)");
        foreach (var fact in facts)
        {
            writer.StartRow();
            foreach (var value in Values(fact))
            {
                if (value is long number) writer.Write(number, NpgsqlDbType.Bigint);
                else writer.Write((string)value, NpgsqlDbType.Text);
            }
        }

        writer.Complete();
    }

    private static object[] Values(Fact fact) =>
    [
        fact.Seq, fact.Recording, fact.Book, fact.Kind, fact.Key, fact.Revision, fact.Withdrawn ? 1L : 0L, fact.ValidFrom, fact.ValidTo, fact.Content,
    ];
}
