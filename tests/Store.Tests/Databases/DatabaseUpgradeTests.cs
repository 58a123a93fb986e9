using System.Data.Common;
using System.Text;
using Lingtan.Formats;
using Lingtan.Quantities;
using Microsoft.Data.Sqlite;

namespace Lingtan.Store.Tests.Databases;

/// <summary>Databases that earlier versions wrote, and migrations that come to nothing.</summary>
public sealed class DatabaseUpgradeTests
{
    // What the first release said of this inventory on the day it was recorded: lingtan inventory, and lingtan audit verify for each database.
    private const decimal Total = 294.153906611155733m;

    private static string Folder => Path.Combine(FreshDatabase.Examples(), "..", "tests", "Store.Tests", "Databases", "first-release");

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "153ad0c05770d0eadaa8bb920c6981e9ebbf2d985cf2e3106546043bb116251b")]
    [InlineData(DatabaseKind.PostgreSql, "0a1e3c462ad9a93850bcaff4c8319c5ecd5f15c97c64b83a8d715616dade6398")]
    public void A_database_of_the_first_release_is_brought_up_with_everything_in_it(DatabaseKind kind, string head)
    {
        using var old = new OldDatabase(kind);
        Assert.Equal(["evidence", "fact", "migration", "recording"], old.Tables());
        using var database = Database.Open(old.Address);
        Assert.Equal(Migration.Shipped(kind).Select(one => one.Sha256), Hashes(database));
        var trail = new AuditTrail(database).Verify(head);
        Assert.Null(trail.Broken);
        Assert.Equal((2L, 20L, head), (trail.Recordings, trail.Facts, trail.Head));
        Assert.Equal([("carbon", "first"), ("carbon", "diesel counted again")], new AuditTrail(database).Read().Select(one => (one.Actor, one.Reason)));
        Assert.Equal(Total, Figure(database, null));
        Assert.NotEqual(Total, Figure(database, 1));
        var document = new EvidenceStore(database).Find("b76454dd54ef2efb191e104f417d3e2f52ef0a74280e82454391e8ff24f14f8d")!;
        Assert.Equal("Electricity bill 2025: 517207 kWh\n", Encoding.UTF8.GetString(document.Bytes.Span));
        Assert.False(new AccountStore(database).Any());
        new AccountStore(database).Save(new Account("first", "F", Role.Administrator, [], false, "en", false, "", ""), "h", FreshDatabase.By("first"));
        Assert.Equal(3, new AuditTrail(database).Verify().Recordings);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_migration_that_fails_half_way_leaves_the_database_as_it_was(DatabaseKind kind)
    {
        using var old = new OldDatabase(kind);
        using var database = Database.Open(old.Address);
        var before = (Tables: old.Tables(), Hashes: Hashes(database), Figure: Figure(database, null));
        var fails = (Number: 9999L, Name: "9999_fails", Sha256: "x", Sql: "CREATE TABLE half (a BIGINT); INSERT INTO half VALUES (1); DROP TABLE answer; INSERT INTO nowhere VALUES (1);");
        Assert.ThrowsAny<DbException>(() => Migration.Run(database, [.. Migration.Shipped(kind), fails]));
        Assert.Equal(before.Tables, old.Tables());
        Assert.Equal(before.Hashes, Hashes(database));
        using var again = Database.Open(old.Address);
        Assert.Equal(before.Figure, Figure(again, null));
        Migration.Run(again, [.. Migration.Shipped(kind), fails with { Sql = "CREATE TABLE half (a BIGINT)" }]);
        Assert.Contains("half", old.Tables());
        Assert.Contains("9999_fails", Assert.Throws<NotSupportedException>(() => Database.Open(old.Address)).Message, StringComparison.Ordinal);
    }

    private static decimal Figure(Database database, long? asOf)
    {
        var faults = new FaultList();
        var book = new BookStore(database).Load("small-2025", faults, asOf);
        var inventory = LibrarySet.Open(Path.Combine(FreshDatabase.Examples(), "..", "data")).Build(book!, faults);
        Assert.Empty(faults);
        return inventory!.Totals.Tco2e;
    }

    private static List<string> Hashes(Database database)
    {
        using var connection = database.Connect();
        return Sql.Rows(connection, null, "SELECT sha256 FROM migration ORDER BY number", row => row.GetString(0));
    }

    /// <summary>A database as the first release left it, from its statements as text.</summary>
    private sealed class OldDatabase : IDisposable
    {
        private readonly string? _folder;
        private readonly DatabaseKind _kind;

        public OldDatabase(DatabaseKind kind)
        {
            _kind = kind;
            _folder = kind == DatabaseKind.Sqlite ? Directory.CreateTempSubdirectory("lingtan-store-").FullName : null;
            Address = _folder is null ? PostgresServer.Instance.Fresh() : Path.Combine(_folder, "lingtan.db");
            using var connection = Connect();
            Sql.Run(connection, null, File.ReadAllText(Path.Combine(Folder, kind == DatabaseKind.Sqlite ? "sqlite.sql" : "postgresql.sql")));
        }

        public string Address { get; }

        public List<string> Tables()
        {
            using var connection = Connect();
            return Sql.Rows(connection, null, _kind == DatabaseKind.Sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name" : "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename", row => row.GetString(0));
        }

        public void Dispose()
        {
            if (_folder is null) return;
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }

        private DbConnection Connect()
        {
            SqliteRuntime.Prepare();
            DbConnection connection = _folder is null ? new Npgsql.NpgsqlConnection(Address) : new SqliteConnection("Pooling=False;Data Source=" + Address);
            connection.Open();
            return connection;
        }
    }
}
