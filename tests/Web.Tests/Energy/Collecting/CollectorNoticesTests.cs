using Lingtan.Store;
using Lingtan.Store.Tests;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What people are told of the collector, while the trouble lasts and after it.</summary>
public sealed class CollectorNoticesTests
{
    [Fact]
    public async Task An_hour_without_the_store_is_told_while_it_lasts_and_for_a_day_after_it()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 3, 1, 8, 0));
        var board = new CollectorBoard(clock);
        var (notices, health) = (new CollectorNotices(board), new CollectorHealth(board));
        using var database = new FreshDatabase(DatabaseKind.Sqlite);
        var away = new AwayStore(new ReadingStore(database.Database));
        using var buffer = SampleBufferTests.Buffer(Directory.CreateTempSubdirectory("lingtan-buffer-").FullName, away, database);
        using var stop = new CancellationTokenSource();
        board.Buffer = buffer;
        board.Look();
        Assert.Empty(notices.Of(clock.Now));
        Assert.Equal(HealthStatus.Healthy, await Status(health));

        var run = buffer.RunAsync(stop.Token);
        Assert.True(buffer.Add([SampleBufferTests.Sample(1)]));
        await SampleBufferTests.Until(() => buffer.StoreFailure is not null);
        board.Look();
        clock.Now += Duration.FromHours(1);
        board.Look();
        Assert.Equal(["store 2026-03-01T08:00:00Z"], notices.Of(clock.Now).Select(static one => one.Matter));
        Assert.Equal(HealthStatus.Degraded, await Status(health));

        away.IsAway = false;
        await SampleBufferTests.Until(() => buffer.Waiting == 0 && buffer.StoreFailure is null);
        board.Look();
        var (matter, text) = Assert.Single(notices.Of(clock.Now));
        Assert.Equal(("store-back 2026-03-01T08:00:00Z", "The store of readings was away for 3600 s and is back; the readings waited on disk"), (matter, text.En));
        Assert.Equal(HealthStatus.Healthy, await Status(health));
        Assert.Empty(notices.Of(clock.Now + Duration.FromHours(24)));
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public void A_jump_of_the_clock_is_told_for_a_day()
    {
        var now = Instant.FromUtc(2026, 3, 1, 8, 0);
        var board = new CollectorBoard(new SetClock(now)) { Jump = new ClockJump(now, Duration.FromHours(-2)) };
        var notices = new CollectorNotices(board);
        var (matter, text) = Assert.Single(notices.Of(now + Duration.FromHours(23)));
        Assert.Equal(("clock 2026-03-01T08:00:00Z", "The clock of this machine was set by -7200 s"), (matter, text.En));
        Assert.Empty(notices.Of(now + Duration.FromHours(24)));
    }

    private static async Task<HealthStatus> Status(CollectorHealth health) => (await health.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
}
