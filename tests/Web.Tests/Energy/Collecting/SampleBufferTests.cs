using System.Data.Common;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using Lingtan.Store.Tests;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Readings on their way to a store that is away for a while: none is lost and none is there twice.</summary>
public sealed class SampleBufferTests
{
    private static readonly SeriesKey Series = new("main", "import");

    [Fact]
    public async Task A_store_that_was_away_gets_every_reading_once_when_it_is_back()
    {
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new ReadingStore(database.Database);
        var away = new AwayStore(store);
        var folder = Directory.CreateTempSubdirectory("lingtan-buffer-").FullName;
        using (var buffer = Buffer(folder, away, database))
        {
            using var stop = new CancellationTokenSource();
            var run = buffer.RunAsync(stop.Token);
            for (var i = 0; i < 100; i++) Assert.True(buffer.Add([Sample(i)]));
            await Until(() => buffer.StoreFailure is not null);
            Assert.Equal(100, buffer.Waiting);
            await stop.CancelAsync();
            await run;
        }

        // The process ends and begins again; what waited is there.
        away.IsAway = false;
        using (var buffer = Buffer(folder, away, database))
        {
            using var stop = new CancellationTokenSource();
            var run = buffer.RunAsync(stop.Token);
            for (var i = 100; i < 150; i++) Assert.True(buffer.Add([Sample(i)]));
            await Until(() => buffer.Waiting == 0);
            await stop.CancelAsync();
            await run;
        }

        var kept = store.Read(Series, new Interval(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(100_000)));
        Assert.Equal(Enumerable.Range(0, 150).Select(i => (decimal)i), kept.Select(static one => one.Value));
    }

    [Fact]
    public async Task A_reading_that_can_never_be_kept_stands_in_nobodys_way()
    {
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new ReadingStore(database.Database);
        using var buffer = Buffer(Directory.CreateTempSubdirectory("lingtan-buffer-").FullName, store, database);
        using var stop = new CancellationTokenSource();
        buffer.Add([Sample(1), Sample(2) with { Device = "" }, Sample(3)]);
        var run = buffer.RunAsync(stop.Token);
        await Until(() => buffer.Waiting == 0);
        await stop.CancelAsync();
        await run;
        Assert.Equal(1, buffer.Refused);
        Assert.Equal([1m, 3m], store.Read(Series, new Interval(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(100_000))).Select(static one => one.Value));
    }

    private static SampleBuffer Buffer(string folder, IReadingStore store, FreshDatabase database)
    {
        var lives = new RegisterLives(store, new EnergyDesk(new FactStore(database.Database)));
        return new SampleBuffer(DiskBuffer.Open(folder, new FaultList()), new ReadingIntake(store, lives, SystemClock.Instance), TimeProvider.System, SystemClock.Instance);
    }

    private static PointSample Sample(int i) => new("main", "import", DateTimeOffset.FromUnixTimeSeconds(i * 60), i, SampleState.Good, null);

    private static async Task Until(Func<bool> holds)
    {
        var mark = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(mark) < TimeSpan.FromSeconds(60));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private sealed class AwayStore(IReadingStore store) : IReadingStore
    {
        public bool IsAway { get; set; } = true;

        public Appended? Append(ReadingBatch batch, FaultList faults) => IsAway ? throw new GoneException() : store.Append(batch, faults);

        public IReadOnlyList<StoredReading> Read(SeriesKey series, Interval times, Instant? recordedUpTo = null) => store.Read(series, times, recordedUpTo);

        public IReadOnlyDictionary<SeriesKey, StoredReading> Last(IEnumerable<SeriesKey> series) => store.Last(series);

        public IReadOnlyList<SeriesKey> Series() => store.Series();

        public IReadOnlyList<DayCount> Counts(SeriesKey series, LocalDate first, LocalDate last) => store.Counts(series, first, last);

        public long Position(string source) => store.Position(source);

        public Instant Head() => store.Head();
    }

    private sealed class GoneException : DbException
    {
        public override string Message => "away";
    }
}
