using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.Readings;

public sealed class BulkLoadTests
{
    private static readonly Instant Received = Monday + Duration.FromDays(400);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Interval All = new(Monday - Duration.FromDays(9), Monday + Duration.FromDays(1000));

    public static TheoryData<ReadingsKind> Kinds => FreshReadings.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_load_gives_what_batches_give_readings_and_hours(ReadingsKind kind)
    {
        using var loaded = new FreshReadings(kind);
        using var appended = new FreshReadings(kind);
        SeriesKey[] series = [.. Enumerable.Range(0, 5).Select(i => new SeriesKey("main", "r" + i))];
        var columns = series.Select((s, i) => new SeriesColumn(s, Column(i, 96 * 33))).ToList();

        // One has something to be judged: its hours come from the work that follows.
        var faulty = columns[2].Readings.ToArray();
        faulty[700] = faulty[700] with { Value = 900_000 };
        columns[2] = columns[2] with { Readings = faulty };
        var faults = new FaultList();
        Assert.Equal(new Loaded(5, 5 * 96 * 33, 4), loaded.Store.Load(columns, Received, Setup, faults));
        Assert.Empty(faults);
        foreach (var column in columns) appended.Append([.. column.Readings.ToArray().Select(r => new NewReading(column.Series, r.At, r.Value, r.Mark))]);
        Assert.Equal(1, new SeriesWork(loaded.Database, loaded.Store, Setup).Backlog());
        new SeriesWork(loaded.Database, loaded.Store, Setup).Run();
        new SeriesWork(appended.Database, appended.Store, Setup).Run();
        foreach (var one in series)
        {
            Assert.Equal(appended.Read(one), loaded.Read(one));
            Assert.Equal(new RollUpStore(appended.Database).Read(one, Berlin, All, BucketSize.Hour), new RollUpStore(loaded.Database).Read(one, Berlin, All, BucketSize.Hour));
            Assert.Equal(96, loaded.Store.Counts(one, new LocalDate(2025, 3, 5), new LocalDate(2025, 3, 5)).Single().Times);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Loading_again_and_loading_on_changes_nothing_that_is_known(ReadingsKind kind)
    {
        using var fresh = new FreshReadings(kind);
        var all = Column(1, 96 * 20 + 50);
        var key = new SeriesKey("main", "r1");
        Assert.Equal(96 * 8 + 50, fresh.Store.Load([new(key, all[..(96 * 8 + 50)])], Received, Setup, new FaultList()).Readings);
        Assert.Equal(96 * 12, fresh.Store.Load([new(key, all[(96 * 8 + 50)..])], Received, Setup, new FaultList()).Readings);
        Assert.Equal(0, fresh.Store.Load([new(key, all)], Received, Setup, new FaultList()).Readings);
        fresh.Restart();
        fresh.Append(new NewReading(key, all.Span[^1].At + Duration.FromMinutes(15), 99_999, ReadingMark.Measured));
        Assert.Equal(all.Length + 1, fresh.Read(key).Count);
        new SeriesWork(fresh.Database, fresh.Store, Setup).Run();
        Assert.Equal(99_999, new RollUpStore(fresh.Database).Read(key, Berlin, All, BucketSize.Month).Sum(m => m.Amount));
    }

    [Fact]
    public void A_series_that_cannot_be_kept_is_named_by_row_and_the_others_are_loaded()
    {
        using var fresh = new FreshReadings(ReadingsKind.Sqlite);
        var wrong = Column(1, 200).ToArray();
        (wrong[80], wrong[81]) = (wrong[81], wrong[80]);
        var faults = new FaultList();
        var loaded = fresh.Store.Load([new(new SeriesKey("main", "r1"), wrong), new(new SeriesKey("main", "r2"), Column(2, 200)), new(new SeriesKey("", "r3"), Column(2, 9))], Received, Setup, faults);
        Assert.Equal(200, loaded.Readings);
        Assert.Equal([("/r3", 1, StoreFaults.ReadingSeries), ("/r3", 9, StoreFaults.ReadingSeries), ("main/r1", 82, StoreFaults.ReadingTime)], faults.Select(f => (f.Place.File, f.Place.Row!.Value, f.Code)));
        Assert.Equal([new SeriesKey("main", "r2")], fresh.Store.Series());
    }

    private static ReadOnlyMemory<BlockReading> Column(int seed, int quarters)
    {
        var (random, value, readings) = (new Random(seed), 0m, new BlockReading[quarters]);
        for (var q = 0; q < quarters; q++) readings[q] = new BlockReading(Monday + Duration.FromMinutes(15 * (q + 1)), value += random.Next(0, 900) / 100m, ReadingMark.Measured);
        return readings;
    }

    private static SeriesSetup? Setup(SeriesKey key)
    {
        var meter = SeriesWorkTests.Setup(null).Meter;
        return new SeriesSetup(
            meter with { Id = key.Meter, Installations = [meter.Installations[0] with { Fits = [new RegisterFit(key.Point, 0)] }] }, key.Point, new CounterLimits(), SubstitutionPolicy.Usual(Berlin), [], []);
    }
}
