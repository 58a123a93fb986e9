using System.Diagnostics;
using System.Globalization;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Readings;

/// <summary>
/// A process that writes readings until it is killed: two sources at once, whose batch of each number is always the same, while blocks are put together and hours added up. It notes the number
/// of each batch that was acknowledged.
/// </summary>
public sealed class KilledWriter
{
    public const int Sources = 2;
    private const int Points = 5;
    private const string Address = "LINGTAN_KILL_DATABASE";
    private const string Notes = "LINGTAN_KILL_NOTES";

    public static IEnumerable<SeriesKey> Series(int source) => Enumerable.Range(0, Points).Select(point => new SeriesKey("m" + source.ToString(CultureInfo.InvariantCulture), "r" + point.ToString(CultureInfo.InvariantCulture)));

    public static string Source(int source) => "source" + source.ToString(CultureInfo.InvariantCulture);

    /// <summary>The readings of a batch: four quarters of each point, now and then one that was sent before, and one that contradicts.</summary>
    public static List<NewReading> Batch(int source, long number)
    {
        var readings = new List<NewReading>();
        foreach (var series in Series(source))
        {
            for (var q = (int)(number * 4) - 3; q <= number * 4; q++) readings.Add(FreshReadings.Quarter(q, q, series));
            if (number % 5 == 0) readings.Add(FreshReadings.Quarter((int)(number * 4) - 10, (number * 4) - 10, series));
            if (number % 7 == 0) readings.Add(FreshReadings.Quarter((int)(number * 4) - 20, (number * 4) - 20 + 0.5m, series));
        }

        return readings;
    }

    /// <summary>Starts the process.</summary>
    public static Process Start(string address, string notes)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledWriter).Assembly.Location, "-noColor", "-noLogo", "-explicit", "only", "-method", typeof(KilledWriter).FullName + "." + nameof(Writes_until_it_is_killed)])
        {
            RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        (start.Environment[Address], start.Environment[Notes]) = (address, notes);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>The last batch of a source that was acknowledged.</summary>
    public static long Acknowledged(string notes, int source)
    {
        var path = notes + source.ToString(CultureInfo.InvariantCulture);
        return File.Exists(path) ? new FileInfo(path).Length : 0;
    }

    [Fact(Explicit = true)]
    public async Task Writes_until_it_is_killed()
    {
        var address = Environment.GetEnvironmentVariable(Address) ?? throw new InvalidOperationException(Address);
        var notes = Environment.GetEnvironmentVariable(Notes)!;
        using var database = Database.Open(address);
        var store = new ReadingStore(database);
        var tasks = Enumerable.Range(0, Sources).Select(source => Task.Factory.StartNew(() => Write(store, source, notes), TaskCreationOptions.LongRunning)).ToList();
        tasks.Add(Task.Factory.StartNew(() => KeepUp(database, store), TaskCreationOptions.LongRunning));
        await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken));
    }

    // One byte for each batch, in order: the length is the number of the last.
    private static void Write(ReadingStore store, int source, string notes)
    {
        using var note = new FileStream(notes + source.ToString(CultureInfo.InvariantCulture), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 1);
        while (true)
        {
            try
            {
                var number = store.Position(Source(source)) + 1;
                while (note.Length < number - 1) note.WriteByte(1);
                Assert.NotNull(store.Append(new ReadingBatch(FreshReadings.Monday + Duration.FromDays(4000), Batch(source, number), new BatchNumber(Source(source), number)), new FaultList()));
                note.WriteByte(1);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static void KeepUp(Database database, ReadingStore store)
    {
        var work = new SeriesWork(database, store, key => SeriesWorkTests.Setup(key, null));
        while (true)
        {
            try
            {
                work.Run(3);
                store.Compact(new LocalDate(2100, 1, 1), 2);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException)
            {
                Thread.Sleep(20);
            }
        }
    }
}
