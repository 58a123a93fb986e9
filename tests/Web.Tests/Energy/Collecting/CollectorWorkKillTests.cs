using Lingtan.Store.Tests;

namespace Lingtan.Web;

/// <summary>Collector, server and database killed at random under load: every reading that was acknowledged is there once, with the value the device showed, and the hours add up.</summary>
public sealed class CollectorWorkKillTests
{
    private const int MostOfSite = 25;
    private const string Nothing = "The server does not get on after a kill: ";

    [Fact]
    public async Task One_process_on_SQLite_killed_at_random_loses_and_doubles_nothing()
    {
        var random = new Random(Soak.Seed(3));
        for (var left = Soak.Times(3); left > 0; left -= MostOfSite) await Alone(Math.Min(left, MostOfSite), random);
    }

    [Fact]
    public async Task Collector_server_and_PostgreSQL_killed_at_random_lose_and_double_nothing()
    {
        var random = new Random(Soak.Seed(4));
        using var postgres = new PostgresServer("on");
        for (var left = Soak.Times(7); left > 0; left -= MostOfSite) await Together(postgres, Math.Min(left, MostOfSite), random);
    }

    private static async Task Alone(int kills, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-killed-").FullName;
        var (database, port) = (Path.Combine(folder, "lingtan.db"), ServerProcess.FreePort());
        using var site = new KilledSite(database, port);
        using (var server = new ServerProcess(port, "--Database", database, "--ReminderMinutes", "0", "--Collector", "on"))
        {
            for (var kill = 0; kill < kills; kill++)
            {
                await Progress(site, random, () => server.Said, server.Look);
                server.Kill();
                server.Restart();
            }

            await Progress(site, random, () => server.Said, server.Look);
            await site.Settled(() => server.Said, server.Look);
            Assert.Equal(0, server.EndedByItself);
        }

        site.Check();
        Told("one process", kills, site);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Together(PostgresServer postgres, int kills, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-killed-").FullName;
        var (database, port) = (postgres.Fresh(), ServerProcess.FreePort());
        using var site = new KilledSite(database, port);
        string[] settings = ["--Database", database, "--ReminderMinutes", "0", "--Buffer", Path.Combine(folder, "buffer"), "--Collector"];
        using (var server = new ServerProcess(port, [.. settings, "off"]))
        using (var collector = new ServerProcess(ServerProcess.FreePort(), [.. settings, "only"]))
        {
            for (var kill = 0; kill < kills; kill++)
            {
                await Progress(site, random, Said, Look);
                switch (kill < 3 ? kill : random.Next(3))
                {
                    case 0:
                        collector.Kill();
                        collector.Restart();
                        break;
                    case 1:
                        server.Kill();
                        server.Restart();
                        break;
                    default:
                        postgres.Kill();
                        await Task.Delay(random.Next(1000), TestContext.Current.CancellationToken);
                        postgres.Start();
                        break;
                }
            }

            await Progress(site, random, Said, Look);
            await site.Settled(Said, Look);

            string Said() => "server: " + server.Said + "\ncollector: " + collector.Said;

            // A start without a database ends with a line that says so, and is tried again by whoever supervises it.
            void Look()
            {
                server.Look();
                collector.Look();
            }
        }

        site.Check();
        Told("server, collector and PostgreSQL", kills, site);
        Directory.Delete(folder, recursive: true);
    }

    // In the middle of work, however slow the machine: after some readings of both kinds, and then at any moment.
    private static async Task Progress(KilledSite site, Random random, Func<string> says, Action each)
    {
        var (sent, collected, told) = (site.Sent + random.Next(1, 100), site.Collected + random.Next(1, 4), site.Told + random.Next(1, 16));
        await site.Until(() => site.Sent >= sent && site.Collected >= collected && site.Told >= told, () => Nothing + $"{site.Sent}/{sent} {site.Collected}/{collected} {site.Told}/{told} " + says(), each);
        await Task.Delay(random.Next(200), TestContext.Current.CancellationToken);
    }

    private static void Told(string what, int kills, KilledSite site)
    {
        if (Soak.IsLong) Console.WriteLine(FormattableString.Invariant($"{what}, {kills} kills: {site.Sent} readings acknowledged to senders, {site.Collected} kept by the collector, {site.Told} acknowledged to the station, {site.Refused} refusals"));
    }
}
