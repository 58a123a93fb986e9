using Lingtan.Store;
using Lingtan.Store.Tests;
using Lingtan.Store.Tests.Readings;

namespace Lingtan.Web;

/// <summary>The database away and the disk full under load: nothing that was acknowledged is lost, senders are refused, and whoever runs the server is told.</summary>
public sealed class CollectorWorkFaultTests
{
    private static readonly TimeSpan Away = Soak.IsLong ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_database_that_is_away_is_told_and_everything_is_there_once_when_it_is_back()
    {
        using var postgres = new PostgresServer("on");
        var folder = Directory.CreateTempSubdirectory("lingtan-away-").FullName;
        var (database, port) = (postgres.Fresh(), ServerProcess.FreePort());
        using var site = new KilledSite(database, port);
        using (var server = new ServerProcess(port, "--Database", database, "--ReminderMinutes", "0", "--Buffer", Path.Combine(folder, "buffer"), "--Collector", "on", "--Alarms:Seconds", "1"))
        {
            await Progress(site, server);
            postgres.StopAtOnce();
            var (collected, refused) = (site.Collected, site.Refused);
            await Task.Delay(Away, TestContext.Current.CancellationToken);

            // Devices go on being read, once a second each; nobody is told that a reading was taken that was not.
            Assert.InRange(site.Collected - collected, Away.TotalSeconds / 2, Away.TotalSeconds * 2.5);
            Assert.True(site.Refused > refused);
            Assert.NotEqual("Healthy", await Asked(port, "/health/ready"));
            Assert.InRange(await StoreAway(port), Away.TotalSeconds - 15, Away.TotalSeconds + 40);
            var sent = site.Sent;
            postgres.Start();
            await site.Until(() => site.Sent > sent, () => server.Said, server.Look);
            await Progress(site, server);
            await site.Settled(() => server.Said, server.Look);
            await site.Until(() => Asked(port, "/health/ready").GetAwaiter().GetResult() == "Healthy", () => "It is still told. " + server.Said);
            Assert.Equal(0, await StoreAway(port));
            using var opened = Database.Open(database);
            await site.Until(() => new NoticeStore(opened).Of(KilledSite.User, false, 0, 100).Notices.Any(static one => one.Name.En.Contains("and is back", StringComparison.Ordinal)), () => "Nobody is told. " + server.Said);
            Assert.Equal(0, server.EndedByItself);
        }

        site.Check();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_told_refuses_senders_and_loses_nothing()
    {
        using var disk = new SmallDisk(64);
        var (database, port) = (Path.Combine(disk.Folder, "lingtan.db"), ServerProcess.FreePort());
        using var site = new KilledSite(database, port);
        using (var server = new ServerProcess(port, "--Database", database, "--ReminderMinutes", "0", "--Collector", "on", "--Alarms:Seconds", "1"))
        {
            await Progress(site, server);
            disk.Fill();
            var refused = site.Refused;
            await site.Until(() => site.Refused > refused + 3, () => "Nobody is refused. " + server.Said);
            await site.Until(() => Asked(port, "/health/ready").GetAwaiter().GetResult() == "Degraded", () => "It is not told. " + server.Said);
            await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
            disk.Clear();
            await Progress(site, server);
            await site.Settled(() => server.Said, server.Look);
            await site.Until(() => Asked(port, "/health/ready").GetAwaiter().GetResult() == "Healthy", () => "It is still told. " + server.Said);
            Assert.Equal(0, server.EndedByItself);
        }

        site.Check();
    }

    private static Task Progress(KilledSite site, ServerProcess server)
    {
        var (sent, collected) = (site.Sent + 20, site.Collected + 4);
        return site.Until(() => site.Sent >= sent && site.Collected >= collected, () => "It does not get on: " + server.Said);
    }

    private static async Task<string> Asked(int port, string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}{path}")), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<double> StoreAway(int port)
    {
        var line = (await Asked(port, "/metrics")).Split('\n').Single(static one => one.StartsWith("lingtan_collector_store_away_seconds ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
