using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Lingtan.Store;

/// <summary>Numbered changes of the tables, forward only. Each runs once, in a transaction of its own, and is remembered with its hash.</summary>
internal static class Migration
{
    // Any number that other programs of the database are unlikely to lock.
    private const long Lock = 7_310_578_164_823_051_905;

    private const string Table = "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)";

    /// <summary>Brings a database to the current version.</summary>
    /// <exception cref="NotSupportedException">It is newer than the program, or was changed by other migrations.</exception>
    public static void Run(Database database) => Run(database, Shipped(database.Kind));

    /// <summary>Brings a database to the version of some migrations.</summary>
    /// <exception cref="NotSupportedException">It is newer than they are, or was changed by others.</exception>
    internal static void Run(Database database, IReadOnlyList<(long Number, string Name, string Sha256, string Sql)> shipped)
    {
        using var connection = database.Connect();
        using (var transaction = Begin(connection))
        {
            Sql.Run(connection, transaction, Table);
            transaction.Commit();
        }

        var known = Sql.Rows(connection, null, "SELECT number, name, sha256 FROM migration ORDER BY number", row => (Number: row.GetInt64(0), Name: row.GetString(1), Sha256: row.GetString(2)));
        Check(known, shipped);
        foreach (var one in shipped.Skip(known.Count)) Apply(connection, one);
    }

    /// <summary>The migrations of this program for a kind of database, in order.</summary>
    internal static IReadOnlyList<(long Number, string Name, string Sha256, string Sql)> Shipped(DatabaseKind kind)
    {
        var folder = kind == DatabaseKind.Sqlite ? "sqlite/" : "postgresql/";
        var assembly = typeof(Migration).Assembly;
        var all = new List<(long, string, string, string)>();
        foreach (var resource in assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            var name = Path.GetFileNameWithoutExtension(resource);
            all.Add((long.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))), sql));
        }

        return all;
    }

    private static void Check(List<(long Number, string Name, string Sha256)> known, IReadOnlyList<(long Number, string Name, string Sha256, string Sql)> shipped)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (i >= shipped.Count) throw new NotSupportedException("The database was written by a later version of the program: it has migration " + known[i].Name + ".");
            if (known[i].Sha256 != shipped[i].Sha256) throw new NotSupportedException("Migration " + known[i].Name + " of the database is not that of this program.");
        }
    }

    // Of two servers that start at once, the second one waits, and then finds the migration done.
    private static void Apply(DbConnection connection, (long Number, string Name, string Sha256, string Sql) one)
    {
        using var transaction = Begin(connection);
        if (Sql.Number(connection, transaction, "SELECT COUNT(*) FROM migration WHERE number = @number", ("number", one.Number)) > 0) return;
        Sql.Run(connection, transaction, one.Sql);
        Sql.Run(
            connection, transaction, "INSERT INTO migration (number, name, sha256) VALUES (@number, @name, @sha256)", ("number", one.Number), ("name", one.Name), ("sha256", one.Sha256));
        transaction.Commit();
    }

    private static DbTransaction Begin(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite) return sqlite.BeginTransaction(deferred: false);
        var transaction = connection.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);
        Sql.Run(connection, transaction, $"SELECT pg_advisory_xact_lock({Lock})");
        return transaction;
    }
}
