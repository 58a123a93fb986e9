using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

public sealed class TailMergeTests
{
    private static readonly Interval All = new(Monday, Monday + Duration.FromDays(100));

    public static TheoryData<ReadingsKind> Kinds => FreshReadings.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Putting_blocks_together_changes_nothing_that_is_read(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        for (var q = 0; q < 120; q++) fresh.Append(Quarter(q, q), Quarter(q, q, new SeriesKey("other", "import")));
        var known = fresh.Store.Head();
        fresh.Append(Quarter(3, 99), Quarter(50, 50.5m), Quarter(50, 51));
        var (before, counts) = (fresh.Store.Read(Main, All), fresh.Store.Counts(Main, new LocalDate(2025, 3, 1), new LocalDate(2025, 4, 1)));
        var then = fresh.Store.Read(Main, All, known);
        var less = 0;
        while (fresh.Store.Compact(new LocalDate(2025, 3, 4), 1) is var one and > 0) less += one;
        Assert.Equal((96 + 1 - 1) + (96 - 1), less);
        Assert.Equal(before, fresh.Store.Read(Main, All));
        Assert.Equal(then, fresh.Store.Read(Main, All, known));
        Assert.Equal(120, then.Count);
        Assert.Equal(counts, fresh.Store.Counts(Main, new LocalDate(2025, 3, 1), new LocalDate(2025, 4, 1)));
        Assert.Equal([96, 24], counts.Select(c => c.Times));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_arrives_later_for_the_same_day_is_put_together_the_next_time(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(Quarter(0, 0));
        fresh.Append(Quarter(1, 1));
        Assert.Equal(1, fresh.Store.Compact(new LocalDate(2025, 3, 4)));
        fresh.Append(Quarter(3, 3));
        fresh.Append(Quarter(2, 2), Quarter(1, 1));
        Assert.Equal(2, fresh.Store.Compact(new LocalDate(2025, 3, 4)));
        Assert.Equal(0, fresh.Store.Compact(new LocalDate(2025, 3, 4)));
        Assert.Equal([(0, 0m), (1, 1m), (2, 2m), (3, 3m)], fresh.Read());
        Assert.Equal(4, fresh.Store.Read(Main, All).Select(r => r.Received).Distinct().Count());
    }

    [Fact]
    public void A_damaged_block_is_named_and_never_read_as_nothing()
    {
        using var fresh = new FreshReadings(ReadingsKind.Sqlite);
        fresh.Append(Quarter(0, 0), Quarter(1, 1));
        using (var connection = fresh.Database.Connect()) Sql.Run(connection, null, "UPDATE reading_block SET bytes = X'0102030405060708'");
        Assert.Contains("2025", Assert.Throws<InvalidDataException>(() => fresh.Read()).Message, StringComparison.Ordinal);
    }
}
