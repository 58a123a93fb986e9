using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Evidence;

public sealed class EvidenceStoreTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, 0)]
    [InlineData(DatabaseKind.Sqlite, 3_500_000)]
    [InlineData(DatabaseKind.PostgreSql, 0)]
    [InlineData(DatabaseKind.PostgreSql, 3_500_000)]
    public void A_document_comes_back_by_its_hash_and_is_kept_once(DatabaseKind kind, int size)
    {
        using var fresh = new FreshDatabase(kind);
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        var document = new EvidenceDocument(bytes);
        var facts = new FactStore(fresh.Database);
        facts.Record("b", FreshDatabase.By("a"), [Facts.FactStoreTests.Change("x", "1", 0)], new FaultList(), [document]);
        facts.Record("b", FreshDatabase.By("a", 1), [Facts.FactStoreTests.Change("x", "2", 1)], new FaultList(), [document]);
        var store = new EvidenceStore(fresh.Database);
        Assert.Equal(bytes, store.Find(document.Sha256)!.Bytes.ToArray());
        Assert.Equal((document.Sha256, (long)size), Assert.Single(store.All()));
        Assert.Null(store.Find(new string('0', 64)));
    }

    [Fact]
    public void Nothing_of_a_document_stays_where_the_facts_with_it_are_refused()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        Assert.Null(new FactStore(fresh.Database).Record(
            "b", FreshDatabase.By("a"), [Facts.FactStoreTests.Change("x", "1", 4)], new FaultList(), [new EvidenceDocument(new byte[] { 1 })]));
        Assert.Empty(new EvidenceStore(fresh.Database).All());
    }
}
