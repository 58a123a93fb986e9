using System.Net.Sockets;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>One TCP connection to a device or gateway, opened when first used and again after it was closed.</summary>
public sealed class TcpLink : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _connectTimeout;
    private readonly FrameTap? _tap;
    private Socket? _socket;

    /// <summary>A link that is not open yet.</summary>
    /// <param name="host">Name or address.</param>
    /// <param name="port">Port.</param>
    /// <param name="connectTimeout">How long opening may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tap">Sees what is sent and received; null: nobody may look.</param>
    public TcpLink(string host, int port, TimeSpan connectTimeout, TimeProvider time, FrameTap? tap = null)
    {
        Host = host;
        Port = port;
        _connectTimeout = connectTimeout;
        _time = time;
        _tap = tap;
    }

    /// <summary>Name or address of the other side.</summary>
    public string Host { get; }

    /// <summary>Port of the other side.</summary>
    public int Port { get; }

    /// <summary>Whether a connection stands, as far as is known: gateways close what nobody uses, and a request on it would be lost.</summary>
    public bool IsOpen => _socket is { } socket && !HasEnded(socket);

    /// <summary>How many connections were made so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Opens the connection unless it stands.</summary>
    /// <param name="cancel">Ends the attempt.</param>
    /// <exception cref="DriverException">The other side cannot be reached.</exception>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (IsOpen) return;
        Close();
        using var clock = new CancellationTokenSource(_connectTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Host, Port, both.Token).ConfigureAwait(false);
            _socket = socket;
            Connections++;
            _tap?.Take(FrameDirection.Opened, []);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            socket.Dispose();
            throw new DriverException(DriverFaults.Unreachable, Address(e), e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends all bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <exception cref="DriverException">The connection is gone.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            _tap?.Take(FrameDirection.Sent, bytes.Span);
            while (bytes.Length > 0) bytes = bytes[await Open().SendAsync(bytes, SocketFlags.None, cancel).ConfigureAwait(false)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost(e);
        }
    }

    /// <summary>Receives what is there, at least one byte.</summary>
    /// <param name="buffer">Where it is put.</param>
    /// <param name="cancel">Ends the wait; what arrives later stays in the connection.</param>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="DriverException">The connection is gone.</exception>
    public async ValueTask<int> ReceiveAsync(Memory<byte> buffer, CancellationToken cancel)
    {
        try
        {
            var count = await Open().ReceiveAsync(buffer, SocketFlags.None, cancel).ConfigureAwait(false);
            if (count == 0) throw Lost(null);
            _tap?.Take(FrameDirection.Received, buffer.Span[..count]);
            return count;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost(e);
        }
    }

    /// <summary>Drops what has arrived and nobody waits for.</summary>
    /// <param name="scratch">Where it is put meanwhile.</param>
    public void Drain(Span<byte> scratch)
    {
        try
        {
            while (_socket is { Available: > 0 } socket && socket.Receive(scratch) is > 0 and var count) _tap?.Take(FrameDirection.Received, scratch[..count]);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Lost(e);
        }
    }

    /// <summary>Closes the connection; the next use opens another.</summary>
    public void Close()
    {
        if (_socket is not { } socket) return;
        socket.Dispose();
        _socket = null;
        _tap?.Take(FrameDirection.Closed, []);
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    // The end of a stream can be read at once and holds no byte.
    private static bool HasEnded(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    private Socket Open() => _socket ?? throw Lost(null);

    private DriverException Lost(Exception? e)
    {
        Close();
        return new DriverException(DriverFaults.LinkLost, Address(e), e);
    }

    private LocalText Address(Exception? e)
    {
        var place = FormattableString.Invariant($"{Host}:{Port}");
        var reason = e is SocketException socket ? $" ({socket.SocketErrorCode})" : "";
        return new LocalText(place + reason, place + reason);
    }
}
