using System.Net;
using System.Net.Sockets;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>The socket that all BACnet devices of a site are spoken to with; bound when it is first used.</summary>
/// <param name="port">Port of this side; 0: any free one.</param>
/// <param name="taps">Who sees what is sent and received; null: nobody may look.</param>
/// <param name="take">Takes each datagram, one after the other.</param>
internal sealed class BacnetSocket(int port, FrameTaps? taps, Action<IPEndPoint, byte[]> take) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private Socket? _socket;
    private bool _isDisposed;

    /// <summary>Sends a datagram.</summary>
    /// <exception cref="DriverException">It cannot be sent: the port is taken, or no network leads there.</exception>
    public void Send(IPEndPoint to, byte[] datagram)
    {
        try
        {
            var socket = Open();
            taps?.For(BacnetProtocol.Name, to.Address.ToString(), to.Port).Take(FrameDirection.Sent, datagram);
            socket.SendTo(datagram, to);
        }
        catch (SocketException e)
        {
            throw new DriverException(DriverFaults.Unreachable, new($"{to}（{e.SocketErrorCode}）", $"{to} ({e.SocketErrorCode})"), e);
        }
    }

    /// <summary>Sends an answer; where that cannot be, the other side asks again.</summary>
    public void Answer(IPEndPoint to, byte[] datagram)
    {
        try
        {
            Send(to, datagram);
        }
        catch (Exception e) when (e is DriverException or ObjectDisposedException)
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _socket?.Dispose();
        }
    }

    private Socket Open()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_socket is not null) return _socket;
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
            }
            catch (SocketException e)
            {
                socket.Dispose();
                throw new DriverException(DriverFaults.Unreachable, new($"本机 UDP 端口 {port} 不可用（{e.SocketErrorCode}）", $"UDP port {port} of this machine cannot be used ({e.SocketErrorCode})"), e);
            }

            _ = Task.Run(() => ListenAsync(socket));
            return _socket = socket;
        }
    }

    private async Task ListenAsync(Socket socket)
    {
        var buffer = new byte[2 * Bvlc.Most];
        while (!_isDisposed)
        {
            try
            {
                var got = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0)).ConfigureAwait(false);
                var from = (IPEndPoint)got.RemoteEndPoint;
                var datagram = buffer.AsSpan(0, got.ReceivedBytes).ToArray();
                taps?.Find(BacnetProtocol.Name, from.Address.ToString(), from.Port)?.Take(FrameDirection.Received, datagram);
                take(from, datagram);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // A datagram of ours that nobody took is reported here by some systems; the socket stays good.
                if (!_isDisposed) await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }
}
