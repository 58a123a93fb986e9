using System.Globalization;
using System.Text;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Files that arrive by SFTP, sent by the client of OpenSSH to the server of OpenSSH.</summary>
public sealed class DropFolderSftpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan-").FullName;
    private readonly string _outbox = Directory.CreateTempSubdirectory("lingtan-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_outbox, recursive: true);
    }

    [Fact]
    public async Task Files_that_arrive_slowly_renamed_together_and_twice_are_each_taken_once_and_whole()
    {
        if (OperatingSystem.IsWindows()) return;
        using var server = new SshServer(_folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (results, readings) = (new List<DropResult>(), new List<(string Source, MeterFileReading Reading)>());
        var drop = new DropFolder(_folder, new MeterFileProfile { Zone = DateTimeZone.Utc }, DropSettings.Usual with { Settle = TimeSpan.FromSeconds(5) }, TimeProvider.System);
        var watch = drop.RunAsync(TimeSpan.FromMilliseconds(200), (batch, _) =>
        {
            lock (readings) readings.AddRange(batch.Readings.Select(r => (batch.Source, r)));
            return Task.CompletedTask;
        }, (result, _) =>
        {
            lock (results) results.Add(result!);
        }, stop.Token);
        // The client sends a quarter of a megabyte at once and then rests, here for a second and a third.
        var slow = Write("slow.csv", 60_000);
        var (one, two) = (Write("one.csv", 50), Write("two.csv", 60));
        await Task.WhenAll(
            server.SendAsync($"put {slow}\n", kilobits: 1600),
            server.SendAsync($"put {one} one.csv.part\nrename one.csv.part one.csv\n"), server.SendAsync($"put {two}\n"));
        await UntilAsync(results, 3);
        await server.SendAsync($"put {one} again.csv\n");
        await UntilAsync(results, 4);
        await stop.CancelAsync();
        await watch;
        Assert.Equal(["again.csv Known 0", "one.csv Taken 50", "slow.csv Taken 60000", "two.csv Taken 60"], results.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Outcome} {r.Readings}")).Order(StringComparer.Ordinal));
        Assert.Equal(60_110, readings.Distinct().Count());
        Assert.Equal(60_110, readings.Count);
    }

    private string Write(string name, int rows)
    {
        var text = new StringBuilder("meter,time,value\n");
        var at = new LocalDateTime(2026, 1, 1, 0, 0);
        for (var i = 0; i < rows; i++) text.Append(CultureInfo.InvariantCulture, $"{name},{at.PlusMinutes(15 * i):uuuu-MM-dd HH:mm:ss},{i}\n");
        var path = Path.Combine(_outbox, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private static async Task UntilAsync(List<DropResult> results, int count)
    {
        for (var i = 0; i < 1200; i++)
        {
            lock (results)
            {
                if (results.Count >= count) return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The files were not taken.");
    }
}
