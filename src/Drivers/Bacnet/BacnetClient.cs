using System.Collections.Concurrent;
using System.Net;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Asks BACnet/IP devices, many at once, over one socket. An answer counts only when it comes from where the request went to, with its number and its service;
/// whatever else arrives is passed over and counted.
/// </summary>
public sealed class BacnetClient : IDisposable
{
    private const int Numbers = 256;
    private readonly TimeProvider _time;
    private readonly BacnetSocket _socket;
    private readonly BacnetForeign? _foreign;
    private readonly ConcurrentDictionary<(BacnetAddress, byte), BacnetExchange> _open = new();
    private readonly ConcurrentDictionary<(int Instance, TaskCompletionSource<(BacnetAddress, BacnetIdentity)> Found), byte> _lookups = new();
    private readonly ConcurrentDictionary<uint, Func<BacnetAddress, BacnetNotification, bool>> _listeners = new();
    private int _invoke;
    private uint _process;
    private int _unread;

    /// <summary>A client whose socket is bound when it is first used.</summary>
    /// <param name="settings">The socket.</param>
    /// <param name="time">The clock.</param>
    /// <param name="taps">Who sees what is sent and received; null: nobody may look.</param>
    public BacnetClient(BacnetSocketSettings settings, TimeProvider time, FrameTaps? taps = null)
    {
        _time = time;
        _socket = new BacnetSocket(settings.LocalPort, taps, Take);
        _foreign = settings.BroadcastDevice is null ? null : new BacnetForeign(_socket, settings, time);
    }

    /// <summary>Datagrams that could not be read, or that nobody waited for.</summary>
    public int Unread => _unread;

