using System.Diagnostics;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Readings;

/// <summary>Whoever writes readings, and the database itself, killed in the middle of work again and again: what was acknowledged is there once, and nothing is half there.</summary>
public sealed class ReadingStoreKillTests
{
    private const int RoundsOfDatabase = 20;

    [Fact]
    public void Readings_survive_kills_of_the_process_that_writes()
    {
        var random = new Random(Soak.Seed(1));
        for (var left = Soak.Times(10); left > 0; left -= RoundsOfDatabase)
        {
            using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
            Rounds(fresh.Address, Math.Min(left, RoundsOfDatabase), random, (_, writer) => Kill(writer));
        }
    }

    [Fact]
    public void Readings_survive_kills_of_PostgreSQL_and_of_the_process_that_writes()
    {
        var random = new Random(Soak.Seed(2));
        using var server = new PostgresServer("on");
        for (var left = Soak.Times(10); left > 0; left -= RoundsOfDatabase)
        {
            Rounds(server.Fresh(), Math.Min(left, RoundsOfDatabase), random, (round, writer) =>
            {
                if (round % 3 != 0)
                {
                    if (round % 3 == 1) server.StopAtOnce();
                    else server.Kill();

                    // The writer goes on as soon as the database is back.
                    Thread.Sleep(random.Next(200));
                    server.Start();
                    Thread.Sleep(random.Next(200));
                }

                Kill(writer);
            });
        }
    }

    private static void Rounds(string address, int rounds, Random random, Action<int, Process> kill)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan-kill-").FullName;
        var notes = Path.Combine(folder, "notes");
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                // In the middle of work, however slow the machine: after some answers, and then at any moment.
                var enough = Enumerable.Range(0, KilledWriter.Sources).Select(source => KilledWriter.Acknowledged(notes, source) + random.Next(1, 20)).ToList();
                using var writer = KilledWriter.Start(address, notes);
                for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2) && enough.Where((number, source) => KilledWriter.Acknowledged(notes, source) < number).Any();) Thread.Sleep(5);
                Thread.Sleep(random.Next(60));
                kill(round, writer);
                Check(address, notes, enough);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Kill(Process writer)
    {
        writer.Kill();
        writer.WaitForExit();
    }

    // What the store holds of a source is exactly the batches up to its number, and that is not below what was acknowledged.
    private static void Check(string address, string notes, List<long> enough)
    {
        using var database = Database.Open(address);
        var store = new ReadingStore(database);
        for (var source = 0; source < KilledWriter.Sources; source++)
        {
            var position = store.Position(KilledWriter.Source(source));
            Assert.InRange(position, Math.Max(enough[source], KilledWriter.Acknowledged(notes, source)), long.MaxValue);
            var expected = new Dictionary<(SeriesKey, Instant), List<decimal>>();
            for (var number = 1L; number <= position; number++)
                foreach (var reading in KilledWriter.Batch(source, number))
                {
                    if (!expected.TryGetValue((reading.Series, reading.At), out var values)) expected.Add((reading.Series, reading.At), values = []);
                    if (!values.Contains(reading.Value)) values.Add(reading.Value);
                }

            foreach (var series in KilledWriter.Series(source))
            {
                var read = store.Read(series, new Interval(FreshReadings.Monday - Duration.FromDays(10), FreshReadings.Monday + Duration.FromDays(4000)));
                Assert.Equal(
                    expected.Where(e => e.Key.Item1 == series).OrderBy(e => e.Key.Item2).SelectMany(e => e.Value.Select(value => (e.Key.Item2, value))), read.Select(r => (r.At, r.Value)));
            }
        }

        var work = new SeriesWork(database, store, key => SeriesWorkTests.Setup(key, null));
        while (work.Backlog() > 0) work.Run();
        SeriesWorkTests.Agrees(database, store, SeriesWorkTests.Setup(KilledWriter.Series(1).First(), null));
        Assert.Null(new AuditTrail(database).Verify().Broken);
    }
}
