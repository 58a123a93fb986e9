using Dapper;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Facts;

public sealed class FactStoreTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_change_made_on_an_older_revision_is_a_conflict_and_nothing_is_recorded(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var facts = new FactStore(fresh.Database);
        Assert.NotNull(facts.Record("b", FreshDatabase.By("a"), [Change("x", "1", 0)], new FaultList()));
        Assert.NotNull(facts.Record("b", FreshDatabase.By("a", 1), [Change("x", "2", 1)], new FaultList()));
        var faults = new FaultList();
        Assert.Null(facts.Record("b", FreshDatabase.By("late", 2), [Change("y", "1", 0), Change("x", "3", 1)], faults));
        var fault = Assert.Single(faults);
        Assert.Equal(StoreFaults.RevisionConflict, fault.Code);
        Assert.Equal("activity/x", fault.Place.Column);
        Assert.Equal(["x"], facts.State("b").Select(fact => fact.Key));
        Assert.Equal("""{"v":"2"}""", facts.State("b")[0].Content);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Writers_at_the_same_time_wait_for_each_other_and_lose_nothing(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var facts = new FactStore(fresh.Database);
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.NotNull(facts.Record("b" + (i % 4), FreshDatabase.By("a" + i), [Change("k" + i, "v", 0)], new FaultList())));
        Assert.Equal(40, Enumerable.Range(0, 4).Sum(i => facts.State("b" + i).Count));
        var audit = new AuditTrail(fresh.Database).Verify();
        Assert.Null(audit.Broken);
        Assert.Equal(40, audit.Recordings);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE fact SET content = '{}'")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM fact")]
    [InlineData(DatabaseKind.Sqlite, "UPDATE recording SET actor = 'x'")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM recording")]
    [InlineData(DatabaseKind.PostgreSql, "UPDATE fact SET content = '{}'")]
    [InlineData(DatabaseKind.PostgreSql, "DELETE FROM fact")]
    [InlineData(DatabaseKind.PostgreSql, "UPDATE recording SET actor = 'x'")]
    [InlineData(DatabaseKind.PostgreSql, "DELETE FROM recording")]
    public void The_database_itself_refuses_to_change_or_delete(DatabaseKind kind, string sql)
    {
        using var fresh = new FreshDatabase(kind);
        new FactStore(fresh.Database).Record("b", FreshDatabase.By("a"), [Change("x", "1", 0)], new FaultList());
        using var connection = fresh.Database.Connect();
        Assert.Contains("append-only", Assert.ThrowsAny<System.Data.Common.DbException>(() => connection.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_recordings_never_run_backwards_even_where_the_clock_does()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var facts = new FactStore(fresh.Database);
        facts.Record("b", FreshDatabase.By("a", 30), [Change("x", "1", 0)], new FaultList());
        facts.Record("b", FreshDatabase.By("a", 10), [Change("y", "1", 0)], new FaultList());
        var links = new AuditTrail(fresh.Database).Read();
        Assert.Equal(links[0].At, links[1].At);
        Assert.Equal(2, facts.RecordingAt(NodaTime.Instant.FromUtc(2026, 4, 1, 9, 30)));
        Assert.Equal(0, facts.RecordingAt(NodaTime.Instant.FromUtc(2026, 4, 1, 9, 29)));
    }

    [Theory]
    [InlineData("'; DROP TABLE fact; --")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("名称 \u0007 \uD83D\uDE00")]
    public void Texts_of_any_kind_are_kept_as_they_are(string text)
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var facts = new FactStore(fresh.Database);
        facts.Record(text, FreshDatabase.By(text, 0, text), [new FactChange("activity", text, FactContent.Write([KeyValuePair.Create("v", text)]), "", "", 0)], new FaultList());
        Assert.Equal(text, FactContent.Read(facts.State(text)[0].Content)[0].Value);
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }

    internal static FactChange Change(string key, string value, long expected) => new("activity", key, $$"""{"v":"{{value}}"}""", "2025-01-01", "2025-12-31", expected);
}
