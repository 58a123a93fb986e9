using System.Net;
using System.Net.Sockets;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>
/// The BACnet/IP device of the simulated plant on one UDP port. It accepts foreign devices, and looks at what they want broadcast as if it had been; it is the only device of its network.
/// </summary>
internal sealed class SimulatedBacnet : IDisposable
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly BacnetTalk _talk;
    private readonly BacnetSubscriptions _subscriptions;
    private readonly PlantClock _clock;
    private readonly TimeProvider _time;

    /// <summary>Bound from now on.</summary>
    /// <exception cref="SocketException">The port is taken or not allowed.</exception>
    public SimulatedBacnet(SimulatedPlant plant, PlantClock clock, IPAddress address, int port, TimeProvider time)
    {
        (_talk, _subscriptions, _clock, _time) = (new BacnetTalk(plant), new BacnetSubscriptions(plant), clock, time);
        try
        {
            _socket.Bind(new IPEndPoint(address, port));
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public async Task RunAsync(CancellationToken stop)
    {
        var buffer = new byte[2 * Bvlc.Most];
        var tell = Task.Delay(TellEvery, _time, stop);
        var receive = ReceiveAsync(buffer, stop);
        while (!stop.IsCancellationRequested)
        {
            await Task.WhenAny(receive, tell).ConfigureAwait(false);
            if (stop.IsCancellationRequested) return;
            if (receive.IsCompleted)
            {
                if (await receive.ConfigureAwait(false) is { } got) Take(got.From, buffer.AsSpan(0, got.Count));
                receive = ReceiveAsync(buffer, stop);
            }

            if (!tell.IsCompleted) continue;
            Tell();
            tell = Task.Delay(TellEvery, _time, stop);
        }
    }

    public void Dispose() => _socket.Dispose();

    private Instant Clock => Instant.FromDateTimeOffset(_time.GetUtcNow());

    private async Task<(IPEndPoint From, int Count)?> ReceiveAsync(byte[] buffer, CancellationToken stop)
    {
        try
        {
            var got = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop).ConfigureAwait(false);
            return ((IPEndPoint)got.RemoteEndPoint, got.ReceivedBytes);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A datagram of ours that nobody took, or the end.
            return null;
        }
    }

    private void Take(IPEndPoint from, ReadOnlySpan<byte> datagram)
    {
        if (!Bvlc.TryRead(datagram, out var bvlc)) return;
        if (bvlc.Function == BvlcFunction.RegisterForeign) Send(from, [0x81, 0, 0, 6, 0, 0]);
        if (bvlc.Npdu == 0 || bvlc.Function == BvlcFunction.Result) return;
        var network = datagram[bvlc.Npdu..];
        if (!Npdu.TryRead(network, out var npdu) || npdu.IsNetworkMessage) return;
        var message = network[npdu.Apdu..];
        if (!BacnetApdu.TryRead(message, out var apdu)) return;
        var sender = new BacnetAddress(bvlc.Origin ?? from, npdu.Network, npdu.Station);
        var body = message[apdu.Body..];
        if (apdu.Message == BacnetMessage.UnconfirmedRequest && apdu.Service == BacnetServiceChoice.WhoIs && BacnetTalk.Identify(body) is { } identity) Answer(sender, identity);
        if (apdu.Message != BacnetMessage.ConfirmedRequest) return;
        if (apdu.Service != BacnetServiceChoice.SubscribeCov || apdu.IsSegment) Answer(sender, _talk.Answer(apdu, body, _clock.Now));
        else Answer(sender, _subscriptions.Take(sender.Node, apdu, body, Clock));
        if (apdu.Service == BacnetServiceChoice.SubscribeCov) Tell();
    }

    private void Tell()
    {
        foreach (var (to, message) in _subscriptions.Changes(_clock.Now, Clock)) Answer(new BacnetAddress(to), message);
    }

    private void Answer(BacnetAddress to, byte[] apdu) => Send(to.Node, BacnetRequests.Datagram(to, BvlcFunction.Unicast, apdu, expectsReply: apdu[0] >> 4 == 0));

    private void Send(IPEndPoint to, byte[] datagram)
    {
        try
        {
            _socket.SendTo(datagram, to);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Whoever asked has gone.
        }
    }
}
