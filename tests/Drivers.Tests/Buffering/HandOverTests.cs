using System.Text;

namespace Lingtan.Drivers.Buffering;

public sealed class HandOverTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Whatever_fails_and_whenever_it_stops_each_entry_is_stored_once_and_in_order()
    {
        var random = new Random(Soak.Seed(7));
        var stored = new List<string>();
        var (last, offered) = (0L, 0);
        for (var round = 0; round < 20; round++)
        {
            using var buffer = _folder.Open(out _, segmentBytes: 200);
            for (var i = 0; i < 10; i++) buffer.Append(Folder.Texts($"{(round * 10) + i}"));
            using var stop = new CancellationTokenSource();
            var work = new HandOver(buffer, async (batch, _) =>
            {
                // The receiver keeps the entries and their last number together, and may fail before or after that.
                offered += batch.Entries.Count;
                if (random.Next(4) == 0) throw new IOException("before");
                foreach (var entry in batch.Entries.Where(e => e.Number > last))
                {
                    stored.Add(Encoding.UTF8.GetString(entry.Content.Span));
                    last = entry.Number;
                }

                if (random.Next(4) == 0) throw new IOException("after");
                if (random.Next(8) == 0) await stop.CancelAsync();
            }, 3, new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8), static () => 0), _time).RunAsync(stop.Token);
            await _time.UntilAsync(() => work.IsCompleted || buffer.Waiting == 0);
            await stop.CancelAsync();
            await _time.UntilAsync(() => work.IsCompleted, 0);
            await work;
        }

        using var rest = _folder.Open(out var faults);
        Assert.Empty(faults);
        stored.AddRange(rest.Peek(1000).Entries.Where(e => e.Number > last).Select(static e => Encoding.UTF8.GetString(e.Content.Span)));
        Assert.Equal(Enumerable.Range(0, 200).Select(static i => $"{i}"), stored);
        Assert.True(offered > 200);
    }

    public void Dispose() => _folder.Dispose();
}
