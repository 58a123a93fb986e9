using System.Net;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Alarms from the first reading beyond a threshold to the last notice.</summary>
public sealed class AlarmRoundsTests
{
    [Fact]
    public async Task A_load_beyond_its_threshold_is_told_acknowledged_and_over_when_it_has_come_back()
    {
        var clock = new SetClock(SystemClock.Instance.GetCurrentInstant());
        await using var server = await RunningServer.Start(clock);
        var (rounds, owner) = (server.Part<AlarmRounds>(), await server.SignedIn("owner-zj"));
        clock.Now += Duration.FromMinutes(1);
        Load(server, clock.Now, 2_700);
        Assert.DoesNotContain(rounds.Run(), one => one.Rule == "air-pressure-load");
        clock.Now += Duration.FromMinutes(2);
        Assert.Contains(rounds.Run(), one => one is { Rule: "air-pressure-load", Kind: AlarmEventKind.Raised, Value: 2_700 });
        var alarm = (await owner.Json("energy/alarms?state=active")).List("items").Single(one => one.Text("rule") == "air-pressure-load");
        Assert.Contains((await owner.Json("notices?unread=true")).List("items"), one => one.Text("kind") == "alarm");
        Assert.DoesNotContain((await (await server.SignedIn("owner-yn")).Json("notices?unread=true")).List("items"), one => one.Text("kind") == "alarm");
        var address = $"energy/alarms/{alarm.Text("id")}/acknowledge";
        Assert.Equal(HttpStatusCode.NotFound, await (await server.SignedIn("owner-yn")).Status(HttpMethod.Post, address, new { note = "seen" }));
        Assert.Equal(HttpStatusCode.Forbidden, await (await server.SignedIn("viewer")).Status(HttpMethod.Post, address, new { note = "seen" }));
        Assert.Equal(HttpStatusCode.OK, await owner.Status(HttpMethod.Post, address, new { note = "second compressor started" }));
        Assert.Equal(HttpStatusCode.Conflict, await owner.Status(HttpMethod.Post, address, new { note = "again" }));
        Load(server, clock.Now + Duration.FromSeconds(1), 2_000);
        clock.Now += Duration.FromMinutes(1);
        rounds.Run();
        clock.Now += Duration.FromMinutes(6);
        Assert.Contains(rounds.Run(), one => one is { Rule: "air-pressure-load", Kind: AlarmEventKind.Cleared });
        var ended = (await owner.Json("energy/alarms?state=ended")).List("items").Single(one => one.Text("rule") == "air-pressure-load");
        Assert.Equal(("ended", "owner-zj", "second compressor started"), (ended.Text("state"), ended.GetProperty("acknowledged").Text("by"), ended.GetProperty("acknowledged").Text("note")));
        Assert.DoesNotContain((await owner.Json("notices?unread=true")).List("items"), one => one.Text("kind") == "alarm" && one.GetProperty("name").Text("en") == "Load of the compressors high");
    }

    [Fact]
    public async Task What_nobody_sees_is_escalated_and_a_signed_request_tells_another_system()
    {
        await using var hook = new HookServer(HttpStatusCode.ServiceUnavailable, HttpStatusCode.Redirect, HttpStatusCode.OK);
        var clock = new SetClock(SystemClock.Instance.GetCurrentInstant());
        await using var server = await RunningServer.Start(clock, "--Alarms:Webhooks:0:Name", "duty", "--Alarms:Webhooks:0:Url", hook.Address, "--Alarms:Webhooks:0:Secret", "s3cret", "--Alarms:Webhooks:0:Level", "info");
        var (rounds, post) = (server.Part<AlarmRounds>(), server.Part<DeliveryPost>());
        clock.Now += Duration.FromMinutes(1);
        Load(server, clock.Now, 2_700);
        rounds.Run();
        clock.Now += Duration.FromMinutes(2);
        rounds.Run();
        var taken = 0;
        for (var attempt = 0; attempt < 3; attempt++, clock.Now += Duration.FromMinutes(2)) taken += await post.Send(TestContext.Current.CancellationToken);
        var waiting = server.Part<DeliveryStore>().Latest().Where(one => one.Event == "raised").ToList();
        Assert.Equal((waiting.Count, waiting.Count), (taken, waiting.Count(one => one.Done.Length > 1)));
        Assert.True(hook.Requests.Count >= 3);
        var (time, signature, body) = hook.Requests[^1];
        Assert.Equal(DeliveryPost.Sign("s3cret", time, body), signature);
        Load(server, clock.Now, 2_700);
        clock.Now += Duration.FromMinutes(29);
        Load(server, clock.Now, 2_700);
        Assert.Contains(rounds.Run(), one => one is { Rule: "air-pressure-load", Kind: AlarmEventKind.Escalated, To: "role:administrator" });
        Assert.Contains((await (await server.SignedIn("admin")).Json("notices?unread=true")).List("items"), one => one.GetProperty("name").Text("en") == "Load of the compressors high");
    }

    /// <summary>It takes the connection and says nothing, as long as a webhook is waited for and longer.</summary>
    [Fact]
    public async Task A_system_that_does_not_answer_keeps_no_load_from_being_looked_at()
    {
        using var mute = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var clock = new SetClock(SystemClock.Instance.GetCurrentInstant());
        await using var server = await RunningServer.Start(
            clock, "--Alarms:Webhooks:0:Name", "mute", "--Alarms:Webhooks:0:Url", $"http://{mute.LocalEndpoint}/", "--Alarms:Webhooks:0:Secret", "s3cret", "--Alarms:Seconds", "1");
        for (var i = 0; i < 3; i++) server.Part<DeliveryStore>().Add("d" + i, "webhook:mute", "raised", "{}", clock.Now);
        var options = server.Part<ServerOptions>();
        options.Collector = CollectorMode.On;
        using var work = new AlarmWork(
            server.Part<AlarmRounds>(), server.Part<LimitRounds>(), server.Part<DeliveryPost>(), server.Part<ReadingIntake>(), server.Part<RegisterHours>(), options, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<AlarmWork>.Instance);
        clock.Now += Duration.FromMinutes(1);
        Load(server, clock.Now, 2_700);
        await work.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        clock.Now += Duration.FromMinutes(2);
        var mark = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!server.Part<AlarmStore>().Find(new AlarmFilter(Active: true), null, 100).Alarms.Any(static one => one.Rule == "air-pressure-load"))
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(mark) < TimeSpan.FromSeconds(12), "No round was made meanwhile.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    private static void Load(RunningServer server, Instant at, decimal kilowatts) => server.Part<ReadingIntake>().Take(
        new ReadingBatch(at, [new NewReading(new SeriesKey("compressor", "power"), at, kilowatts, ReadingMark.Measured)]), new Lingtan.Quantities.FaultList());
}
