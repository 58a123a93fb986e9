using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Lingtan.Drivers.Bacnet;

/// <summary>Against a node that does what a test says, on a clock whose hands the test moves.</summary>
public sealed class BacnetClientTests : IDisposable
{
    private const string Answer = "0C 00 00 00 01 19 55 3E 44 43 66 80 00 3F";
    private readonly ManualTime _time = new();
    private readonly BacnetClient _client;
    private readonly UdpClient _node = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ConcurrentQueue<(byte[] Bytes, IPEndPoint From)> _heard = new();

    public BacnetClientTests()
    {
        _client = new BacnetClient(new BacnetSocketSettings { LocalPort = 0 }, _time);
        _ = HearAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BacnetAddress Node => new((IPEndPoint)_node.Client.LocalEndPoint!);

    public void Dispose()
    {
        _client.Dispose();
        _node.Dispose();
    }

    [Fact]
    public async Task A_request_is_sent_again_with_its_number_and_at_last_silence_is_told()
    {
        var asked = AskAsync();
        await _time.UntilAsync(() => asked.IsCompleted);
        Assert.Equal(DriverFaults.Silent, (await Assert.ThrowsAsync<DriverException>(() => asked)).Code);
        Assert.Equal(4, _heard.Count);
        Assert.Single(_heard.Select(static h => Hex.Text(h.Bytes)).Distinct());
    }

    [Fact]
    public async Task Only_the_answer_with_number_and_service_from_the_address_asked_counts_and_a_second_one_changes_nothing()
    {
        var asked = AskAsync();
        var (invoke, to) = await FirstAsync();
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await stranger.SendAsync(Frame($"30 {invoke:X2} 0C {Answer.Replace("43", "44", StringComparison.Ordinal)}"), to, Cancel);
        await SayAsync(to, $"30 {invoke + 1:X2} 0C {Answer}", $"30 {invoke:X2} 0E {Answer}", $"50 {invoke:X2} 0E 91 02 91 20");
        await _time.UntilAsync(() => _client.Unread >= 2, 0);
        Assert.False(asked.IsCompleted);
        await SayAsync(to, $"30 {invoke:X2} 0C {Answer}", $"30 {invoke:X2} 0C {Answer}");
        Assert.Equal(Answer, Hex.Text((await asked).Body));
        Assert.Equal(Answer, Hex.Text((await asked).Body));
    }

    [Fact]
    public async Task A_device_that_is_silent_delays_no_other()
    {
        using var silent = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var waiting = _client.AskAsync(new BacnetAddress((IPEndPoint)silent.Client.LocalEndPoint!), Settings, Read, Cancel);
        for (var i = 0; i < 300; i++)
        {
            _heard.Clear();
            var asked = AskAsync();
            var (invoke, to) = await FirstAsync();
            await SayAsync(to, $"30 {invoke:X2} 0C {Answer}");
            Assert.Equal(Answer, Hex.Text((await asked).Body));
        }

        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task An_answer_in_parts_is_put_together_whatever_comes_twice_or_is_missing()
    {
        var asked = AskAsync();
        var (invoke, to) = await FirstAsync();
        // Window 2: the first part is acknowledged at once, then every second one; the third arrives before the second is there, and is asked for again.
        await SayAsync(to, $"3C {invoke:X2} 00 02 0C 0C 00 00 00 01");
        await _time.UntilAsync(() => _heard.Count == 2, 0);
        await SayAsync(to, $"3C {invoke:X2} 02 02 0C 80 00");
        await _time.UntilAsync(() => _heard.Count == 3, 0);
        await SayAsync(to, $"3C {invoke:X2} 00 02 0C 0C 00 00 00 01");
        await _time.UntilAsync(() => _heard.Count == 4, 0);
        await SayAsync(to, $"3C {invoke:X2} 01 02 0C 19 55 3E 44 43 66", $"3C {invoke:X2} 02 02 0C 80 00", $"38 {invoke:X2} 03 02 0C 3F");
        Assert.Equal(Answer, Hex.Text((await asked).Body));
        await _time.UntilAsync(() => _heard.Count == 6, 0);
        Assert.Equal([$"40 {invoke:X2} 00 02", $"42 {invoke:X2} 00 02", $"40 {invoke:X2} 00 02", $"40 {invoke:X2} 02 02", $"40 {invoke:X2} 03 02"],
            _heard.Skip(1).Select(static h => Hex.Text(h.Bytes.AsSpan(6))));
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_given_up()
    {
        var asked = AskAsync();
        var (invoke, to) = await FirstAsync();
        for (var i = 0; i <= BacnetParts.Most; i++) await SayAsync(to, $"3C {invoke:X2} {i:X2} 10 0C 00");
        Assert.Equal(new BacnetError(0, BacnetRefusals.BufferOverflow, BacnetMessage.Abort), (await asked).Error);
        await _time.UntilAsync(() => Hex.Text(_heard.Last().Bytes.AsSpan(6)) == $"70 {invoke:X2} 01", 0);
    }

    [Fact]
    public async Task A_device_behind_a_router_is_answered_at_its_place_there()
    {
        var asked = AskAsync(Node with { Network = 5, Station = "0A" });
        var (_, to) = await FirstAsync();
        var invoke = _heard.First().Bytes[13];
        await _node.SendAsync(Hex.Bytes($"81 0A 00 1B 01 08 00 05 01 0B 30 {invoke:X2} 0C {Answer}"), to, Cancel);
        await _time.UntilAsync(() => _client.Unread == 1, 0);
        await _node.SendAsync(Hex.Bytes($"81 0A 00 1B 01 08 00 05 01 0A 30 {invoke:X2} 0C {Answer}"), to, Cancel);
        Assert.Equal(Answer, Hex.Text((await asked).Body));
    }

    [Fact]
    public async Task Requests_of_others_are_refused_and_changes_nobody_asked_for_too()
    {
        var asked = AskAsync();
        var (_, to) = await FirstAsync();
        await SayAsync(to, "00 05 21 0F 0C 00 80 00 05 19 55 3E 44 41 B4 00 00 3F", "00 05 22 01 09 63 1C 02 00 04 D2 2C 00 00 00 01 3A 01 22 4E 09 55 2E 44 43 67 00 00 2F 4F");
        await _time.UntilAsync(() => _heard.Count == 3, 0);
        Assert.Equal(["60 21 09", "50 22 01 91 05 91 4F"], _heard.Skip(1).Select(static h => Hex.Text(h.Bytes.AsSpan(6))));
        Assert.False(asked.IsCompleted);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_fault_that_names_it()
    {
        var port = ((IPEndPoint)_node.Client.LocalEndPoint!).Port;
        using var second = new BacnetClient(new BacnetSocketSettings { LocalPort = port }, _time);
        var taken = await Assert.ThrowsAsync<DriverException>(() => second.AskAsync(Node, Settings, Read, Cancel));
        Assert.Equal(DriverFaults.Unreachable, taken.Code);
        Assert.Contains($"UDP port {port}", taken.Message, StringComparison.Ordinal);
    }

    private static BacnetDeviceSettings Settings { get; } = new() { Host = new DnsEndPoint("127.0.0.1", 1), Objects = [] };

    private static byte[] Read(byte invoke) => BacnetRequests.ReadProperty(invoke, new BacnetObject(0, 1), 85);

    // A test that hangs is a test that failed.
    private Task<BacnetReply> AskAsync(BacnetAddress? to = null) => _client.AskAsync(to ?? Node, Settings, Read, Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);

    private async Task<(int Invoke, IPEndPoint From)> FirstAsync()
    {
        await _time.UntilAsync(() => !_heard.IsEmpty, 0);
        var first = _heard.First();
        return (first.Bytes[8], new IPEndPoint(IPAddress.Loopback, first.From.Port));
    }

    private async Task SayAsync(IPEndPoint to, params string[] apdus)
    {
        foreach (var apdu in apdus) await _node.SendAsync(Frame(apdu), to, Cancel);
    }

    private static byte[] Frame(string apdu)
    {
        var bytes = Hex.Bytes(apdu);
        return [0x81, 0x0A, 0, (byte)(bytes.Length + 6), 1, 0, .. bytes];
    }

    private async Task HearAsync()
    {
        try
        {
            while (true)
            {
                var got = await _node.ReceiveAsync();
                _heard.Enqueue((got.Buffer, got.RemoteEndPoint));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }
}
