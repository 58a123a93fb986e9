namespace Lingtan.Drivers.Taps;

public sealed class FrameTapTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Nothing_is_kept_while_nobody_watches_and_only_the_last_frames_while_somebody_does()
    {
        var tap = new FrameTaps(_time).For("modbus-tcp", "10.0.0.5", 502);
        tap.Take(FrameDirection.Sent, [1]);
        Assert.Empty(tap.Read());
        tap.Watch(3);
        for (byte i = 1; i <= 5; i++) tap.Take(FrameDirection.Received, [i]);
        Assert.Equal([(3L, 3), (4L, 4), (5L, 5)], tap.Read().Select(static f => (f.Number, (int)f.Bytes.Span[0])));
        Assert.Equal([5L], tap.Read(after: 4).Select(static f => f.Number));
        tap.Release();
        Assert.Empty(tap.Read());
    }

    [Fact]
    public void A_watch_that_nobody_reads_ends_by_itself()
    {
        var tap = new FrameTaps(_time).For("modbus-tcp", "10.0.0.5", 502);
        tap.Watch();
        _time.Advance(TimeSpan.FromMinutes(4));
        tap.Read();
        _time.Advance(TimeSpan.FromMinutes(4));
        tap.Take(FrameDirection.Sent, [1]);
        Assert.True(tap.IsWatched);
        _time.Advance(TimeSpan.FromMinutes(2));
        tap.Take(FrameDirection.Sent, [2]);
        Assert.False(tap.IsWatched);
    }

    [Fact]
    public async Task A_link_that_is_watched_shows_what_went_over_it_and_when_it_was_opened_and_closed()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            var request = await talk.TakeAsync(12);
            await talk.GiveAsync([.. request[..4], 0, 5, request[6], request[7], 2, 0x12, 0x34]);
            await talk.TakeAsync(1);
        });
        var taps = new FrameTaps(TimeProvider.System);
        var tap = taps.For("modbus-tcp", "127.0.0.1", peer.Port);
        tap.Watch();
        var client = new ModbusClient("127.0.0.1", peer.Port, new ModbusSettings(), TimeProvider.System, tap);
        await client.ReadRegistersAsync(7, 3, 100, 1, TestContext.Current.CancellationToken);
        client.Dispose();
        var readings = FrameReading.Of("modbus-tcp", tap.Read());
        Assert.Equal(["connection opened", "unit 7: read 1 registers from 100", "unit 7: registers from 100: 1234", "connection closed"], readings.SelectMany(static r => r.Lines).Select(static l => l.En));
        Assert.Equal([FrameDirection.Opened, FrameDirection.Sent, FrameDirection.Received, FrameDirection.Closed], readings.Select(static r => r.Frame.Direction));
        Assert.Same(tap, Assert.Single(taps.All));
    }
}
