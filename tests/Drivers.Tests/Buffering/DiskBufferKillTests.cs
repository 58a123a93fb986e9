using System.Diagnostics;
using System.Globalization;

namespace Lingtan.Drivers.Buffering;

/// <summary>A process that appends is killed without warning; everything it was told to be on disk is there.</summary>
public sealed class DiskBufferKillTests : IDisposable
{
    private const string Variable = "LINGTAN_TEST_BUFFER";
    private readonly Folder _folder = new();

    [Fact]
    public async Task Nothing_appended_is_lost_or_doubled_when_the_process_is_killed()
    {
        var random = new Random(Soak.Seed(9));
        var told = 0L;
        for (var round = 0; round < Soak.Times(3); round++)
        {
            using var child = Start();
            var before = told;
            for (var wait = 0; wait < 3000 && Told() <= before && !child.HasExited; wait++) await Task.Delay(20, TestContext.Current.CancellationToken);
            await Task.Delay(random.Next(1, 80), TestContext.Current.CancellationToken);
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            told = Told();
            Assert.True(told > before, "The process appended nothing.");
            using var buffer = _folder.Open(out var faults, segmentBytes: 10_000);
            Assert.Empty(faults);
            var entries = buffer.Peek(int.MaxValue).Entries;
            Assert.True(buffer.Acknowledged + entries.Count >= told, $"{told} were told to be on disk, {buffer.Acknowledged + entries.Count} are there.");
            Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => buffer.Acknowledged + i), entries.Select(static e => e.Number));
            Assert.All(entries, static e => Assert.Equal(e.Number % 251, e.Content.Span[^1]));
            buffer.Acknowledge(entries[entries.Count / 2].Number);
        }
    }

    [Fact(Explicit = true)]
    public void Appends_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.NotNull(folder);
        using var buffer = DiskBuffer.Open(folder, [], 10_000);
        using var told = new FileStream(Path.Combine(folder, "told"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, 1);
        var next = buffer.Acknowledged + buffer.Waiting;
        while (true)
        {
            next++;
            var content = new byte[1 + (next % 97)];
            content[^1] = (byte)(next % 251);
            Assert.Equal(next, buffer.Append([content]));
            told.Position = 0;
            told.Write(BitConverter.GetBytes(next));
        }
    }

    public void Dispose() => _folder.Dispose();

    private long Told()
    {
        var path = Path.Combine(_folder.Path, "told");
        if (!File.Exists(path)) return 0;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[8];
        return file.Read(bytes) == 8 ? BitConverter.ToInt64(bytes) : 0;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Variable] = _folder.Path;
        string[] arguments = [typeof(DiskBufferKillTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(DiskBufferKillTests).FullName}.{nameof(Appends_until_it_is_killed)}"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{start.FileName} does not start."));
    }
}
