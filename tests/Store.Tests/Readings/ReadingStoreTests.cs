using System.Globalization;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

/// <summary>What every store of readings promises.</summary>
public sealed class ReadingStoreTests
{
    private static readonly ReadingMark Repaired = new(ReadingState.Repaired, "read again", "keeper");

    public static TheoryData<ReadingsKind> Kinds => FreshReadings.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_appended_is_read_back_with_its_digits_marks_and_arrival(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var appended = fresh.Append(Quarter(0, 1.50m), Quarter(1, 2m, mark: Repaired), Quarter(0, -7.25m, new SeriesKey("other", "temperature")));
        Assert.Equal((3L, 0L, 0L), (appended.New, appended.Versions, appended.Duplicates));
        fresh.Restart();
        var read = fresh.Store.Read(Main, new Interval(Monday, Monday + Duration.FromHours(1)));
        Assert.Equal(["1.50", "2"], read.Select(r => r.Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal([ReadingMark.Measured, Repaired], read.Select(r => r.Mark));
        Assert.All(read, r => Assert.Equal(appended.Received, r.Received));
        Assert.Equal([(0, -7.25m)], fresh.Read(new SeriesKey("other", "temperature")));
        Assert.Equal([Main, new SeriesKey("other", "temperature")], fresh.Store.Series());
        Assert.Empty(fresh.Read(new SeriesKey("main", "nothing")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sending_again_changes_nothing_and_another_value_is_a_further_version(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(Quarter(0, 10), Quarter(1, 11), Quarter(2, 12));
        Assert.Equal((0L, 0L, 2L), Numbers(fresh.Append(Quarter(1, 11), Quarter(2, 12.0m))));
        Assert.Equal((1L, 2L, 1L), Numbers(fresh.Append(Quarter(3, 13), Quarter(1, 99), Quarter(1, 98), Quarter(1, 99))));
        Assert.Equal([(0, 10m), (1, 11m), (1, 99m), (1, 98m), (2, 12m), (3, 13m)], fresh.Read());
        fresh.Restart();
        Assert.Equal((0L, 0L, 3L), Numbers(fresh.Append(Quarter(3, 13), Quarter(1, 98), Quarter(1, 11))));
        Assert.Equal([(0, 10m), (1, 11m), (1, 99m), (1, 98m), (2, 12m), (3, 13m)], fresh.Read());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Readings_may_come_in_any_order_and_days_apart(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(Quarter(500, 5), Quarter(3, 3), Quarter(4, 4));
        fresh.Append(Quarter(1, 1), Quarter(300, 4.5m));
        fresh.Append(Quarter(700, 7));
        Assert.Equal([(1, 1m), (3, 3m), (4, 4m), (300, 4.5m), (500, 5m), (700, 7m)], fresh.Read());
        Assert.Equal(7m, fresh.Store.Last([Main, new SeriesKey("none", "none")])[Main].Value);
        Assert.Equal([3, 1, 1, 1], fresh.Store.Counts(Main, new LocalDate(2025, 3, 1), new LocalDate(2025, 4, 1)).Select(c => c.Times));
        Assert.Equal(new LocalDate(2025, 3, 6), fresh.Store.Counts(Main, new LocalDate(2025, 3, 4), new LocalDate(2025, 3, 6)).Single().Day);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_known_at_an_instant_stays_known(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var first = fresh.Append(Quarter(0, 10), Quarter(1, 11)).Received;
        var second = fresh.Append(Quarter(1, 12), Quarter(2, 12)).Received;
        Assert.True(second > first);
        Assert.Equal([(0, 10m), (1, 11m)], fresh.Read(recordedUpTo: first));
        Assert.Equal(4, fresh.Read(recordedUpTo: second).Count);
        Assert.Equal(second, fresh.Store.Head());
        Assert.Empty(fresh.Read(recordedUpTo: first - Duration.FromMilliseconds(1)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_source_that_offers_a_batch_again_is_not_taken_twice(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        fresh.Append(new BatchNumber("buffer", 7), Quarter(0, 10));
        Assert.Equal((0L, 0L, 1L), Numbers(fresh.Append(new BatchNumber("buffer", 7), Quarter(0, 99))));
        Assert.Equal((1L, 0L, 0L), Numbers(fresh.Append(new BatchNumber("buffer", 8), Quarter(1, 11))));
        Assert.Equal((1L, 0L, 0L), Numbers(fresh.Append(new BatchNumber("other", 1), Quarter(2, 12))));
        Assert.Equal((8L, 1L, 0L), (fresh.Store.Position("buffer"), fresh.Store.Position("other"), fresh.Store.Position("none")));
        Assert.Equal([(0, 10m), (1, 11m), (2, 12m)], fresh.Read());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_batch_with_a_wrong_reading_is_refused_whole_by_place(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var faults = new FaultList();
        NewReading[] readings =
        [
            Quarter(0, 10),
            new(Main, Instant.FromUtc(1500, 1, 1, 0, 0), 1, ReadingMark.Measured),
            Quarter(1, 1, new SeriesKey("", "import")),
            Quarter(2, 1, mark: new ReadingMark(ReadingState.Missing)),
            Quarter(3, 1, mark: new ReadingMark(ReadingState.Repaired, new string('长', 100))),
        ];
        Assert.Null(fresh.Store.Append(new ReadingBatch(Monday, readings, new BatchNumber("b", 1)), faults));
        Assert.Equal(
            [(2, StoreFaults.ReadingTime), (3, StoreFaults.ReadingSeries), (4, StoreFaults.ReadingState), (5, StoreFaults.ReadingState)],
            faults.Select(f => (f.Place.Row!.Value, f.Code)));
        Assert.Empty(fresh.Store.Series());
        Assert.Equal(0, fresh.Store.Position("b"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Several_write_and_read_at_once_and_nothing_is_lost_or_doubled(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var other = ReadingStore.Open(fresh.Database, fresh.ClickHouse);
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, writer =>
        {
            var store = writer % 2 == 0 ? fresh.Store : other;
            for (var i = 0; i < 25; i++)
            {
                var faults = new FaultList();
                NewReading[] readings = [Quarter(i, i, new SeriesKey("own", "w" + writer)), Quarter(i, i, new SeriesKey("common", "same")), Quarter((i * 4) + writer, writer, Main)];
                Assert.NotNull(store.Append(new ReadingBatch(Monday, readings), faults));
                Assert.True(store.Read(Main, new Interval(Monday, Monday + Duration.FromDays(10))).Count > i);
            }
        });
        Assert.Equal(100, fresh.Read().Count);
        Assert.Equal(25, fresh.Read(new SeriesKey("common", "same")).Count);
        for (var writer = 0; writer < 4; writer++) Assert.Equal(25, fresh.Read(new SeriesKey("own", "w" + writer)).Count);
        Assert.Equal(6, fresh.Store.Series().Count);
    }

    private static (long New, long Versions, long Duplicates) Numbers(Appended appended) => (appended.New, appended.Versions, appended.Duplicates);
}
