using System.Globalization;
using Dapper;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public void One_changed_character_anywhere_in_any_column_is_found_with_its_recording()
    {
        using var fresh = Filled(DatabaseKind.Sqlite);
        using var connection = fresh.Database.Connect();
        foreach (var trigger in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").ToList()) connection.Execute("DROP TRIGGER " + trigger);
        foreach (var (table, column) in Columns())
        {
            foreach (var seq in new[] { 1, 2, 3 })
            {
                var text = connection.ExecuteScalar<string>($"SELECT {column} FROM {table} WHERE seq = {Number(seq)}")!;
                for (var i = 0; i < text.Length; i++)
                {
                    Set(connection, table, column, seq, text[..i] + (char)(text[i] ^ 0x10) + text[(i + 1)..]);
                    Assert.NotNull(new AuditTrail(fresh.Database).Verify().Broken);
                    Set(connection, table, column, seq, text);
                }
            }
        }

        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_sound_trail_verifies_and_names_its_head(DatabaseKind kind)
    {
        using var fresh = Filled(kind);
        var trail = new AuditTrail(fresh.Database);
        var result = trail.Verify();
        Assert.Equal((3L, 6L), (result.Recordings, result.Facts));
        Assert.Equal(trail.Read()[^1].Hash, result.Head);
        Assert.Null(trail.Verify(result.Head).Broken);
        Assert.NotNull(trail.Verify(new string('0', 64)).Broken);
    }

    [Theory]
    [InlineData("DELETE FROM recording WHERE seq = 2", 2)]
    [InlineData("DELETE FROM fact WHERE seq = 3", 2)]
    [InlineData("INSERT INTO fact SELECT 99, 2, book, kind, 'new', 1, 0, '', '', '{}' FROM fact WHERE seq = 1", 3)]
    [InlineData("INSERT INTO fact SELECT 99, 9, book, kind, 'new', 1, 0, '', '', '{}' FROM fact WHERE seq = 1", 4)]
    public void A_removed_or_inserted_row_is_found_where_it_is(string sql, long where)
    {
        using var fresh = Filled(DatabaseKind.Sqlite);
        using (var connection = fresh.Database.Connect())
        {
            connection.Execute("PRAGMA foreign_keys = OFF");
            foreach (var trigger in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").ToList()) connection.Execute("DROP TRIGGER " + trigger);
            connection.Execute(sql);
        }

        Assert.Equal(where, new AuditTrail(fresh.Database).Verify().Broken!.Seq);
    }

    [Fact]
    public void The_hash_of_a_link_is_the_one_an_independent_program_computes()
    {
        // python3 -c "import hashlib;p=['1','2026-04-01T09:00:00.000000Z','a','import','b','','2','d','']
        // print(hashlib.sha256(''.join(f'{len(x)}:{x}\n' for x in p).encode()).hexdigest())"
        var link = new Recording(1, "2026-04-01T09:00:00.000000Z", "a", "import", "b", "", 2, "d", "", "");
        Assert.Equal("2cde46b3af423db7f44e655ddc0d44eb1f5b939e504508ae6543a0fe2e70a5f8", link.ComputedHash());
    }

    private static FreshDatabase Filled(DatabaseKind kind)
    {
        var fresh = new FreshDatabase(kind);
        var facts = new FactStore(fresh.Database);
        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull(facts.Record(
                "b", FreshDatabase.By("user" + Number(i), i, "because"),
                [Facts.FactStoreTests.Change("x" + Number(i), "1", 0), Facts.FactStoreTests.Change("y" + Number(i), "2", 0)], new FaultList()));
        }

        return fresh;
    }

    private static IEnumerable<(string Table, string Column)> Columns()
    {
        foreach (var column in new[] { "at", "actor", "action", "subject", "reason", "digest", "previous", "hash" }) yield return ("recording", column);
        foreach (var column in new[] { "book", "kind", "key", "valid_from", "valid_to", "content" }) yield return ("fact", column);
    }

    private static void Set(System.Data.Common.DbConnection connection, string table, string column, int seq, string text) =>
        connection.Execute($"UPDATE {table} SET {column} = @text WHERE seq = {Number(seq)}", new { text });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