    /// <summary>How often this side was registered as a foreign device.</summary>
    public int Registrations => _foreign?.Registrations ?? 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _foreign?.Dispose();
        _socket.Dispose();
    }

    /// <summary>Sends a request until it is answered, as often as is allowed; all attempts bear one number, so that the device knows them for one.</summary>
    /// <exception cref="DriverException">No answer came.</exception>
    internal async Task<BacnetReply> AskAsync(BacnetAddress to, BacnetDeviceSettings settings, Func<byte, byte[]> write, CancellationToken cancel)
    {
        var exchange = Begin(to, write, out var apdu);
        try
        {
            var datagram = BacnetRequests.Datagram(to, BvlcFunction.Unicast, apdu, expectsReply: true);
            for (var attempt = 0; attempt <= settings.Retries; attempt++)
            {
                _socket.Send(to.Node, datagram);
                if (await exchange.WaitAsync(settings.AnswerTimeout, _time, cancel).ConfigureAwait(false) is { } reply) return reply;
            }

            throw new DriverException(DriverFaults.Silent, new($"{to}", $"{to}"));
        }
        finally
        {
            _open.TryRemove(exchange.Key, out _);
        }
    }

    /// <summary>Looks a device up by its number: whoever says first that it is it, is it.</summary>
    /// <exception cref="DriverException">Nobody did.</exception>
    internal async Task<(BacnetAddress, BacnetIdentity)> FindAsync(BacnetDeviceSettings settings, int instance, CancellationToken cancel)
    {
        var key = (instance, new TaskCompletionSource<(BacnetAddress, BacnetIdentity)>(TaskCreationOptions.RunContinuationsAsynchronously));
        var node = _foreign is null ? await BacnetHosts.FindAsync(settings.Host, cancel).ConfigureAwait(false) : await _foreign.RegisteredAsync(cancel).ConfigureAwait(false);
        var function = _foreign is not null ? BvlcFunction.Distribute : BacnetHosts.IsBroadcast(node.Address) ? BvlcFunction.Broadcast : BvlcFunction.Unicast;
        var datagram = BacnetRequests.Datagram(new BacnetAddress(node, BacnetAddress.AllNetworks), function, BacnetRequests.WhoIs(instance), expectsReply: false);
        _lookups[key] = 0;
        try
        {
            for (var attempt = 0; attempt <= settings.Retries; attempt++)
            {
                _socket.Send(node, datagram);
                try
                {
                    return await key.Item2.Task.WaitAsync(settings.AnswerTimeout, _time, cancel).ConfigureAwait(false);
                }
                catch (TimeoutException)
                {
                }
            }

            throw new DriverException(DriverFaults.Silent, new($"没有装置自称 {instance}", $"no device says that it is {instance}"));
        }
        finally
        {
            _lookups.TryRemove(key, out _);
        }
    }

    /// <summary>Has messages of changes handed over that bear a number of their own.</summary>
    /// <returns>The number.</returns>
    internal uint Listen(Func<BacnetAddress, BacnetNotification, bool> take)
    {
        var process = Interlocked.Increment(ref _process);
        _listeners[process] = take;
        return process;
    }

    /// <summary>Takes a datagram.</summary>
    internal void Take(IPEndPoint from, byte[] datagram)
    {
        if (!TryTake(from, datagram)) Interlocked.Increment(ref _unread);
    }

    private BacnetExchange Begin(BacnetAddress to, Func<byte, byte[]> write, out byte[] apdu)
    {
        for (var attempt = 0; attempt < Numbers; attempt++)
        {
            var invoke = (byte)Interlocked.Increment(ref _invoke);
            apdu = write(invoke);
            var exchange = new BacnetExchange(to, invoke, apdu[3]);
            if (_open.TryAdd(exchange.Key, exchange)) return exchange;
        }

        throw new DriverException(DriverFaults.Failed, new("同一装置的请求过多", "too many requests to one device at once"));
    }

    private bool TryTake(IPEndPoint from, byte[] datagram)
    {
        if (!Bvlc.TryRead(datagram, out var bvlc)) return false;
        if (bvlc.Function == BvlcFunction.Result) _foreign?.Take(from, bvlc.Result);
        if (bvlc.Npdu == 0) return true;
        var network = datagram.AsSpan(bvlc.Npdu);
        if (!Npdu.TryRead(network, out var npdu)) return false;
        if (npdu.IsNetworkMessage) return true;
        var message = network[npdu.Apdu..];
        if (!BacnetApdu.TryRead(message, out var apdu)) return false;
        var sender = new BacnetAddress(bvlc.Origin ?? from, npdu.Network, npdu.Station);
        switch (apdu.Message)
        {
            case BacnetMessage.UnconfirmedRequest:
                return TryTakeMessage(sender, apdu, message);
            case BacnetMessage.ConfirmedRequest:
                Answer(sender, TakeRequest(sender, apdu, message));
                return true;
            default:
                if (!_open.TryGetValue((sender, apdu.Invoke), out var exchange)) return false;
                if (exchange.Take(apdu, message) is { } answer) Answer(sender, answer);
                return true;
        }
    }

    private bool TryTakeMessage(BacnetAddress sender, BacnetApdu apdu, ReadOnlySpan<byte> message)
    {
        if (apdu.Service == BacnetService.UnconfirmedNotification)
            return BacnetAnswers.TryNotification(message[apdu.Body..], out var told) && _listeners.TryGetValue(told!.Process, out var listener) && listener(sender, told);
        if (apdu.Service != BacnetService.IAm) return true;
        if (!BacnetAnswers.TryIdentity(message[apdu.Body..], out var identity)) return false;
        foreach (var lookup in _lookups.Keys.Where(l => l.Instance == identity.Instance)) lookup.Found.TrySetResult((sender, identity));
        return true;
    }

    private byte[] TakeRequest(BacnetAddress sender, BacnetApdu apdu, ReadOnlySpan<byte> message)
    {
        if (apdu.IsSegment || apdu.Service != BacnetService.ConfirmedNotification || !BacnetAnswers.TryNotification(message[apdu.Body..], out var told)) return BacnetRequests.UnknownService(apdu.Invoke);
        return _listeners.TryGetValue(told!.Process, out var listener) && listener(sender, told)
            ? BacnetRequests.Done(apdu.Invoke, apdu.Service)
            : BacnetRequests.UnknownSubscription(apdu.Invoke);
    }

    private void Answer(BacnetAddress to, byte[] apdu) => _socket.Answer(to.Node, BacnetRequests.Datagram(to, BvlcFunction.Unicast, apdu, expectsReply: false));
}
