using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using Lingtan.Store.Tests;
using Lingtan.Store.Tests.Readings;
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

    [Fact]
    public async Task A_full_disk_is_told_and_what_came_meanwhile_is_there_once_when_there_is_room()
    {
        using var disk = new SmallDisk(2);
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new ReadingStore(database.Database);
        using var buffer = Buffer(Path.Combine(disk.Folder, "buffer"), store, database);
        using var stop = new CancellationTokenSource();
        Assert.True(buffer.Add([.. Enumerable.Range(0, 1000).Select(Sample)]));
        disk.Fill();
        Assert.False(buffer.Add([.. Enumerable.Range(1000, 500).Select(Sample)]));
        Assert.False(buffer.Add([Sample(1500)]));
        Assert.NotNull(buffer.DiskFailure);
        Assert.Equal(1501, buffer.Waiting);

        // What is on disk is handed over all the same, and noted there.
        var run = buffer.RunAsync(stop.Token);
        await Until(() => buffer.Waiting == 501);
        Assert.Null(buffer.StoreFailure);
        disk.Clear();
        Assert.True(buffer.Flush());
        Assert.Null(buffer.DiskFailure);
        await Until(() => buffer.Waiting == 0);
        await stop.CancelAsync();
        await run;
        Assert.Equal(0, buffer.Lost);
        Assert.Equal(Enumerable.Range(0, 1501).Select(i => (decimal)i), store.Read(Series, new Interval(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(1_000_000))).Select(static one => one.Value));
    }

    /// <summary>Whoever sends again until it is acknowledged, such as a broker every second, would fill the memory with copies and push out what comes once.</summary>
    [Fact]
    public void What_is_sent_again_while_the_disk_is_full_is_held_once()
    {
        using var disk = new SmallDisk(2);
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        using var buffer = Buffer(Path.Combine(disk.Folder, "buffer"), new ReadingStore(database.Database), database);
        Assert.True(buffer.Add([Sample(0)]));
        disk.Fill();
        var message = Enumerable.Range(1, 500).Select(Sample).ToList();
        for (var attempt = 0; attempt < 100; attempt++) Assert.False(buffer.Add(message, comesAgain: true));
        Assert.False(buffer.Add([Sample(501)]));
        Assert.Equal(502, buffer.Waiting);
        disk.Clear();
        Assert.True(buffer.Flush());
        Assert.True(buffer.Add(message, comesAgain: true));
    }

    [Fact]
    public async Task An_hour_of_many_meters_waits_for_the_store_and_arrives_once()
    {
        var meters = Soak.Times(40);
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new ReadingStore(database.Database);
        var away = new AwayStore(store);
        using var buffer = Buffer(Directory.CreateTempSubdirectory("lingtan-buffer-").FullName, away, database);
        using var stop = new CancellationTokenSource();
        var run = buffer.RunAsync(stop.Token);

        // All meters of a round at once, as the threads that read them come.
        for (var minute = 0; minute < 60; minute++)
            Assert.All(await Task.WhenAll(Enumerable.Range(0, meters).Select(meter => Task.Run(() => buffer.Add([Sample(minute) with { Device = "m" + meter }])))), Assert.True);
        Assert.Equal(60 * meters, buffer.Waiting);
        await Until(() => buffer.StoreFailure is not null);
        away.IsAway = false;
        await Until(() => buffer.Waiting == 0);
        await stop.CancelAsync();
        await run;
        Assert.Null(buffer.StoreFailure);
        for (var meter = 0; meter < meters; meter++)
            Assert.Equal(Enumerable.Range(0, 60).Select(i => (decimal)i), store.Read(new SeriesKey("m" + meter, "import"), new Interval(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(100_000))).Select(static one => one.Value));
    }

    internal static SampleBuffer Buffer(string folder, IReadingStore store, FreshDatabase database)
    {
        var changes = new ReadingChanges(store, new EnergyDesk(new FactStore(database.Database)));
        return new SampleBuffer(DiskBuffer.Open(folder, new FaultList()), new ReadingIntake(store, changes, SystemClock.Instance), TimeProvider.System, SystemClock.Instance);
    }

    internal static PointSample Sample(int i) => new("main", "import", DateTimeOffset.FromUnixTimeSeconds(i * 60), i, SampleState.Good, null);

    internal static async Task Until(Func<bool> holds)
    {
        var mark = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(mark) < TimeSpan.FromSeconds(60));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
