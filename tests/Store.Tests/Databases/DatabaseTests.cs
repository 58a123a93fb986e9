using Dapper;

namespace Lingtan.Store.Tests.Databases;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_database_opened_again_keeps_its_migrations(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        using var again = Database.Open(fresh.Address);
        using var connection = again.Connect();
        Assert.Equal(Migration.Shipped(kind).Count, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM migration"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Servers_that_start_at_once_on_an_empty_database_migrate_it_once(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind, migrated: false);
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => Database.Open(fresh.Address).Dispose());
        using var connection = fresh.Database.Connect();
        Assert.Equal(Migration.Shipped(kind).Count, connection.ExecuteScalar<long>("SELECT COUNT(*) FROM migration"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_database_of_a_later_version_is_refused(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        using (var connection = fresh.Database.Connect()) connection.Execute("INSERT INTO migration VALUES (9999, '9999_later', '')");
        Assert.Contains("later version", Assert.Throws<NotSupportedException>(() => Database.Open(fresh.Address)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_database_with_other_migrations_is_refused(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        using (var connection = fresh.Database.Connect()) connection.Execute("UPDATE migration SET sha256 = 'x'");
        Assert.Throws<NotSupportedException>(() => Database.Open(fresh.Address));
    }

    [Fact]
    public void Both_databases_have_the_same_numbered_migrations_without_gaps()
    {
        var sqlite = Migration.Shipped(DatabaseKind.Sqlite);
        Assert.Equal(sqlite.Select(one => one.Name), Migration.Shipped(DatabaseKind.PostgreSql).Select(one => one.Name));
        Assert.Equal(Enumerable.Range(1, sqlite.Count).Select(number => (long)number), sqlite.Select(one => one.Number));
    }
}
