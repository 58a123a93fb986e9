using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

public sealed class RetentionTests
{
    private static readonly Act Delete = new("admin", Instant.FromUtc(2030, 3, 10, 12, 0), "delete readings", "policy");

    public static TheoryData<ReadingsKind> Kinds => FreshReadings.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_what_is_older_than_the_policy_says_is_deleted_and_the_audit_trail_says_so(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append([.. Enumerable.Range(0, 96 * 10).Select(q => Quarter(q, q))]);
        fresh.Append([.. Enumerable.Range(0, 96).Select(q => Quarter(q, q, new SeriesKey("other", "import")))]);
        var would = fresh.Store.WouldDelete(new RetentionPolicy(5), Delete.At);
        Assert.Equal(96 * 10, fresh.Read().Count);
        var deleted = fresh.Store.Delete(new RetentionPolicy(5), Delete, new FaultList())!;
        Assert.Equal(new Deletable(deleted.Before, deleted.Series, deleted.Readings, new LocalDate(2025, 3, 3)), would);
        Assert.Equal(new Deletable(deleted.Before, 0, 0, null), fresh.Store.WouldDelete(new RetentionPolicy(5), Delete.At));
        Assert.Equal((new LocalDate(2025, 3, 10), 2L, 8L, 96 * 8L), (deleted.Before, deleted.Series, deleted.Blocks, deleted.Readings));
        Assert.Equal(96 * 7, fresh.Read()[0].Quarter);
        Assert.Empty(fresh.Read(new SeriesKey("other", "import")));
        var trail = new AuditTrail(fresh.Database);
        var link = trail.Read()[^1];
        Assert.Equal(("admin", "/readings", "policy"), (link.Actor, link.Subject, link.Reason));
        Assert.Contains(deleted.Sha256, Assert.Single(trail.Changes(link.Seq, 0, 10)).After, StringComparison.Ordinal);
        Assert.Null(trail.Verify().Broken);
        var again = fresh.Store.Delete(new RetentionPolicy(5), Delete, new FaultList())!;
        Assert.Equal(0, again.Readings);
        Assert.Equal([again, deleted], Retention.Deletions(new FactStore(fresh.Database)).Select(static one => one.Deletion));
        Assert.Null(trail.Verify().Broken);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_policy_of_less_than_five_years_is_refused_and_deletes_nothing(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(Quarter(0, 1));
        var faults = new FaultList();
        Assert.Null(fresh.Store.Delete(new RetentionPolicy(4), Delete, faults));
        Assert.Equal(StoreFaults.RetentionShort, Assert.Single(faults).Code);
        Assert.Single(fresh.Read());
        Assert.Empty(new AuditTrail(fresh.Database).Read());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Readings_from_before_are_no_longer_taken_and_later_ones_are(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(Quarter(0, 1), Quarter(96 * 8, 2));
        fresh.Store.Delete(new RetentionPolicy(5), Delete, new FaultList());
        var faults = new FaultList();
        Assert.Null(fresh.Store.Append(new ReadingBatch(Monday, [Quarter((96 * 7) - 1, 1)]), faults));
        Assert.Equal(StoreFaults.ReadingTime, Assert.Single(faults).Code);
        Assert.Equal(1, fresh.Append(Quarter(96 * 7, 1)).New);
    }
}
